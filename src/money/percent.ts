import { NOT_AN_AMOUNT, need, needParts, refusal } from "../errors";
import { Decimal } from "./decimal";
import type { Fen } from "./fen";
import { type Interval, intervalOf } from "./interval";
import { checkDecimals, type Precision } from "./unit";

/**
 * In which precision the two amounts behind a percentage were printed: the part (or the later amount) and the whole (or
 * the earlier one). A number is what rounding leaves open to either side, in 分: that of a sum of printed figures.
 */
export interface OperandPrecisions {
  readonly part: Precision | number;
  readonly whole: Precision | number;
}

/** A percentage as printed: its decimal text without the percent sign, and the digits after its point (0 to 10). */
export interface PrintedPercent {
  readonly value: string;
  readonly decimals: number;
}

/** Whether a printed percentage can be true, and the range in which it would be. */
export interface PercentCheck {
  readonly holds: boolean;
  /** Least percentage that could have been printed honestly, half a unit of its last digit included. `holds` is decided in decimals, this is the nearest `number`. */
  readonly low: number;
  /** Largest such percentage. */
  readonly high: number;
}

/**
 * Range in percent of part over whole, when both are known as printed only.
 * `null` where the whole may be zero: nothing can be said then.
 *
 * @throws {JuesuanError} as `intervalOf`
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { percentInterval } from "juesuan/advanced";
 *
 * const tenThousand = { unit: "万元", decimals: 2 } as const;
 * percentInterval(fen(500000), fen(1000000), { part: tenThousand, whole: tenThousand })?.low.toFixed(3); // => "49.254"
 * percentInterval(fen(1), fen(4), { part: { unit: "元", decimals: 2 }, whole: { unit: "元", decimals: 2 } }); // => { low: 25, high: 25 }
 * ```
 */
export function percentInterval(part: Fen, whole: Fen, precisions: OperandPrecisions): Interval | null {
  need("object", precisions, "precisions");
  return inNumbers(bounds(part, whole, precisions, false));
}

/**
 * Range in percent of the growth of `now` over `before`, when both are known as printed only.
 * `null` where the base may be zero. Precision `part` is that of `now`, `whole` that of `before`.
 *
 * @throws {JuesuanError} as `intervalOf`
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { growthInterval } from "juesuan/advanced";
 *
 * const yuan = { unit: "元", decimals: 2 } as const;
 * growthInterval(fen(300), fen(400), { part: yuan, whole: yuan }); // => { low: -25, high: -25 }
 * ```
 */
export function growthInterval(now: Fen, before: Fen, precisions: OperandPrecisions): Interval | null {
  need("object", precisions, "precisions");
  return inNumbers(bounds(now, before, precisions, true));
}

/**
 * Whether a printed percentage can come from part over whole: the range of both operands, then half a unit of the printed digit.
 * Percentages are often computed from the unrounded 元, so the range of the operands counts. `null` where the whole may be zero: then no figure is right or wrong.
 *
 * @throws {JuesuanError} `not-an-amount` when the printed value is no plain decimal text; others as `intervalOf`
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { percentHolds } from "juesuan/advanced";
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
  needParts(printed, { value: "text", decimals: "number" }, "printed");
  need("object", precisions, "precisions");
  return holds(printed, bounds(part, whole, precisions, false));
}

/**
 * Whether a printed growth (negative for 下降) can come from the two amounts; see {@link percentHolds}.
 *
 * @throws {JuesuanError} `not-an-amount` when the printed value is no plain decimal text; others as `intervalOf`
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { growthHolds } from "juesuan/advanced";
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
  needParts(printed, { value: "text", decimals: "number" }, "printed");
  need("object", precisions, "precisions");
  return holds(printed, bounds(now, before, precisions, true));
}

interface Bounds {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A quotient is monotone in each operand as long as the base keeps its sign, so its bounds lie at the corners. */
function bounds(part: Fen, whole: Fen, precisions: OperandPrecisions, isGrowth: boolean): Bounds | null {
  const over = around(part, precisions.part);
  const under = around(whole, precisions.whole);
  if (under.low <= 0 && under.high >= 0) return null;
  const corners = [over.low, over.high].flatMap((top) =>
    [under.low, under.high].map((base) => {
      const exact = new Decimal(top);
      const share = isGrowth ? exact.minus(base).div(Math.abs(base)) : exact.div(base);
      return share.times(100);
    }),
  );
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

function around(amount: Fen, open: Precision | number): Interval {
  need("number", amount, "amount");
  return typeof open === "number" ? { low: amount - open, high: amount + open } : intervalOf(amount, open);
}

function inNumbers(range: Bounds | null): Interval | null {
  return range && { low: range.low.toNumber(), high: range.high.toNumber() };
}

function holds({ value, decimals }: PrintedPercent, range: Bounds | null): PercentCheck | null {
  const half = new Decimal(`5e-${checkDecimals(decimals, 10) + 1}`);
  const match = /^[+-]?\d{1,16}(?:\.(\d{1,10}))?$/.exec(value);
  if (match === null || (match[1] ?? "").length > decimals) {
    throw refusal(
      NOT_AN_AMOUNT,
      value,
      [
        `至多${decimals}位小数的百分数，如-50.67`,
        `a percentage with at most ${decimals} decimals, as -50.67`,
      ],
      ["value"],
    );
  }
  if (range === null) return null;
  const printed = new Decimal(value);
  const low = range.low.minus(half);
  const high = range.high.plus(half);
  return { holds: printed.gte(low) && printed.lte(high), low: low.toNumber(), high: high.toNumber() };
}
