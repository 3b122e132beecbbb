import { need } from "../../errors";
import {
  exactAll,
  isOutcome,
  type Numeric,
  type ScoreOutcome,
  scoreWithin,
  undecidable,
  weightOf,
} from "../outcome";

/** A value scored between three points. */
export interface ThreePointCase {
  /** Value x reached. */
  readonly actual: Numeric;
  /** Full value F: from here the whole weight. */
  readonly full: Numeric;
  /** Pass value P: here `passShare` of the weight. */
  readonly pass: Numeric;
  /** Zero value Z: from here nothing. */
  readonly zero: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
  /** Share of the weight at the pass value; 0.6 when left out. */
  readonly passShare?: Numeric;
}

/**
 * Three-point scoring (满分, 合格, 零分): in per cent of the weight 100 from F on, 60 + 40·(x−P)/(F−P) down
 * to P, 60 − 60·(P−x)/(P−Z) down to Z, nothing below. With F < P < Z the scale runs the other way (less is
 * better). Undecidable where the three points are not in order.
 *
 * @example
 * ```ts
 * import { threePoint } from "juesuan/performance";
 * const points = { full: 90, pass: 80, zero: 50, weight: 10 };
 * threePoint({ ...points, actual: 85 }); // => { kind: "score", score: "8" }
 * threePoint({ ...points, actual: 65 }); // => { kind: "score", score: "3" }
 * threePoint({ ...points, actual: 50 }); // => { kind: "score", score: "0" }
 * ```
 */
export function threePoint(given: ThreePointCase): ScoreOutcome {
  const { actual, full, pass, zero, weight, passShare } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const exact = exactAll([actual, full, pass, zero, passShare ?? "0.6"]);
  if (exact === null) return undecidable("not-a-number");
  let [x, f, p, z] = exact;
  const share = exact[4];
  if (f.lt(p)) [x, f, p, z] = [x.neg(), f.neg(), p.neg(), z.neg()];
  if (f.lte(p) || p.lte(z) || share.isNegative() || share.gt(1)) return undecidable("standard-inverted");
  if (x.gte(f)) return scoreWithin(w, w);
  if (x.lte(z)) return scoreWithin(w.times(0), w);
  const atPass = w.times(share);
  if (x.gte(p)) return scoreWithin(atPass.plus(w.minus(atPass).times(x.minus(p)).div(f.minus(p))), w);
  return scoreWithin(atPass.minus(atPass.times(p.minus(x)).div(p.minus(z))), w);
}
