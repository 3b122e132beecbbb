import { compared, sumOf } from "../fixed";
import { figureOf, readPrinted } from "../printed";
import type { BudgetTexts, DraftForm } from "./draft";

const KIND = /支出|经费/;
const AMOUNTS = ["adjusted", "executed", "initial"] as const;

const numberIn = (text: string | undefined): string | null => figureOf(readPrinted(text ?? ""));

/**
 * Sources that print one figure in their own cell (按收入性质分) do not say which amount it is: the budget of the year, or
 * what was executed of it. It is the one that they add up to; the budget, where they add up to none.
 */
export function settleInlineFunds(form: DraftForm): void {
  const total = form.budget.find((row) => row.role === "total" && !form.inlineFunds.includes(row));
  if (total === undefined) return;
  for (const ofKind of [false, true]) {
    const rows = form.inlineFunds.filter(({ source }) => KIND.test(source) === ofKind);
    const amount = amountOf(total, rows);
    if (amount === "adjusted") continue;
    form.budget = form.budget.map((row) => {
      if (!rows.includes(row)) return row;
      const { adjusted = "", ...rest } = row;
      return { ...rest, [amount]: adjusted };
    });
  }
}

/** The amount of the total that rows add up to. */
function amountOf(total: BudgetTexts, rows: readonly BudgetTexts[]): (typeof AMOUNTS)[number] {
  const sum = sumOf(rows.flatMap(({ adjusted }) => numberIn(adjusted) ?? []));
  const equal = AMOUNTS.find((amount) => {
    const whole = numberIn(total[amount]);
    return whole !== null && compared(whole, sum) === 0;
  });
  return equal ?? "adjusted";
}
