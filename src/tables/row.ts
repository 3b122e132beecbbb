import type { Box } from "./line";

/** One row of cells, whatever way its cells arrived. */
export interface GridRow {
  readonly cells: readonly string[];
  /** 1-based line it stands on, or on which it begins. */
  readonly line: number;
  /** Lines of its cells, where they stand on lines of their own. */
  readonly lines?: readonly number[];
  /** A blank line, a page number or another interruption stands before it. */
  readonly broken: boolean;
  /** Number of the table whose known columns its cells stand in: rules, markup or a sheet keep blank cells. */
  readonly table?: number;
  /** 1-based page it stands on. */
  readonly page?: number;
  /** Places of its cells, where they are known. */
  readonly boxes?: readonly (Box | undefined)[];
  /** Index of the first of its figures, where blank cells between them were left out: only their order is known. */
  readonly loose?: number;
}

/**
 * Widest row that is taken for one of a form.
 *
 * @example
 * ```ts
 * import { WIDEST } from "juesuan/tables";
 * WIDEST; // => 120
 * ```
 */
export const WIDEST = 120;

/**
 * Number of cells up to the last that is not blank.
 *
 * @example
 * ```ts
 * import { filledWidth } from "juesuan/tables";
 * filledWidth(["合计", "1.00", ""]); // => 2
 * ```
 */
export function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === "") width--;
  return width;
}

/**
 * Line on which a cell of a row stands.
 *
 * @example
 * ```ts
 * import { cellLine } from "juesuan/tables";
 * cellLine({ cells: ["合计", "1.00"], line: 4, lines: [4, 5], broken: false }, 1); // => 5
 * ```
 */
export function cellLine(row: GridRow, column: number): number {
  return row.lines?.[column] ?? row.line;
}

/**
 * Number of cells in the widest of these rows.
 *
 * @example
 * ```ts
 * import { widestOf } from "juesuan/tables";
 * widestOf([{ cells: ["合计", "1.00"], line: 1, broken: false }]); // => 2
 * ```
 */
export function widestOf(rows: readonly GridRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

/**
 * Rows between two interruptions, or of one table where tables are known.
 *
 * @example
 * ```ts
 * import { segmentsOf } from "juesuan/tables";
 * const row = { cells: ["合计"], line: 1, broken: false };
 * segmentsOf([row, row, { ...row, broken: true }]).map((part) => part.length); // => [2, 1]
 * ```
 */
export function segmentsOf(rows: readonly GridRow[]): GridRow[][] {
  const segments: GridRow[][] = [];
  for (const row of rows) {
    const last = segments.at(-1);
    const begins = row.table === undefined ? row.broken : row.table !== last?.[0]?.table;
    if (last === undefined || begins) segments.push([row]);
    else last.push(row);
  }
  return segments;
}

/**
 * Whole numbers from `from` up to, not including, `to`.
 *
 * @example
 * ```ts
 * import { range } from "juesuan/tables";
 * range(1, 4); // => [1, 2, 3]
 * ```
 */
export function range(from: number, to: number): number[] {
  const out: number[] = [];
  for (let index = Math.max(0, from); index < to; index++) out.push(index);
  return out;
}

const TAG = /<[^<>]{0,300}>/g;

/**
 * The cells of a line as they are meant: tabs, pipes of Markdown, or what a removed page markup left.
 *
 * @example
 * ```ts
 * import { cellsIn } from "juesuan/tables";
 * cellsIn("| 合计 | 1.00 |", ["| 合计 | 1.00 |"]); // => ["合计", "1.00"]
 * ```
 */
export function cellsIn(text: string, cells: readonly string[]): readonly string[] {
  if (cells.length > 1)
    return text.includes("<") || text.includes("&nbsp;") ? cells.map(withoutMarkup) : cells;
  if (text.includes("<td") || text.includes("<th") || text.includes("</t")) return markupCells(text);
  if (text.includes("|") || text.includes("｜")) return pipeCells(text) ?? cells;
  return text.includes("&nbsp;") || text.includes("<br") ? cells.map(withoutMarkup) : cells;
}

function withoutMarkup(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  return text
    .replace(TAG, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/&(?:emsp|ensp|#160);/g, " ")
    .trim();
}

function markupCells(text: string): readonly string[] {
  const parts = text.split(/<\/t[dh]>/);
  if (parts.length > WIDEST) return [text.trim()];
  if (parts.length > 1) parts.pop();
  return parts.map(withoutMarkup);
}

/** Cells of `| a | b |`; null where the line has fewer than two of them. A rule line (`|---|---|`) has no cells. */
function pipeCells(text: string): readonly string[] | null {
  const line = text.trim().replaceAll("｜", "|");
  const parts = line
    .split("|")
    .map(withoutMarkup)
    .map((part) => part.trim());
  if (parts.length < 3 && !(parts.length === 2 && !line.startsWith("|"))) return null;
  if (line.startsWith("|")) parts.shift();
  if (line.endsWith("|")) parts.pop();
  if (parts.every((part) => /^:?-{2,}:?$/.test(part))) return [""];
  return parts.map((part) => part.replaceAll("**", ""));
}
