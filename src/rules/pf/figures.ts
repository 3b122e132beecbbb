import { amountOf, type FinalAccounts } from "../../accounts";
import { Decimal } from "../../money";
import type { BudgetRow, Evaluation, Indicator } from "../../performance";
import { figureOf, type Printed } from "../../performance";

/** The number of a printed figure, `null` where none is printed. */
export function numberOf(printed: Printed): Decimal | null {
  const figure = figureOf(printed);
  return figure === null ? null : new Decimal(figure);
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** An amount of an evaluation in 元; forms without a unit are taken to be in 万元, as most are. */
export function yuan(amount: Decimal, unit: string | null): Decimal {
  return amount.times(YUAN[unit ?? "万元"] ?? 1);
}

/** Half of the last unit an amount can have been rounded to: nothing in 元, half of 0.01 elsewhere, in the unit printed. */
export function halfStep(unit: string | null): Decimal {
  return unit === "元" ? new Decimal(0) : new Decimal("0.005");
}

/** The total row of the budget block. */
export function totalRow(evaluation: Evaluation): BudgetRow | null {
  return evaluation.budget.find((row) => row.role === "total") ?? null;
}

/** Rows that split a total by kind of expenditure and not by source of funds. */
export function byKind(row: BudgetRow): boolean {
  return /基本支出|项目支出|人员经费|公用经费/.test(row.source);
}

/** Whether an indicator carries points. */
export function weighted(row: Indicator): boolean {
  return row.weight.kind === "number" && (row.role === "indicator" || row.role === "management");
}

/** An amount of the accounts in 元, `null` where there is none. */
export function accountYuan(
  accounts: FinalAccounts,
  form: Parameters<typeof amountOf>[1],
  row: string,
  column: string,
): Decimal | null {
  const fen = amountOf(accounts, form, row, column);
  return fen === null || fen === undefined ? null : new Decimal(fen).div(100);
}

/** Whether the accounts and the evaluation are of the same year, as far as both say. */
export function sameYear(evaluation: Evaluation, accounts: FinalAccounts): boolean {
  return evaluation.year === null || accounts.year === null || evaluation.year === accounts.year;
}

/** A decimal as text without exponent. */
export function shown(value: Decimal): string {
  return value.toDecimalPlaces(6).toString();
}
