import { need } from "../../errors";
import { quickShare } from "../fixed";
import {
  exactAll,
  isOutcome,
  type Numeric,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
  weightOf,
} from "../outcome";

/** A forward indicator whose over-achievement is cut. */
export interface CappedCase {
  /** Target A, zero allowed. */
  readonly target: Numeric;
  /** Actual B. */
  readonly actual: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
  /** Ratio q = B/A up to which the full weight is given. */
  readonly knee: Numeric;
  /** Ratio from which only the floor is left. */
  readonly end: Numeric;
  /** Share of the weight left at and beyond the end, 0 to 1. */
  readonly floor: Numeric;
}

/**
 * Forward proportion with over-achievement cut by the 偏离度 (a target far exceeded was set too low):
 * q = B/A; below 1 w·q; from 1 to the knee w; from the knee to the end linearly down to floor·w; beyond,
 * floor·w. A zero target counts as infinitely exceeded, unless nothing was done either: then nothing is due.
 *
 * @example
 * ```ts
 * import { cappedOverAchievement } from "juesuan/performance";
 * const parameters = { knee: "1.3", end: "2", floor: "0.6" };
 * cappedOverAchievement({ target: 70, actual: 95, weight: 20, ...parameters }); // => { kind: "score", score: "19.35" }
 * cappedOverAchievement({ target: 0, actual: 100, weight: 3, ...parameters }); // => { kind: "score", score: "1.8" }
 * cappedOverAchievement({ target: 3323, actual: 500, weight: 5, ...parameters }); // => { kind: "score", score: "0.75" }
 * ```
 */
export function cappedOverAchievement(given: CappedCase): ScoreOutcome {
  const { target, actual, weight, knee, end, floor } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const standard = exactAll([knee, end, floor]);
  if (standard === null) return undecidable("not-a-number");
  const [k, e, f] = standard;
  if (k.lt(1) || e.lte(k) || f.isNegative() || f.gt(1)) return undecidable("standard-inverted");
  const quick = quickShare(weight, actual, target, "open");
  if (quick !== null) return quick;
  const measured = exactAll([target, actual]);
  if (measured === null) return undecidable("not-a-number");
  const [a, b] = measured;
  if (a.lt(0)) return undecidable("negative-target");
  if (a.isZero()) return b.lte(0) ? scoreWithin(w.times(0), w) : scoreWithin(w.times(f), w);
  if (b.lt(a)) return scoreWithin(w.times(b).div(a), w);
  if (b.lte(a.times(k))) return scoreWithin(w, w);
  if (b.gte(a.times(e))) return scoreWithin(w.times(f), w);
  // w·[1 − (1−f)·(q−k)/(e−k)] with q = B/A, brought to one denominator so that it is divided once.
  const cut = f
    .minus(1)
    .neg()
    .times(b.minus(a.times(k)));
  return scoreWithin(w.minus(w.times(cut).div(a.times(e.minus(k)))), w);
}
