import type { FinalAccounts } from "../../accounts";
import type { RuleMeta } from "../../checking";
import type { Line } from "../../tables";
import type { Evaluation } from "../evaluation";
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

/** A rule over the evaluations of a document. */
export interface EvaluationRule extends RuleMeta {
  /** Judges each place the rule is about. */
  readonly judge: (context: EvaluationContext) => Iterable<EvaluationJudgement>;
}
