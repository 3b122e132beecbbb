/**
 * The rules of all families, one value each, and the evidence that they see beside the accounts.
 *
 * @module
 */
export {
  type AmountColumn,
  type CheckEvaluationsOptions,
  checkEvaluations,
  type Evidence,
  type EvidenceOptions,
  evaluationRules,
  evidenceOf,
  type Facts,
  formRules,
  type JudgedEvaluation,
  narrativeRules,
  OUT_OF_REACH,
  type OutOfReach,
  type OwnProse,
  type Prose,
  standardRules,
  type Told,
  type ToldAmount,
  type ToldClass,
  type ToldGroup,
  type ToldProduct,
  type ToldProject,
  type ToldRate,
  type ToldResult,
  type ToldScore,
  type ToldValue,
  textRules,
  threePublicRules,
} from "../rules";
