import { WIDEST } from "../row";

/** A cell of a row as it is written. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  /** Rows it takes; 0 for all that follow. */
  readonly rows: number;
}

/** What the rows above leave to the rows below. */
export interface Spans {
  /** For each column, rows that a cell from above still takes. */
  carried: number[];
  /** Width of the widest row that no cell from above reaches into. */
  width: number;
  /** Blank cells that merges may still make: a hostile table cannot make more of them than it has characters. */
  budget: number;
}

const ALL_ROWS = 65_534;

/**
 * The cells of a row in their columns: a merged cell has its text in its first column and row, and blanks in the
 * others. Where a row prints as many cells as the table is wide although cells from above reach into it, the
 * merge is not meant (converters that repeat the cells write so), and the row stands as it is printed.
 */
export function placeCells(own: readonly SpannedCell[], spans: Spans): string[] {
  const width = own.reduce((sum, cell) => sum + span(cell.columns), 0);
  const held = spans.carried.reduce((sum, rows) => sum + (rows > 0 ? 1 : 0), 0);
  if (held === 0) spans.width = Math.max(spans.width, width);
  else if (width >= spans.width && width + held > spans.width) spans.carried = [];
  const cells: string[] = [];
  const next: number[] = [];
  const fillCarried = (): void => {
    for (let rows = spans.carried[cells.length] ?? 0; rows > 0; rows = spans.carried[cells.length] ?? 0) {
      next[cells.length] = rows - 1;
      cells.push("");
      spans.budget--;
    }
  };
  for (const cell of own) {
    fillCarried();
    const down = spans.budget <= 0 ? 0 : cell.rows === 0 ? ALL_ROWS : cell.rows - 1;
    const across = spans.budget <= 0 ? 1 : span(cell.columns);
    spans.budget -= across - 1;
    for (let column = 0; column < across; column++) {
      next[cells.length] = down;
      cells.push(column === 0 ? cell.text : "");
    }
  }
  fillCarried();
  const left = spans.budget > 0 ? spans.carried.length : 0;
  for (let column = cells.length; column < left; column++) next[column] = (spans.carried[column] ?? 0) - 1;
  spans.carried = spans.budget > 0 ? next : [];
  return cells;
}

function span(columns: number): number {
  return Math.min(Math.max(columns, 1), WIDEST);
}
