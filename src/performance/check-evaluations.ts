import { type FinalAccounts, findRow, lineOf } from "../accounts";
import type { BrokenRule, Finding, Outcome, Outcomes, Place, Profile, Severity } from "../checking";
import type { Line } from "../reading";
import { chooseScheme } from "./choose-scheme";
import type { Evaluation } from "./evaluation";
import { type EvaluationJudgement, type EvaluationRule, evaluationRules } from "./rules";
import type { Scheme } from "./scheme";
import { type ScoringOptions, scoreEvaluation } from "./score";

/** What evaluations are checked with. */
export interface CheckEvaluationsOptions extends ScoringOptions {
  /** Accounts of the same year: rules that compare with them are indeterminate without. */
  readonly accounts?: FinalAccounts;
  /** The lines of the document: rules that compare with the text do not apply without. */
  readonly lines?: readonly Line[];
  /** Region, year and severities; `off` leaves a rule out. */
  readonly profile?: Profile;
  /** The scheme of an evaluation, where the form shall not choose it. */
  readonly schemeOf?: (evaluation: Evaluation) => Scheme | null;
  /** The rules; all 33 when left out. */
  readonly rules?: readonly EvaluationRule[];
}

/** What checking finds. */
export interface EvaluationsResult {
  /** Findings in the order of the text. */
  readonly findings: readonly Finding[];
  /** Counts of the four outcomes. */
  readonly outcomes: Outcomes;
  /** The same counts for each rule. */
  readonly byRule: Readonly<Record<string, Outcomes>>;
  /** Rules that threw: faults of the rules. */
  readonly broken: readonly BrokenRule[];
}

type Counts = { -readonly [Key in Outcome]: number };

const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

/**
 * Checks evaluations by the rules of 绩效自评: printed against recomputed, against the accounts, among themselves.
 * A score typed by hand that differs is a warning with the expected one beside; arithmetic is an error.
 *
 * @example
 * ```ts
 * import { checkEvaluations, evaluationOf } from "juesuan/performance";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "宣传",
 *   indicators: [{ level1: "产出指标", level2: "数量指标", name: "次数", target: "≥4次", actual: "3次", weight: "90", score: "90" }],
 * });
 * const { findings } = checkEvaluations([evaluation]);
 * findings.map((finding) => finding.rule); // => ["PF-01", "PF-09", "PF-16", "PF-29"]
 * findings[1]?.expected; // => "67.5"
 * ```
 */
export function checkEvaluations(
  evaluations: readonly Evaluation[],
  options: CheckEvaluationsOptions = {},
): EvaluationsResult {
  const hints = options.profile?.region == null ? {} : { province: options.profile.region };
  const judged = evaluations.map((evaluation) => {
    const scheme = options.schemeOf?.(evaluation) ?? chooseScheme(evaluation, hints);
    return {
      evaluation,
      scheme,
      score: scheme === null ? null : scoreEvaluation(evaluation, scheme, options),
    };
  });
  const context = { evaluations: judged, accounts: options.accounts ?? null, lines: options.lines ?? [] };
  const findings: Finding[] = [];
  const broken: BrokenRule[] = [];
  const outcomes = noCounts();
  const byRule: Record<string, Counts> = {};
  for (const rule of options.rules ?? evaluationRules) {
    const set = options.profile?.severities[rule.id];
    if (set === "off") continue;
    const counts = byRule[rule.id] ?? noCounts();
    byRule[rule.id] = counts;
    try {
      for (const judgement of rule.judge(context)) {
        counts[judgement.outcome] += 1;
        outcomes[judgement.outcome] += 1;
        if (judgement.outcome === "fail")
          findings.push(findingOf(rule, judgement, set ?? rule.severity, context.accounts));
      }
    } catch (error) {
      broken.push({ rule: rule.id, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, outcomes, byRule, broken };
}

function noCounts(): Counts {
  return { pass: 0, fail: 0, notApplicable: 0, indeterminate: 0 };
}

function findingOf(
  rule: EvaluationRule,
  judgement: EvaluationJudgement,
  severity: Severity,
  accounts: FinalAccounts | null,
): Finding {
  const reason = judgement.reason ?? "default";
  const message = rule.messages?.[reason];
  if (message === undefined) {
    throw new RangeError(`rule ${rule.id} has no message "${reason}": add it to its messages`);
  }
  const { expected = null, actual = null, severity: milder } = judgement;
  const against = (judgement.against ?? []).map((address): Place => {
    const row = accounts === null ? undefined : findRow(accounts, address.form, address.row);
    return { ...address, line: row === undefined ? null : lineOf(row, address.column) };
  });
  const lines = [...(judgement.lines ?? []), ...against.flatMap((place) => place.line ?? [])];
  return {
    rule: rule.id,
    severity: milder !== undefined && GRAVITY.indexOf(milder) < GRAVITY.indexOf(severity) ? milder : severity,
    where: [],
    against,
    lines: [...new Set(lines.filter((line) => line > 0))].sort((one, other) => one - other),
    measure: "text",
    expected,
    actual,
    difference: differenceOf(expected, actual),
    tolerance: judgement.tolerance ?? null,
    title: rule.title,
    message,
    params: judgement.params ?? {},
    source: rule.source,
    related: rule.related ?? [],
  };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Difference of two decimal strings as a number of their own decimals; `null` where either is text. */
function differenceOf(expected: Finding["expected"], actual: Finding["actual"]): number | null {
  if (
    typeof expected !== "string" ||
    typeof actual !== "string" ||
    !NUMBER.test(expected) ||
    !NUMBER.test(actual)
  ) {
    return null;
  }
  const decimals = Math.max(...[expected, actual].map((text) => text.split(".")[1]?.length ?? 0));
  return Number((Number(actual) - Number(expected)).toFixed(Math.min(decimals, 20)));
}
