import type { Aside, FormTable, Row, StrayRow } from "../accounts";
import { type FormId, fixedRow } from "../forms";
import { type Fen, fen, type Precision, readAmount, readNumber, type Unit } from "../money";
import { type Box, cellLine, filledWidth, type GridRow, isFigure, range } from "../tables";
import { columnNumbers } from "./header";
import type { LooseRow } from "./loose-rows";

/** A cell of a grid that is meant for a column of the form. */
export interface PlacedCell {
  readonly column: string;
  /** Index in the grid's row. */
  readonly at: number;
}

/** What a row was recognised as. */
export interface RowIdentity {
  readonly key: string;
  readonly name: string | null;
  readonly lineNumber?: number;
  readonly repaired?: { readonly printed: string; readonly reason: string };
}

/** Collects what is read of one form. Local to one call of a reader. */
export interface Draft {
  readonly form: FormId;
  readonly unit: Unit;
  readonly rows: Row[];
  readonly strays: StrayRow[];
  /** Lines whose figures could not be placed, with the reason. */
  readonly unread: { readonly line: number; readonly reason: string }[];
  /** Decimals of the figures of money other than zero. */
  readonly decimals: number[];
  /** Rows whose figures are placed when all forms are known. */
  readonly loose: LooseRow[];
  /** Keys of those rows. */
  readonly held: Set<string>;
  /** Whether the cells came from a spreadsheet, where a number may carry binary noise. */
  readonly numeric: boolean;
}

/** An empty draft. */
export function newDraft(form: FormId, unit: Unit, numeric: boolean): Draft {
  return { form, unit, rows: [], strays: [], unread: [], decimals: [], loose: [], held: new Set(), numeric };
}

/** Adds a row with the cells of the grid that are meant for its columns. */
export function addRow(
  draft: Draft,
  row: GridRow,
  identity: RowIdentity,
  placed: readonly PlacedCell[],
): void {
  const count = fixedRow(draft.form, identity.key)?.row.measure === "count";
  const cells: Record<string, Fen | null> = {};
  const marks: Record<string, string> = {};
  const lines: Record<string, number> = {};
  const boxes: Record<string, Box> = {};
  const base = row.line;
  for (const { column, at } of placed) {
    const text = row.cells[at] ?? "";
    const read = readCell(draft, text, count);
    if (typeof read === "string") {
      strayOf(draft, row, identity.name, identity.key, [text], read, cellLine(row, at));
      continue;
    }
    cells[column] = read.amount;
    if (read.mark !== "") marks[column] = read.mark;
    if (cellLine(row, at) !== base) lines[column] = cellLine(row, at);
    const box = row.boxes?.[at];
    if (box !== undefined) boxes[column] = box;
  }
  draft.rows.push({
    ...identity,
    cells,
    line: base,
    ...(Object.keys(lines).length === 0 ? {} : { lines }),
    ...(row.page === undefined ? {} : { page: row.page }),
    ...(row.boxes === undefined || Object.keys(boxes).length === 0 ? {} : { boxes }),
    ...(Object.keys(marks).length === 0 ? {} : { marks }),
  } as Row);
}

/** The amount of a cell, or the reason why it has none. */
function readCell(draft: Draft, text: string, count: boolean): { amount: Fen | null; mark: string } | string {
  const shown = count ? text.replace(/\s{0,4}[辆台套件个批次]{1,2}$/, "") : text;
  let reading = readAmount(shown, count ? "元" : draft.unit);
  if (reading.kind === "invalid" && draft.numeric && /^-?[\d.e+-]+$/.test(shown)) {
    reading = readNumber(Number(shown), count ? "元" : draft.unit);
  }
  if (reading.kind === "blank") return { amount: null, mark: reading.mark };
  if (reading.kind === "invalid") return reading.message;
  if (count) {
    if (reading.fen % 100 !== 0) return `"${text}" is no whole number, but this row counts things`;
    return { amount: fen(reading.fen / 100), mark: "" };
  }
  if (reading.fen !== 0 && reading.unit === draft.unit) draft.decimals.push(reading.decimals);
  return { amount: reading.fen, mark: "" };
}

/** Keeps figures that have no place, and reports their line. */
export function strayOf(
  draft: Draft,
  row: GridRow,
  name: string | null,
  code: string | null,
  figures: readonly string[],
  reason: string,
  line: number = row.line,
  aside?: Aside,
): void {
  const stray = { name, code, side: null, figures, line, reason };
  draft.strays.push(aside === undefined ? stray : { ...stray, aside });
  if (aside === undefined) draft.unread.push({ line, reason });
}

/** Keeps every figure among these cells as stray, if there is any. */
export function strayCells(
  draft: Draft,
  row: GridRow,
  indices: readonly number[],
  name: string | null,
  code: string | null,
  reason: string,
  aside?: Aside,
): void {
  const found = indices.filter((index) => isFigure(row.cells[index] ?? ""));
  if (found.length === 0) return;
  const lines = [...new Set(found.map((index) => cellLine(row, index)))];
  for (const line of lines) {
    const figures = found
      .filter((index) => cellLine(row, index) === line)
      .map((index) => row.cells[index] ?? "");
    strayOf(draft, row, name, code, figures, reason, line, aside);
  }
}

/** The table a draft became. */
export function tableFrom(
  draft: Draft,
  about: Pick<FormTable, "title" | "number" | "notes" | "heading" | "line" | "lastLine">,
  precision: Precision,
): FormTable {
  return {
    title: about.title,
    number: about.number,
    precision,
    rows: draft.rows,
    notes: about.notes,
    ...(draft.strays.length === 0 ? {} : { strays: draft.strays }),
    ...(about.heading === undefined ? {} : { heading: about.heading }),
    ...(about.line === undefined ? {} : { line: about.line }),
    ...(about.lastLine === undefined ? {} : { lastLine: about.lastLine }),
  };
}

/** Rows of a header that are looked at; no form prints more. */
const HEADER_ROWS = 12;

/** The rows above the first of the body; figures among them that are no 栏次 have no place. */
export function headerRows(draft: Draft, rows: readonly GridRow[], start: number): readonly GridRow[] {
  const header: GridRow[] = [];
  for (const row of rows.slice(0, start)) {
    const figures =
      columnNumbers(row.cells) === null
        ? range(0, row.cells.length).filter((index) => /\d[.]\d/.test(row.cells[index] ?? ""))
        : [];
    if (figures.length === 0) header.push(row);
    else strayCells(draft, row, figures, null, null, "a figure above the first row of the form");
  }
  return header.slice(-HEADER_ROWS);
}

/** Keeps every figure of rows that have no header. */
export function strayAll(draft: Draft, rows: readonly GridRow[]): void {
  for (const row of rows) {
    if (columnNumbers(row.cells) !== null || filledWidth(row.cells) === 0) continue;
    strayCells(draft, row, range(0, row.cells.length), null, null, "no row of this form was recognised");
  }
}
