import { type CellAddress, type FinalAccounts, type Row, tableOf } from "../../accounts";
import { builtInCodes, type CodeScope } from "../../codes";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import type { RuleContext } from "../evidence";
import { placesOfRow } from "../rows";

/** A coded row with the form it stands in. */
export interface CodedRow {
  readonly form: FormId;
  readonly row: Row;
}

/** The coded rows of every form whose codes are of this kind, in print order. */
export function codedRows(accounts: FinalAccounts, kind: "functional" | "departmentEconomic"): CodedRow[] {
  return FORM_IDS.filter((form) => formOf(form).codes === kind).flatMap((form) =>
    (tableOf(accounts, form)?.rows ?? []).filter((row) => isCoded(row.key)).map((row) => ({ form, row })),
  );
}

/** Whether a key is a code (also one of wrong length) and no fixed row. */
export function isCoded(key: string): boolean {
  return codeLevel(key) !== undefined || /^\d/.test(key);
}

/** Where coded rows stand. */
export function placesOf(rows: readonly CodedRow[]): CellAddress[] {
  return rows.flatMap(({ form, row }) => placesOfRow(form, row));
}

/** Where codes are looked up. */
export const codesOf = ({ codes = builtInCodes }: Pick<RuleContext, "codes">): CodeScope => codes;

/** The year that codes are judged in; without one the year of the accounts is not known and all years count. */
export const yearOf = ({ accounts, profile, codes }: RuleContext): number | undefined =>
  codes?.year ?? accounts.year ?? profile.year ?? undefined;

/**
 * First year whose names and codes the catalogue knows throughout: the reform of 2018 and 2019 renamed many, and of
 * what held before it, single changes are known only.
 */
const CATALOGUE_FROM = 2019;

/** Whether the year lies before those that the catalogue knows throughout; what differs then proves nothing. */
export const isBeforeCatalogue = (year: number | undefined): boolean =>
  year !== undefined && year < CATALOGUE_FROM;
