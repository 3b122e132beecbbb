import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page, PageRule, PageText, Sheet } from "../../src/tables";
import type { Extraction } from "../arrivals/fixture";
import type { ExpectedEvaluation } from "./forms";

/**
 * Evaluation forms with merged cells: `^` goes on from the cell above, `<` from the one on its left. Each row says what
 * it is by its first sign, and the columns of indicators and funds are named above the form, all of it written down
 * before anything read it.
 */
export interface MergedForm {
  readonly id: string;
  readonly rows: readonly MergedRow[];
  readonly columns: readonly string[];
  readonly funds: readonly string[];
  readonly expected: readonly ExpectedEvaluation[];
  /** Rules that the form breaks as it stands. */
  readonly rules: readonly string[];
}

/** `T` a title or note of one line, `*` an indicator, `B` a row of funds, `=` the row of sums, `-` anything else. */
export interface MergedRow {
  readonly mark: string;
  readonly cells: readonly string[];
}

const folder = fileURLToPath(new URL("./merged/", import.meta.url));

/** All forms of `test/performance/merged`, or of another folder. */
export function mergedForms(from = folder): MergedForm[] {
  return readdirSync(from)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => formOf(file.replace(/\.txt$/, ""), readFileSync(from + file, "utf8")));
}

function formOf(id: string, text: string): MergedForm {
  const [head = "", body = ""] = text.split("form:\n");
  const given = (key: string): string[] =>
    head.split("\n").flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []));
  const words = (key: string): string[] => given(key).flatMap((line) => line.split(" "));
  const columns = words("columns");
  const rows = body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({
      mark: line.charAt(0),
      cells: line.startsWith("T ")
        ? [line.slice(2)]
        : `${line.slice(2)} `.split(" |").map((cell) => cell.trim().replaceAll("\\n", "\n")),
    }));
  const odd = rows.find(({ mark, cells }) => mark !== "T" && cells.length !== columns.length);
  if (odd !== undefined) throw new Error(`${id}: ${odd.cells.length} cells: ${odd.cells.join("|")}`);
  const own = { id, rows, columns, funds: words("funds"), rules: words("rules") };
  return {
    ...own,
    expected: expectedOf(own, {
      funds: given("more funds").map((line) => line.split("|")),
      rows: given("more rows").map((line) => line.split("|")),
      total: given("stated total")[0] ?? "",
    }),
  };
}

const blank = (cell: string): string => (cell === "^" || cell === "<" ? "" : cell);

/** The row and column of the cell that each place belongs to. */
export function ownersOf({ rows }: Pick<MergedForm, "rows">): (readonly [number, number])[][] {
  const owners: (readonly [number, number])[][] = [];
  rows.forEach(({ cells }, y) => {
    const row: (readonly [number, number])[] = [];
    cells.forEach((cell, x) => {
      const from = cell === "<" ? row[x - 1] : cell === "^" ? owners[y - 1]?.[x] : undefined;
      row.push(from ?? [y, x]);
    });
    owners.push(row);
  });
  return owners;
}

const half = (text: string): string =>
  text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const tidy = (text: string): string => half(text.replace(/\s/g, ""));
const points = (text: string): string => tidy(text).replace(/分$/, "");
const withoutPoints = (text: string): string => tidy(text).replace(/[（(]\d+(?:\.\d+)?分?[)）]$/, "");
const mark = (text: string): string => (/^[—/-]$/.test(text) ? "" : points(text).replace(/万元$/, ""));

function expectedOf(
  form: Omit<MergedForm, "expected">,
  more: { readonly funds: readonly string[][]; readonly rows: readonly string[][]; readonly total: string },
): ExpectedEvaluation[] {
  const found: { budget: string[][]; rows: string[][]; total: string[] }[] = [];
  let open = false;
  ownersOf(form).forEach((owners, y) => {
    const row = form.rows[y] as MergedRow;
    if (!open) found.push({ budget: [], rows: [], total: [] });
    open = row.mark !== "=" || !form.rows.slice(y).some((later) => later.mark === "*");
    const own = found.at(-1) as (typeof found)[number];
    const under = (names: readonly string[], name: string): string =>
      blank(row.cells[names.indexOf(name)] ?? "");
    const column = (name: string): string => under(form.columns, name);
    const level = (name: string): string => {
      const [at, from] = owners[form.columns.indexOf(name)] ?? [-1, -1];
      return withoutPoints(form.rows[at]?.cells[from] ?? "");
    };
    if (row.mark === "*") own.rows.push(indicatorOf(column, level, form.columns.includes("weight")));
    if (row.mark === "B") {
      const amounts = ["initial", "adjusted", "executed", "weight", "rate", "score"];
      const label = tidy(under(form.funds, "label")).replace(/[:：]$/, "");
      own.budget.push([label, "", ...amounts.map((name) => mark(under(form.funds, name)))]);
    }
    if (row.mark === "=") own.total = [points(column("weight")), points(column("score"))];
  });
  return found.map(({ budget, rows, total: [totalWeight = "", total = more.total] }, index) => ({
    kind: "",
    name: form.id,
    scheme: null,
    totalWeight,
    total,
    budget: index === 0 ? [...budget, ...more.funds] : budget,
    rows: index === 0 ? [...rows, ...more.rows] : rows,
  }));
}

function indicatorOf(
  column: (name: string) => string,
  level: (name: string) => string,
  weighted: boolean,
): string[] {
  // 定性 or 文字描述 stand where an operator would.
  const operator = /^[≥≤=＝＞＜><]/.test(column("operator")) ? column("operator").replace("＝", "=") : "";
  // A unit belongs to a figure: 2021年12月底前 needs none.
  const unit = /\d$/.test(column("target")) ? column("unit") : "";
  // Where no column has them, the points stand behind the name.
  const own = weighted ? null : /^(.+)（(\d+)分）$/.exec(column("name"));
  return [
    level("level1"),
    level("level2"),
    tidy(own?.[1] ?? column("name")),
    tidy(`${operator}${column("target")}${unit}`),
    tidy(column("actual")),
    own?.[2] ?? points(column("weight")).replace(/%$/, ""),
    points(column("score")),
  ];
}

/** Rows of tables, and the lines between them. */
function runsOf(form: MergedForm): { readonly from: number; readonly rows: readonly MergedRow[] }[] {
  const runs: { from: number; rows: MergedRow[] }[] = [];
  form.rows.forEach((row, at) => {
    const last = runs.at(-1);
    if (row.mark !== "T" && last?.rows[0]?.mark !== "T" && last !== undefined) last.rows.push(row);
    else runs.push({ from: at, rows: [row] });
  });
  return runs;
}

interface Span {
  readonly y: number;
  readonly x: number;
  readonly height: number;
  readonly width: number;
  readonly text: string;
}

/** The cells of a form, each once with what it covers. */
function spansOf(form: MergedForm): Span[] {
  const owners = ownersOf(form);
  const isAt = (y: number, x: number, at: readonly [number, number]): boolean =>
    owners[at[0]]?.[at[1]]?.[0] === y && owners[at[0]]?.[at[1]]?.[1] === x;
  return form.rows.flatMap(({ mark: kind, cells }, y) =>
    kind === "T"
      ? [{ y, x: 0, height: 1, width: form.columns.length, text: cells[0] ?? "" }]
      : cells.flatMap((text, x): Span[] => {
          if (!isAt(y, x, [y, x])) return [];
          let [height, width] = [1, 1];
          while (isAt(y, x, [y + height, x])) height += 1;
          while (isAt(y, x, [y, x + width])) width += 1;
          return [{ y, x, height, width, text }];
        }),
  );
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Tables of a web page; `cell` writes what stands in one, and `end` what the source has between its tags. */
function html(form: MergedForm, cell: (text: string) => string, end: string): string {
  const spans = spansOf(form);
  const row = (y: number): string => {
    const cells = spans
      .filter((span) => span.y === y)
      .map(({ height, width, text }) => {
        const over = `${height > 1 ? ` rowspan="${height}"` : ""}${width > 1 ? ` colspan="${width}"` : ""}`;
        return `<td${over}>${cell(text)}</td>`;
      });
    return ["<tr>", ...cells, "</tr>"].join(end);
  };
  return runsOf(form)
    .map(({ from, rows }) =>
      rows[0]?.mark === "T"
        ? `<p>${escaped(rows[0].cells[0] ?? "")}</p>`
        : ["<table>", ...rows.map((_, index) => row(from + index)), "</table>"].join(end),
    )
    .join(end);
}

const number = (text: string): string | number | null =>
  text === "" ? null : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

function sheetOf(form: MergedForm): Sheet {
  const rest = Array<null>(form.columns.length - 1).fill(null);
  return {
    name: "Sheet1",
    rows: form.rows.map(({ mark: kind, cells }) =>
      kind === "T" ? [cells[0] ?? "", ...rest] : cells.map((cell) => number(blank(cell))),
    ),
    merges: spansOf(form)
      .filter(({ height, width }) => height + width > 2)
      .map(({ y, x, height, width }) => ({ s: { r: y, c: x }, e: { r: y + height - 1, c: x + width - 1 } })),
  };
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 10 : 5), 0);

/** A text cut where it is wider than its cell. */
function wrapped(text: string, room: number): string[] {
  return text.split("\n").flatMap((line) => {
    const pieces = [""];
    for (const sign of line) {
      if (widthOf(pieces.at(-1) + sign) > room && pieces.at(-1) !== "") pieces.push("");
      pieces[pieces.length - 1] += sign;
    }
    return pieces;
  });
}

function ends(lengths: readonly number[], from: number): number[] {
  const all = [from];
  for (const length of lengths) all.push((all.at(-1) ?? 0) + length);
  return all;
}

/** A page with ruling lines, on which the cells wrap and stand in the middle. */
function pageOf(form: MergedForm): Page {
  const spans = spansOf(form);
  const wide = form.columns.map((_, x) =>
    Math.max(
      28,
      ...spans
        .filter((one) => one.x === x && one.width === 1)
        .map(({ text }) => Math.min(90, widthOf(text) + 6)),
    ),
  );
  const scale = 780 / wide.reduce((sum, one) => sum + one, 0);
  const xs = ends(
    wide.map((one) => one * scale),
    20,
  );
  const room = ({ x, width }: Span): number => (xs[x + width] ?? 0) - (xs[x] ?? 0) - 4;
  const ys = ends(
    form.rows.map((_, y) =>
      Math.max(
        16,
        ...spans
          .filter((one) => one.y === y && one.height === 1)
          .map((one) => wrapped(one.text, room(one)).length * 12 + 4),
      ),
    ),
    30,
  );
  const texts: PageText[] = [];
  const rules: PageRule[] = [];
  for (const span of spans) {
    const [x1, x2] = [xs[span.x] ?? 0, xs[span.x + span.width] ?? 0];
    const [y1, y2] = [ys[span.y] ?? 0, ys[span.y + span.height] ?? 0];
    if (form.rows[span.y]?.mark !== "T")
      rules.push(
        { x1, y1, x2, y2: y1 },
        { x1, y1: y2, x2, y2 },
        { x1, y1, x2: x1, y2 },
        { x1: x2, y1, x2, y2 },
      );
    const pieces = span.text === "" ? [] : wrapped(span.text, room(span));
    pieces.forEach((text, index) => {
      const width = widthOf(text);
      const y = (y1 + y2 - pieces.length * 12) / 2 + index * 12 + 1;
      texts.push({ text, x: (x1 + x2 - width) / 2, y, width, height: 10 });
    });
  }
  return { width: 820, height: (ys.at(-1) ?? 0) + 40, texts, rules };
}

const flat = (text: string): string => text.replaceAll("\n", "");
const perRow = (form: MergedForm, line: (cells: readonly string[], y: number) => string): string =>
  form.rows
    .map(({ mark: kind, cells }, y) => (kind === "T" ? (cells[0] ?? "") : line(cells.map(blank), y)))
    .join("\n");

/** The text of a merged cell in every row that it covers, or in every column too. */
function filledRow(form: MergedForm, y: number, columns: boolean): string[] {
  const owners = ownersOf(form)[y] ?? [];
  return owners.map(([at, from], x) =>
    from === x || columns ? blank(form.rows[at]?.cells[from] ?? "") : "",
  );
}

/** Ways in which a form arrives that keep its columns. */
export const MERGED_ARRIVALS: Readonly<Record<string, (form: MergedForm) => Extraction>> = {
  tabs: (form) => ({ text: perRow(form, (cells) => cells.map(flat).join("\t")) }),
  "tabs, trailing blanks cut": (form) => ({
    text: perRow(form, (cells) => cells.map(flat).join("\t").replace(/\t+$/, "")),
  }),
  "tabs, cells that break their line in quotes": (form) => ({
    text: perRow(form, (cells) => cells.map((cell) => (cell.includes("\n") ? `"${cell}"` : cell)).join("\t")),
  }),
  "tabs, merged cells filled down": (form) => ({
    text: perRow(form, (_, y) => filledRow(form, y, false).map(flat).join("\t")),
  }),
  "tabs, merged cells in every place that they cover": (form) => ({
    text: perRow(form, (_, y) => filledRow(form, y, true).map(flat).join("\t")),
  }),
  Markdown: (form) => ({
    text: perRow(form, (cells) => `| ${cells.map((cell) => cell.replaceAll("\n", "<br>")).join(" | ")} |`),
  }),
  "a web page": (form) => ({
    text: `<html><body>\n${html(form, (text) => escaped(text).replaceAll("\n", "<br>"), "\n")}\n</body></html>`,
  }),
  "HTML in one line": (form) => ({
    text: html(form, (text) => escaped(text).replaceAll("\n", "<br>"), ""),
  }),
  "HTML of a word processor": (form) => ({
    text: `<html><body>${html(
      form,
      (text) =>
        text
          .split("\n")
          .map((piece) => `<p><span>${escaped(piece) || "&nbsp;"}</span></p>`)
          .join("\n"),
      "\n",
    )}</body></html>`,
  }),
  "a sheet": (form) => ({ sheets: [sheetOf(form)] }),
  "a page with ruling lines": (form) => ({ pages: [pageOf(form)] }),
};
