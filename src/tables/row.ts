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
  /** It has a title alone: its figures may be of another row, and are told apart. */
  readonly bereft?: true;
  /** The zeros of a loose row are printed too; where each of them stands is not told. */
  readonly zeros?: true;
  /**
   * It has fewer cells than others of its table. `sure`: the table prints the blank ones too, so that one was lost, and
   * which is not told.
   */
  readonly short?: "sure" | "perhaps";
  /** Of each of its cells the stretch of the page in which it stands, where that tells no column. */
  readonly stretches?: readonly number[];
}

/**
 * Widest row that is taken for one of a form.
 */
export const WIDEST = 120;

/**
 * Number of cells up to the last that is not blank.
 */
export function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === "") width--;
  return width;
}

/**
 * Line on which a cell of a row stands.
 */
export function cellLine(row: GridRow, column: number): number {
  return row.lines?.[column] ?? row.line;
}

/**
 * Number of cells in the widest of these rows.
 */
export function widestOf(rows: readonly GridRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

/**
 * Rows between two interruptions, or of one table where tables are known.
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
 */
export function range(from: number, to: number): number[] {
  const out: number[] = [];
  for (let index = Math.max(0, from); index < to; index++) out.push(index);
  return out;
}
