import { type GridRow, isFigure, segmentsOf, widestOf } from "../tables";

/** One row in so many may be shorter than the others of a table that prints the same number of cells in all of them. */
const RARE = 4;

/**
 * The rows of a table, those marked that have fewer cells than the others: where it keeps the blank cells at the end of
 * its rows, a shorter one lost a cell inside.
 */
export function withShortRows(rows: readonly GridRow[]): readonly GridRow[] {
  const width = widestOf(rows);
  const filled = rows.filter(isFilled);
  const under = filled.filter(({ cells }) => cells.length < width);
  const isKept = ({ cells }: GridRow) => cells.length === width && width > 1 && cells[width - 1] === "";
  const keeps = rows.filter(isKept).length > 1;
  if (!keeps && under.length * RARE > filled.length) return rows;
  const short = new Set(segmentsOf(rows).flatMap((segment) => shortOf(segment.filter(isFilled), width)));
  const how = keeps ? "sure" : "perhaps";
  return short.size === 0 ? rows : rows.map((row) => (short.has(row) ? { ...row, short: how } : row));
}

function isFilled({ cells }: GridRow): boolean {
  return cells.some((cell) => /\d[.．]\d/.test(cell) && isFigure(cell));
}

/** The short ones among the rows of a page; a page may drop a column of labels in all of its rows. */
function shortOf(rows: readonly GridRow[], width: number): GridRow[] {
  const own = rows.length > 1 ? widestOf(rows) : width;
  return rows.filter(({ cells }) => cells.length < own);
}
