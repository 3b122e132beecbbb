import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { compositionRule, departmentExecutionRule, departmentRatesRule, projectSumRule } from "./accounts";
import { boundsRule, presetRule, sectionsRule, totalRule, weightsRule } from "./arithmetic";
import { balanceRule, executionScoreRule, rateRule, sourcesRule } from "./budget";
import { blanksRule, overspentRule } from "./completeness";
import { coverageRule, gradeRule, toldScoreRule } from "./conclusion";
import { evaluationJudged } from "./list";
import { deviationReasonRule, scoreReasonRule } from "./reasons";
import { evaluationRule } from "./rule";
import { fullThoughMissedRule, judgedScoreRule, measuredScoreRule, reducedThoughMetRule } from "./scores";
import { classesRule, initialBudgetRule, productRule, projectCountRule } from "./told";
import { overviewRule, toldValueRule } from "./told-values";
import { actualRule, familyRule, kindRule, operatorRule, placeholderRule } from "./wording";

/**
 * 绩效自评 (PF): printed against recomputed, against the accounts, among themselves.
 *
 * @example
 * ```ts
 * import { evaluationRules } from "juesuan/rules";
 * [evaluationRules.length, evaluationRules[0]?.id, evaluationRules[34]?.id]; // => [35, "PF-01", "PF-35"]
 * ```
 */
export const evaluationRules: readonly PredicateRule<Evidence>[] = /* @__PURE__ */ [
  ...[
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
  ].map(evaluationRule),
  ...evaluationJudged,
].sort((a, b) => (a.id < b.id ? -1 : 1));
