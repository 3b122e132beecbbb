import type { ColumnId, FormId } from "../forms";

/** Where the figures of accounts are gathered. */
export interface Target {
  readonly values: Float64Array;
  readonly present: Uint8Array;
  /** 1 for each column of the form in which some row has a cell. */
  readonly seen: Uint8Array;
  /** Largest absolute amount so far. */
  largest: number;
}

/** Puts the cells of one row into the target: column c at `at + c * step`. */
export type RowReader<C extends string = string> = (
  cells: { readonly [K in C]?: number | null },
  to: Target,
  at: number,
  step: number,
) => void;

function put(to: Target, column: number, at: number, amount: number | null | undefined): void {
  if (amount === undefined) return;
  to.seen[column] = 1;
  if (amount === null) return;
  to.values[at] = amount;
  to.present[at] = 1;
  if (amount > to.largest) to.largest = amount;
  else if (-amount > to.largest) to.largest = -amount;
}

/**
 * One function for each form, its columns in the order of the declaration. A column that is named in the code costs
 * an inline cache hit; a computed name costs a lookup, several times as much over the thousands of cells of a stream.
 */
export const ROW_READERS: { readonly [F in FormId]: RowReader<ColumnId<F>> } = {
  summary: (cells, to, at) => put(to, 0, at, cells.amount),
  income: (cells, to, at, step) => {
    put(to, 0, at, cells.total);
    put(to, 1, at + step, cells.appropriation);
    put(to, 2, at + 2 * step, cells.superiorSubsidy);
    put(to, 3, at + 3 * step, cells.undertaking);
    put(to, 4, at + 4 * step, cells.operating);
    put(to, 5, at + 5 * step, cells.affiliatedRemittance);
    put(to, 6, at + 6 * step, cells.other);
    put(to, 7, at + 7 * step, cells.specialAccount);
  },
  expenditure: (cells, to, at, step) => {
    put(to, 0, at, cells.total);
    put(to, 1, at + step, cells.basic);
    put(to, 2, at + 2 * step, cells.project);
    put(to, 3, at + 3 * step, cells.superiorRemittance);
    put(to, 4, at + 4 * step, cells.operating);
    put(to, 5, at + 5 * step, cells.affiliatedSubsidy);
  },
  appropriationSummary: (cells, to, at, step) => {
    put(to, 0, at, cells.amount);
    put(to, 1, at + step, cells.total);
    put(to, 2, at + 2 * step, cells.generalBudget);
    put(to, 3, at + 3 * step, cells.governmentFund);
    put(to, 4, at + 4 * step, cells.stateCapital);
  },
  generalBudget: (cells, to, at, step) => {
    put(to, 0, at, cells.total);
    put(to, 1, at + step, cells.basic);
    put(to, 2, at + 2 * step, cells.project);
  },
  basicDetail: (cells, to, at) => put(to, 0, at, cells.amount),
  governmentFund: (cells, to, at, step) => {
    put(to, 0, at, cells.opening);
    put(to, 1, at + step, cells.income);
    put(to, 2, at + 2 * step, cells.total);
    put(to, 3, at + 3 * step, cells.basic);
    put(to, 4, at + 4 * step, cells.project);
    put(to, 5, at + 5 * step, cells.closing);
  },
  stateCapital: (cells, to, at, step) => {
    put(to, 0, at, cells.total);
    put(to, 1, at + step, cells.basic);
    put(to, 2, at + 2 * step, cells.project);
  },
  threePublic: (cells, to, at, step) => {
    put(to, 0, at, cells.total);
    put(to, 1, at + step, cells.abroad);
    put(to, 2, at + 2 * step, cells.vehicles);
    put(to, 3, at + 3 * step, cells.vehiclePurchase);
    put(to, 4, at + 4 * step, cells.vehicleOperation);
    put(to, 5, at + 5 * step, cells.reception);
  },
  statistics: (cells, to, at) => put(to, 0, at, cells.count),
};

/** No form has more columns. */
export const MOST_COLUMNS = 8;
