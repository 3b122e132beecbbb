import type { Judgement } from "../../checking";

/** What a rule says of one place of an evaluation; figures are decimal strings. */
export type EvaluationJudgement = Judgement;

/** A place where the rule holds. */
export const PASS: EvaluationJudgement = { outcome: "pass" };
/** A place the rule is not about. */
export const NOT_APPLICABLE: EvaluationJudgement = { outcome: "notApplicable" };
/** A place where something the rule needs is missing. */
export const INDETERMINATE: EvaluationJudgement = { outcome: "indeterminate" };
