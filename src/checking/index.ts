/**
 * Checking: relations over the forms, rules with four outcomes, findings as data.
 *
 * @module
 */

export type { Acknowledgement } from "./acknowledge";
export type { CaseCells, CaseForms, CasePrint, CaseRows, FormsCase, RuleCases } from "./cases";
export {
  type Checker,
  type CheckOptions,
  type CheckResult,
  check,
  createChecker,
  type ForThese,
} from "./check";
export {
  atMost,
  atMostRemedies,
  equal,
  goesWith,
  growthByChange,
  growthIs,
  shareIs,
  sumsTo,
} from "./combine";
export { contentsOf, HEADING_OF_FORM, plainTitle } from "./contents";
export { judge, type Verdicts } from "./evaluate";
export {
  decimalFigure,
  type Figure,
  type FigureMeasure,
  figuresOfRows,
  formFigure,
  MICRO,
  sumOf,
} from "./figure";
export type {
  BrokenRule,
  EvaluationPlace,
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
export { INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgements";
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
export { needFindings } from "./need-findings";
export { formsNeeded, PREVIOUS_NEEDED, TEXT_NEEDED } from "./needs";
export type { NotUsed } from "./not-used";
export { type Profile, profile, type Severities, type UnitKind } from "./profile";
export { refuseUnknown } from "./refuse-unknown";
export { arithmeticRules } from "./relations/arithmetic";
export { type Remedy, remediesOf, remedyOfRow, remedyOfWords, UNBOUNDED } from "./remedies";
export {
  type CheckContext,
  defineRule,
  type Judgement,
  linearRule,
  type Need,
  type PredicateRule,
  type RelationRule,
  type Rule,
  type RuleMeta,
  relation,
} from "./rule";
export type { RuleId, RuleName } from "./rule-ids";
export {
  bindSystem,
  type Figures,
  gatherFigures,
  type System,
  type SystemCell,
  type SystemRelation,
} from "./system";
export { absence, isExpected, standsUnread } from "./unread";
