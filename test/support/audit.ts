import type { FinalAccounts } from "../../src/accounts";
import type { CheckResult } from "../../src/checking";
import { type Audit, type Coverage, SCHEMA_VERSION } from "../../src/report";

/** An audit put together by hand: of accounts without a text, and a check of them. */
export function auditFor(
  accounts: FinalAccounts,
  result: CheckResult,
  { coverage, ...more }: Omit<Partial<Audit>, "coverage"> & { readonly coverage?: Partial<Coverage> } = {},
): Audit {
  return {
    schemaVersion: SCHEMA_VERSION,
    file: null,
    kind: null,
    accounts,
    ...result,
    suspects: [],
    evaluations: [],
    statements: [],
    lines: [],
    ...more,
    coverage: { forms: null, unread: [], warnings: [], notice: null, ...coverage },
  };
}
