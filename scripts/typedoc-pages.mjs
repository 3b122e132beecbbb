// A plugin of typedoc: a page is called by its first heading, not by its file, and stands among its like.
const GROUPS = [
  [/\.zh-CN$/, "中文"],
  [/^[A-Z]+-\d+$/, "Rules 规则"],
  [/^\d{4}-/, "Decisions"],
  [/^/, "Guides"],
];

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on("createDocument", (_, document) => {
    const [, group] = GROUPS.find(([name]) => name.test(document.name));
    document.frontmatter.group ??= group;
    const heading = /^\s*# (.+)$/m.exec(document.content.map(({ text }) => text).join(""));
    if (heading !== null) document.name = heading[1].replace(/[`*]/g, "");
  });
}
