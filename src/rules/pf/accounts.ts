import type { FinalAccounts } from "../../accounts";
import { type Figure, formFigure, sumOf } from "../../checking";
import { halfStepOf } from "../../money";
import type { Evaluation } from "../../performance";
import { amountIn, isProject, money, printOf, totalRow } from "./figures";
import type { EvaluationContext } from "./rule";

/** What a form says was spent in all, as its total row prints it. */
export function executedOf(evaluation: Evaluation): Figure | null {
  const row = totalRow(evaluation);
  return row === null ? null : amountIn(evaluation, row, "executed");
}

/**
 * An amount against what other parts of the document print. A form in 元 whose amounts all end in two noughts before
 * the point was filled in from figures in 万元 with two decimals, as all public forms print them, and rounds as they do.
 */
export function fromWan({ budget, unit }: Evaluation, figure: Figure): Figure {
  const amounts = budget.flatMap(({ initial, adjusted, executed }) =>
    [initial, adjusted, executed].flatMap((printed) => (printed.kind === "number" ? [printed.value] : [])),
  );
  const isFromWan = unit === "元" && amounts.every((amount) => Number(amount) % 100 === 0);
  return isFromWan
    ? { ...figure, half: Math.max(figure.half, halfStepOf({ unit: "万元", decimals: 2 })) }
    : figure;
}

/** The readings of an amount whose form prints no unit. */
export function readingsOf(evaluation: Evaluation, figure: Figure): readonly Figure[] {
  const row = totalRow(evaluation);
  if (evaluation.unit !== null || row === null || row.executed.kind !== "number")
    return [fromWan(evaluation, figure)];
  const { decimals } = printOf(evaluation);
  const inYuan = money(row.executed.value, { unit: "元", decimals: Math.min(2, decimals) }, figure.lines);
  return inYuan === null ? [figure] : [figure, inYuan];
}

/** Σ of the execution of every project; null where one prints none, or no unit. */
export function projectsExecuted({ evaluations }: EvaluationContext): Figure | null {
  const figures: Figure[] = [];
  for (const { evaluation } of evaluations) {
    if (!isProject(evaluation)) continue;
    const executed = executedOf(evaluation);
    if (executed === null || evaluation.unit === null) return null;
    figures.push(fromWan(evaluation, executed));
  }
  return sumOf(figures);
}

/** A figure of 支出决算表 in its total row. */
export function expenditureOf(accounts: FinalAccounts, column: "total" | "basic" | "project"): Figure | null {
  return formFigure(accounts, "expenditure", ["total"], column);
}
