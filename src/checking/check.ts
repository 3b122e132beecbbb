import type { FinalAccounts } from "../accounts";
import { type Layout, layoutFor } from "../forms";
import type { Line } from "../reading";
import { type Acknowledgement, acknowledge } from "./acknowledge";
import { judge } from "./evaluate";
import type { BrokenRule, Finding, Outcome, Outcomes, Rounding, Severity } from "./finding";
import { judgementFinding, milder, placesOf, relationFinding } from "./make-finding";
import { type Profile, profile } from "./profile";
import type { CheckContext, PredicateRule, RelationRule, Rule, RuleMeta } from "./rule";
import { bindSystem, type Figures, gatherFigures, type System, type SystemRelation } from "./system";
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
  const bindings: { readonly layout: Layout; readonly system: System }[] = [];

  function figuresOf(accounts: FinalAccounts, at: Profile): { system: System; figures: Figures } {
    const layout = layoutFor(at.region, at.year);
    for (const bound of bindings) {
      if (bound.layout !== layout) continue;
      const figures = gatherFigures(bound.system, accounts);
      if (figures !== null) return { system: bound.system, figures };
    }
    const system = bindSystem(accounts, relationRules, layout.forms);
    const figures = gatherFigures(system, accounts);
    if (figures === null) throw new RangeError("the accounts changed while they were read: pass plain data");
    bindings.unshift({ layout, system });
    bindings.length = Math.min(bindings.length, SHAPES_KEPT);
    return { system, figures };
  }

  return {
    check(accounts, more = {}) {
      const at = given ?? profile(null, accounts.year);
      const tally = new Tally(ids);
      const findings: Finding[] = [];
      const roundings: Rounding[] = [];
      const broken: BrokenRule[] = [];
      const { system, figures } = figuresOf(accounts, at);
      const { outcomes, differences, tolerances } = judge(system, figures);
      for (const rule of system.idle) tally.count(relationRules.indexOf(rule), "notApplicable");
      for (let i = 0; i < outcomes.length; i++) {
        const outcome = outcomes[i] as Outcome;
        tally.count(system.ruleOf[i] as number, outcome);
        if (outcome !== "pass" && outcome !== "fail") continue;
        const difference = differences[i] as number;
        if (outcome === "pass" && difference === 0) continue;
        const relation = system.relations[i] as SystemRelation;
        if (outcome === "pass" && relation.comparison !== "=") continue;
        const tolerance = tolerances[i] as number;
        const sides = placesOf(system, relation, accounts);
        if (outcome === "pass") {
          roundings.push({ rule: relation.rule.id, ...sides, difference, tolerance });
        } else {
          const severity = milder(severityOf(relation.rule, at) as Severity, relation.severity);
          findings.push(relationFinding(relation, sides, figures, difference, tolerance, severity, accounts));
        }
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
      return {
        findings:
          acknowledgements.length === 0
            ? findings
            : findings.map((finding) => acknowledge(finding, acknowledgements)),
        roundings,
        outcomes: tally.all(),
        byRule: tally.byRule(),
        broken,
      };
    },
  };
}

/** Shapes a checker remembers; a stream of departments has few. */
const SHAPES_KEPT = 8;
