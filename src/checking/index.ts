/**
 * Checking: relations over the forms, rules with four outcomes, findings as data.
 *
 * @module
 */

export type { Acknowledgement } from "./acknowledge";
export { type Checker, type CheckOptions, type CheckResult, check, createChecker } from "./check";
export { judge, type Verdicts } from "./evaluate";
export type {
  BrokenRule,
  Finding,
  FindingMeasure,
  FindingValue,
  LocalizedText,
  Outcome,
  Outcomes,
  Place,
  Rounding,
  Severity,
} from "./finding";
export { joinRules } from "./join-rules";
export {
  createLocator,
  DIAGNOSES,
  type Diagnosis,
  diagnosisTitle,
  type ExactFigure,
  type ExplainedRelation,
  type GroupedFindings,
  groupFindings,
  type IntegerSolution,
  type IntegerSystem,
  type JointRounding,
  type JointRoundingOptions,
  jointRounding,
  type LinearRow,
  type LocateOptions,
  type Location,
  type Locator,
  locateErrors,
  type SolveOptions,
  type Suspect,
  type SuspectCell,
  solveIntegers,
} from "./locate";
export { type Profile, profile, provinceIn, type UnitKind } from "./profile";
export {
  type CheckContext,
  defineRule,
  type Judgement,
  type PredicateRule,
  type RelationRule,
  type Rule,
  type RuleMeta,
  relation,
} from "./rule";
export { arithmeticRules } from "./rules/arithmetic";
export { contentsOf } from "./rules/document";
export { standsUnread } from "./rules/figures";
export { OUT_OF_REACH, type OutOfReach } from "./rules/out-of-reach";
export {
  codeRules,
  completenessFamily,
  crossFormFamily,
  inFormFamily,
  standardRules,
  threePublicRules,
} from "./rules/standard";
export { threePublicHeads } from "./rules/three-public-heads";
export {
  bindSystem,
  type Figures,
  gatherFigures,
  type System,
  type SystemCell,
  type SystemRelation,
} from "./system";
