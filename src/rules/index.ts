/**
 * The rules of all families, one value each: on the forms, between them, on codes, 三公, completeness, the narrative and
 * the evaluations. They see evidence (accounts, statements, evaluations) and never a reader's work again.
 *
 * @module
 */
export type { CaseEvaluation, Cases, EvidenceCase } from "./cases";
export { type Evidence, type EvidenceOptions, evidenceFrom, evidenceOf, type RuleContext } from "./evidence";
export type { Facts, Told } from "./nt/facts";
export { narrativeRules } from "./nt/narrative-rules";
export { OUT_OF_REACH, type OutOfReach } from "./out-of-reach";
export { type CheckEvaluationsOptions, checkEvaluations } from "./pf/check-evaluations";
export { evaluationRules } from "./pf/evaluation-rules";
export type { AmountColumn } from "./pf/figures";
export type {
  OwnProse,
  ToldAmount,
  ToldProduct,
  ToldRate,
  ToldResult,
  ToldValue,
} from "./pf/own-prose";
export type { Prose, ToldClass, ToldGroup, ToldProject, ToldScore } from "./pf/prose";
export type { EvaluationContext, EvaluationRule, JudgedEvaluation, NeededParts } from "./pf/rule";
export { formRules, standardRules, textRules, threePublicRules } from "./standard";
