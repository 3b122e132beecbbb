/** A text with tabs, as it arrives in the ways in which people have it. */

import { htmlLines, type Line, pageLines, readLines } from "../../src/tables";
import { cells as cellTexts, grid, page, text as textAt, widthOf } from "./pages";
import { scattered } from "./scattered";
import { singleSpaced } from "./single-spaces";
import { tableRuns } from "./table-runs";

/** A way in which a text arrives. */
export interface ArrivalWay {
  readonly name: string;
  /** The text of the arrival, from one with tabs. */
  readonly text: (text: string, seed: number) => string;
  /** How that text becomes lines; {@link readLines} where nothing is said. */
  readonly lines?: (text: string) => Line[];
  /** Whether blanks align its columns, so that a wider character moves what stands behind it. */
  readonly aligned?: true;
  /** Whether each cell has a place on a page, so that none moves where one before it is lost. */
  readonly ruled?: true;
  /** Whether each cell has a line of its own. */
  readonly cellLines?: true;
}

/** Runs of lines with tabs as tables, and each other line by itself. */
function byTables(
  text: string,
  table: (rows: readonly (readonly string[])[]) => readonly string[],
  line: (text: string) => string = (one) => one,
): string[] {
  return [...tableRuns(text)].flatMap(({ rows, line: behind }) => [
    ...(rows.length > 0 ? table(rows) : []),
    ...(behind === null ? [] : [line(behind)]),
  ]);
}

const GAP = "   ";
const isAmount = (cell: string) => /^-?[\d,]+\.\d+$/.test(cell.trim());
const isSetRight = (cell: string) => isAmount(cell) || /^(?:\d{1,2}|[^\p{L}\p{N}]+)$/u.test(cell);
/** Whether a row stands under the titles: with an amount, a code, or the ordinal of a row whose cells are blank. */
const isBody = (row: readonly string[]) =>
  row.some(isAmount) || /^\s*(?:\d{3,7}$|[一二三四五六七八九十]+、)/.test(row[0] ?? "");
const displayWidth = (cell: string) =>
  [...cell].reduce((sum, char) => sum + (char > "\u2e7f" || /[“”—]/.test(char) ? 2 : 1), 0);

/** Columns as wide as their widest cell: labels at the left, figures at the right, titles in the middle. */
function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 4, displayWidth(cell));
    });
  const first = rows.findIndex(isBody);
  const set = (cell: string, width: number, head: boolean) => {
    const space = Math.max(0, width - displayWidth(cell));
    const before = head ? Math.floor(space / 2) : isSetRight(cell) ? space : 0;
    return " ".repeat(before) + cell + " ".repeat(space - before);
  };
  return rows.map((row, at) =>
    row
      .map((cell, index) => set(cell, widths[index] ?? 0, at < first))
      .join(GAP)
      .trimEnd(),
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function html(text: string): string {
  const rowOf = (row: readonly string[]) =>
    `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  return byTables(
    text,
    (rows) => ["<table>", ...rows.map(rowOf), "</table>"],
    (line) => `<p>${escaped(line)}</p>`,
  ).join("\n");
}

const LINE = 14;
const LEFT = 20;

/** Pages with a grid of rules around every table, a page for each. */
function ruledLines(text: string): Line[] {
  const pages: ReturnType<typeof page>[] = [];
  let heads: string[] = [];
  const headTexts = () => heads.map((one, at) => textAt(one, LEFT, LINE * (at + 1)));
  const put = (rows: readonly (readonly string[])[]) => {
    const widths: number[] = [];
    for (const row of rows)
      row.forEach((cell, index) => {
        widths[index] = Math.max(widths[index] ?? 30, widthOf(cell, 10) + 8);
      });
    const xs = [LEFT];
    for (const width of widths) xs.push((xs.at(-1) ?? 0) + width);
    const top = LINE * (heads.length + 2);
    const ys = [top, ...rows.map((_, at) => top + LINE * (at + 1))];
    pages.push(
      page([...headTexts(), ...cellTexts(xs, ys, rows)], grid(xs, ys), {
        width: (xs.at(-1) ?? 0) + LEFT,
        height: (ys.at(-1) ?? 0) + LINE,
      }),
    );
    heads = [];
    return [];
  };
  byTables(text, put, (line) => {
    heads.push(line);
    return "";
  });
  if (heads.length > 0) pages.push(page(headTexts(), [], { height: LINE * (heads.length + 2) }));
  return pageLines(pages).lines;
}

/** Every cell on a line of its own. */
const cellLines = (text: string): string => text.replaceAll("\t", "\n");

const filledLines = (text: string): string =>
  cellLines(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");

export const ARRIVAL_WAYS: readonly ArrivalWay[] = [
  { name: "tabs", text: (text) => text },
  {
    name: "pipes",
    text: (text) =>
      byTables(text, (rows) => rows.map((row) => `| ${row.map((cell) => cell.trim()).join(" | ")} |`)).join(
        "\n",
      ),
  },
  {
    name: "aligned columns",
    text: (text) => byTables(text, alignedRows).join("\n"),
    aligned: true,
    ruled: true,
  },
  { name: "a cell a line", text: cellLines, cellLines: true },
  { name: "a cell a line without blank ones", text: filledLines, cellLines: true },
  { name: "single spaces", text: (text, seed) => singleSpaced(text, seed, "none") },
  {
    name: "single spaces and broken names",
    text: (text, seed) => singleSpaced(text, seed, seed % 2 === 0 ? "behind" : "around"),
  },
  {
    name: "scattered columns",
    text: (text, seed) => scattered(text, seed, 0, seed % 3 === 0),
    cellLines: true,
  },
  {
    name: "scattered columns, one figure behind",
    text: (text, seed) => scattered(text, seed, 1, seed % 3 === 0),
    cellLines: true,
  },
  { name: "a web page", text: html, lines: htmlLines },
  { name: "pages with rules", text: (text) => text, lines: ruledLines, ruled: true },
];

/** The lines of a text of this arrival. */
export const arrivedLines = (way: ArrivalWay, text: string): Line[] => (way.lines ?? readLines)(text);
