import type { FinalAccounts } from "../../accounts";
import { need } from "../../errors";
import type { SourcePlace } from "../places";

/** What a cell of a flat table holds: a text, a number, or nothing. */
export type RowValue = string | number | null;

/** Which unit the rows are of. */
export interface RowsOptions {
  /**
   * Id of the unit in the caller's books (统一社会信用代码, a number of its own), by which its rows are joined; where it is
   * left out the name of the file, else that of the department.
   */
  readonly unitId?: string;
}

/** What every row begins with: whose it is. */
export interface OfUnit {
  readonly unitId: string | null;
  readonly department: string | null;
  readonly year: number | null;
}

/** Where the source prints what a row tells; null where it is not known. */
export interface RowPlace {
  /** 1-based line of the text. */
  readonly line: number | null;
  /** 1-based page. */
  readonly page: number | null;
  readonly sheet: string | null;
}

/** The columns that say whose a row is. */
export function ofUnit(
  audit: { readonly file: string | null; readonly accounts: FinalAccounts },
  options: RowsOptions,
): OfUnit {
  const { file, accounts } = audit;
  const { unitId } = need("object", options, "options");
  return {
    unitId: unitId ?? file ?? accounts.department,
    department: accounts.department,
    year: accounts.year,
  };
}

/** The columns that say where a row was printed. */
export const rowPlace = (line: number | null, { page, sheet }: SourcePlace): RowPlace => ({
  // 0 stands for what came from no text.
  line: line === 0 ? null : line,
  page: page ?? null,
  sheet: sheet ?? null,
});
