import { need, needAccounts, needTable } from "../errors";
import { type ColumnId, codeLevel, FORM_IDS, type FormId, fixedRow, formOf, type RowKey } from "../forms";
import type { Fen } from "../money";
import type { Box } from "../tables";
import type { CellAddress, ColumnOf, FinalAccounts, FormTable, Named, Row, StrayRow } from "./accounts";

/** A cell with what it holds and where it was read. */
export interface Cell extends CellAddress {
  readonly amount: Fen | null;
  readonly line: number | null;
  /** Its place on its page, where it is known. */
  readonly box?: Box;
}

/**
 * A form of the accounts as the plain table type; undefined where it is absent.
 *
 * @example
 * ```ts
 * import { tableOf } from "juesuan/accounts";
 * tableOf({ department: null, year: 2024, unit: "元", forms: {} }, "income"); // => undefined
 * ```
 */
export function tableOf(accounts: FinalAccounts, form: FormId): FormTable | undefined {
  // Asked for every cell of a report: no more than a glance.
  if (typeof accounts?.forms !== "object" || accounts.forms === null || typeof form !== "string")
    refuseGlance(accounts, form);
  return accounts.forms[form] as FormTable | undefined;
}

function refuseGlance(accounts: unknown, form: unknown): void {
  needAccounts(accounts, "accounts");
  need("text", form, "form");
}

/**
 * The first row with this key.
 *
 * @example
 * ```ts
 * import { findRow, sampleAccounts } from "juesuan/accounts";
 * findRow(sampleAccounts(), "expenditure", "2101501")?.name; // => "行政运行"
 * ```
 */
export function findRow<F extends FormId, K extends string>(
  accounts: FinalAccounts,
  form: F,
  key: Named<K, RowKey<F>>,
): Row<ColumnOf<F>> | undefined {
  return rowIn(accounts, form, key) as Row<ColumnOf<F>> | undefined;
}

function rowIn(accounts: FinalAccounts, form: FormId, key: string): Row | undefined {
  const table = tableOf(accounts, form);
  if (table === undefined) return undefined;
  needTable(table, "accounts", "forms", form);
  return table.rows.find((row) => row.key === key);
}

/** Finds the first row of a form with a key. */
export type RowFinder = (form: FormId, key: string) => Row | undefined;

/**
 * `findRow` for whoever asks for many rows: the rows of each form are put in order once, when the first is asked for.
 * It holds for the accounts as they were then.
 *
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * import { rowFinder } from "juesuan/advanced";
 * const find = rowFinder(sampleAccounts());
 * find("expenditure", "2101501")?.name; // => "行政运行"
 * find("income", "total"); // => undefined
 * ```
 */
export function rowFinder(accounts: FinalAccounts): RowFinder {
  const forms = new Map<FormId, ReadonlyMap<string, Row>>();
  return (form, key) => {
    let rows = forms.get(form);
    if (rows === undefined) {
      rows = rowsByKey(tableOf(accounts, form)?.rows ?? []);
      forms.set(form, rows);
    }
    return rows.get(key);
  };
}

/** The first row of each key. */
function rowsByKey(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byKey = new Map<string, Row>();
  for (const row of rows) if (!byKey.has(row.key)) byKey.set(row.key, row);
  return byKey;
}

/**
 * Amount in 分 of a cell: `null` where it is blank, `undefined` where there is no such cell.
 *
 * @throws {JuesuanError} `wrong-argument` for a cell that holds NaN.
 * @example
 * ```ts
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * amountOf(sampleAccounts(), "expenditure", "2101501", "basic"); // => 154160000
 * amountOf(sampleAccounts(), "expenditure", "2101501", "project"); // => null
 * amountOf(sampleAccounts(), "expenditure", "2019999", "basic"); // => undefined
 * ```
 */
export function amountOf<F extends FormId, K extends string, C extends string>(
  accounts: FinalAccounts,
  form: F,
  key: Named<K, RowKey<F>>,
  column: Named<C, ColumnId<F>>,
): Fen | null | undefined {
  need("text", column, "column");
  const amount = rowIn(accounts, form, key)?.cells[column];
  if (Number.isNaN(amount)) need("number", amount, "accounts", "forms", form, key, column);
  return amount;
}

/**
 * The place of a cell; a row or a column that the form does not declare does not compile.
 *
 * @example
 * ```ts
 * import { cellAt } from "juesuan/accounts";
 * cellAt("threePublic", "actual", "total"); // => { form: "threePublic", row: "actual", column: "total" }
 * ```
 */
export function cellAt<F extends FormId, K extends string, C extends string>(
  form: F,
  row: Named<K, RowKey<F>>,
  column: Named<C, ColumnId<F>>,
): CellAddress {
  return { form, row, column };
}

/**
 * Line on which a cell of a row stands; null where it is not known.
 */
export function lineOf<C extends string, S extends string>(row: Row<C>, column: Named<S, C>): number | null {
  return (row.lines as Row["lines"])?.[column] ?? row.line ?? null;
}

/**
 * Every cell of the accounts that holds a figure, or with `{ blanks: true }` the blank ones too,
 * in the order of the forms.
 *
 * @example
 * ```ts
 * import { cellsOf, sampleAccounts } from "juesuan/accounts";
 * [...cellsOf(sampleAccounts())].length; // => 13
 * ```
 */
export function* cellsOf(accounts: FinalAccounts, options: { blanks?: boolean } = {}): Generator<Cell> {
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    for (const row of table.rows) {
      for (const [column, amount] of Object.entries(row.cells) as [string, Fen | null | undefined][]) {
        if (amount === undefined || (amount === null && options.blanks !== true)) continue;
        const box = (row.boxes as Row["boxes"])?.[column];
        const cell = { form, row: row.key, column, amount, line: lineOf(row, column) };
        yield box === undefined ? cell : { ...cell, box };
      }
    }
  }
}

/**
 * Whether a cell counts money (分) or things; rows of 车辆 and 设备 count things.
 *
 * @example
 * ```ts
 * import { measureOf } from "juesuan/advanced";
 * measureOf("statistics", "vehicles.total"); // => "count"
 * measureOf("income", "total"); // => "money"
 * ```
 */
export function measureOf<F extends FormId, K extends string>(
  form: F,
  key: Named<K, RowKey<F>>,
): "money" | "count" {
  return fixedRow(form, key)?.row.measure ?? "money";
}

/**
 * Whether a form holds figures that could not be placed: what is not there may then be there after all, and a sum
 * that fails proves nothing.
 */
export function isPartlyRead(table: FormTable<never> | FormTable): boolean {
  const isLost = (stray: StrayRow) =>
    stray.repeats === undefined &&
    stray.aside === undefined &&
    stray.figures.some((figure) => /[1-9１-９#*?？A-Za-z\ufffd]/.test(figure));
  return table.strays?.some(isLost) ?? false;
}

/**
 * Whether a form was printed without any figure, placed or not.
 */
export function isEmptyTable(table: FormTable<never> | FormTable): boolean {
  if (isPartlyRead(table)) return false;
  return table.rows.every((row) =>
    Object.values(row.cells).every((amount) => amount === null || amount === undefined),
  );
}

/**
 * Columns of a form that a row has: those of its side, all for a coded row.
 */
export function columnsOfRow<F extends FormId, K extends string>(
  form: F,
  key: Named<K, RowKey<F>>,
): readonly string[] {
  const declaration = formOf(form);
  if (codeLevel(key) !== undefined && declaration.codes !== undefined) {
    return declaration.columns.map((column) => column.id);
  }
  return fixedRow(form, key)?.side.columns ?? declaration.columns.map((column) => column.id);
}
