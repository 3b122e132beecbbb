import { isFigure } from "../figure";
import { joinParts } from "./printed";
import { within } from "./stretches";
import type { Place, Table, TableRow } from "./table";

/** Distance by which the edges of a table's columns may differ from page to page. */
const SAME_EDGE = 3;

/**
 * The table in the columns of the one that ended the page before, or null where it is another. Its edges are the same;
 * or some of them are missing, where no cell of this page needs them.
 */
export function inColumnsOf(before: Table, table: Table): Table | null {
  if (before.columns !== undefined && table.columns !== undefined) {
    const same = before.columns.length === table.columns.length;
    return same && within(table.columns, before.columns) !== null ? table : null;
  }
  if (before.columns !== undefined || table.columns !== undefined) return null;
  const shift = (table.xs[0] ?? 0) - (before.xs[0] ?? 0);
  const places = table.xs.map((x) =>
    before.xs.findIndex((other) => Math.abs(x - shift - other) <= SAME_EDGE),
  );
  if (places.includes(-1) || places.at(-1) !== before.xs.length - 1) return null;
  if (before.xs.length === table.xs.length) return table;
  return { ...table, xs: before.xs, rows: table.rows.map((row) => spread(row, places)) };
}

/** A row with its cells at their places among more columns. */
function spread(row: TableRow, places: readonly number[]): TableRow {
  const count = places.at(-1) ?? 0;
  const cells = Array.from({ length: count }, () => "");
  const boxes: (Place | undefined)[] = cells.map(() => undefined);
  const spans: (readonly [number, number] | undefined)[] = cells.map(() => undefined);
  for (const [at, cell] of row.cells.entries()) {
    const [rows, columns] = row.spans[at] ?? [1, 1];
    const place = places[at] as number;
    const wide = (places[at + columns] ?? count) - place;
    cells[place] = cell;
    boxes[place] = row.boxes[at];
    if (boxes[place] !== undefined && (rows > 1 || wide > 1)) spans[place] = [rows, wide];
  }
  return { cells, boxes, spans, box: row.box };
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
 * a figure in both, or a figure and other text. No rule closes the last row and one of both has only words; or a column
 * that every row fills is blank in one of them, and what goes on in the first fills its line in the last.
 */
export function isTorn(last: TableRow, first: TableRow, body: readonly TableRow[], open: boolean): boolean {
  const both = last.cells.map((cell, at) => [cell, first.cells[at] ?? ""] as const);
  if (first.cells.every((cell) => cell === "") || last.cells.every((cell) => cell === "")) return false;
  if (both.some(([a, b]) => a !== "" && b !== "" && (isFigure(a) || isFigure(b)))) return false;
  if (!both.some(([a, b]) => a !== "" && b !== "")) return false;
  if (open && (isWords(last) || isWords(first))) return true;
  if (both.some(([a, b], at) => a !== "" && b !== "" && last.full?.[at] === false)) return false;
  // A place that a merged cell above covers is not blank.
  const isOwn = (row: TableRow, at: number) => row.full === undefined || row.boxes[at] !== undefined;
  return (
    body.length >= ENOUGH &&
    both.some(
      ([a, b], at) =>
        (a === "") !== (b === "") &&
        isOwn(a === "" ? last : first, at) &&
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
