import { need, needObjects } from "../../errors";
import type { Exact } from "../exact";
import {
  exactAll,
  exactOf,
  isOutcome,
  type Numeric,
  type ScoreOutcome,
  scoreWithin,
  type Undecidable,
  undecidable,
  weightOf,
} from "../outcome";

/** A yes-or-no indicator. */
export interface AllOrNothingCase {
  /** Whether the condition holds; `null` where nobody says. */
  readonly holds: boolean | null;
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * All or nothing (直接赋分, 一票否决): the weight where the condition holds, else zero.
 *
 * @example
 * ```ts
 * import { allOrNothing } from "juesuan/performance";
 * allOrNothing({ holds: false, weight: 3 }); // => { kind: "score", score: "0" }
 * allOrNothing({ holds: null, weight: 3 }); // => { kind: "undecidable", code: "inputs-missing", candidates: [] }
 * ```
 */
export function allOrNothing(given: AllOrNothingCase): ScoreOutcome {
  const { holds, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  if (holds === null) return undecidable("inputs-missing");
  return scoreWithin(holds ? w : w.times(0), w);
}

/** An indicator that loses points for each finding. */
export interface PerFindingCase {
  /** Number of findings. */
  readonly findings: Numeric;
  /** Points lost for each; 1 when left out. */
  readonly each?: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
}

/**
 * Points lost per finding (发现一处扣1分，扣完为止): never below zero.
 *
 * @example
 * ```ts
 * import { pointPerFinding } from "juesuan/performance";
 * pointPerFinding({ findings: 2, weight: 5 }); // => { kind: "score", score: "3" }
 * pointPerFinding({ findings: 9, each: "0.5", weight: 4 }); // => { kind: "score", score: "0" }
 * ```
 */
export function pointPerFinding(given: PerFindingCase): ScoreOutcome {
  const { findings, each = 1, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const exact = exactAll([findings, each]);
  if (exact === null || exact[0].lt(0)) return undecidable("not-a-number");
  const [n, e] = exact;
  return scoreWithin(w.minus(n.times(e)), w);
}

/** A share of counted things. */
export interface CountCase {
  /** Things counted: good ones, or bad ones. */
  readonly count: Numeric;
  /** All things. */
  readonly total: Numeric;
  /** Weight w. */
  readonly weight: Numeric;
}

function countCase(given: CountCase): { n: Exact; all: Exact; w: Exact } | Undecidable {
  const { count, total, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const exact = exactAll([count, total]);
  if (exact === null || exact[0].lt(0)) return undecidable("not-a-number");
  const [n, all] = exact;
  if (all.lte(0)) return undecidable("total-zero");
  return { n, all, w };
}

/**
 * The share that is good: w × good / total (完成数量 ÷ 总数 × 分值).
 *
 * @example
 * ```ts
 * import { countShare } from "juesuan/performance";
 * countShare({ count: 4, total: 5, weight: 6 }); // => { kind: "score", score: "4.8" }
 * countShare({ count: 0, total: 0, weight: 6 }); // => { kind: "undecidable", code: "total-zero", candidates: [] }
 * ```
 */
export function countShare(given: CountCase): ScoreOutcome {
  const found = countCase(given);
  return "kind" in found ? found : scoreWithin(found.w.times(found.n).div(found.all), found.w);
}

/**
 * What is left after the bad ones: w − bad / total × w.
 *
 * @example
 * ```ts
 * import { deductedShare } from "juesuan/advanced";
 * deductedShare({ count: 1, total: 4, weight: 5 }); // => { kind: "score", score: "3.75" }
 * ```
 */
export function deductedShare(given: CountCase): ScoreOutcome {
  const found = countCase(given);
  return "kind" in found ? found : scoreWithin(found.w.minus(found.w.times(found.n).div(found.all)), found.w);
}

/** A counted sub-item worth a fraction of the points. */
export interface SubItem {
  /** Points of the item. */
  readonly points: Numeric;
  /** Whether it was met; `null` where nobody says. */
  readonly met: boolean | null;
}

/** An indicator made of sub-items. */
export interface SubItemsCase {
  /** The items. */
  readonly items: readonly SubItem[];
  /** Extra points above the items (加分), each counted where met. */
  readonly bonus?: readonly SubItem[];
  /** The most the bonus may add; no limit of its own when left out. */
  readonly bonusCap?: Numeric;
  /** Weight w, the most the indicator can earn. */
  readonly weight: Numeric;
}

/**
 * Sub-items worth fractions of a point, with bonus items under a cap (此项总分不超过…分). An item nobody has
 * judged makes the score a range from the items that were met to those that may be.
 *
 * @example
 * ```ts
 * import { subItems } from "juesuan/performance";
 * subItems({ items: [{ points: "1.5", met: true }, { points: "1.5", met: false }], bonus: [{ points: "0.5", met: true }], weight: 4 }); // => { kind: "score", score: "2" }
 * subItems({ items: [{ points: 1, met: true }, { points: 1, met: null }], weight: 2 }); // => { kind: "range", low: "1", high: "2", lowOpen: false, highOpen: false }
 * ```
 */
export function subItems(given: SubItemsCase): ScoreOutcome {
  const { items, bonus = [], bonusCap, weight } = need("object", given, "given");
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const base = sumItems(items, w.times(0));
  const extra = sumItems(bonus, w.times(0));
  // Without a cap of its own the bonus is bounded by the weight alone.
  const cap = bonusCap === undefined ? extra?.high : exactOf(bonusCap);
  if (base === null || extra === null || !cap) return undecidable("not-a-number");
  const capped = (value: Exact): Exact => (value.gt(cap) ? cap : value);
  const low = scoreWithin(base.low.plus(capped(extra.low)), w).score;
  const high = scoreWithin(base.high.plus(capped(extra.high)), w).score;
  return low === high
    ? { kind: "score", score: low }
    : { kind: "range", low, high, lowOpen: false, highOpen: false };
}

function sumItems(items: readonly SubItem[], zero: Exact): { low: Exact; high: Exact } | null {
  let low = zero;
  let high = zero;
  for (const item of needObjects(items, "items")) {
    const points = exactOf(item.points);
    if (points === null) return null;
    if (item.met === true) low = low.plus(points);
    if (item.met !== false) high = high.plus(points);
  }
  return { low, high };
}
