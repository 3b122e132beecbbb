import type { FinalAccounts } from "../../accounts";
import { defineRule, INDETERMINATE, type PredicateRule, type RuleMeta } from "../../checking";
import type { Evaluation, EvaluationScore, Scheme, UnreadRow } from "../../performance";
import type { Line } from "../../tables";
import type { Evidence } from "../evidence";
import type { EvaluationJudgement } from "./judgement";
import { lacks } from "./needs";

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

/** A rule over the evaluations of a document, before it is bound to the evidence. */
export interface EvaluationRule extends RuleMeta {
  /** What must have been read whole: the rule is indeterminate where some of it stands unread. */
  readonly needs?: NeededParts;
  /** Judges each place the rule is about. */
  readonly judge: (context: EvaluationContext) => Iterable<EvaluationJudgement>;
}

/** Makes a rule of it: evaluations whose needed parts stand unread are indeterminate, the others are judged. */
export function evaluationRule({ judge, needs, ...meta }: EvaluationRule): PredicateRule<Evidence> {
  return defineRule<Evidence>({
    ...meta,
    *evaluate({ accounts, document, evaluations = [], unreadForms = 0 }) {
      const known =
        needs === undefined ? evaluations : evaluations.filter((one) => !lacks(one.evaluation, needs));
      const unknown = evaluations.length - known.length;
      for (let count = 0; count < unknown; count += 1) yield INDETERMINATE;
      if (needs?.of === "all" && unknown + unreadForms > 0) {
        if (unknown === 0) yield INDETERMINATE;
        return;
      }
      yield* judge({
        evaluations: known,
        accounts: Object.keys(accounts.forms).length === 0 ? null : accounts,
        lines: document?.lines ?? [],
      });
    },
  });
}
