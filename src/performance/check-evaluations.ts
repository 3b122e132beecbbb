import type { FinalAccounts } from "../accounts";
import { type CheckResult, check, defineRule, type PredicateRule, type Profile } from "../checking";
import type { Line } from "../tables";
import { chooseScheme } from "./choose-scheme";
import type { Evaluation } from "./evaluation";
import { type EvaluationRule, evaluationRules } from "./rules";
import { INDETERMINATE } from "./rules/judgement";
import { lacks } from "./rules/needs";
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
  /** The rules; all when left out. */
  readonly rules?: readonly EvaluationRule[];
  /** How many forms stand in the text whose rows were not read: what needs all forms is then indeterminate. */
  readonly unreadForms?: number;
}

/** What the rules on evaluations are made with. */
export type EvaluationRulesOptions = Omit<CheckEvaluationsOptions, "accounts" | "lines">;

/**
 * The rules of 绩效自评 for the evaluations of one document, to be checked with its accounts like all others (`check`).
 * Without accounts the rules that compare with them are indeterminate, without the text those on the text do not apply.
 *
 * @example
 * ```ts
 * import { check } from "juesuan/checking";
 * import { evaluationOf, evaluationRulesFor } from "juesuan/performance";
 * const indicators = [{ level1: "产出指标", level2: "数量指标", name: "次数", target: "≥4次", actual: "3次", weight: "90", score: "90" }];
 * const rules = evaluationRulesFor([evaluationOf({ kind: "project", name: "宣传", indicators })]);
 * const accounts = { department: null, year: 2024, unit: null, forms: {} };
 * check(accounts, { rules }).findings[0]?.rule; // => "PF-01"
 * ```
 */
export function evaluationRulesFor(
  evaluations: readonly Evaluation[],
  options: EvaluationRulesOptions = {},
): PredicateRule[] {
  const hints = options.profile?.region == null ? {} : { province: options.profile.region };
  const judged = evaluations.map((evaluation) => {
    const scheme = options.schemeOf?.(evaluation) ?? chooseScheme(evaluation, hints);
    return {
      evaluation,
      scheme,
      score: scheme === null ? null : scoreEvaluation(evaluation, scheme, options),
    };
  });
  return (options.rules ?? evaluationRules).map(({ judge, needs, ...meta }) =>
    defineRule({
      ...meta,
      *evaluate({ accounts, document }) {
        const known = needs === undefined ? judged : judged.filter((one) => !lacks(one.evaluation, needs));
        const unknown = judged.length - known.length;
        for (let count = 0; count < unknown; count += 1) yield INDETERMINATE;
        if (needs?.of === "all" && unknown + (options.unreadForms ?? 0) > 0) {
          if (unknown === 0) yield INDETERMINATE;
          return;
        }
        yield* judge({
          evaluations: known,
          accounts: Object.keys(accounts.forms).length === 0 ? null : accounts,
          lines: document?.lines ?? [],
        });
      },
    }),
  );
}

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
): CheckResult {
  const { accounts, lines, profile } = options;
  return check(accounts ?? NO_ACCOUNTS, {
    rules: evaluationRulesFor(evaluations, options),
    ...(profile === undefined ? {} : { profile }),
    ...(lines === undefined ? {} : { document: { lines } }),
  });
}

const NO_ACCOUNTS: FinalAccounts = { department: null, year: null, unit: null, forms: {} };
