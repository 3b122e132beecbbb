/**
 * 绩效: performance evaluations as printed, the ways and schemes of scoring them, and their reading and checking.
 *
 * @module
 */
export {
  type BudgetInput,
  budgetRowOf,
  type CellInput,
  type EvaluationInput,
  evaluationOf,
  type IndicatorInput,
  indicatorOf,
} from "./build";
export * from "./cell-values";
export * from "./choose-scheme";
export * from "./department-rates";
export type * from "./evaluation";
export { evaluationShape, needEvaluation, parseEvaluation, tryParseEvaluation } from "./evaluation-shape";
export * from "./grades";
export * from "./input-problems";
export {
  evaluationInputShape,
  parseEvaluationInput,
  parseJudgements,
  tryParseEvaluationInput,
  tryParseJudgements,
} from "./input-shape";
export type { ReviewerJudgement } from "./judgements";
export * from "./measure";
export {
  type Numeric,
  type OpenCode,
  type Ranged,
  SCORE_DECIMALS,
  type Scored,
  type ScoreOutcome,
  type Undecidable,
  type UndecidableCode,
  undecidable,
  undecidableText,
} from "./outcome";
export { valueReadings } from "./percent";
export { figureOf, type Printed, printedText, readPrinted, tidyCell } from "./printed";
export { printedTotalOf, sumsIndicatorsAlone } from "./printed-total";
export {
  type EvaluationFormReading,
  type EvaluationsReading,
  readEvaluations,
  type UnreadReason,
  type UnreadRemark,
} from "./reading/read-evaluations";
export { isLate, saysNothingHappened, saysOtherwise, saysTheSame, timeliness } from "./results";
export * from "./scheme";
export * from "./schemes";
export * from "./score";
export * from "./standard";
export * from "./strategies";
export * from "./summary";
export * from "./taxonomy";
export type { OpenRow, ScoreRange, TotalScore, Totals } from "./total";
export { inUnitOf, type Quantity } from "./units";
export { type WeightedBudgetRow, weightedBudgetRows } from "./weighted-budget";
