import { need } from "../../errors";
import { frozen } from "../../frozen";
import type { Level } from "../cell-values";
import { quickShare } from "../fixed";
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

/** The lower ends of the upper two of the three qualitative bands, as shares of 1. */
export interface QualityBands {
  /** From here (inclusive) 达成预期指标. */
  readonly met: Numeric;
  /** From here (inclusive) 部分达成. */
  readonly partly: Numeric;
}

/** A qualitative indicator. */
export interface QualitativeCase {
  /** The level the result was judged in. */
  readonly level?: Level;
  /** The rate it was judged at, a share of 1; decides the score where given. */
  readonly rate?: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
  /** The bands; 0.8 and 0.6 when left out (财预〔2020〕10号). */
  readonly bands?: QualityBands;
}

/**
 * The bands of 财预〔2020〕10号: 100–80, 80–60, 60–0 per cent, the boundaries in the upper band.
 *
 * @example
 * ```ts
 * import { NATIONAL_BANDS } from "juesuan/advanced";
 * NATIONAL_BANDS; // => { met: "0.8", partly: "0.6" }
 * ```
 */
export const NATIONAL_BANDS: QualityBands = /* @__PURE__ */ frozen({ met: "0.8", partly: "0.6" });

/**
 * Qualitative three-band scoring: a rate gives a point, a level only the interval its band permits.
 *
 * @example
 * ```ts
 * import { qualitative } from "juesuan/performance";
 * qualitative({ rate: "0.9", weight: 10 }); // => { kind: "score", score: "9" }
 * qualitative({ level: "met", weight: 10 }); // => { kind: "range", low: "8", high: "10", lowOpen: false, highOpen: false }
 * qualitative({ level: "missed", weight: 10 }); // => { kind: "range", low: "0", high: "6", lowOpen: false, highOpen: true }
 * ```
 */
export function qualitative(given: QualitativeCase): ScoreOutcome {
  const { level, rate, weight, bands = NATIONAL_BANDS } = need("object", given, "given");
  const quick = bands === NATIONAL_BANDS ? quickShare(weight, rate, "1") : null;
  if (quick !== null) return quick;
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const standard = exactAll([bands.met, bands.partly]);
  if (standard === null) return undecidable("not-a-number");
  const [met, partly] = standard;
  if (met.lte(partly) || met.gt(1) || partly.isNegative()) return undecidable("standard-inverted");
  if (rate !== undefined) {
    const r = exactOf(rate);
    return r === null ? undecidable("not-a-number") : scoreWithin(w.times(r), w);
  }
  if (level === undefined) return undecidable("text-not-judged");
  const low = level === "met" ? met : level === "partly" ? partly : met.times(0);
  const high = level === "met" ? null : level === "partly" ? met : partly;
  return {
    kind: "range",
    low: w.times(low).toString(),
    high: (high === null ? w : w.times(high)).toString(),
    lowOpen: false,
    highOpen: high !== null,
  };
}
