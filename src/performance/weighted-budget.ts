import { Decimal } from "../money";
import type { BudgetRow, Evaluation } from "./evaluation";
import { sumOf } from "./fixed";
import { figureOf } from "./printed";
import type { Scheme } from "./scheme";

/**
 * The budget rows that are scored: those that print a weight, the total before its parts. A form that prints a
 * score without a weight leaves to the execution rate what the indicators leave of 100, where that is the usual.
 */
export function weightedBudgetRows(
  evaluation: Evaluation,
  scheme: Scheme | null,
): readonly { readonly row: BudgetRow; readonly weight: string | null }[] {
  const printed = evaluation.budget.filter((row) => row.weight.kind === "number");
  const totals = printed.filter((row) => row.role === "total");
  if (printed.length > 0) {
    return (totals.length > 0 ? totals : printed).map((row) => ({ row, weight: figureOf(row.weight) }));
  }
  const first = evaluation.budget.find((row) => row.role === "total" && row.score.kind === "number");
  return first === undefined
    ? []
    : [{ row: first, weight: headedWeight(evaluation) ?? impliedWeight(evaluation, scheme) }];
}

/** The weight that the heading of the block prints: 预算执行情况（20分）. */
function headedWeight(evaluation: Evaluation): string | null {
  return evaluation.sections.find((section) => section.level === "budget")?.weight ?? null;
}

function impliedWeight(evaluation: Evaluation, scheme: Scheme | null): string | null {
  const weights: string[] = [];
  for (const row of evaluation.indicators) {
    const weight = figureOf(row.weight);
    if (weight !== null && (row.role === "indicator" || row.role === "management")) weights.push(weight);
  }
  const rest = new Decimal(100).minus(sumOf(weights));
  const usual = scheme === null ? [10, 20] : [10, ...scheme.presets.map((preset) => preset.execution)];
  return usual.some((weight) => rest.eq(weight)) ? rest.toString() : null;
}
