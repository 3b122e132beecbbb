import { need, needIterable, needParts, type PartKinds } from "../errors";
import { type Fen, fen } from "./fen";
import { halfStepOf, type Precision } from "./unit";

/** The range in 分, both ends included, in which the ledger behind a printed figure lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the ledger lies behind a figure printed in this precision: half a unit of its last digit to either side, or the figure itself where it is printed to the 分.
 *
 * @throws {JuesuanError} `out-of-range` when an end leaves the safe range; `wrong-precision` as `stepOf`
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { intervalOf } from "juesuan/advanced";
 *
 * intervalOf(fen(1000000), { unit: "万元", decimals: 2 }); // => { low: 995000, high: 1005000 }
 * intervalOf(fen(1000000), { unit: "元", decimals: 2 }); // => { low: 1000000, high: 1000000 }
 * ```
 */
export function intervalOf(value: Fen, precision: Precision): Interval {
  if (typeof value !== "number") need("number", value, "value");
  const half = halfStepOf(precision);
  return interval(value - half, value + half);
}

/**
 * Where a sum lies whose terms lie in these intervals.
 *
 * @throws {JuesuanError} `out-of-range` when an end leaves the safe range
 * @example
 * ```ts
 * import { sumIntervals } from "juesuan/advanced";
 *
 * sumIntervals([{ low: 95, high: 105 }, { low: -5, high: 5 }]); // => { low: 90, high: 110 }
 * ```
 */
export function sumIntervals(intervals: Iterable<Interval>): Interval {
  needIterable(intervals, "intervals");
  let sum: Interval = { low: 0, high: 0 };
  for (const each of intervals) {
    const { low, high } = needParts(each, ENDS, "intervals");
    sum = interval(sum.low + low, sum.high + high);
  }
  return sum;
}

/**
 * The interval times a whole number (a weight of a relation); a negative one turns its ends round.
 *
 * @throws {JuesuanError} `out-of-range` when an end is no safe integer
 * @example
 * ```ts
 * import { scaleInterval } from "juesuan/advanced";
 *
 * scaleInterval({ low: 95, high: 105 }, -1); // => { low: -105, high: -95 }
 * ```
 */
export function scaleInterval(scaled: Interval, factor: number): Interval {
  const { low, high } = needParts(scaled, ENDS, "interval");
  need("number", factor, "factor");
  return factor < 0 ? interval(high * factor, low * factor) : interval(low * factor, high * factor);
}

/**
 * Whether the value lies in the interval, ends included.
 *
 * @example
 * ```ts
 * import { intervalContains } from "juesuan/advanced";
 *
 * intervalContains({ low: -5, high: 5 }, 5); // => true
 * intervalContains({ low: -5, high: 5 }, 6); // => false
 * ```
 */
export function intervalContains(range: Interval, value: number): boolean {
  needParts(range, ENDS, "interval");
  need("number", value, "value");
  return range.low <= value && value <= range.high;
}

/**
 * What two intervals have in common, or `null` when they are apart: two printed figures that cannot come from one ledger.
 *
 * @example
 * ```ts
 * import { intersectIntervals } from "juesuan/advanced";
 *
 * intersectIntervals({ low: 0, high: 10 }, { low: 5, high: 20 }); // => { low: 5, high: 10 }
 * intersectIntervals({ low: 0, high: 10 }, { low: 11, high: 20 }); // => null
 * ```
 */
export function intersectIntervals(a: Interval, b: Interval): Interval | null {
  needParts(a, ENDS, "a");
  needParts(b, ENDS, "b");
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high ? { low, high } : null;
}

const ENDS = { low: "number", high: "number" } as const satisfies PartKinds;

function interval(low: number, high: number): Interval {
  return { low: fen(low), high: fen(high) };
}
