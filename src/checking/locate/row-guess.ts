import { type FinalAccounts, type FormTable, type Row, tableOf } from "../../accounts";
import { childrenOf, departmentEconomicNames } from "../../codes";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import type { Fen, Interval } from "../../money";
import type { Problem } from "./problem";
import { type Amounts, addsUp, fitsOtherSums, isChild, lacking } from "./roll-up";

/** A row that may have been left out, with the figures that it should have. */
export interface Guess {
  readonly form: FormId;
  readonly table: FormTable;
  readonly amounts: Amounts;
  /** Lines that the form lacks though it prints its whole template, the empty lines too; 0 where it does not. */
  readonly missing: number;
  readonly code: string;
  readonly known: boolean;
  readonly figures: ReadonlyMap<string, number>;
  /** Figures that another form, or the rows below, print too. */
  readonly confirmed: number;
}

function guessOf(problem: Problem, form: FormId, code: string, amounts: Amounts, known: boolean) {
  const figures = new Map<string, number>();
  let confirmed = 0;
  const start = problem.system.sections.find((section) => section.form === form)?.start ?? 0;
  const step = problem.steps[start] ?? 1;
  for (const [column, interval] of amounts) {
    if (interval.low === 0 && interval.high === 0) continue;
    const elsewhere = known ? figureElsewhere(problem.accounts, form, code, column, interval) : undefined;
    if (elsewhere !== undefined) confirmed++;
    figures.set(column, elsewhere ?? Math.round((interval.low + interval.high) / 2 / step) * step);
  }
  return { code, known, figures, confirmed };
}

/** Rows whose absence under a total would explain what the total lacks; the best confirmed ones alone where there are some. */
export function guesses(problem: Problem, form: FormId, parent: string): Guess[] {
  const table = tableOf(problem.accounts, form);
  const amounts = lacking(problem, form, parent);
  if (![...amounts.values()].every(({ low, high }) => Math.abs(low) < LARGEST && Math.abs(high) < LARGEST))
    return [];
  if (table === undefined || ![...amounts.values()].some(({ low, high }) => low > 0 || high < 0)) return [];
  if (!addsUp(problem, form, parent, amounts)) return [];
  const present = new Set(table.rows.map((row) => row.key));
  const codes = candidateCodes(problem.accounts, form, parent, present);
  const lines = printedInFull(table, parent, present) ? missingLines(problem, form, parent, present) : [];
  for (const code of lines) codes.add(code);
  const known = [...codes].map((code) => guessOf(problem, form, code, amounts, true));
  const confirmed = known.filter((guess) => guess.confirmed > 0);
  const unknown = parent === "total" ? "0xx" : `${parent}xx`;
  const wanted =
    confirmed.length > 0
      ? confirmed
      : known.length > 0 && known.length <= MOST_CODES
        ? known
        : [guessOf(problem, form, unknown, amounts, false)];
  const fitting = wanted.filter((guess) => fitsOtherSums(problem, form, parent, guess.code, amounts));
  return fitting.map((guess) => ({
    ...guess,
    form,
    table,
    amounts,
    missing: lines.includes(guess.code) ? lines.length : 0,
  }));
}

/** Amounts beyond leave the safe range. */
const LARGEST = 9e15;

/** More codes than these name nothing: the row is then given without its code. */
const MOST_CODES = 3;

/** Items of the catalogue that a form printed in full lacks. */
function missingLines(
  { codes, accounts }: Problem,
  form: FormId,
  parent: string,
  present: ReadonlySet<string>,
): string[] {
  if (formOf(form).codes !== "departmentEconomic") return [];
  const year = codes?.year ?? accounts.year ?? undefined;
  return childrenOf(codes?.departmentEconomic ?? departmentEconomicNames, parent, year).flatMap(({ code }) =>
    present.has(code) ? [] : [code],
  );
}

/** Whether the form prints the whole catalogue under a row, its empty lines too: then a missing line is odd. */
function printedInFull(table: FormTable, parent: string, present: ReadonlySet<string>): boolean {
  const children = table.rows.filter((row) => isChild(parent, row.key));
  const empty = children.filter((row) =>
    Object.values(row.cells).every((amount) => amount === null || amount === 0),
  );
  return empty.length >= 3 && present.size >= 20;
}

/** Codes that stand elsewhere, or above rows that stand here, and that this form lacks under the parent. */
function candidateCodes(
  accounts: FinalAccounts,
  form: FormId,
  parent: string,
  present: ReadonlySet<string>,
): Set<string> {
  const codes = new Set<string>();
  const consider = (key: string) => {
    if (isChild(parent, key) && !present.has(key)) codes.add(key);
  };
  for (const other of FORM_IDS) {
    if (formOf(other).codes !== formOf(form).codes) continue;
    for (const row of tableOf(accounts, other)?.rows ?? []) {
      if (codeLevel(row.key) === undefined) continue;
      consider(row.key);
      if (other === form)
        for (let key = row.key; key.length > 3; key = key.slice(0, -2)) consider(key.slice(0, -2));
    }
  }
  return codes;
}

/** The figure that another form prints for a code, or the rows below give it, if it lies in the interval. */
function figureElsewhere(
  accounts: FinalAccounts,
  form: FormId,
  code: string,
  column: string,
  { low, high }: Interval,
): number | undefined {
  for (const other of FORM_IDS) {
    if (other === form || formOf(other).codes !== formOf(form).codes) continue;
    const row = tableOf(accounts, other)?.rows.find((candidate) => candidate.key === code);
    if (row === undefined) continue;
    for (const amount of [amountIn(row, column), ...Object.keys(row.cells).map((id) => amountIn(row, id))]) {
      if (amount !== undefined && amount !== 0 && amount >= low && amount <= high) return amount;
    }
  }
  // The same figure in another form is its print; the sum of the rows below may be off by their rounding.
  let below = 0;
  for (const row of tableOf(accounts, form)?.rows ?? []) {
    if (isChild(code, row.key)) below += amountIn(row, column) ?? 0;
  }
  return below !== 0 && below >= low && below <= high ? below : undefined;
}

/** Amount of a row in a column; undefined where it has none. */
export function amountIn(row: Row, column: string): number | undefined {
  return (row.cells as Readonly<Record<string, Fen | null | undefined>>)[column] ?? undefined;
}
