import type { FinalAccounts } from "../../accounts";
import type { RuleMeta } from "../../checking";
import type { Line } from "../../tables";
import type { Evaluation, UnreadRow } from "../evaluation";
import type { Scheme } from "../scheme";
import type { EvaluationScore } from "../score";
import type { EvaluationJudgement } from "./judgement";

/** An evaluation with the scheme it is judged by and the scores that gives. */
export interface JudgedEvaluation {
  /** The evaluation. */
  readonly evaluation: Evaluation;
  /** Its scheme, `null` where none applies (targets). */
  readonly scheme: Scheme | null;
  /** Its scores, `null` without a scheme. */
  readonly score: EvaluationScore | null;
}

/** What the rules of evaluations may look at. */
export interface EvaluationContext {
  /** Every evaluation of the document. */
  readonly evaluations: readonly JudgedEvaluation[];
  /** The accounts of the same year, where given. */
  readonly accounts: FinalAccounts | null;
  /** The text of the document, where given. */
  readonly lines: readonly Line[];
}

/** The parts of a form that a rule must know whole. */
export interface NeededParts {
  readonly parts: readonly UnreadRow["part"][];
  /** Of each evaluation by itself, or of all of them together, the forms that were not read too. */
  readonly of: "each" | "all";
  /** Whether texts count, or only figures. */
  readonly texts?: true;
}

/** A rule over the evaluations of a document. */
export interface EvaluationRule extends RuleMeta {
  /** What must have been read whole: the rule is indeterminate where some of it stands unread. */
  readonly needs?: NeededParts;
  /** Judges each place the rule is about. */
  readonly judge: (context: EvaluationContext) => Iterable<EvaluationJudgement>;
}
