import type { Evaluation } from "./evaluation";
import { compared, sumOf } from "./fixed";
import { figureOf, type Printed } from "./printed";

/** Σ of what is printed, `null` where nothing is. */
function printedSum(cells: readonly Printed[]): string | null {
  const figures = cells.flatMap((cell) => figureOf(cell) ?? []);
  return figures.length === 0 ? null : sumOf(figures);
}

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && compared(one, other) === 0;

/**
 * Whether the row of sums adds up the indicators and leaves out the execution of the funds, which has points of its
 * own: its weight, below a hundred, or its score is that of the indicators, and its score is not that of all rows.
 */
export function sumsIndicatorsAlone({ total, totalWeight, budget, indicators }: Evaluation): boolean {
  const weight = figureOf(totalWeight);
  if (total.kind !== "number" || weight === null) return false;
  const funds = budget.filter((row) => row.weight.kind === "number" && row.score.kind === "number");
  if (funds.length === 0 || compared(weight, "100") >= 0) return false;
  const own = indicators.map((row) => row.score);
  const ofWeight = isSame(weight, printedSum(indicators.map((row) => row.weight)));
  if (!ofWeight && !isSame(total.value, printedSum(own))) return false;
  return !isSame(total.value, printedSum([...funds.map((row) => row.score), ...own]));
}

/**
 * The printed total of an evaluation: of its row of sums, where that adds up the funds too, or as stated in the text
 * around it; `null` where neither.
 */
export function printedTotalOf(evaluation: Evaluation): string | null {
  const { total, stated } = evaluation;
  if (total.kind === "number" && !sumsIndicatorsAlone(evaluation)) return total.value;
  return stated.filter(({ of }) => of === "total").at(-1)?.value ?? null;
}
