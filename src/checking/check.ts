import { type FinalAccounts, type FormReading, rowFinder } from "../accounts";
import { CHANGED_ACCOUNTS, need, needAccounts, refusal, STAYS } from "../errors";
import { type Layout, layoutOf } from "../forms";
import { shown } from "../guard";
import type { Line } from "../tables";
import { type Acknowledgement, acknowledge } from "./acknowledge";
import {
  FAIL,
  judge,
  judgeInto,
  lastDigitOf,
  NOT_APPLICABLE,
  OUTCOMES,
  PASS,
  type Verdicts,
} from "./evaluate";
import type { BrokenRule, Finding, Outcomes, Rounding, Severity } from "./finding";
import { keepBound } from "./kept-bound";
import { judgementFinding, milder, placesOf, relationFinding } from "./make-finding";
import { LAST_DIGIT, LAST_DIGIT_ADVICE } from "./messages";
import { needRules } from "./need-rules";
import { type NotUsed, notUsedOf } from "./not-used";
import { judgementsOf } from "./predicates";
import { nationalProfile, type Profile } from "./profile";
import type { CheckContext, Judgement, PredicateRule, RelationRule, Rule, RuleMeta } from "./rule";
import { boundSystem, type Figures, gatherFigures, gatherInto, roomFor, type System } from "./system";
import { relationAt } from "./system-shape";
import { Tally } from "./tally";

/** What a check works with. */
export interface CheckOptions<E = unknown> {
  readonly rules: readonly Rule<E>[];
  /** What the rules look at beside accounts and text: what `juesuan/rules` makes of narrative and evaluations. */
  readonly evidence?: E;
  /** The national profile of the accounts' year where left out. */
  readonly profile?: Profile;
  /** Last year's accounts, for the rules that compare years. */
  readonly previous?: FinalAccounts;
  /** The text the accounts were read from, for the rules that look at it. */
  readonly document?: { readonly lines: readonly Line[] };
  /** What was read of each form: a rule whose evidence stands unread in the text is indeterminate. */
  readonly reading?: readonly FormReading[];
  /** Written explanations that were accepted: the finding stays visible and is marked. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** What a check found. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /**
   * 尾差: relations that hold within rounding, though not to the last digit. Put together when first asked for: ask before the
   * accounts change.
   */
  readonly roundings: readonly Rounding[];
  readonly outcomes: Outcomes;
  /** The same counts for each rule. */
  readonly byRule: Readonly<Record<string, Outcomes>>;
  readonly broken: readonly BrokenRule[];
  /** What was given and changed nothing: a severity or limit of no rule, an explanation of no finding. */
  readonly notUsed: readonly NotUsed[];
}

/** What is given for the accounts at hand; it goes before what is given for all. */
export type ForThese<E = unknown> = Pick<
  CheckOptions<E>,
  "previous" | "document" | "reading" | "evidence" | "acknowledgements"
>;

/** Checks accounts; keeps what it learnt of their shape, so that many of one shape go fast. */
export interface Checker<E = unknown> {
  check(accounts: FinalAccounts, more?: ForThese<E>): CheckResult;
}

/**
 * Checks accounts against a list of rules.
 *
 * @example
 * ```ts
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * check(sampleAccounts(), { rules: arithmeticRules }).findings; // => []
 * ```
 */
export function check<E = unknown>(accounts: FinalAccounts, options: CheckOptions<E>): CheckResult {
  return createChecker(options).check(accounts);
}

/**
 * A checker for many accounts with the same rules and profile. Departments of the same shape share the binding of
 * relations to rows; the last few shapes are kept inside the checker.
 *
 * @example
 * ```ts
 * import { arithmeticRules, createChecker } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const checker = createChecker({ rules: arithmeticRules });
 * checker.check(sampleAccounts()).outcomes.fail; // => 0
 * ```
 */
export function createChecker<E = unknown>(options: CheckOptions<E>): Checker<E> {
  need("object", options, "options");
  need("list", options.rules, "options", "rules");
  const rules = chosenRules(options);
  const bindings: Binding[] = [];
  return {
    check(accounts, more = {}) {
      needAccounts(accounts, "accounts");
      const at = options.profile ?? nationalProfile(accounts.year);
      const { binding, figures } = bind(accounts, at, rules, bindings);
      judgeInto(binding.system, figures, binding.verdicts);
      const so: SoFar = { tally: new Tally(rules.ids, binding.ifAllPass), findings: [], broken: [] };
      takeRelations(so, binding, figures, accounts, at);
      takePredicates(so, rules, contextOf(accounts, at, options, more));
      const explained = more.acknowledgements ?? options.acknowledgements ?? [];
      const used = new Set<Acknowledgement>();
      const findings = acknowledge(withoutRepeats(so.findings), explained, used);
      const notUsed = notUsedOf(options.rules, at, explained, used);
      const result = resultOf({ ...so, findings, notUsed }, binding.system, accounts);
      keepBound(result, binding.system, binding.layout.forms);
      return result;
    },
  };
}

/** The rules of a checker, parted by kind; one has the index of its id. */
interface ChosenRules<E> {
  readonly relations: readonly RelationRule[];
  readonly predicates: readonly PredicateRule<E>[];
  readonly ids: readonly string[];
}

/** Relations that the profile switches off are not even bound. */
function chosenRules<E>({ rules, profile: given }: CheckOptions<E>): ChosenRules<E> {
  needRules(rules, "rules");
  const relations = rules.filter(
    (rule): rule is RelationRule =>
      rule.kind === "relation" && (given === undefined || severityOf(rule, given) !== "off"),
  );
  const predicates = rules.filter((rule): rule is PredicateRule<E> => rule.kind === "predicate");
  return { relations, predicates, ids: [...relations, ...predicates].map((rule) => rule.id) };
}

function severityOf(rule: RuleMeta, at: Profile): Severity | "off" {
  return at.severities[rule.id] ?? rule.severity;
}

/** The binding for the shape of accounts, the newest first, and their figures in its room. */
function bind(
  accounts: FinalAccounts,
  at: Profile,
  { relations, ids }: Pick<ChosenRules<unknown>, "relations" | "ids">,
  bindings: Binding[],
): { binding: Binding; figures: Figures } {
  const layout = layoutOf(at.province, at.year);
  for (const binding of bindings) {
    if (binding.layout !== layout) continue;
    const figures = gatherInto(binding.system, accounts, binding.figures);
    if (figures !== null) return { binding, figures };
  }
  const binding = newBinding(layout, boundSystem(accounts, relations, layout.forms), ids);
  const figures = gatherInto(binding.system, accounts, binding.figures);
  if (figures === null) throw refusal(CHANGED_ACCOUNTS, accounts, STAYS, ["accounts"]);
  bindings.unshift(binding);
  bindings.length = Math.min(bindings.length, SHAPES_KEPT);
  return { binding, figures };
}

/** What a check has found so far. */
interface SoFar {
  readonly tally: Tally;
  readonly findings: Finding[];
  readonly broken: BrokenRule[];
}

/** What is told of it. */
type Told = Pick<CheckResult, "findings" | "broken" | "notUsed"> & Pick<SoFar, "tally">;

/** Takes the verdicts on the relations. */
function takeRelations(
  { tally, findings }: SoFar,
  { system, verdicts }: Binding,
  figures: Figures,
  accounts: FinalAccounts,
  at: Profile,
): void {
  const { codes, differences, tolerances } = verdicts;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === PASS) continue;
    tally.insteadOfPass(system.ruleOf[i] as number, code);
    if (code !== FAIL) continue;
    const relation = relationAt(system, i);
    const severity = milder(severityOf(relation.rule, at) as Severity, relation.severity);
    const sides = placesOf(system, relation, accounts);
    const [difference, tolerance] = [differences[i] as number, tolerances[i] as number];
    const found = relationFinding(relation, sides, figures, difference, tolerance, severity, accounts);
    findings.push(orLastDigit(found, lastDigitOf(system, figures, i)));
  }
}

/** What the predicate rules look at: what is given for these accounts before what is given for all. */
function contextOf<E>(
  accounts: FinalAccounts,
  at: Profile,
  options: CheckOptions<E>,
  more: ForThese<E>,
): CheckContext & E {
  const previous = more.previous ?? options.previous;
  if (previous !== undefined) needAccounts(previous, "previous");
  const document = more.document ?? options.document;
  const reading = more.reading ?? options.reading;
  return {
    ...(more.evidence ?? options.evidence),
    accounts,
    profile: at,
    ...(previous === undefined ? {} : { previous }),
    ...(document === undefined ? {} : { document }),
    ...(reading === undefined ? {} : { reading }),
  } as CheckContext & E;
}

/** Takes the judgements of the predicate rules; one that is broken says nothing and stops no other. */
function takePredicates<E>(
  { tally, findings, broken }: SoFar,
  { relations, predicates }: ChosenRules<E>,
  context: CheckContext & E,
): void {
  const find = rowFinder(context.accounts);
  predicates.forEach((rule, index) => {
    const severity = severityOf(rule, context.profile);
    if (severity === "off") return;
    try {
      const said = judgementsOf(rule, context);
      const failed = said.filter(({ outcome }) => outcome === "fail");
      // Rows of one key share their judgement.
      const made = new Map<Judgement, Finding>();
      const found = failed.map((one) => {
        const finding = made.get(one) ?? judgementFinding(rule, one, context.accounts, find, severity);
        made.set(one, finding);
        return finding;
      });
      for (const { outcome } of said) tally.count(relations.length + index, outcome);
      for (const one of found) findings.push(one);
    } catch (error) {
      broken.push({ rule: rule.id, error: error instanceof Error ? error.message : shown(error) });
    }
  });
}

/** Many departments have dozens of 尾差 that nobody looks at: their places are put together when asked for. */
function resultOf(
  { tally, findings, broken, notUsed }: Told,
  system: System,
  accounts: FinalAccounts,
): CheckResult {
  let roundings: readonly Rounding[] | undefined;
  let byRule: Readonly<Record<string, Outcomes>> | undefined;
  return {
    findings,
    get roundings() {
      roundings ??= roundingsOf(system, accounts);
      return roundings;
    },
    outcomes: tally.all(),
    get byRule() {
      byRule ??= tally.byRule();
      return byRule;
    },
    broken,
    notUsed,
  };
}

/** A finding that the rounding of two prints explains is information. */
function orLastDigit(finding: Finding, most: number): Finding {
  if (most === 0 || Math.abs(finding.difference ?? 0) > most) return finding;
  return { ...finding, severity: "info", tolerance: most, message: LAST_DIGIT, advice: LAST_DIGIT_ADVICE };
}

/**
 * One finding where two relations of a rule reach one cell with one figure by two ways (over the classes and over the
 * last rows): the same thing is said once.
 */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return [...new Set(findings)].filter(({ rule, where, lines, expected, actual, message, params }) => {
    const places = where.map(({ form, row, column, line }) => `${form} ${row} ${column} ${line}`);
    const known = JSON.stringify([
      rule,
      places,
      places.length > 0 ? [] : lines,
      expected,
      actual,
      message.zh,
      params,
    ]);
    if (seen.has(known)) return false;
    seen.add(known);
    return true;
  });
}

/** Judged anew, for the checker's room has gone on to other accounts. */
function roundingsOf(system: System, accounts: FinalAccounts): Rounding[] {
  const figures = gatherFigures(system, accounts);
  if (figures === null)
    throw refusal(
      CHANGED_ACCOUNTS,
      accounts,
      ["核对过的决算：请重新核对", "the accounts that were checked: check them again"],
      ["accounts"],
    );
  const { codes, differences, tolerances } = judge(system, figures);
  const roundings: Rounding[] = [];
  for (let i = 0; i < codes.length; i++) {
    const difference = differences[i] as number;
    if (difference === 0 || codes[i] !== PASS) continue;
    const relation = relationAt(system, i);
    if (relation.comparison !== "=") continue;
    const sides = placesOf(system, relation, accounts);
    roundings.push({ rule: relation.rule.id, ...sides, difference, tolerance: tolerances[i] as number });
  }
  return roundings;
}

/** The relations bound to a shape of accounts, with room for the figures of one department after another. */
interface Binding {
  readonly layout: Layout;
  readonly system: System;
  readonly figures: ReturnType<typeof roomFor>;
  readonly verdicts: Omit<Verdicts, "outcomes">;
  /** Counts of a department of which every relation holds, for `Tally`; a rule without relations is not applicable. */
  readonly ifAllPass: readonly number[];
}

function newBinding(layout: Layout, system: System, ids: readonly string[]): Binding {
  const count = system.how.length;
  const verdicts = {
    codes: new Uint8Array(count),
    differences: new Float64Array(count),
    tolerances: new Float64Array(count),
  };
  const ifAllPass: number[] = new Array(ids.length * OUTCOMES.length).fill(0);
  for (const rule of system.ruleOf) ifAllPass[rule * 4 + PASS] = (ifAllPass[rule * 4 + PASS] as number) + 1;
  system.rules.forEach((_, rule) => {
    if (ifAllPass[rule * 4 + PASS] === 0) ifAllPass[rule * 4 + NOT_APPLICABLE] = 1;
  });
  return { layout, system, figures: roomFor(system), verdicts, ifAllPass };
}

/** Shapes a checker remembers; a stream of departments has few. */
const SHAPES_KEPT = 8;
