import type { Figure } from "../../checking";
import { figureOf, type WeightedBudgetRow, weightedBudgetRows } from "../../performance";
import { points, pointsOf, weighted } from "./figures";
import type { JudgedEvaluation } from "./rule";

/** The weights of an evaluation. */
export interface Weights {
  /** Rows of funds that are scored. */
  readonly funds: readonly WeightedBudgetRow[];
  /** Σ of the indicators; null where none prints a weight. */
  readonly own: Figure | null;
  /** Σ of indicators and funds. */
  readonly sum: Figure | null;
  /** Whether a row of funds is scored and its weight is not known. */
  readonly open: boolean;
}

export function weightsOf({ evaluation, scheme }: Pick<JudgedEvaluation, "evaluation" | "scheme">): Weights {
  const funds = weightedBudgetRows(evaluation, scheme);
  const rows = evaluation.indicators
    .filter(weighted)
    .map(({ line, weight }) => ({ line, text: figureOf(weight) }));
  const own = pointsOf(rows);
  const sum = pointsOf([...rows, ...funds.map(({ row, weight }) => ({ line: row.line, text: weight }))]);
  return { funds, own, sum, open: funds.some(({ weight }) => weight === null) };
}

/** The hundred points that an evaluation has. */
export function hundred(line: number): Figure {
  return { ...(points("100", line) as Figure), parts: [] };
}
