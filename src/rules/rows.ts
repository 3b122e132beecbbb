import {
  type CellAddress,
  type FinalAccounts,
  type FormTable,
  isPartlyRead,
  type Row,
  tableOf,
} from "../accounts";
import { type Figure, INDETERMINATE, type Judgement, NOT_APPLICABLE } from "../checking";
import { type FormId, formOf } from "../forms";
import { halfStepOf } from "../money";

/** What is known of a sum of printed figures. */
export interface Printed {
  /** Sum in 分; blank cells count nothing. */
  readonly amount: number;
  /** What rounding leaves open of it, to either side. */
  readonly half: number;
  /** How many figures were printed. */
  readonly count: number;
  /** The cells that are there, printed or blank. */
  readonly cells: readonly CellAddress[];
}

/** Forms whose rows are keyed by functional code. */
export const FUNCTIONAL_FORMS = [
  "income",
  "expenditure",
  "generalBudget",
  "governmentFund",
  "stateCapital",
] as const satisfies readonly FormId[];

/** The sum of one column over rows with these keys, with what rounding leaves open. */
export function printed(
  accounts: FinalAccounts,
  form: FormId,
  keys: readonly string[],
  column: string,
): Printed {
  const table = tableOf(accounts, form);
  let amount = 0;
  let half = 0;
  let count = 0;
  const cells: CellAddress[] = [];
  for (const row of table?.rows ?? []) {
    if (!keys.includes(row.key)) continue;
    const value = cellOf(row, column);
    if (value === undefined) continue;
    cells.push({ form, row: row.key, column });
    if (value === null) continue;
    amount += value;
    half += table === undefined ? 0 : halfStepOf(table.precision);
    count++;
  }
  return { amount, half, count, cells };
}

/** Things by what `keyOf` says of them, in order of first appearance. */
export function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** A row of a form by its key. */
export function rowOf(accounts: FinalAccounts, form: FormId, key: string): Row | undefined {
  return tableOf(accounts, form)?.rows.find((row) => row.key === key);
}

/** Why a figure is not there: its cell is blank or its form is printed empty, or its row or column was not read. */
export function unprinted(accounts: FinalAccounts, form: FormId, key: string, column: string): Judgement {
  const rows = tableOf(accounts, form)?.rows;
  const blank = rows?.some((row) => row.key === key && column in row.cells) === true;
  return blank || rows?.length === 0 ? NOT_APPLICABLE : INDETERMINATE;
}

/** Nothing, exactly, of the measure of a figure: what must be empty is compared with it. */
export const nothing = (of: Figure): Figure => ({ ...of, amount: 0, half: 0, places: [], lines: [] });

/** What a row holds in a column: an amount, null for blank, undefined where there is no cell. */
export function cellOf(row: Row, column: string): number | null | undefined {
  return row.cells[column];
}

/** Whether a row holds any figure other than zero. */
export function hasAmount(row: Row): boolean {
  return Object.values(row.cells).some((amount) => typeof amount === "number" && amount !== 0);
}

/** Whether a table holds any figure other than zero, placed or not. */
export function hasFigures(table: FormTable): boolean {
  return isPartlyRead(table) || table.rows.some(hasAmount);
}

/** The cells of a row that hold a figure other than zero, or its first cell. */
export function placesOfRow(form: FormId, row: Row): readonly CellAddress[] {
  const columns = formOf(form).columns.map((column) => column.id);
  const column =
    columns.find((id) => (row.cells[id] ?? 0) !== 0) ??
    columns.find((id) => id in row.cells) ??
    columns[0] ??
    "";
  return [{ form, row: row.key, column }];
}

/** Lines of rows, where they are known. */
export function linesOfRows(rows: readonly Row[]): readonly number[] {
  return rows.flatMap((row) => (row.line === undefined ? [] : [row.line]));
}
