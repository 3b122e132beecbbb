import type { CellAddress, FinalAccounts, FormReading } from "../accounts";
import { JuesuanError, need, WRONG_RULE } from "../errors";
import type { FormId, RelationSpec, Source } from "../forms";
import type { Misfit } from "../guard";
import type { Precision } from "../money";
import type { Line } from "../tables";
import type {
  EvaluationPlace,
  FindingMeasure,
  FindingValue,
  LocalizedText,
  Outcome,
  Severity,
} from "./finding";
import { headFaults, judgeFaults } from "./head-faults";
import type { Profile } from "./profile";
import { relationFaults } from "./relation-faults";
import type { Remedy } from "./remedies";

/** What every rule says about itself. */
export interface RuleMeta {
  /** Short, stable id: `IN-07`; the user's own rules take a prefix of their own. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The formula in words. */
  readonly formula: LocalizedText;
  readonly source: Source;
  readonly severity: Severity;
  readonly related?: readonly string[];
  /** What to do about a finding, where that is not to compare with the ledger and correct. */
  readonly advice?: LocalizedText;
  /** The limits that it takes of the profile, each with its value where the profile names none; null where it has none. */
  readonly limits?: Readonly<Record<string, number | null>>;
  /** Sentence of a finding by reason; `{expected}`, `{actual}` and the params of the judgement are filled in. */
  readonly messages?: Readonly<Record<string, LocalizedText>>;
}

/** A rule that consists of linear relations. */
export interface RelationRule extends RuleMeta {
  readonly kind: "relation";
  readonly relations: readonly RelationSpec[];
}

/** What a rule may look at. */
export interface CheckContext {
  readonly accounts: FinalAccounts;
  readonly profile: Profile;
  /** Last year's accounts, where they were given. */
  readonly previous?: FinalAccounts;
  /** The text the accounts were read from, where it was given. */
  readonly document?: { readonly lines: readonly Line[] };
  /** What was read of each form and what was not, where the accounts were read from a text. */
  readonly reading?: readonly FormReading[];
}

/** What a predicate rule says of one place. */
export interface Judgement {
  readonly outcome: Outcome;
  /** The judged cells; lines are filled in from the accounts. */
  readonly where?: readonly CellAddress[];
  readonly against?: readonly CellAddress[];
  /** Further lines of the text. */
  readonly lines?: readonly number[];
  readonly measure?: FindingMeasure;
  readonly expected?: FindingValue;
  readonly actual?: FindingValue;
  readonly tolerance?: number;
  /** How the judged amount was printed, where that is not how its form prints. */
  readonly precision?: Precision;
  /** Key into the rule's `messages`; `default` where left out. */
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The evaluation and the row that are judged. */
  readonly evaluation?: Partial<EvaluationPlace>;
  /** The things of which each, put right alone, would make the rule hold here. */
  readonly remedies?: readonly Remedy[];
  /** Milder than the severity of the rule, for this place alone; a graver one is not taken. */
  readonly severity?: Severity;
}

/**
 * Something that a judged rule cannot do without. The engine asks before it judges: where it is missing, the rule is
 * not applicable (the thing is none that there would be) or indeterminate (it is there and was not read, or not given).
 */
export interface Need<E = unknown> {
  readonly title: LocalizedText;
  /** The forms, where it is a need of forms. */
  readonly forms?: readonly FormId[];
  readonly missing: (context: CheckContext & E) => "notApplicable" | "indeterminate" | null;
}

/**
 * A rule that is any function of the evidence: the accounts, the text where it was given, and what else is handed to
 * the check as `evidence` (`E`: statements of the narrative, evaluations). It sees no raw line where a reader has
 * statements of it.
 */
export interface PredicateRule<E = unknown> extends RuleMeta {
  readonly kind: "predicate";
  readonly needs?: readonly Need<E>[];
  readonly evaluate: (context: CheckContext & E) => Iterable<Judgement>;
}

/** A rule: linear relations, or a predicate. A list of rules is a plain value. */
export type Rule<E = unknown> = RelationRule | PredicateRule<E>;

/**
 * Defines a rule from any predicate. A rule that throws, or gives what is no judgement, is reported as broken, never
 * as bad data and never as a pass.
 *
 * @throws {JuesuanError} `wrong-rule` for a head that lacks something (id, title and formula in both languages, source,
 * severity, `evaluate`, messages in both languages), and for a rule of certainty C that claims to be an error.
 * @example
 * ```ts
 * import { check, defineRule } from "juesuan/checking";
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * const rule = defineRule({
 *   id: "MY-01",
 *   title: { zh: "项目支出不超过基本支出", en: "projects do not exceed basic expenditure" },
 *   formula: { zh: "项目支出 ≤ 基本支出", en: "projects <= basic" },
 *   source: { document: "本局内控制度", certainty: "A" },
 *   severity: "warning",
 *   messages: { default: { zh: "项目支出超过基本支出", en: "projects exceed basic expenditure" } },
 *   *evaluate({ accounts }) {
 *     const basic = amountOf(accounts, "expenditure", "total", "basic");
 *     const project = amountOf(accounts, "expenditure", "total", "project");
 *     if (basic == null || project == null) yield { outcome: "indeterminate" };
 *     else yield { outcome: project <= basic ? "pass" : "fail" };
 *   },
 * });
 * check(sampleAccounts(), { rules: [rule] }).outcomes.pass; // => 1
 * ```
 */
export function defineRule<E = unknown>(rule: Omit<PredicateRule<E>, "kind">): PredicateRule<E> {
  need("object", rule, "rule");
  refuseFaults([...headFaults(rule), ...judgeFaults(rule)]);
  return { ...rule, kind: "predicate" };
}

/** A rule of the library from linear relations: the tests prove its head and its relations, once for all. */
export function linearRule(rule: Omit<RelationRule, "kind">): RelationRule {
  return { ...rule, kind: "relation" };
}

/**
 * Defines a rule from linear relations between cells; tolerance follows from the printed precision.
 *
 * @throws {JuesuanError} `wrong-rule` for a head that `defineRule` refuses, and for a relation that the forms cannot have:
 * an unknown form, row, group or column, rows by code in a form without codes, a bound row or column that nothing binds.
 * @example
 * ```ts
 * import { check, relation } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * import { cell, sum } from "juesuan/forms";
 * const rule = relation({
 *   id: "MY-02",
 *   title: { zh: "医保款合计", en: "health insurance total" },
 *   formula: { zh: "合计 = 21015", en: "total = 21015" },
 *   source: { document: "本局内控制度", certainty: "A" },
 *   severity: "error",
 *   relations: [
 *     { rule: "MY-02", left: [cell("total", "total", "expenditure")], right: [sum({ keys: ["21015"] }, "total", "expenditure")] },
 *   ],
 * });
 * check(sampleAccounts(), { rules: [rule] }).outcomes; // => { pass: 1, fail: 0, notApplicable: 0, indeterminate: 0 }
 * ```
 */
export function relation(rule: Omit<RelationRule, "kind">): RelationRule {
  need("object", rule, "rule");
  refuseFaults([...headFaults(rule), ...relationFaults(rule)]);
  return linearRule(rule);
}

function refuseFaults(faults: readonly Misfit[]): void {
  if (faults.length > 0) throw new JuesuanError(WRONG_RULE, faults);
}
