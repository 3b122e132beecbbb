import type { FinalAccounts } from "../../accounts";
import { type CheckResult, check, type Rule } from "../../checking";
import { need, needObjects } from "../../errors";
import type { Evaluation } from "../../performance";
import { type Evidence, type EvidenceOptions, evidenceOf } from "../evidence";
import { evaluationRules } from "./evaluation-rules";

/** What evaluations are checked with. */
export interface CheckEvaluationsOptions extends Omit<EvidenceOptions, "evaluations" | "narrative"> {
  /** Accounts of the same year: rules that compare with them are indeterminate without. */
  readonly accounts?: FinalAccounts;
  /** The rules; all of 绩效自评 when left out. */
  readonly rules?: readonly Rule<Evidence>[];
}

/**
 * Checks evaluations by the rules of 绩效自评: printed against recomputed, against the accounts, among themselves.
 * A score typed by hand that differs is a warning with the expected one beside; arithmetic is an error.
 *
 * @example
 * ```ts
 * import { evaluationOf } from "juesuan/performance";
 * import { checkEvaluations } from "juesuan/rules";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "宣传",
 *   indicators: [{ level1: "产出指标", level2: "数量指标", name: "次数", target: "≥4次", actual: "3次", weight: "90", score: "90" }],
 * });
 * const { findings } = checkEvaluations([evaluation]);
 * findings.map((finding) => finding.rule); // => ["PF-01", "PF-16", "PF-29"]
 * findings[1]?.expected; // => "67.5"
 * ```
 */
export function checkEvaluations(
  evaluations: readonly Evaluation[],
  options: CheckEvaluationsOptions = {},
): CheckResult {
  needObjects(evaluations, "evaluations");
  const { accounts, lines, profile, rules = evaluationRules } = need("object", options, "options");
  return check(accounts ?? NO_ACCOUNTS, {
    rules,
    evidence: evidenceOf({ ...options, evaluations }),
    ...(profile === undefined ? {} : { profile }),
    ...(lines === undefined ? {} : { document: { lines } }),
  });
}

const NO_ACCOUNTS: FinalAccounts = { department: null, year: null, unit: null, forms: {} };
