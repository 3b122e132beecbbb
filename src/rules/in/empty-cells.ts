import { type FinalAccounts, tableOf } from "../../accounts";
import { INDETERMINATE, type Judgement, PASS } from "../../checking";
import type { FormId } from "../../forms";
import { cellOf } from "../rows";

/** Cells that a kind of unit leaves empty: one judgement each. */
export function* mustBeEmpty(
  accounts: FinalAccounts,
  cells: readonly (readonly [FormId, string, string])[],
): Generator<Judgement> {
  for (const [form, row, column] of cells) {
    const found = tableOf(accounts, form)?.rows.find((candidate) => candidate.key === row);
    if (found === undefined) {
      yield INDETERMINATE;
      continue;
    }
    const amount = cellOf(found, column) ?? 0;
    if (amount === 0) yield PASS;
    else
      yield {
        outcome: "fail",
        where: [{ form, row, column }],
        measure: "money",
        expected: 0,
        actual: amount,
      };
  }
}
