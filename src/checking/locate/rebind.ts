import type { FinalAccounts, FormTable, Row } from "../../accounts";
import type { FormId } from "../../forms";
import type { Cause } from "./cause";
import { type Problem, problemOf, signatureOf } from "./problem";

/** The accounts with other rows in one form, bound and judged anew. */
export function withRows(problem: Problem, form: FormId, table: FormTable, rows: readonly Row[]): Problem {
  const forms = { ...problem.accounts.forms, [form]: { ...table, rows } } as FinalAccounts["forms"];
  const accounts: FinalAccounts = { ...problem.accounts, forms };
  return problemOf(accounts, problem);
}

/** The cause, if the accounts without it fail in fewer places and in no new one. */
export function causeIfBetter(
  problem: Problem,
  after: Problem,
  cause: Omit<Cause, "explains" | "repair">,
): Cause | null {
  const before = new Set(problem.failing.map((relation) => signatureOf(problem, relation)));
  const still = new Set(after.failing.map((relation) => signatureOf(after, relation)));
  if ([...still].some((signature) => !before.has(signature))) return null;
  const explains = [...before].filter((signature) => !still.has(signature));
  if (explains.length === 0) return null;
  return { ...cause, explains, repair: { kind: "accounts", accounts: after.accounts } };
}
