import { isBudgetHeader, isIndicatorHeader } from "./columns";
import type { GridRow } from "./grid";

/** Widths of rows shorter than their heading that tell a table apart whose covered cells were left out. */
const WIDTHS = 2;

/**
 * Rows of a table that a browser copied: what a merged cell covers is left out, so that rows are shorter than their
 * heading. Where blank cells at their end are kept, they end where the heading ends; else only the order of their cells
 * is known. A table that keeps a blank cell before its rows has all of them, but for a row that ends with a blank cell
 * and is shorter all the same: it has lost one inside.
 *
 * @param tabs - Whether tabs cut the rows: between bars without outer ones a blank cell at the end leaves no trace.
 */
export function withoutCovered(rows: readonly GridRow[], tabs: boolean): GridRow[] {
  const widths = headingWidths(rows);
  const short = rows.map((row, index) => isCounted(row) && row.cells.length < (widths[index] ?? 0));
  const under = rows.filter((row, index) => short[index] && !isHeading(row));
  const distinct = new Set(under.map(({ cells }) => cells.length));
  const keepsFirst = rows.some((row) => isCounted(row) && row.cells[0] === "" && row.cells.some(hasFigure));
  const endsBlank = (row: GridRow, index: number) =>
    short[index] && !isHeading(row) && row.cells.at(-1) === "";
  if (keepsFirst && !tabs) return [...rows];
  if (keepsFirst) return rows.map((row, index) => (endsBlank(row, index) ? { ...row, lost: true } : row));
  if (distinct.size < WIDTHS) return [...rows];
  const keepsLast = rows.some(({ cells }, index) => short[index] && cells.at(-1) === "");
  return rows.map((row, index) => {
    if (!short[index]) return row;
    const lost: GridRow = { ...row, lost: true };
    const width = widths[index] as number;
    return keepsLast && width < Infinity ? { ...lost, covered: width - row.cells.length } : lost;
  });
}

function isHeading(row: GridRow): boolean {
  return isIndicatorHeader(row) || isBudgetHeader(row);
}

/** A row of cells at their own indices, of which the text alone tells. */
function isCounted(row: GridRow): boolean {
  return (
    !row.prose && row.ruled !== true && row.cells.length > 2 && row.at.every((at, index) => at === index)
  );
}

const hasFigure = (cell: string): boolean => /\d/.test(cell);

/** Width of the heading over each row; 0 where none stands above; without end where the heading has lost cells itself. */
function headingWidths(rows: readonly GridRow[]): number[] {
  const widths = rows.map(() => 0);
  let start = -1;
  for (let index = 0; index <= rows.length; index++) {
    const row = rows[index];
    if (row !== undefined && !(isCounted(row) && isHeading(row))) continue;
    const heading = rows[start];
    if (heading !== undefined) {
      const width = heading.cells.length;
      const fits = rows.slice(start, index).every(({ cells }) => cells.length <= width);
      if (fits) widths.fill(width, start + 1, index);
      else if (isIndicatorHeader(heading)) widths.fill(Infinity, start, index);
    }
    start = index;
  }
  return widths;
}
