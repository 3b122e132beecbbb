import { compositionRule, departmentExecutionRule, departmentRatesRule, projectSumRule } from "./accounts";
import { boundsRule, presetRule, sectionsRule, totalRule, weightsRule } from "./arithmetic";
import { balanceRule, executionScoreRule, rateRule, sourcesRule } from "./budget";
import { blanksRule, overspentRule } from "./completeness";
import { coverageRule, gradeRule, toldScoreRule } from "./conclusion";
import { deviationReasonRule, scoreReasonRule } from "./reasons";
import type { EvaluationRule } from "./rule";
import { fullThoughMissedRule, judgedScoreRule, measuredScoreRule, reducedThoughMetRule } from "./scores";
import { classesRule, initialBudgetRule, productRule, projectCountRule } from "./told";
import { overviewRule, toldValueRule } from "./told-values";
import { actualRule, familyRule, kindRule, operatorRule, placeholderRule } from "./wording";

export type { EvaluationJudgement } from "./judgement";
export type { EvaluationContext, EvaluationRule, JudgedEvaluation, NeededParts } from "./rule";

/**
 * The 35 rules of 绩效自评, PF-01 to PF-35, as a list of values.
 *
 * @example
 * ```ts
 * import { evaluationRules } from "juesuan/performance";
 * [evaluationRules.length, evaluationRules[0]?.id, evaluationRules[34]?.id]; // => [35, "PF-01", "PF-35"]
 * ```
 */
export const evaluationRules: readonly EvaluationRule[] = [
  weightsRule,
  totalRule,
  boundsRule,
  sectionsRule,
  rateRule,
  executionScoreRule,
  sourcesRule,
  balanceRule,
  measuredScoreRule,
  judgedScoreRule,
  operatorRule,
  placeholderRule,
  actualRule,
  deviationReasonRule,
  scoreReasonRule,
  fullThoughMissedRule,
  reducedThoughMetRule,
  gradeRule,
  departmentExecutionRule,
  projectSumRule,
  compositionRule,
  initialBudgetRule,
  projectCountRule,
  productRule,
  overviewRule,
  toldValueRule,
  familyRule,
  kindRule,
  presetRule,
  toldScoreRule,
  coverageRule,
  departmentRatesRule,
  classesRule,
  overspentRule,
  blanksRule,
];
