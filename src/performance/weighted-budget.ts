import type { BudgetRow, Evaluation } from "./evaluation";
import { Exact } from "./exact";
import { sumOf } from "./fixed";
import { figureOf } from "./printed";
import type { Scheme } from "./scheme";

/** A budget row that is scored. */
export interface WeightedBudgetRow {
  readonly row: BudgetRow;
  /** Its weight; that which the indicators leave where the printed one is misprinted. */
  readonly weight: string | null;
  /** Whether the row prints another weight than the rest of the form leaves it. */
  readonly misprinted: boolean;
}

/**
 * The budget rows that are scored: those that print a weight, the total before its parts. A form that prints a
 * score without a weight leaves to the execution rate what the indicators leave of 100, where that is the usual.
 */
export function weightedBudgetRows(
  evaluation: Evaluation,
  scheme: Scheme | null,
): readonly WeightedBudgetRow[] {
  const printed = evaluation.budget.filter((row) => row.weight.kind === "number");
  const totals = printed.filter((row) => row.role === "total");
  const rows = totals.length > 0 ? totals : printed;
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    const rest = restWeight(evaluation, scheme, only);
    return [{ row: only, weight: rest ?? figureOf(only.weight), misprinted: rest !== null }];
  }
  if (rows.length > 0) return rows.map((row) => ({ row, weight: figureOf(row.weight), misprinted: false }));
  const first = evaluation.budget.find((row) => row.role === "total" && row.score.kind === "number");
  if (first === undefined) return [];
  const weight = headedWeight(evaluation) ?? impliedWeight(evaluation, scheme);
  return [{ row: first, weight, misprinted: false }];
}

/**
 * The weight that a row of funds must have where it prints another: the indicators leave a usual weight of 100, the
 * form prints 100 in all or nothing, and the score that is printed goes with it and not with the printed weight.
 */
function restWeight(evaluation: Evaluation, scheme: Scheme | null, row: BudgetRow): string | null {
  const own = figureOf(row.weight);
  const score = figureOf(row.score);
  const total = figureOf(evaluation.totalWeight) ?? "100";
  const rest = impliedWeight(evaluation, scheme);
  if (own === null || rest === null || score === null || evaluation.unread.length > 0) return null;
  if (!Exact.of(total).eq(100) || Exact.of(own).lte(rest) || Exact.of(score).gt(rest)) return null;
  const executed = figureOf(row.executed);
  const budget = figureOf(row.adjusted) ?? figureOf(row.initial);
  const award = scheme?.execution?.award;
  if (award === undefined || executed === null || budget === null) return null;
  const scoreBy = (weight: string): boolean => {
    const outcome = award({ executed, budget, weight });
    return outcome.kind === "score" && Exact.of(outcome.score).eq(score);
  };
  return scoreBy(rest) && !scoreBy(own) ? rest : null;
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
  const rest = Exact.of(100).minus(sumOf(weights));
  const usual = scheme === null ? [10, 20] : [10, ...scheme.presets.map((preset) => preset.execution)];
  return usual.some((weight) => rest.eq(weight)) ? rest.toString() : null;
}
