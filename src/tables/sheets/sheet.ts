import type { Line } from "../line";

/**
 * A cell whose number format is known. In place of it a row may hold what a spreadsheet library gives as a value: a
 * text, a number, a date, a boolean, null, `{ formula, result }`, `{ richText }`, `{ text, hyperlink }`, `{ error }`.
 */
export interface SheetCell {
  readonly value: unknown;
  /** Number format, as `0.00%`. */
  readonly format?: string;
}

/** A merged range, counted from 0 as SheetJS does: `s` its first cell, `e` its last, `r` row, `c` column. */
export interface SheetMerge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** A sheet of a workbook: its name and its rows of cells from A1 on. */
export interface Sheet {
  /** Name of the sheet; where it is the title of a form and the sheet prints none, it stands for the title. */
  readonly name?: string;
  /** Rows of cells as a spreadsheet library gives them; rows and cells may be missing. */
  readonly rows: readonly (readonly unknown[])[];
  /** Its merged cells: ranges as `A1:C1`, or counted from 0. */
  readonly merges?: readonly (string | SheetMerge)[];
  /** Whether the sheet is hidden: it is not read, and told. */
  readonly hidden?: boolean;
  /** Hidden rows and columns, counted from 1: they are read, and told. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/**
 * `error`: a cell shows an error of the spreadsheet. `unknown`: a cell holds something that is no value of a cell.
 * `no-result`: a formula whose result was not saved. `scaled`: a number format shows another number (in thousands,
 * with a shifted point), so which one is meant is not known. `merge`: a cell inside a merged one has a text of its
 * own, which is kept. `hidden-row`, `hidden-column`: read although hidden. `hidden-sheet`: not read.
 */
export type SheetProblemCode =
  | "error"
  | "unknown"
  | "no-result"
  | "scaled"
  | "merge"
  | "hidden-row"
  | "hidden-column"
  | "hidden-sheet";

/** Something in a sheet that was left out or is in doubt; data, of which a report makes sentences. */
export interface SheetProblem {
  readonly code: SheetProblemCode;
  /** Name of the sheet; its number from 1 where it has none. */
  readonly sheet: string;
  /** Address of the cell, row or column: `C5`, `5`, `C`; "" for the sheet. */
  readonly address: string;
  /** Number of the line that was made; null where none is concerned. */
  readonly line: number | null;
  /** What was found there, shortened. */
  readonly sample: string;
}

/** Sheets as lines, and what is in doubt in them. */
export interface SheetsReading {
  readonly lines: Line[];
  readonly problems: SheetProblem[];
}

/** The letters of a column counted from 0: `A`, `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
