import { need, needObjects } from "../../errors";
import { frozen } from "../../frozen";
import {
  exactAll,
  exactOf,
  isOutcome,
  type Numeric,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
  weightOf,
} from "../outcome";

/** One step: from `from` on (inclusive) up to `to` (exclusive unless `toIncluded`) earns `points`. */
export interface Step {
  /** Lower end, `null` for none. */
  readonly from: Numeric | null;
  /** Upper end, `null` for none. */
  readonly to: Numeric | null;
  /** Whether the upper end belongs to the step. */
  readonly toIncluded?: boolean;
  /** Points earned in the step. */
  readonly points: Numeric;
}

/** A value scored by a table of steps. */
export interface StepsCase {
  /** Value reached, in the unit of the steps. */
  readonly actual: Numeric;
  /** The steps; the first that holds the value counts. */
  readonly steps: readonly Step[];
  /** Weight w, the most that can be earned. */
  readonly weight: Numeric;
}

/**
 * A table of thresholds and points. A value in none of the steps is undecidable.
 *
 * @example
 * ```ts
 * import { steps } from "juesuan/performance";
 * const table = [{ from: 80, to: null, points: 3 }, { from: 70, to: 80, points: 2 }, { from: 65, to: 70, points: 1 }];
 * steps({ actual: 70, steps: table, weight: 3 }); // => { kind: "score", score: "2" }
 * steps({ actual: 10, steps: table, weight: 3 }); // => { kind: "undecidable", code: "between-steps", candidates: [] }
 * ```
 */
export function steps(given: StepsCase): ScoreOutcome {
  const { actual, steps: table, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const x = exactOf(actual);
  if (x === null) return undecidable("not-a-number");
  for (const step of needObjects(table, "steps")) {
    // An end that is left open is the value itself.
    const exact = exactAll([step.from ?? x, step.to ?? x, step.points]);
    if (exact === null) return undecidable("not-a-number");
    const [from, to, points] = exact;
    if (x.lt(from)) continue;
    if (step.to !== null && (step.toIncluded === true ? x.gt(to) : x.gte(to))) continue;
    return scoreWithin(points, w);
  }
  return undecidable("between-steps");
}

/** A band of rates: from `from` on (inclusive) earns `share` of the weight. */
export interface Band {
  /** Lower end of the band, a share of 1. */
  readonly from: Numeric;
  /** Share of the weight, 0 to 1. */
  readonly share: Numeric;
}

/**
 * 满意度 by 财预〔2021〕101号, of 10 points: all from 90%, 8 from 80%, 5 from 60%, nothing below, whatever the target.
 *
 * @example
 * ```ts
 * import { bands } from "juesuan/performance";
 * import { SATISFACTION_STEPS } from "juesuan/advanced";
 * bands({ rate: "0.85", bands: SATISFACTION_STEPS, weight: 10 }); // => { kind: "score", score: "8" }
 * ```
 */
export const SATISFACTION_STEPS = /* @__PURE__ */ frozen([
  { from: "0.9", share: "1" },
  { from: "0.8", share: "0.8" },
  { from: "0.6", share: "0.5" },
] as const) satisfies readonly Band[];

/** A rate scored by bands. */
export interface BandsCase {
  /** Rate reached, a share of 1. */
  readonly rate: Numeric;
  /** Bands, the highest first; below the last one nothing is earned. */
  readonly bands: readonly Band[];
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * Bands of a rate (满意度, 执行率 by bands): the first band the rate reaches gives its share of the weight.
 *
 * @example
 * ```ts
 * import { bands } from "juesuan/performance";
 * const scale = [{ from: "0.9", share: 1 }, { from: "0.8", share: "0.8" }, { from: "0.6", share: "0.6" }];
 * bands({ rate: "0.85", bands: scale, weight: 10 }); // => { kind: "score", score: "8" }
 * bands({ rate: "0.2", bands: scale, weight: 10 }); // => { kind: "score", score: "0" }
 * ```
 */
export function bands(given: BandsCase): ScoreOutcome {
  const { rate, bands: scale, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const r = exactOf(rate);
  if (r === null) return undecidable("not-a-number");
  for (const band of needObjects(scale, "bands")) {
    const exact = exactAll([band.from, band.share]);
    if (exact === null) return undecidable("not-a-number");
    const [from, share] = exact;
    if (r.gte(from)) return scoreWithin(w.times(share), w);
  }
  return scoreWithin(w.times(0), w);
}
