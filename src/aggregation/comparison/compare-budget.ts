import { cellsOf, type FinalAccounts, measureOf, rowFinder } from "../../accounts";
import { needFigures } from "../../errors";
import { FORM_IDS, type FormId } from "../../forms";
import { type Fen, rate, subtractFen } from "../../money";

/** A cell of final accounts beside its budget. */
export interface BudgetedCell {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  /** In 分; null where blank or absent. */
  readonly actual: Fen | null;
  readonly budget: Fen | null;
  /** actual − budget, blank counting as nothing. */
  readonly difference: Fen;
  /** 完成率: actual over budget in percent, two decimals, half-up; null where the budget has nothing. */
  readonly completion: string | null;
  /** Whether it was spent or received without budget, or budgeted and not realised. */
  readonly note: "no-budget" | "not-realised" | null;
}

/**
 * Compares final accounts with the budget of the same year, cell by cell, with the completion rate of each. Every
 * cell of money that either has a figure in is there.
 *
 * @param budget - The budget in the same forms, as `deriveForms(entries, { stage: "budget" })` makes them.
 * @example
 * ```ts
 * import { compareBudget } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const [first] = compareBudget(sampleAccounts(), sampleAccounts());
 * first?.completion; // => "100.00"
 * ```
 */
export function compareBudget(accounts: FinalAccounts, budget: FinalAccounts): readonly BudgetedCell[] {
  needFigures(accounts, "accounts");
  needFigures(budget, "budget");
  const cells: BudgetedCell[] = [];
  const seen = new Set<string>();
  const [actualRow, plannedRow] = [rowFinder(accounts), rowFinder(budget)];
  for (const side of [accounts, budget]) {
    for (const { form, row, column } of cellsOf(side)) {
      const at = `${form}/${row}/${column}`;
      if (seen.has(at) || measureOf(form, row) === "count") continue;
      seen.add(at);
      const actual = actualRow(form, row)?.cells[column] ?? null;
      const planned = plannedRow(form, row)?.cells[column] ?? null;
      cells.push({
        form,
        row,
        column,
        actual,
        budget: planned,
        difference: subtractFen(actual ?? (0 as Fen), planned ?? (0 as Fen)),
        completion: rate(actual ?? (0 as Fen), planned),
        note:
          (planned ?? 0) === 0 ? (actual ? "no-budget" : null) : (actual ?? 0) === 0 ? "not-realised" : null,
      });
    }
  }
  const order = new Map(FORM_IDS.map((form, index) => [form, index]));
  return cells.sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
}
