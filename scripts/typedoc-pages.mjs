import { existsSync } from "node:fs";
import { JSX } from "typedoc";

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
  // The playground: the workbench at the head of its own guide, where it was built.
  if (!existsSync(new URL("../examples/workbench/built/index.html", import.meta.url))) return;
  app.renderer.hooks.on("content.begin", (context) => {
    if (!/^(?:The workbench|工作台)[:：]/.test(context.page.model.name))
      return JSX.createElement(JSX.Fragment, null);
    const src = context.relativeURL("workbench/index.html");
    const style = "width:100%;height:80vh;border:1px solid #767676";
    return JSX.createElement("iframe", { src, style, title: "workbench", loading: "lazy" });
  });
}
