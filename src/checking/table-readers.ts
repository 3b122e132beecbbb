import type { ColumnId, FormId } from "../forms";

type Cells<C extends string = string> = { readonly [K in C]?: number | null };

/**
 * Puts the cells of a table's rows into flat room, column after column: row r of column c at `start + c * rows.length + r`.
 * Gives back bits: bit c where some row has a cell in column c, and bits from `LARGE_SHIFT` on where an amount is large.
 */
export type TableReader<C extends string = string> = (
  rows: readonly { readonly cells: Cells<C> }[],
  values: Float64Array,
  present: Uint8Array,
  start: number,
) => number;

/** A reader of exactly these columns: one that takes fewer is none of these, unlike by the parameters of functions. */
interface ReaderOf<C extends string> extends TableReader<C> {
  readonly columns?: (column: C) => C;
}

/** Bits of columns stand below this one: no form has more columns. */
export const LARGE_SHIFT = 8;

/** Amounts beyond this, 2^41 分, may leave the safe range when thousands of them are added. */
const LARGE = 2 ** 41;

/** Bits from here on say that some cell holds no amount. */
export const WRONG_SHIFT = 16;

/**
 * Puts one cell; 0 where there is none, otherwise 1, with the bit of `LARGE_SHIFT` where it is large and that of
 * `WRONG_SHIFT` where it is no amount.
 */
function put(
  values: Float64Array,
  present: Uint8Array,
  at: number,
  amount: number | null | undefined,
): number {
  if (amount === undefined) return 0;
  if (amount === null) return 1;
  if (typeof amount !== "number") return 1 << WRONG_SHIFT;
  values[at] = amount;
  present[at] = 1;
  return amount <= LARGE && amount >= -LARGE ? 1 : largeOrWrong(amount);
}

function largeOrWrong(amount: number): number {
  return Number.isSafeInteger(amount) ? 1 | (1 << LARGE_SHIFT) : 1 << WRONG_SHIFT;
}

/** 02: 本年收入合计 and the kinds of income. */
const readIncome: ReaderOf<
  | "total"
  | "appropriation"
  | "superiorSubsidy"
  | "undertaking"
  | "operating"
  | "affiliatedRemittance"
  | "other"
  | "specialAccount"
> = (rows, values, present, start) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.total);
    bits |= put(values, present, at + step, cells.appropriation) << 1;
    bits |= put(values, present, at + 2 * step, cells.superiorSubsidy) << 2;
    bits |= put(values, present, at + 3 * step, cells.undertaking) << 3;
    bits |= put(values, present, at + 4 * step, cells.operating) << 4;
    bits |= put(values, present, at + 5 * step, cells.affiliatedRemittance) << 5;
    bits |= put(values, present, at + 6 * step, cells.other) << 6;
    bits |= put(values, present, at + 7 * step, cells.specialAccount) << 7;
  }
  return bits;
};

/** 03: 本年支出合计 and the kinds of expenditure. */
const readExpenditure: ReaderOf<
  "total" | "basic" | "project" | "superiorRemittance" | "operating" | "affiliatedSubsidy"
> = (rows, values, present, start) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.total);
    bits |= put(values, present, at + step, cells.basic) << 1;
    bits |= put(values, present, at + 2 * step, cells.project) << 2;
    bits |= put(values, present, at + 3 * step, cells.superiorRemittance) << 3;
    bits |= put(values, present, at + 4 * step, cells.operating) << 4;
    bits |= put(values, present, at + 5 * step, cells.affiliatedSubsidy) << 5;
  }
  return bits;
};

/** 04: 金额 of the income side; 合计 and the funds of the expenditure side. */
const readAppropriationSummary: ReaderOf<
  "amount" | "total" | "generalBudget" | "governmentFund" | "stateCapital"
> = (rows, values, present, start) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.amount);
    bits |= put(values, present, at + step, cells.total) << 1;
    bits |= put(values, present, at + 2 * step, cells.generalBudget) << 2;
    bits |= put(values, present, at + 3 * step, cells.governmentFund) << 3;
    bits |= put(values, present, at + 4 * step, cells.stateCapital) << 4;
  }
  return bits;
};

/** 07: balances, income and expenditure. */
const readGovernmentFund: ReaderOf<"opening" | "income" | "total" | "basic" | "project" | "closing"> = (
  rows,
  values,
  present,
  start,
) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.opening);
    bits |= put(values, present, at + step, cells.income) << 1;
    bits |= put(values, present, at + 2 * step, cells.total) << 2;
    bits |= put(values, present, at + 3 * step, cells.basic) << 3;
    bits |= put(values, present, at + 4 * step, cells.project) << 4;
    bits |= put(values, present, at + 5 * step, cells.closing) << 5;
  }
  return bits;
};

/** 09: the three public expenses. */
const readThreePublic: ReaderOf<ColumnId<"threePublic">> = (rows, values, present, start) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.total);
    bits |= put(values, present, at + step, cells.abroad) << 1;
    bits |= put(values, present, at + 2 * step, cells.vehicles) << 2;
    bits |= put(values, present, at + 3 * step, cells.vehiclePurchase) << 3;
    bits |= put(values, present, at + 4 * step, cells.vehicleOperation) << 4;
    bits |= put(values, present, at + 5 * step, cells.reception) << 5;
    bits |= put(values, present, at + 6 * step, cells.meetings) << 6;
    bits |= put(values, present, at + 7 * step, cells.training) << 7;
  }
  return bits;
};

/** 10: one column of amounts and counts. */
const readStatistics: ReaderOf<"count"> = (rows, values, present, start) => {
  let bits = 0;
  for (let row = 0; row < rows.length; row++) {
    bits |= put(values, present, start + row, (rows[row] as (typeof rows)[number]).cells.count);
  }
  return bits;
};

/** 01 and 06: one column of amounts. */
const readAmounts: ReaderOf<"amount"> = (rows, values, present, start) => {
  let bits = 0;
  for (let row = 0; row < rows.length; row++) {
    bits |= put(values, present, start + row, (rows[row] as (typeof rows)[number]).cells.amount);
  }
  return bits;
};

/** 05 and 08: 合计, 基本支出, 项目支出. */
const readSplit: ReaderOf<"total" | "basic" | "project"> = (rows, values, present, start) => {
  const step = rows.length;
  let bits = 0;
  for (let row = 0, at = start; row < step; row++, at++) {
    const { cells } = rows[row] as (typeof rows)[number];
    bits |= put(values, present, at, cells.total);
    bits |= put(values, present, at + step, cells.basic) << 1;
    bits |= put(values, present, at + 2 * step, cells.project) << 2;
  }
  return bits;
};

/**
 * One function for each form, its columns in the order of the declaration. A column that is named in the code costs
 * an inline cache hit; a computed name costs a lookup, several times as much over the thousands of cells of a stream.
 * A form whose columns are not exactly those of its reader does not compile here.
 */
export const TABLE_READERS: { readonly [F in FormId]: ReaderOf<ColumnId<F>> } = {
  summary: readAmounts,
  income: readIncome,
  expenditure: readExpenditure,
  appropriationSummary: readAppropriationSummary,
  generalBudget: readSplit,
  basicDetail: readAmounts,
  governmentFund: readGovernmentFund,
  stateCapital: readSplit,
  threePublic: readThreePublic,
  statistics: readStatistics,
};
