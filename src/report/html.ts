import type { Locale } from "./describe";
import type { Outline, OutlineItem, OutlineSection } from "./outline";

/** The look of the page: it asks nothing of a server and runs no script; it prints as it is shown. */
const STYLE = [
  "body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff;",
  "font:1rem/1.6 system-ui,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}",
  "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #767676}",
  "article+article{margin-top:4rem;border-top:3px double #767676}",
  "li{overflow-wrap:anywhere}section>ul>li{margin:.6rem 0}.suspects>ul>li,.error>ul>li{border-left:4px solid #b3261e}",
  ".warning>ul>li{border-left:4px dashed #8a5300}.info>ul>li{border-left:4px dotted #4a5560}",
  "section>ul{padding-left:1.2rem}section>ul>li{list-style:none;padding-left:.8rem}",
].join("");

/** The outlines of audits as one page of HTML. All that comes from a document is escaped. */
export function htmlPage(outlines: readonly Outline[], locale: Locale): string {
  const title = outlines[0]?.title ?? "juesuan";
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    `<body>${outlines.map(article).join("\n")}</body>`,
    "</html>\n",
  ].join("\n");
}

function article({ title, facts, sections }: Outline): string {
  return [
    "<article>",
    `<h1>${escapeHtml(title)}</h1>`,
    list(facts.map(escapeHtml)),
    ...sections.map(sectionOf),
    "</article>",
  ].join("\n");
}

function sectionOf({ id, title, items }: OutlineSection): string {
  return `<section class="${id}">\n<h2>${escapeHtml(title)}</h2>\n${list(items.map(itemOf))}\n</section>`;
}

function itemOf({ heading, details }: OutlineItem): string {
  if (details.length === 0) return escapeHtml(heading);
  return `<strong>${escapeHtml(heading)}</strong>\n${list(details.map(escapeHtml))}`;
}

function list(entries: readonly string[]): string {
  return `<ul>\n${entries.map((entry) => `<li>${entry}</li>`).join("\n")}\n</ul>`;
}

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
