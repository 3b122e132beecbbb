import { need } from "../../errors";
import { quickShare } from "../fixed";
import {
  exactAll,
  isOutcome,
  type Numeric,
  operandsOf,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
  weightOf,
} from "../outcome";

/** A measured indicator. */
export interface ProportionalCase {
  /** Target A. */
  readonly target: Numeric;
  /** Actual B, in the unit of the target. */
  readonly actual: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * Forward proportion (正向, ≥): w × min(1, B/A). 财预〔2020〕10号: met in full gives the weight, short of it
 * gives the share that was reached. A negative target that is reached gives the weight; else a target of zero or less is undecidable.
 *
 * @example
 * ```ts
 * import { proportionalForward } from "juesuan/performance";
 * proportionalForward({ target: 253, actual: 246, weight: 20 }); // => { kind: "score", score: "19.45" }
 * proportionalForward({ target: 0, actual: 3, weight: 5 }); // => { kind: "undecidable", code: "target-zero", candidates: [] }
 * ```
 */
export function proportionalForward(given: ProportionalCase): ScoreOutcome {
  const { target, actual, weight } = need("object", given, "given");
  const quick = quickShare(weight, actual, target);
  if (quick !== null) return quick;
  const operands = operandsOf(weight, target, actual);
  if ("kind" in operands) return operands;
  const { w, a, b } = operands;
  if (a.isZero()) return undecidable("target-zero");
  if (b.gte(a)) return scoreWithin(w, w);
  return a.isNegative() ? undecidable("negative-target") : scoreWithin(w.times(b).div(a), w);
}

/**
 * Reverse proportion (反向, ≤): w × min(1, A/B): staying below gives the weight, exceeding it takes away in
 * proportion. A negative target that is exceeded is undecidable.
 *
 * @example
 * ```ts
 * import { proportionalReverse } from "juesuan/performance";
 * proportionalReverse({ target: 30, actual: 40, weight: 10 }); // => { kind: "score", score: "7.5" }
 * proportionalReverse({ target: 30, actual: 0, weight: 10 }); // => { kind: "score", score: "10" }
 * ```
 */
export function proportionalReverse(given: ProportionalCase): ScoreOutcome {
  const { target, actual, weight } = need("object", given, "given");
  const quick = quickShare(weight, target, actual);
  if (quick !== null) return quick;
  const operands = operandsOf(weight, target, actual);
  if ("kind" in operands) return operands;
  const { w, a, b } = operands;
  if (b.lte(a)) return scoreWithin(w, w);
  return a.isNegative() ? undecidable("negative-target") : scoreWithin(w.times(a).div(b), w);
}

/** A rate with a pass line. */
export interface PassLineCase {
  /** Rate reached, 0 to 1 (a share, not per cent); the actual value where `target` is given. */
  readonly rate: Numeric;
  /** The target that the actual value is a share of; 1 when left out. */
  readonly target?: Numeric;
  /** Pass line p, 0 to below 1. */
  readonly pass: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * Proportion with a pass line (财预〔2021〕101号): below p nothing, else w × (r − p) / (1 − p), at most w.
 *
 * @example
 * ```ts
 * import { proportionalWithPassLine } from "juesuan/performance";
 * proportionalWithPassLine({ rate: "0.9", pass: "0.6", weight: 10 }); // => { kind: "score", score: "7.5" }
 * proportionalWithPassLine({ rate: "0.5", pass: "0.6", weight: 10 }); // => { kind: "score", score: "0" }
 * proportionalWithPassLine({ rate: 45, target: 50, pass: "0.6", weight: 10 }); // => { kind: "score", score: "7.5" }
 * ```
 */
export function proportionalWithPassLine(given: PassLineCase): ScoreOutcome {
  const { rate, target = 1, pass, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const exact = exactAll([rate, target, pass]);
  if (exact === null) return undecidable("not-a-number");
  const [r, a, p] = exact;
  if (p.isNegative() || p.gte(1)) return undecidable("standard-inverted");
  if (a.lte(0)) return undecidable(a.isZero() ? "target-zero" : "negative-target");
  // w·(B/A − p)/(1 − p), brought to one denominator so that it is divided once.
  return scoreWithin(w.times(r.minus(a.times(p))).div(a.times(p.minus(1).neg())), w);
}

/**
 * One minus the deviation: w × (1 − |B − A| / A), never below zero (the form of 预算编制质量 and 预算结余).
 *
 * @example
 * ```ts
 * import { oneMinusDeviation } from "juesuan/advanced";
 * oneMinusDeviation({ target: 100, actual: 89, weight: 8 }); // => { kind: "score", score: "7.12" }
 * oneMinusDeviation({ target: 100, actual: 250, weight: 8 }); // => { kind: "score", score: "0" }
 * ```
 */
export function oneMinusDeviation(given: ProportionalCase): ScoreOutcome {
  const { target, actual, weight } = need("object", given, "given");
  const operands = operandsOf(weight, target, actual);
  if ("kind" in operands) return operands;
  const { w, a, b } = operands;
  if (a.lte(0)) return undecidable(a.isZero() ? "target-zero" : "negative-target");
  return scoreWithin(w.minus(w.times(b.minus(a).abs()).div(a)), w);
}
