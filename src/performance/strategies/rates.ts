import { need, needObjects } from "../../errors";
import {
  exactAll,
  isOutcome,
  type Numeric,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
  weightOf,
} from "../outcome";

/** One rate of a weighted sum. */
export interface RatePart {
  /** What was done. */
  readonly done: Numeric;
  /** What was planned. */
  readonly planned: Numeric;
  /** Points of a rate of 100%. */
  readonly points: Numeric;
}

/** A weighted sum of rates. */
export interface WeightedRatesCase {
  /** The parts; a part whose plan is zero falls away, and its points with it. */
  readonly parts: readonly RatePart[];
  /** Weight w, the most that can be earned. */
  readonly weight: Numeric;
}

/**
 * A weighted sum of execution rates: Σ points × min(1, done / planned). A part that was never planned cannot
 * earn its points; where no part was planned the score is undecidable.
 *
 * @example
 * ```ts
 * import { weightedSumOfRates } from "juesuan/performance";
 * const parts = [{ done: 90, planned: 100, points: 3 }, { done: 50, planned: 100, points: 3 }, { done: 10, planned: 10, points: 3 }];
 * weightedSumOfRates({ parts, weight: 9 }); // => { kind: "score", score: "7.2" }
 * ```
 */
export function weightedSumOfRates(given: WeightedRatesCase): ScoreOutcome {
  const { parts, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  let sum = w.times(0);
  let isPlanned = false;
  for (const part of needObjects(parts, "parts")) {
    const exact = exactAll([part.done, part.planned, part.points]);
    if (exact === null) return undecidable("not-a-number");
    const [done, plan, points] = exact;
    if (plan.lte(0)) continue;
    isPlanned = true;
    sum = sum.plus(done.gte(plan) ? points : done.lte(0) ? points.times(0) : points.times(done).div(plan));
  }
  return isPlanned ? scoreWithin(sum, w) : undecidable("total-zero");
}

/** Base points plus points per per cent of a reduction. */
export interface ReductionCase {
  /** Reduction in per cent; negative where it grew. */
  readonly reduction: Numeric;
  /** Points for any reduction at all. */
  readonly base: Numeric;
  /** Points for each per cent. */
  readonly perPercent: Numeric;
  /** The most the per cents may add. */
  readonly cap: Numeric;
}

/** Several reductions that add up (预算 and 执行). */
export interface ReductionsCase {
  /** The reductions. */
  readonly parts: readonly ReductionCase[];
  /** Weight w, the most that can be earned. */
  readonly weight: Numeric;
}

/**
 * Base points plus points per per cent with a cap (较上年实现压减得1.5分，每压减1%得0.2分，累计不超过1分).
 * No reduction earns nothing; fractions of a per cent count in proportion.
 *
 * @example
 * ```ts
 * import { basePlusPerPercent } from "juesuan/performance";
 * const parts = [
 *   { reduction: 3, base: "1.5", perPercent: "0.2", cap: 1 },
 *   { reduction: 8, base: "1.5", perPercent: "0.4", cap: 2 },
 * ];
 * basePlusPerPercent({ parts, weight: 6 }); // => { kind: "score", score: "5.6" }
 * ```
 */
export function basePlusPerPercent(given: ReductionsCase): ScoreOutcome {
  const { parts, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  let sum = w.times(0);
  for (const part of needObjects(parts, "parts")) {
    const exact = exactAll([part.reduction, part.base, part.perPercent, part.cap]);
    if (exact === null) return undecidable("not-a-number");
    const [reduction, base, each, cap] = exact;
    if (reduction.lte(0)) continue;
    const extra = reduction.times(each);
    sum = sum.plus(base).plus(extra.gt(cap) ? cap : extra);
  }
  return scoreWithin(sum, w);
}

/** One level of a change rate against a mean. */
export interface MeanLevel {
  /** The change rate may be up to `factor` × mean (inclusive). */
  readonly factor: Numeric;
  /** Points earned up to there. */
  readonly points: Numeric;
}

/** A change rate against the mean of all units. */
export interface ChangeAgainstMeanCase {
  /** Change rate Y of the unit, any unit as long as the mean has the same. */
  readonly change: Numeric;
  /** Mean N of all units. */
  readonly mean: Numeric;
  /** Levels in order, the first that holds counts; beyond the last nothing is earned. */
  readonly levels: readonly MeanLevel[];
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * Steps of a change rate against the mean N of all units: Y ≤ N full, then Y ≤ 0.8N, Y ≤ 0.5N, beyond zero.
 * The steps only fall for a negative mean (a reduction); with another sign their order turns round, and the
 * case is undecidable unless Y ≤ every step or above all of them.
 *
 * @example
 * ```ts
 * import { changeAgainstMean } from "juesuan/performance";
 * const levels = [{ factor: 1, points: 3 }, { factor: "0.8", points: 2 }, { factor: "0.5", points: 1 }];
 * changeAgainstMean({ change: "-4", mean: "-4.63", levels, weight: 3 }); // => { kind: "score", score: "2" }
 * changeAgainstMean({ change: "1", mean: "-4.63", levels, weight: 3 }); // => { kind: "score", score: "0" }
 * ```
 */
export function changeAgainstMean(given: ChangeAgainstMeanCase): ScoreOutcome {
  const { change, mean, levels, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const measured = exactAll([change, mean]);
  if (measured === null) return undecidable("not-a-number");
  const [y, n] = measured;
  const reached = [];
  for (const level of needObjects(levels, "levels")) {
    const exact = exactAll([level.factor, level.points]);
    if (exact === null) return undecidable("not-a-number");
    const [factor, points] = exact;
    reached.push({ points, holds: y.lte(n.times(factor)) });
  }
  const first = reached.find((level) => level.holds);
  if (first === undefined) return scoreWithin(w.times(0), w);
  if (n.gt(0) && reached.some((level) => !level.holds)) return undecidable("standard-inverted");
  return scoreWithin(first.points, w);
}
