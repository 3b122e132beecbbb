import { need } from "../../errors";
import { quickShare } from "../fixed";
import {
  clampedText,
  type Numeric,
  operandsOf,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
} from "../outcome";

/**
 * How a value beside an `=` target is scored when it is not equal.
 * - `strict`: all or nothing;
 * - `proportional`: w × min(A/B, B/A), either side is a miss;
 * - `atLeast`: more is as good, less in proportion;
 * - `atMost`: less is a saving and as good, more in reverse proportion;
 * - `undecided`: equal gives the weight, everything else names the candidates and gives no number;
 * - `shortfall`: less in proportion (a quantity was not reached), more undecided.
 */
export type EqualsPolicy = "strict" | "proportional" | "atLeast" | "atMost" | "undecided" | "shortfall";

/** An indicator with an `=` target. */
export interface EqualityCase {
  /** Target A. */
  readonly target: Numeric;
  /** Actual B. */
  readonly actual: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
  /** What an unequal value is worth. */
  readonly policy: EqualsPolicy;
}

/** The policies by which less earns its share. */
const IN_PROPORTION: readonly EqualsPolicy[] = ["proportional", "atLeast", "shortfall"];

/**
 * Exact equality with a policy for what is not equal. Spending less than an `=` cost is a saving to some and
 * a miss to others; no document decides it, so the policy is a parameter.
 *
 * @example
 * ```ts
 * import { exactEquality } from "juesuan/performance";
 * exactEquality({ target: 100000, actual: 80000, weight: 4, policy: "proportional" }); // => { kind: "score", score: "3.2" }
 * exactEquality({ target: 100000, actual: 80000, weight: 4, policy: "atMost" }); // => { kind: "score", score: "4" }
 * exactEquality({ target: 100000, actual: 80000, weight: 4, policy: "undecided" }); // => { kind: "undecidable", code: "policy-open", candidates: ["3.2", "4"] }
 * ```
 */
export function exactEquality(given: EqualityCase): ScoreOutcome {
  const { target, actual, weight, policy } = need("object", given, "given");
  const quick = IN_PROPORTION.includes(policy) ? quickShare(weight, actual, target, "open") : null;
  if (quick !== null) return quick;
  const operands = operandsOf(weight, target, actual);
  if ("kind" in operands) return operands;
  const { w, a, b } = operands;
  if (b.eq(a)) return scoreWithin(w, w);
  if (a.lt(0)) return undecidable("negative-target");
  if (policy === "strict") return scoreWithin(w.times(0), w);
  const under = b.lt(a);
  const missed = b.isNegative() ? w.times(0) : under ? w.times(b).div(a) : w.times(a).div(b);
  if (policy === "proportional") return scoreWithin(missed, w);
  if (policy === "atLeast") return scoreWithin(under ? missed : w, w);
  if (policy === "atMost") return scoreWithin(under ? w : missed, w);
  if (policy === "shortfall" && under) return scoreWithin(missed, w);
  return undecidable("policy-open", [clampedText(missed, w), clampedText(w, w)]);
}
