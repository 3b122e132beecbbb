import type { FinalAccounts, Line } from "../accounts";
import { type Layout, layoutFor } from "../forms";
import { type Acknowledgement, acknowledge } from "./acknowledge";
import { judge, judgeInto, OUTCOMES, type Verdicts } from "./evaluate";
import type { BrokenRule, Finding, Outcomes, Rounding, Severity } from "./finding";
import { judgementFinding, milder, placesOf, relationFinding } from "./make-finding";
import { type Profile, profile } from "./profile";
import type { CheckContext, PredicateRule, RelationRule, Rule, RuleMeta } from "./rule";
import {
  bindSystem,
  type Figures,
  gatherFigures,
  gatherInto,
  roomFor,
  type System,
  type SystemRelation,
} from "./system";
import { Tally } from "./tally";

/** What a check works with. */
export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** The national profile of the accounts' year where left out. */
  readonly profile?: Profile;
  /** Last year's accounts, for the rules that compare years. */
  readonly previous?: FinalAccounts;
  /** The text the accounts were read from, for the rules that look at it. */
  readonly document?: { readonly lines: readonly Line[] };
  /** Written explanations that were accepted: the finding stays visible and is marked. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** What a check found. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** 尾差: relations that hold within rounding, though not to the last digit. */
  readonly roundings: readonly Rounding[];
  readonly outcomes: Outcomes;
  /** The same counts for each rule. */
  readonly byRule: Readonly<Record<string, Outcomes>>;
  readonly broken: readonly BrokenRule[];
}

/** Checks accounts; keeps what it learnt of their shape, so that many of one shape go fast. */
export interface Checker {
  check(accounts: FinalAccounts, more?: Pick<CheckOptions, "previous" | "document">): CheckResult;
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
export function check(accounts: FinalAccounts, options: CheckOptions): CheckResult {
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
export function createChecker(options: CheckOptions): Checker {
  const severityOf = (rule: RuleMeta, at: Profile) => at.severities[rule.id] ?? rule.severity;
  const given = options.profile;
  const relationRules = options.rules.filter(
    (rule): rule is RelationRule =>
      rule.kind === "relation" && (given === undefined || severityOf(rule, given) !== "off"),
  );
  const predicateRules = options.rules.filter((rule): rule is PredicateRule => rule.kind === "predicate");
  const ids = [...relationRules, ...predicateRules].map((rule) => rule.id);
  const bindings: Binding[] = [];

  function bind(accounts: FinalAccounts, at: Profile): { binding: Binding; figures: Figures } {
    const layout = layoutFor(at.region, at.year);
    for (const binding of bindings) {
      if (binding.layout !== layout) continue;
      const figures = gatherInto(binding.system, accounts, binding.figures);
      if (figures !== null) return { binding, figures };
    }
    const binding = newBinding(layout, bindSystem(accounts, relationRules, layout.forms), relationRules);
    const figures = gatherInto(binding.system, accounts, binding.figures);
    if (figures === null) throw new RangeError("the accounts changed while they were read: pass plain data");
    bindings.unshift(binding);
    bindings.length = Math.min(bindings.length, SHAPES_KEPT);
    return { binding, figures };
  }

  return {
    check(accounts, more = {}) {
      const at = given ?? profile(null, accounts.year);
      const tally = new Tally(ids);
      const findings: Finding[] = [];
      const broken: BrokenRule[] = [];
      const { binding, figures } = bind(accounts, at);
      const { system, verdicts } = binding;
      judgeInto(system, figures, verdicts);
      tally.countAll(system.ruleOf, verdicts.codes);
      for (const rule of binding.idle) tally.count(rule, "notApplicable");
      for (const i of failures(verdicts.codes)) {
        const relation = system.relations[i] as SystemRelation;
        const severity = milder(severityOf(relation.rule, at) as Severity, relation.severity);
        const sides = placesOf(system, relation, accounts);
        const difference = verdicts.differences[i] as number;
        const tolerance = verdicts.tolerances[i] as number;
        findings.push(relationFinding(relation, sides, figures, difference, tolerance, severity, accounts));
      }
      const previous = more.previous ?? options.previous;
      const document = more.document ?? options.document;
      const context: CheckContext = {
        accounts,
        profile: at,
        ...(previous === undefined ? {} : { previous }),
        ...(document === undefined ? {} : { document }),
      };
      predicateRules.forEach((rule, index) => {
        const severity = severityOf(rule, at);
        if (severity === "off") return;
        const id = relationRules.length + index;
        try {
          let judged = 0;
          for (const judgement of rule.evaluate(context)) {
            judged++;
            tally.count(id, judgement.outcome);
            if (judgement.outcome === "fail")
              findings.push(judgementFinding(rule, judgement, accounts, severity));
          }
          if (judged === 0) tally.count(id, "notApplicable");
        } catch (error) {
          broken.push({ rule: rule.id, error: error instanceof Error ? error.message : String(error) });
        }
      });
      const { acknowledgements = [] } = options;
      let roundings: readonly Rounding[] | undefined;
      let byRule: Readonly<Record<string, Outcomes>> | undefined;
      return {
        findings:
          acknowledgements.length === 0
            ? findings
            : findings.map((finding) => acknowledge(finding, acknowledgements)),
        // Many departments have dozens of 尾差 that nobody looks at: their places are put together when asked for.
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
      };
    },
  };
}

const [PASS, FAIL] = [OUTCOMES.indexOf("pass"), OUTCOMES.indexOf("fail")];

function failures(codes: Uint8Array): number[] {
  const failed: number[] = [];
  for (let i = 0; i < codes.length; i++) if (codes[i] === FAIL) failed.push(i);
  return failed;
}

/** Judged anew, for the checker's room has gone on to other accounts. */
function roundingsOf(system: System, accounts: FinalAccounts): Rounding[] {
  const figures = gatherFigures(system, accounts);
  if (figures === null)
    throw new RangeError("the accounts changed after they were checked: check them again");
  const { codes, differences, tolerances } = judge(system, figures);
  const roundings: Rounding[] = [];
  for (let i = 0; i < codes.length; i++) {
    const difference = differences[i] as number;
    const relation = system.relations[i] as SystemRelation;
    if (difference === 0 || codes[i] !== PASS || relation.comparison !== "=") continue;
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
  /** Indices of the rules without any instance in this shape. */
  readonly idle: readonly number[];
}

function newBinding(layout: Layout, system: System, rules: readonly RelationRule[]): Binding {
  const count = system.relations.length;
  const verdicts = {
    codes: new Uint8Array(count),
    differences: new Float64Array(count),
    tolerances: new Float64Array(count),
  };
  const idle = system.idle.map((rule) => rules.indexOf(rule));
  return { layout, system, figures: roomFor(system), verdicts, idle };
}

/** Shapes a checker remembers; a stream of departments has few. */
const SHAPES_KEPT = 8;
