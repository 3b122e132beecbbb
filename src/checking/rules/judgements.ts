import type { Judgement } from "../rule";

/** What a rule found is in order. */
export const PASS: Judgement = { outcome: "pass" };
/** There is nothing here that the rule could be about. */
export const NOT_APPLICABLE: Judgement = { outcome: "notApplicable" };
/** What the rule needs is not there. */
export const INDETERMINATE: Judgement = { outcome: "indeterminate" };
