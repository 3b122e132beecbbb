import { indicatorRole, isHeading, rowsUnder } from "./columns";
import { compact, type GridRow } from "./grid";

/** Rows under a heading that tell whether a title stands over one column or over two. */
const BELOW = 2;

/**
 * Rows of a table whose program prints a merged cell in every column that it covers, as pandas does: 年初预算数 twice over
 * 860 twice is one amount. Each such text stands once here.
 */
export function withoutRepeats(rows: readonly GridRow[]): GridRow[] {
  let merged: readonly number[] = [];
  return rows.map((row, index) => {
    if (isHeading(row)) merged = mergedIn(row, rowsUnder(rows, index, BELOW));
    return merged.length === 0 ? row : once(row, merged);
  });
}

/** A row under no heading, each text once: its label twice tells that its figure, too, is one in several columns. */
export function eachOnce(row: GridRow): GridRow {
  const again = row.cells.flatMap((cell, at) => (repeats(row, at) ? [{ cell, at }] : []));
  return again.some(({ cell }) => /[\u3400-\u9fff]{2}/.test(cell))
    ? once(
        row,
        again.map(({ at }) => at),
      )
    : row;
}

/** Whether a cell says the same as the one on its left. */
const repeats = ({ cells }: GridRow, at: number): boolean =>
  (cells[at] ?? "") !== "" && compact(cells[at] ?? "") === compact(cells[at - 1] ?? "");

/** Columns whose title is that of the column on their left, and that never hold anything else in the rows below. */
function mergedIn(row: GridRow, below: readonly GridRow[]): number[] {
  return row.cells.flatMap((cell, at) => {
    const role = indicatorRole(cell);
    // A form may print 分值 twice, for what may be had and for what was.
    if (!repeats(row, at) || role === "weight" || role === "score") return [];
    return below.every((one) => repeats(one, at) || (one.cells[at] ?? "") === "") ? [at] : [];
  });
}

function once(row: GridRow, merged: readonly number[]): GridRow {
  const cells = row.cells.map((cell, at) => (merged.includes(at) && repeats(row, at) ? "" : cell));
  return { ...row, cells };
}
