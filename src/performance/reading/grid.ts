import { remembered } from "../../remembered";
import { tidyCell } from "../printed";
import { isLabelOf } from "../vocabulary/labels";

/** A row of a table region: its cells and where they stand, in columns of the grid. */
export interface GridRow {
  /** First line. */
  readonly line: number;
  /** Every line the row takes. */
  readonly lines: readonly number[];
  /** Cells, trimmed; blank ones kept. */
  readonly cells: readonly string[];
  /** Position of each cell: its index in tab-separated rows, its offset over the column pitch in aligned text. */
  readonly at: readonly number[];
  /** Line of each cell. */
  readonly cellLines: readonly number[];
  /** Whether the line was one piece of running text and no row of cells. */
  readonly prose: boolean;
  /** Blank cells of the row may have been left out: only the order of its cells is known. */
  readonly lost?: true;
  /** Of such a row the cells on its left that merged cells cover, where it ends where the heading ends. */
  readonly covered?: number;
  /** Cells of it run over line ends, which the text does not tell from the ends of cells. */
  readonly wraps?: true;
  /** Cells of other rows may stand among its own: it gives nothing. */
  readonly torn?: true;
  /** Its levels are not known: the titles, or pieces of them, that may be its own. */
  readonly openTitles?: readonly { readonly line: number; readonly text: string }[];
  /** What may be of one of its cells of words, or of another row: that cell is left out. */
  readonly openTexts?: readonly { readonly line: number; readonly text: string }[];
  /** It is of a table whose heading is known. */
  readonly laid?: true;
  /** Its cells stand in known columns: rules, markup or a sheet keep blank cells, so that none is ever moved. */
  readonly ruled?: true;
}

/** Joins the pieces of a cell that runs over lines: nothing between Chinese characters, a space elsewhere. */
export function joinPieces(first: string, next: string): string {
  if (first === "" || next === "") return first + next;
  return /[A-Za-z0-9]$/.test(first) && /^[A-Za-z0-9]/.test(next) ? `${first} ${next}` : first + next;
}

/** What stands in a bracket that a text leaves open. */
export const OPEN_BRACKET = /[（(][^（()）]*$/;

/** Brackets that a text opens without closing them; negative where it closes more. */
export const openBrackets = (text: string): number =>
  (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0);

/** A cell without any space: what titles are compared by. */
export const compact = /* @__PURE__ */ remembered((text: string): string =>
  tidyCell(text).replace(/[ *#]/g, ""),
);

/** Whether a cell calls its row one of sums, with its points in it or without: 总分, 总分 100. */
export const isTotalLabel = (cell: string): boolean =>
  isLabelOf("total", compact(cell.replace(/(?<=\S)\s\d{1,3}(?:\.\d{1,2})?分?$/, "")));

/** A row of cells at their own indices. */
export function tableRow(
  numbers: readonly number[],
  cells: readonly string[],
  cellLines: readonly number[] = cells.map(() => numbers[0] ?? 0),
): GridRow {
  return {
    line: numbers[0] ?? 0,
    lines: numbers,
    cells,
    at: cells.map((_, index) => index),
    cellLines,
    prose: false,
  };
}

/** A line of running text. */
export function proseRow(line: { readonly number: number; readonly text: string }): GridRow {
  return {
    line: line.number,
    lines: [line.number],
    cells: [line.text.trim()],
    at: [0],
    cellLines: [line.number],
    prose: true,
  };
}

/** The cells that hold something. */
export function filledCells(row: GridRow): string[] {
  return row.cells.filter((cell) => cell !== "");
}

/** A heading without the marks of Markdown and the spaces around it. */
export function undecorated(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && /[#*\s]/.test(text.charAt(from))) from += 1;
  while (to > from && /[*\s]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
