import {
  type CellAddress,
  type FinalAccounts,
  type FormTable,
  measureOf,
  type Row,
  tableOf,
} from "../accounts";
import { need, needCells, needParts, needTable, type PartKinds } from "../errors";
import type { FormId } from "../forms";
import { Decimal, halfStepOf, type Precision, shifted } from "../money";
import { needPlaces } from "./need-findings";

/** What a figure counts. Points are those of an evaluation. */
export type FigureMeasure = "money" | "count" | "points" | "percent";

/**
 * Parts of a point or of a per cent in which figures of these measures are held, so that they add up exactly.
 */
export const MICRO = 1_000_000;

/**
 * A printed figure, whoever printed it: a form, a sentence, an evaluation. It is judged by the same combinators
 * (`equal`, `sumsTo`, `atMost`, `share`, `growth`, `goesWith`), and what rounding explains follows from its print alone.
 */
export interface Figure {
  /** A whole number: 分 of money, things of a count, millionths (`MICRO`) of points and per cent. */
  readonly amount: number;
  /** What rounding leaves open to either side, in the same unit; 0 where it is exact. */
  readonly half: number;
  readonly measure: FigureMeasure;
  /** Its cells, where a form prints it. */
  readonly places: readonly CellAddress[];
  /** Lines of the text, where a sentence or an evaluation prints it. */
  readonly lines: readonly number[];
  /** How money was printed. */
  readonly unit?: Precision;
  /** Where no print shows it: the figures it is the sum of, or none where it is reckoned otherwise or given. */
  readonly parts?: readonly Figure[];
}

/**
 * The figure that a form prints in a column, summed over rows; null where no row has it or all are blank.
 *
 * @example
 * ```ts
 * import { formFigure } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * formFigure(sampleAccounts(), "expenditure", ["total"], "basic")?.half; // => 5000
 * formFigure(sampleAccounts(), "expenditure", ["none"], "basic"); // => null
 * ```
 */
export function formFigure(
  accounts: FinalAccounts,
  form: FormId,
  keys: readonly string[],
  column: string,
): Figure | null {
  need("object", accounts, "accounts");
  need("text", form, "form");
  need("list", keys, "keys");
  need("text", column, "column");
  const table = tableOf(accounts, form);
  if (table === undefined) return null;
  needTable(table, "accounts", "forms", form);
  table.rows.forEach(({ cells }, index) => {
    needCells(cells, "accounts", "forms", form, "rows", index, "cells");
  });
  return figureOf(
    form,
    table,
    table.rows.filter(({ key }) => keys.includes(key)),
    column,
    keys[0],
  );
}

/** The figures of the rows of a form by their keys, as `formFigure` gives them of one: its rows are looked through once. */
export function figuresOfRows(
  accounts: FinalAccounts,
  form: FormId,
): (key: string, column: string) => Figure | null {
  const table = tableOf(accounts, form);
  if (table === undefined) return () => null;
  const rows = new Map<string, Row[]>();
  for (const row of table.rows) {
    const same = rows.get(row.key);
    if (same === undefined) rows.set(row.key, [row]);
    else same.push(row);
  }
  return (key, column) => figureOf(form, table, rows.get(key) ?? [], column, key);
}

/** The sum of what rows print in a column. */
function figureOf(
  form: FormId,
  table: FormTable,
  rows: readonly Row[],
  column: string,
  first = "",
): Figure | null {
  let [amount, half, printed] = [0, 0, 0];
  const places: CellAddress[] = [];
  for (const row of rows) {
    const value = (row.cells as Readonly<Record<string, number | null>>)[column];
    if (value === undefined) continue;
    places.push({ form, row: row.key, column });
    if (value === null) continue;
    printed++;
    amount += value;
    half += measureOf(form, row.key) === "count" ? 0 : halfStepOf(table.precision);
  }
  if (printed === 0) return null;
  const measure = measureOf(form, first) === "count" ? "count" : "money";
  return {
    amount,
    half,
    measure,
    places,
    lines: [],
    ...(measure === "money" ? { unit: table.precision } : {}),
  };
}

/**
 * A figure of points or per cent from its decimal text; half a unit of its last printed digit is open where it is
 * `rounded` (a rate is; the points of an indicator are as they stand). Null where the text is no figure.
 *
 * @example
 * ```ts
 * import { decimalFigure } from "juesuan/advanced";
 * decimalFigure("97.5", "percent", [12], { rounded: true }); // => { amount: 97500000, half: 50000, measure: "percent", places: [], lines: [12] }
 * decimalFigure("无", "points", [12]); // => null
 * ```
 */
export function decimalFigure(
  text: string,
  measure: "points" | "percent",
  lines: readonly number[],
  { rounded = false }: { readonly rounded?: boolean } = {},
): Figure | null {
  if (!DECIMAL.test(need("text", text, "text"))) return null;
  const decimals = text.split(".")[1]?.length ?? 0;
  const half = rounded ? MICRO / 2 / 10 ** decimals : 0;
  const quick = shifted(text, MICRO_PLACES);
  if (quick !== null) return { amount: quick, half, measure, places: [], lines };
  const exact = new Decimal(text).times(MICRO);
  const amount = exact.round().toNumber();
  if (!Number.isSafeInteger(amount)) return null;
  // Finer than a millionth: cut there.
  const cut = exact.isInteger() ? 0 : 0.5;
  return { amount, half: Math.max(cut, half), measure, places: [], lines };
}

/** Decimal places that `MICRO` makes whole. */
const MICRO_PLACES = 6;

const DECIMAL = /^[+-]?\d{1,12}(?:\.\d{1,20})?$/;

/**
 * The sum of figures of one measure: what rounding leaves open adds up.
 *
 * @example
 * ```ts
 * import { decimalFigure, sumOf } from "juesuan/advanced";
 * const points = ["0.1", "0.2"].flatMap((text) => decimalFigure(text, "points", [1]) ?? []);
 * sumOf(points)?.amount; // => 300000
 * ```
 */
export function sumOf(figures: readonly Figure[]): Figure | null {
  need("list", figures, "figures");
  for (const figure of figures) needFigure(figure, "figures");
  const [first] = figures;
  if (first === undefined) return null;
  return {
    ...first,
    amount: figures.reduce((sum, figure) => sum + figure.amount, 0),
    half: figures.reduce((sum, figure) => sum + figure.half, 0),
    places: figures.flatMap(({ places }) => places),
    lines: [...new Set(figures.flatMap(({ lines }) => lines))],
    parts: figures,
  };
}

const FIGURE = {
  amount: "number",
  half: "number",
  measure: "text",
  places: "list",
  lines: "list",
} as const satisfies PartKinds;

/** Refuses what is no figure: what a rule of one's own may pass. */
export function needFigure(value: Figure, ...path: string[]): void {
  const { places, lines } = needParts(value, FIGURE, ...path);
  needPlaces(places, ...path, "places");
  lines.forEach((line, index) => {
    need("number", line, ...path, "lines", index);
  });
}
