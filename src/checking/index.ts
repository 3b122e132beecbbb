/**
 * Checking: relations over the forms, rules with four outcomes, findings as data.
 *
 * @module
 */

import type { RelationRule } from "./rule";
import { inFormRules } from "./rules/in-form";

/**
 * The linear rules inside and between the forms.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * arithmeticRules[0]?.id; // => "IN-01"
 * ```
 */
export const arithmeticRules: readonly RelationRule[] = inFormRules;

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
export {
  bindSystem,
  type Figures,
  gatherFigures,
  type System,
  type SystemCell,
  type SystemRelation,
} from "./system";
