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
      if (each !== undefined) {
        const asked = new Set(context.evaluations);
        for (const [index, judged] of (evidence.evaluations ?? []).entries()) {
          if (!asked.has(judged)) continue;
          const places = placesIn(judged.evaluation);
          for (const judgement of each(judged, context)) yield placed(judgement, places, index);
        }
      }
      if (all !== undefined) yield* all(context);
    },
  });
}

type PlacedRow = NonNullable<NonNullable<Judgement["evaluation"]>["row"]>;

/** The rows of an evaluation by their lines, and by their names where they stand on none. */
interface RowPlaces {
  readonly lines: ReadonlyMap<number, readonly PlacedRow[]>;
  readonly names: ReadonlyMap<unknown, readonly PlacedRow[]>;
}

/** Where the rows of an evaluation are, found out when a judgement first asks for it. */
function placesIn({ budget, indicators }: Evaluation): () => RowPlaces {
  let found: RowPlaces | undefined;
  return () => {
    if (found !== undefined) return found;
    const [lines, names] = [new Map<number, PlacedRow[]>(), new Map<unknown, PlacedRow[]>()];
    const put = (line: number, name: string, place: PlacedRow): void => {
      const same = line > 0 ? lines.get(line) : names.get(name);
      if (same !== undefined) same.push(place);
      else if (line > 0) lines.set(line, [place]);
      else names.set(name, [place]);
    };
    for (const [index, { line, source }] of budget.entries()) put(line, source, { part: "budget", index });
    for (const [index, { line, name }] of indicators.entries())
      put(line, name, { part: "indicators", index });
    found = { lines, names };
    return found;
  };
}

/** A failure with the evaluation it is on, and the row where its line or its name tells a single one. */
function placed(judgement: Judgement, placesOf: () => RowPlaces, index: number): Judgement {
  if (judgement.outcome !== "fail") return judgement;
  const places = placesOf();
  const rows = [
    ...[...new Set(judgement.lines)].flatMap((line) => places.lines.get(line) ?? []),
    ...[...new Set(Object.values(judgement.params ?? {}))].flatMap((name) => places.names.get(name) ?? []),
  ];
  const [only] = rows;
  const row = rows.length === 1 && only !== undefined ? { row: only } : {};
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
