import type { FinalAccounts } from "../../../src/accounts";
import { arithmeticRules, locateErrors, type Suspect } from "../../../src/checking";
import type { FormId } from "../../../src/forms";
import { randomAccounts } from "../../support/accounts";

export type Change = readonly [form: FormId, row: string, column: string, amount: number | null];

/** The accounts with other figures in some cells. */
export function withCells(accounts: FinalAccounts, changes: readonly Change[]): FinalAccounts {
  const forms = structuredClone(accounts.forms) as Record<
    string,
    { rows: { key: string; cells: Record<string, number | null> }[] }
  >;
  for (const [form, key, column, amount] of changes) {
    const row = forms[form]?.rows.find((candidate) => candidate.key === key);
    if (row === undefined) throw new RangeError(`no row ${key} in ${form}`);
    row.cells[column] = amount;
  }
  return { ...accounts, forms: forms as unknown as FinalAccounts["forms"] };
}

export function first(accounts: FinalAccounts): Suspect {
  const [suspect] = locateErrors(accounts, { rules: arithmeticRules }).suspects;
  if (suspect === undefined) throw new RangeError("no suspect");
  return suspect;
}

/** A department with two classes, each with items, exact in 元. */
export function department(): FinalAccounts {
  return randomAccounts(4, { size: 10 });
}

export function amount(accounts: FinalAccounts, form: FormId, key: string, column: string): number {
  const row = accounts.forms[form]?.rows.find((candidate) => candidate.key === key);
  return (row?.cells as Record<string, number | null> | undefined)?.[column] ?? 0;
}
