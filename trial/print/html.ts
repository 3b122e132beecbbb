import type { Cell, Layout, Look, Part, Table } from "./model";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function cellHtml(one: Cell): string {
  const spans =
    (one.columns === undefined ? "" : ` colspan="${one.columns}"`) +
    (one.rows === undefined ? "" : ` rowspan="${one.rows}"`);
  const align = one.at === "right" ? "right" : one.at === "middle" ? "center" : "left";
  return `<td${spans} align="${align}">${escaped(one.text)}</td>`;
}

const rowsHtml = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("\n");

/** A head that is printed once stands with the rows, so that its merged cells may reach into them. */
function tableHtml({ head, body, widths }: Table, repeated: boolean): string {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => `<col style="width:${((100 * one) / whole).toFixed(2)}%">`).join("");
  const rows = repeated
    ? `<thead>\n${rowsHtml(head)}\n</thead><tbody>\n${rowsHtml(body)}\n</tbody>`
    : `<tbody>\n${rowsHtml([...head, ...body])}\n</tbody>`;
  return `<table border="1" width="100%"><colgroup>${columns}</colgroup>${rows}</table>`;
}

function factsHtml(facts: readonly string[], how: "line" | "lines"): string {
  if (facts.length === 0) return "";
  if (how === "lines") return facts.map((fact) => `<div>${escaped(fact)}</div>`).join("\n");
  return `<div class="facts">${facts.map((fact) => `<span>${escaped(fact)}</span>`).join(" ")}</div>`;
}

function partHtml(part: Part, first: boolean, look: Look): string {
  const heading = part.title === "" ? "" : `<h2>${escaped(part.title)}</h2>`;
  const paragraphs = part.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  const table = part.table === null ? "" : tableHtml(part.table, look.repeatedHeads);
  return `<section${first ? "" : ' class="next"'}>${heading}\n${factsHtml(part.facts, look.facts)}\n${table}\n${paragraphs}\n</section>`;
}

const RULES = {
  all: "td { border: 0.75pt solid #000; }",
  none: "td { border: none; }",
  horizontal:
    "td { border: none; border-top: 0.5pt solid #000; } table { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; }",
} as const;

/** The document as a web page that a browser prints. */
export function htmlOf({ name, parts, look }: Layout): string {
  const style = `
@page { size: A4 ${look.landscape ? "landscape" : "portrait"}; margin: 15mm 12mm; }
body { font-family: "Noto Serif CJK SC", serif; font-size: ${look.size}pt; margin: 0; }
h2 { text-align: center; font-size: ${look.size + 5}pt; }
.next { break-before: page; }
.facts { display: flex; justify-content: space-between; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; border: none; }
tr { break-inside: avoid; }
td { padding: 1.5pt 3pt; vertical-align: middle; overflow-wrap: anywhere; }
${RULES[look.rules]}`;
  const body = parts.map((part, index) => partHtml(part, index === 0, look)).join("\n");
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(name)}</title><style>${style}\n</style></head><body>\n${body}\n</body></html>\n`;
}
