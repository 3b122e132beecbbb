import { isFigure } from "../figure";
import { joinParts } from "./printed";
import { within } from "./stretches";
import type { Table, TableRow } from "./table";

/** Distance by which the edges of a table's columns may differ from page to page. */
const SAME_EDGE = 3;

/** Whether a table's columns are those of the table that ended the page before. */
export function isContinued(before: Table, table: Table): boolean {
  if (before.columns !== undefined && table.columns !== undefined)
    return before.columns.length === table.columns.length && within(table.columns, before.columns) !== null;
  if (before.columns !== undefined || table.columns !== undefined) return false;
  const shift = (table.xs[0] ?? 0) - (before.xs[0] ?? 0);
  return (
    before.xs.length === table.xs.length &&
    before.xs.every((x, at) => Math.abs((table.xs[at] as number) - shift - x) <= SAME_EDGE)
  );
}

/** Number of rows at the head of a page that repeat the head of the table. */
export function repeatedHead(before: readonly TableRow[], rows: readonly TableRow[]): number {
  let head = 0;
  while (head < rows.length && head < before.length && same(before[head], rows[head])) head++;
  return head;
}

function same(a: TableRow | undefined, b: TableRow | undefined): boolean {
  const text = a?.cells.join("\t") ?? "";
  return text.trim() !== "" && text === b?.cells.join("\t");
}

/** Rows from which it can be told that a column is always filled, and the share of them. */
const ENOUGH = 5;
const ALWAYS = 0.9;

/**
 * Whether the page break stands within a row, so that the first row of the page is the rest of the last: no column has
 * a figure in both, or a figure and other text; and a column that every row fills is blank in one of them, or no rule
 * closes the last row and one of both has only words.
 */
export function isTorn(last: TableRow, first: TableRow, body: readonly TableRow[], open: boolean): boolean {
  const both = last.cells.map((cell, at) => [cell, first.cells[at] ?? ""] as const);
  if (first.cells.every((cell) => cell === "") || last.cells.every((cell) => cell === "")) return false;
  if (both.some(([a, b]) => a !== "" && b !== "" && (isFigure(a) || isFigure(b)))) return false;
  if (!both.some(([a, b]) => a !== "" && b !== "")) return false;
  if (open && (isWords(last) || isWords(first))) return true;
  return (
    body.length >= ENOUGH &&
    both.some(
      ([a, b], at) =>
        (a === "") !== (b === "") &&
        body.filter((row) => row.cells[at] !== "").length >= (body.length - 1) * ALWAYS,
    )
  );
}

function isWords(row: TableRow): boolean {
  return !row.cells.some(isFigure);
}

/** The cells of a torn row. */
export function joined(last: TableRow, first: TableRow): string[] {
  return last.cells.map((cell, at) => joinParts(cell, first.cells[at] ?? ""));
}
