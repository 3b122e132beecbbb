import type { Problem } from "./problem";

/** The cells beside a cell in print. */
export interface Neighbours {
  /** Cells of the same column, one row off. */
  readonly rows: readonly number[];
  /** Cells of the same row in the next printed columns. */
  readonly columns: readonly number[];
}

/** The table of a cell with the cell's row and column in it. */
export function placeOf(problem: Problem, cell: number) {
  const { sections } = problem.system;
  let found = sections[0] as (typeof sections)[number];
  for (const section of sections) if (section.start <= cell) found = section;
  const height = found.keys.length;
  const column = Math.floor((cell - found.start) / height);
  return { section: found, row: (cell - found.start) % height, column };
}

/** The cell of a table at a row and column. */
export function cellAt(section: Problem["system"]["sections"][number], row: number, column: number): number {
  return section.start + column * section.keys.length + row;
}

/** The neighbours of a cell: one row up and down, one printed column left and right. */
export function neighboursOf(problem: Problem, cell: number): Neighbours {
  const { section, row, column } = placeOf(problem, cell);
  const rows: number[] = [];
  if (row > 0) rows.push(cell - 1);
  if (row + 1 < section.keys.length) rows.push(cell + 1);
  const columns: number[] = [];
  for (const direction of [-1, 1]) {
    let next = column + direction;
    while (next >= 0 && next < section.columns.length) {
      const candidate = cellAt(section, row, next);
      if ((section.printed & (1 << next)) !== 0 && problem.adjustable[candidate] !== 0) {
        columns.push(candidate);
        break;
      }
      next += direction;
    }
  }
  return { rows, columns };
}
