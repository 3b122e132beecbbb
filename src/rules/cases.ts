import type { FormsCase, RuleCases } from "../checking";
import type { Evaluation, EvaluationInput } from "../performance";

/** A performance evaluation of a case: what `evaluationOf` takes, with its lines where the rule points to them. */
export type CaseEvaluation = EvaluationInput &
  Partial<Pick<Evaluation, "line" | "totalLine" | "unread" | "sections" | "remarks">>;

/** What a case shows to a rule: forms, text (its sentences are read), evaluations. */
export interface EvidenceCase extends FormsCase {
  readonly evaluations?: readonly CaseEvaluation[];
}

/** The cases of a judged rule. */
export type Cases = RuleCases<EvidenceCase>;
