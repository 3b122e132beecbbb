import type { FinalAccounts } from "../../accounts";
import { defineRule, INDETERMINATE, type Judgement, type PredicateRule } from "../../checking";
import type { Evaluation, EvaluationScore, Scheme, UnreadRow } from "../../performance";
import type { Evidence, RuleContext } from "../evidence";
import type { OwnProse } from "./own-prose";
import { NO_PROSE, type Prose } from "./prose";

/** An evaluation with the scheme it is judged by, the scores that gives, and what its report says. */
export interface JudgedEvaluation {
  /** The evaluation. */
  readonly evaluation: Evaluation;
  /** Its scheme, `null` where none applies (targets). */
  readonly scheme: Scheme | null;
  /** Its scores, `null` without a scheme. */
  readonly score: EvaluationScore | null;
  /** The figures that the report around its tables tells. */
  readonly told: OwnProse;
}

/** What the rules of evaluations may look at. */
export interface EvaluationContext {
  /** Every evaluation of the document that the rule may judge. */
  readonly evaluations: readonly JudgedEvaluation[];
  /** The accounts of the same year, where given. */
  readonly accounts: FinalAccounts | null;
  /** What the text of the document says of evaluations and projects. */
  readonly prose: Prose;
  /** The statements of the narrative, where given. */
  readonly told: Evidence["told"];
}

/** The parts of a form that a rule must know whole. */
export interface NeededParts {
  readonly parts: readonly UnreadRow["part"][];
  /** Of each evaluation by itself, or of all of them together, the forms that were not read too. */
  readonly of: "each" | "all";
  /** Whether texts count, or only figures. */
  readonly texts?: true;
}

/** A rule on evaluations: it judges each of them, or all together. */
export type EvaluationRule = Omit<PredicateRule<Evidence>, "kind" | "evaluate" | "needs"> & {
  /** What must have been read whole: the rule is indeterminate where some of it stands unread. */
  readonly whole?: NeededParts;
  readonly each?: (judged: JudgedEvaluation, context: EvaluationContext) => Iterable<Judgement>;
  readonly all?: (context: EvaluationContext) => Iterable<Judgement>;
};

/** All figures of the funds and of the indicators. */
export const WHOLE_FORM: NeededParts = { parts: ["budget", "indicators"], of: "each" };
/** All figures and titles of the funds and of the indicators: which rows stand under which title. */
export const WHOLE_TABLES: NeededParts = { parts: ["budget", "indicators"], of: "each", texts: true };
/** All figures of the funds. */
export const WHOLE_BUDGET: NeededParts = { parts: ["budget"], of: "each" };
/** All figures of all forms. */
export const ALL_FORMS: NeededParts = { parts: ["budget", "indicators"], of: "all" };
/** Every cell of the indicators: what seems to be missing may stand unread. */
export const ALL_CELLS: NeededParts = { parts: ["indicators"], of: "each", texts: true };

/** Makes a rule of it: evaluations whose needed parts stand unread are indeterminate, the others are judged. */
export function evaluationRule({ each, all, whole, ...meta }: EvaluationRule): PredicateRule<Evidence> {
  return defineRule<Evidence>({
    ...meta,
    *evaluate(evidence) {
      const context = contextOf(evidence, whole);
      const unknown = (evidence.evaluations?.length ?? 0) - context.evaluations.length;
      for (let count = 0; count < unknown; count += 1) yield INDETERMINATE;
      if (whole?.of === "all" && unknown + (evidence.unreadForms ?? 0) > 0) {
        if (unknown === 0) yield INDETERMINATE;
        return;
      }
      if (each !== undefined)
        for (const judged of context.evaluations) {
          const index = evidence.evaluations?.indexOf(judged) ?? 0;
          for (const judgement of each(judged, context)) yield placed(judgement, judged.evaluation, index);
        }
      if (all !== undefined) yield* all(context);
    },
  });
}

/** A failure with the evaluation it is on, and the row where its line or its name tells a single one. */
function placed(judgement: Judgement, evaluation: Evaluation, index: number): Judgement {
  if (judgement.outcome !== "fail") return judgement;
  const { lines = [] } = judgement;
  const names = Object.values(judgement.params ?? {});
  const isMeant = (line: number, name: string): boolean =>
    line > 0 ? lines.includes(line) : names.includes(name);
  const rows = [
    ...evaluation.budget.map(({ line, source }, at) => ({
      part: "budget" as const,
      index: at,
      line,
      name: source,
    })),
    ...evaluation.indicators.map(({ line, name }, at) => ({
      part: "indicators" as const,
      index: at,
      line,
      name,
    })),
  ].filter(({ line, name }) => isMeant(line, name));
  const [only] = rows;
  const row = rows.length === 1 && only !== undefined ? { row: { part: only.part, index: only.index } } : {};
  return { ...judgement, evaluation: { evaluation: index, ...row, ...judgement.evaluation } };
}

function contextOf(
  { accounts, evaluations = [], prose = NO_PROSE, told }: RuleContext,
  whole: NeededParts | undefined,
): EvaluationContext {
  return {
    evaluations:
      whole === undefined ? evaluations : evaluations.filter((one) => !lacks(one.evaluation, whole)),
    accounts: Object.keys(accounts.forms).length === 0 ? null : accounts,
    prose,
    told,
  };
}

/** Whether something that a rule needs stands unread in an evaluation. */
function lacks({ unread }: Evaluation, { parts, texts }: NeededParts): boolean {
  return unread.some(
    ({ part, text, whole }) => parts.includes(part) && (texts === true || whole === true || /\d/.test(text)),
  );
}
