import type { SheetMerge } from "./sheet";

/** Cells that merges may cover in a sheet; more is no form. */
const MOST = 1_000_000;

/**
 * For each cell inside a merge but its first: the address of the first. Keys are `row,column` from 0; only cells
 * within the rows and columns that the sheet uses are there.
 */
export function coveredCells(
  merges: readonly (string | SheetMerge)[],
  rows: number,
  columns: number,
): Map<string, readonly [number, number]> {
  const covered = new Map<string, readonly [number, number]>();
  for (const merge of merges) {
    const range = typeof merge === "string" ? parseRange(merge) : merge;
    const { s, e } = range ?? { s: { r: 0, c: 0 }, e: { r: -1, c: -1 } };
    for (let row = s.r; row <= Math.min(e.r, rows - 1) && covered.size < MOST; row++) {
      for (let column = s.c; column <= Math.min(e.c, columns - 1) && covered.size < MOST; column++) {
        if (row !== s.r || column !== s.c) covered.set(`${row},${column}`, [s.r, s.c]);
      }
    }
  }
  return covered;
}

function parseRange(range: string): SheetMerge | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(range);
  if (found === null) return null;
  const [, left = "", top, right = "", bottom] = found;
  return {
    s: { r: Number(top) - 1, c: columnNumber(left) },
    e: { r: Number(bottom) - 1, c: columnNumber(right) },
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
