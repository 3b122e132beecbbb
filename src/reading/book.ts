import type { Row, StrayRow } from "../accounts";
import { type FormId, formOf } from "../forms";
import { type Fen, fen, readAmount, readNumber, type Unit } from "../money";
import { cellLine, isFigure } from "../tables";
import {
  type Entry,
  type Holder,
  type LooseEntry,
  looseItems,
  type RowEntry,
  type StrayEntry,
} from "./entries";

/** How the cells of a form are read as amounts. */
export interface Terms {
  readonly form: FormId;
  readonly unit: Unit;
  /** Whether the cells came from a spreadsheet, where a number may carry binary noise. */
  readonly numeric: boolean;
}

/** A loose row with its figures read. */
export interface LooseRow {
  readonly entry: LooseEntry;
  /** Indices of its figures and printed marks in the grid's row. */
  readonly items: readonly number[];
  /** Their amounts in 分; 0 for a mark. */
  readonly amounts: readonly number[];
}

/** The table that the entries of a form make. */
export interface Booked {
  readonly rows: readonly Row[];
  readonly strays: readonly StrayRow[];
  /** Decimals of the figures of money other than zero. */
  readonly decimals: readonly number[];
  /** Rows whose figures are not placed yet, and the rows that hold their place. */
  readonly loose: readonly LooseRow[];
  readonly held: ReadonlyMap<Holder, Row>;
}

/** A table while it is made. */
interface Book {
  readonly rows: Row[];
  readonly strays: StrayRow[];
  readonly decimals: number[];
  readonly loose: LooseRow[];
  readonly held: Map<Holder, Row>;
}

/** Makes the table of a form out of its entries: here, and nowhere else, amounts are read and lines are counted as unread. */
export function book(entries: readonly Entry[], terms: Terms): Booked {
  const made: Book = { rows: [], strays: [], decimals: [], loose: [], held: new Map() };
  const fixed = formOf(terms.form).sides.flatMap(({ rows }) => rows);
  const counts = new Set(fixed.filter(({ measure }) => measure === "count").map(({ key }) => key));
  for (const entry of entries) {
    if (entry.kind === "row") bookRow(made, terms, entry, counts.has(entry.identity.key));
    else if (entry.kind === "stray") bookStray(made, entry);
    else if (entry.kind === "loose") bookLoose(made, terms, entry);
    else {
      const { line, figures, reason } = entry;
      made.strays.push({ name: null, code: null, side: null, figures, line, reason });
    }
  }
  return { ...made, strays: withRepeats(made, terms) };
}

/** @param count - Whether the row counts things. */
function bookRow(
  made: Book,
  terms: Terms,
  { row, identity, placed, deduced }: RowEntry,
  count: boolean,
): void {
  const cells: Record<string, Fen | null> = {};
  const booked: { -readonly [K in keyof Row]: Row[K] } = { ...identity, cells, line: row.line };
  if (row.page !== undefined) booked.page = row.page;
  if (deduced !== undefined) booked.deduced = deduced;
  for (const { column, at } of placed) {
    const text = row.cells[at] ?? "";
    const line = cellLine(row, at);
    const read = readCell(terms, text, count);
    if (typeof read === "string") {
      const { name, key: code } = identity;
      made.strays.push({ name, code, side: null, figures: [text], line, reason: read });
      continue;
    }
    cells[column] = read.amount;
    if (read.decimals !== null) made.decimals.push(read.decimals);
    if (read.mark !== "") booked.marks = { ...booked.marks, [column]: read.mark };
    if (line !== row.line) booked.lines = { ...booked.lines, [column]: line };
    const box = row.boxes?.[at];
    if (box !== undefined) booked.boxes = { ...booked.boxes, [column]: box };
  }
  made.rows.push(booked);
}

/** A cell as it was read: `decimals` of an amount of money in the unit of the form that is not nothing. */
interface ReadCell {
  readonly amount: Fen | null;
  readonly mark: string;
  readonly decimals: number | null;
}

/** A digit behind a nought that begins a figure: digits before it, or between them, are lost. */
const AFTER_NOUGHT = /^[-−(（]?[0０][0-9０-９]/;

/** The amount of a cell, or the reason why it has none. */
function readCell({ unit, numeric }: Terms, text: string, count: boolean): ReadCell | string {
  const shown = count ? text.replace(/\s{0,4}[辆台套件个批次]{1,2}$/, "") : text;
  let reading = readAmount(shown, count ? "元" : unit);
  if (reading.kind === "invalid" && numeric && /^-?[\d.e+-]+$/.test(shown)) {
    reading = readNumber(Number(shown), count ? "元" : unit);
  }
  if (reading.kind === "blank") return { amount: null, mark: reading.mark, decimals: null };
  if (reading.kind === "invalid") return reading.message;
  if (AFTER_NOUGHT.test(shown))
    return `"${text}" begins with a nought, as no figure does that is printed whole`;
  if (count) {
    if (reading.fen % 100 !== 0) return `"${text}" is no whole number, but this row counts things`;
    return { amount: fen(reading.fen / 100), mark: "", decimals: null };
  }
  const decimals = reading.fen !== 0 && reading.unit === unit ? reading.decimals : null;
  return { amount: reading.fen, mark: "", decimals };
}

/** Keeps the figures of an entry, one stray for each line they stand on. */
function bookStray(made: Book, { row, at, name, code, reason, aside }: StrayEntry): void {
  const figures = new Map<number, string[]>();
  for (const index of at) {
    const text = row.cells[index] ?? "";
    if (!isFigure(text)) continue;
    const line = cellLine(row, index);
    const same = figures.get(line);
    if (same === undefined) figures.set(line, [text]);
    else same.push(text);
  }
  for (const [line, found] of figures) {
    const kept = { name, code, side: null, figures: found, line, reason };
    made.strays.push(aside === undefined ? kept : { ...kept, aside });
  }
}

/** The rows of the form that a loose row may fill, blank; its figures count for the precision at once. */
function bookLoose(made: Book, { unit }: Terms, entry: LooseEntry): void {
  for (const holder of entry.holders) {
    if (made.held.has(holder)) continue;
    const { columns, ...identity } = holder;
    const cells = Object.fromEntries(columns.map((column) => [column, null]));
    const held: Row = { ...identity, cells, line: entry.row.line };
    made.held.set(holder, held);
    made.rows.push(held);
  }
  const items = looseItems(entry.row);
  const amounts = items.map((index) => {
    const reading = readAmount(entry.row.cells[index] ?? "", unit);
    if (reading.kind !== "figure") return 0;
    if (reading.fen !== 0) made.decimals.push(reading.decimals);
    return reading.fen;
  });
  made.loose.push({ entry, items, amounts });
}

/** Lines between the two halves of a torn row, and rows of one 行次 that are looked at. */
const NEAR = 12;

/** A line torn over a page break prints its figure twice under one 行次: the untitled print is no second figure. */
function withRepeats({ rows, strays }: Book, terms: Terms): readonly StrayRow[] {
  const numbered = new Map<number, Row[]>();
  for (const row of rows) {
    const same = row.lineNumber === undefined ? undefined : numbered.get(row.lineNumber);
    if (same !== undefined && same.length < NEAR) same.push(row);
    else if (row.lineNumber !== undefined && same === undefined) numbered.set(row.lineNumber, [row]);
  }
  if (numbered.size === 0) return strays;
  return strays.map((one) => {
    const number = /^行次 (\d+)$/.exec(one.code ?? "")?.[1];
    const row = numbered
      .get(Number(number ?? Number.NaN))
      ?.find(({ line }) => Math.abs((line ?? 0) - (one.line ?? 0)) <= NEAR);
    if (row?.line === undefined || !sameFigures(row, one.figures, terms)) return one;
    const reason = `repeats line ${row.line}, torn over a page break: same 行次, same amount`;
    return { ...one, reason, repeats: row.line };
  });
}

function sameFigures(row: Row, figures: readonly string[], terms: Terms): boolean {
  const amounts = Object.values(row.cells);
  return figures.every((text, at) => {
    const read = readCell(terms, text, false);
    return typeof read === "string" || read.amount === amounts[at];
  });
}
