import { AmountError } from "./errors";
import type { Fen } from "./fen";
import { type Interval, intervalOf } from "./interval";
import { extremes, isLess, type Ratio, tenTo, toPercent } from "./ratio";
import type { Precision } from "./unit";

/** In which precision the two amounts behind a percentage were printed: the part (or the later amount) and the whole (or the earlier one). */
export interface OperandPrecisions {
  readonly part: Precision;
  readonly whole: Precision;
}

/** A percentage as printed: its decimal text without the percent sign, and the digits after its point. */
export interface PrintedPercent {
  readonly value: string;
  readonly decimals: number;
}

/** Whether a printed percentage can be true, and the range in which it would be. */
export interface PercentCheck {
  readonly holds: boolean;
  /** Least percentage that could have been printed honestly, half a unit of its last digit included. `holds` is decided on exact ratios, this is the nearest `number`. */
  readonly low: number;
  /** Largest such percentage. */
  readonly high: number;
}

/**
 * Range in percent of part over whole, when both are known as printed only.
 * `null` where the whole may be zero: nothing can be said then.
 *
 * @throws {MoneyError} as `intervalOf`
 * @example
 * ```ts
 * import { fen, percentInterval } from "juesuan/money";
 *
 * const tenThousand = { unit: "万元", decimals: 2 } as const;
 * percentInterval(fen(500000), fen(1000000), { part: tenThousand, whole: tenThousand })?.low.toFixed(3); // => "49.254"
 * percentInterval(fen(1), fen(4), { part: { unit: "元", decimals: 2 }, whole: { unit: "元", decimals: 2 } }); // => { low: 25, high: 25 }
 * ```
 */
export function percentInterval(part: Fen, whole: Fen, precisions: OperandPrecisions): Interval | null {
  return inPercent(bounds(part, whole, precisions, rateAt));
}

/**
 * Range in percent of the growth of `now` over `before`, when both are known as printed only.
 * `null` where the base may be zero. Precision `part` is that of `now`, `whole` that of `before`.
 *
 * @throws {MoneyError} as `intervalOf`
 * @example
 * ```ts
 * import { fen, growthInterval } from "juesuan/money";
 *
 * const yuan = { unit: "元", decimals: 2 } as const;
 * growthInterval(fen(300), fen(400), { part: yuan, whole: yuan }); // => { low: -25, high: -25 }
 * ```
 */
export function growthInterval(now: Fen, before: Fen, precisions: OperandPrecisions): Interval | null {
  return inPercent(bounds(now, before, precisions, growthAt));
}

/**
 * Whether a printed percentage can come from part over whole: the range of both operands, then half a unit of the printed digit.
 * Percentages are often computed from the unrounded 元, so the range of the operands counts. `null` where the whole may be zero: then no figure is right or wrong.
 *
 * @throws {AmountError} `not-a-figure` when the printed value is no plain decimal text; {@link MoneyError} as `intervalOf`
 * @example
 * ```ts
 * import { fen, percentHolds } from "juesuan/money";
 *
 * const yuan = { unit: "元", decimals: 2 } as const;
 * percentHolds({ value: "33.33", decimals: 2 }, fen(1), fen(3), { part: yuan, whole: yuan })?.holds; // => true
 * percentHolds({ value: "33.34", decimals: 2 }, fen(1), fen(3), { part: yuan, whole: yuan })?.holds; // => false
 * percentHolds({ value: "0.00", decimals: 2 }, fen(0), fen(0), { part: yuan, whole: yuan }); // => null
 * ```
 */
export function percentHolds(
  printed: PrintedPercent,
  part: Fen,
  whole: Fen,
  precisions: OperandPrecisions,
): PercentCheck | null {
  return holds(printed, bounds(part, whole, precisions, rateAt));
}

/**
 * Whether a printed growth (negative for 下降) can come from the two amounts; see {@link percentHolds}.
 *
 * @throws {AmountError} `not-a-figure` when the printed value is no plain decimal text; {@link MoneyError} as `intervalOf`
 * @example
 * ```ts
 * import { fen, growthHolds } from "juesuan/money";
 *
 * const tenThousand = { unit: "万元", decimals: 2 } as const;
 * growthHolds({ value: "-50.67", decimals: 2 }, fen(300000), fen(600000), { part: tenThousand, whole: tenThousand })?.holds; // => true
 * ```
 */
export function growthHolds(
  printed: PrintedPercent,
  now: Fen,
  before: Fen,
  precisions: OperandPrecisions,
): PercentCheck | null {
  return holds(printed, bounds(now, before, precisions, growthAt));
}

interface Bounds {
  readonly low: Ratio;
  readonly high: Ratio;
}

/** A quotient is monotone in each operand as long as the base keeps its sign, so its bounds lie at the corners. */
function bounds(
  part: Fen,
  whole: Fen,
  precisions: OperandPrecisions,
  at: (part: number, whole: number) => Ratio,
): Bounds | null {
  const over = intervalOf(part, precisions.part);
  const under = intervalOf(whole, precisions.whole);
  if (under.low <= 0 && under.high >= 0) return null;
  return extremes(
    at(over.low, under.low),
    at(over.low, under.high),
    at(over.high, under.low),
    at(over.high, under.high),
  );
}

function rateAt(part: number, whole: number): Ratio {
  return whole < 0
    ? { over: -BigInt(part), under: -BigInt(whole) }
    : { over: BigInt(part), under: BigInt(whole) };
}

function growthAt(now: number, before: number): Ratio {
  return { over: BigInt(now) - BigInt(before), under: BigInt(Math.abs(before)) };
}

function inPercent(range: Bounds | null): Interval | null {
  return range && { low: toPercent(range.low), high: toPercent(range.high) };
}

function holds({ value, decimals }: PrintedPercent, range: Bounds | null): PercentCheck | null {
  const scale = 200n * tenTo(decimals); // half a printed digit is one over this
  const middle = 2n * digitsOf(value, decimals);
  if (range === null) return null;
  const least = { over: middle - 1n, under: scale };
  const most = { over: middle + 1n, under: scale };
  const half = 0.5 / 10 ** decimals;
  return {
    holds: !isLess(most, range.low) && !isLess(range.high, least),
    low: toPercent(range.low) - half,
    high: toPercent(range.high) + half,
  };
}

/** The printed value in units of its last digit. */
function digitsOf(value: string, decimals: number): bigint {
  const match = /^([+-]?)(\d{1,30})(?:\.(\d{1,20}))?$/.exec(value);
  const fraction = match?.[3] ?? "";
  if (match === null || fraction.length > decimals) {
    throw new AmountError(
      "not-a-figure",
      0,
      `Percentage "${value.slice(0, 40)}" is not a figure of at most ${decimals} decimals: expected a plain decimal text without %, as -50.67`,
    );
  }
  const digits = BigInt((match[2] as string) + fraction.padEnd(decimals, "0"));
  return match[1] === "-" ? -digits : digits;
}
