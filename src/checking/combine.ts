import { Decimal, type Fen, growthHolds, type PercentCheck, percentHolds, rate, stepOf } from "../money";
import { FINER } from "./evaluate";
import { type Figure, MICRO, needFigure, sumOf } from "./figure";
import type { FindingValue } from "./finding";
import { LAST_DIGIT_REASON } from "./messages";
import { changeRemedies, growthRemedies, shareRemedies } from "./percent-remedies";
import { type Remedy, remediesOf, UNBOUNDED } from "./remedies";
import type { Judgement } from "./rule";

/** What a figure is in a finding: 分 and things as a number, points and per cent as decimal text. */
function inFinding({ measure }: Figure, amount: number): FindingValue {
  return measure === "money" || measure === "count" ? amount : new Decimal(amount).div(MICRO).toString();
}

/** A judgement of one figure against another. */
function judged(
  holds: boolean,
  actual: Figure,
  expected: Figure,
  tolerance: number,
  remedies: () => readonly Remedy[] = () => mutual(actual, expected),
): Judgement {
  if (holds) return { outcome: "pass" };
  const scale = actual.measure === "money" || actual.measure === "count" ? 1 : MICRO;
  return {
    outcome: "fail",
    where: actual.places,
    against: expected.places,
    lines: [...new Set([...actual.lines, ...expected.lines])],
    // A finding calls points a count of things that has decimals: text.
    measure: actual.measure === "points" ? "text" : actual.measure,
    ...(actual.unit === undefined ? {} : { precision: actual.unit }),
    expected: inFinding(actual, expected.amount),
    actual: inFinding(actual, actual.amount),
    tolerance: tolerance / scale,
    remedies: remedies(),
  };
}

/**
 * The remedies of two figures of which one should be no more than the other.
 */
export function atMostRemedies(less: Figure, more: Figure): readonly Remedy[] {
  const room = less.half + more.half;
  return [
    ...remediesOf(less, -UNBOUNDED, more.amount + room),
    ...remediesOf(more, less.amount - room, UNBOUNDED),
  ];
}

/** Either of two figures that should be one may be the wrong one. */
function mutual(one: Figure, other: Figure): readonly Remedy[] {
  const room = one.half + other.half;
  return [
    ...remediesOf(one, other.amount - room, other.amount + room),
    ...remediesOf(other, one.amount - room, one.amount + room),
  ];
}

/** Refuses, by its name, what is no figure. */
function needAll(given: Readonly<Record<string, Figure>>): void {
  for (const name in given) needFigure(given[name] as Figure, name);
}

/** A single printed figure, not a sum of several. */
function isSingle({ places }: Figure): boolean {
  return places.length <= 1;
}

/**
 * One figure told twice must be one figure. Printed alike it is equal to the last digit; printed to different digits, or
 * as a sum of printed parts, the intervals must meet. Where the print is coarser than a 分, two prints of one sum (one
 * rounded, one the sum of rounded rows) may differ by a last digit: that is 尾差, told as information.
 *
 * @example
 * ```ts
 * import { type Figure } from "juesuan/checking";
 * import { equal } from "juesuan/advanced";
 * const wan = { unit: "万元", decimals: 2 } as const;
 * const told = (amount: number): Figure => ({ amount, half: 5000, measure: "money", places: [], lines: [1], unit: wan });
 * equal(told(32_671_00), told(32_671_00)).outcome; // => "pass"
 * equal(told(3_267_100), told(3_267_200)).severity; // => "info"
 * equal(told(3_267_100), told(3_300_000)).severity; // => undefined
 * equal(told(3_267_200), { ...told(3_253_000), half: 0 }).severity; // => "info"
 * ```
 */
export function equal(actual: Figure, expected: Figure): Judgement {
  needAll({ actual, expected });
  const difference = Math.abs(actual.amount - expected.amount);
  if (difference === 0) return { outcome: "pass" };
  const alike = actual.half === expected.half && isSingle(actual) && isSingle(expected);
  const tolerance = alike ? 0 : actual.half + expected.half;
  return orLastDigit(
    judged(difference <= tolerance, actual, expected, tolerance),
    difference,
    actual,
    expected,
  );
}

/**
 * A difference of one last digit of the coarser print is 尾差: a figure may be rounded so that sums hold. A figure that is
 * printed finer counts as it would be printed there: 672.48 as 672.5, which 672.6 differs from by one digit.
 */
function orLastDigit(verdict: Judgement, difference: number, actual: Figure, expected: Figure): Judgement {
  const [fine = 0, coarse = 0] = [lastDigit(actual), lastDigit(expected)].sort((a, b) => a - b);
  const tolerance = fine < coarse ? FINER * coarse : coarse;
  if (verdict.outcome === "pass" || difference > tolerance) return verdict;
  return { ...verdict, severity: "info", reason: LAST_DIGIT_REASON, tolerance };
}

/** A unit of the last printed digit, where it is coarser than a 分; 0 where the print is exact. */
function lastDigit({ half, unit }: Figure): number {
  return half === 0 ? 0 : unit === undefined ? 2 * half : stepOf(unit);
}

/**
 * The parts come to the total, within the rounding of all of them. Without parts nothing can be said.
 *
 * @example
 * ```ts
 * import { decimalFigure, sumsTo } from "juesuan/advanced";
 * const points = (text: string, line: number) => decimalFigure(text, "points", [line]) ?? [];
 * const [total, ...parts] = [points("100", 9), points("60", 1), points("30", 2)].flat();
 * total && sumsTo(total, parts).expected; // => "90"
 * ```
 */
export function sumsTo(total: Figure, parts: readonly Figure[]): Judgement {
  needAll({ total });
  const sum = sumOf(parts);
  if (sum === null) return { outcome: "indeterminate" };
  const tolerance = total.half + sum.half;
  return judged(Math.abs(total.amount - sum.amount) <= tolerance, total, sum, tolerance);
}

/**
 * A part is not above its whole, nor a figure above its limit, beyond what rounding explains.
 *
 * @example
 * ```ts
 * import { atMost, decimalFigure } from "juesuan/advanced";
 * const [score, weight] = ["10.5", "10"].flatMap((text) => decimalFigure(text, "points", [3]) ?? []);
 * score && weight && atMost(score, weight).outcome; // => "fail"
 * ```
 */
export function atMost(actual: Figure, limit: Figure): Judgement {
  needAll({ actual, limit });
  const tolerance = actual.half + limit.half;
  const over = actual.amount - limit.amount;
  const remedies = () => atMostRemedies(actual, limit);
  return orLastDigit(judged(over <= tolerance, actual, limit, tolerance, remedies), over, actual, limit);
}

/**
 * One is nothing where the other is nothing. A figure printed as zero may be a small amount that rounding hides, and
 * the other a small one that it shows: what both rounding explain is no contradiction.
 *
 * @example
 * ```ts
 * import { type Figure } from "juesuan/checking";
 * import { goesWith } from "juesuan/advanced";
 * const told = (amount: number, half: number): Figure => ({ amount, half, measure: "money", places: [], lines: [1] });
 * goesWith(told(0, 50), told(100, 50)).outcome; // => "pass"
 * goesWith(told(0, 50), told(500, 50)).outcome; // => "fail"
 * ```
 */
export function goesWith(actual: Figure, other: Figure): Judgement {
  needAll({ actual, other });
  const isNothing = (figure: Figure) => figure.amount === 0;
  const tolerance = actual.half + other.half;
  const holds = isNothing(actual) === isNothing(other) || Math.abs(actual.amount - other.amount) <= tolerance;
  const [nothing, something] = isNothing(actual) ? [actual, other] : [other, actual];
  return judged(holds, actual, other, tolerance, () => [
    ...remediesOf(nothing, 1, UNBOUNDED),
    ...remediesOf(something, -tolerance, tolerance),
  ]);
}

/**
 * A printed percentage is the share of a part in its whole, by the intervals of both operands and half a unit of its own
 * last digit. Over nothing it cannot be judged, but 0 of 0 prints 0 or 100 (both are customary).
 *
 * @example
 * ```ts
 * import { type Figure } from "juesuan/checking";
 * import { decimalFigure, shareIs } from "juesuan/advanced";
 * const amount = (fen: number): Figure => ({ amount: fen, half: 0, measure: "money", places: [], lines: [1] });
 * const printed = decimalFigure("33.4", "percent", [1], { rounded: true });
 * printed && shareIs(printed, amount(100), amount(300)).expected; // => "33.3"
 * ```
 */
export function shareIs(printed: Figure, part: Figure, whole: Figure): Judgement {
  needAll({ printed, part, whole });
  return ofTwo(
    printed,
    part,
    whole,
    percentHolds,
    (decimals) => rate(part.amount as Fen, whole.amount as Fen, decimals),
    shareRemedies,
  );
}

/**
 * A printed percentage is the growth (negative: the fall) of an amount over an earlier one, judged as a share is.
 *
 * @example
 * ```ts
 * import { type Figure } from "juesuan/checking";
 * import { decimalFigure, growthIs } from "juesuan/advanced";
 * const amount = (fen: number): Figure => ({ amount: fen, half: 0, measure: "money", places: [], lines: [1] });
 * const printed = decimalFigure("-50", "percent", [1], { rounded: true });
 * printed && growthIs(printed, amount(100), amount(200)).outcome; // => "pass"
 * ```
 */
export function growthIs(printed: Figure, now: Figure, before: Figure): Judgement {
  needAll({ printed, now, before });
  return ofTwo(
    printed,
    now,
    before,
    growthHolds,
    (decimals) => rate((now.amount - before.amount) as Fen, Math.abs(before.amount) as Fen, decimals),
    growthRemedies,
  );
}

/**
 * A printed percentage is the growth that a change brought: `change / (now − change)`, over the intervals of both. It
 * rises with the change and falls with what came of it. Where nothing may have been before it cannot be judged.
 *
 * @example
 * ```ts
 * import { type Figure } from "juesuan/checking";
 * import { decimalFigure, growthByChange } from "juesuan/advanced";
 * const amount = (fen: number): Figure => ({ amount: fen, half: 0, measure: "money", places: [], lines: [1] });
 * const printed = decimalFigure("20", "percent", [1], { rounded: true });
 * printed && growthByChange(printed, amount(200), amount(1000)).expected; // => "25"
 * ```
 */
export function growthByChange(printed: Figure, change: Figure, now: Figure): Judgement {
  needAll({ printed, change, now });
  if (now.amount - change.amount <= now.half + change.half) return { outcome: "notApplicable" };
  const grown = (by: number, to: number) => new Decimal(by).div(new Decimal(to).minus(by)).times(100);
  const ends = [-1, 1].flatMap((more) =>
    [-1, 1].map((less) => grown(change.amount + more * change.half, now.amount + less * now.half)),
  );
  const half = new Decimal(printed.half).div(MICRO);
  const value = new Decimal(printed.amount).div(MICRO);
  const [low, high] = [Decimal.min(...ends).minus(half), Decimal.max(...ends).plus(half)];
  if (value.gte(low) && value.lte(high)) return { outcome: "pass" };
  const decimals = decimalsOf(printed);
  return {
    outcome: "fail",
    against: [...change.places, ...now.places],
    lines: [...new Set([...printed.lines, ...change.lines, ...now.lines])],
    measure: "percent",
    expected: grown(change.amount, now.amount).toFixed(decimals),
    actual: value.toFixed(decimals),
    ...range({ holds: false, low: low.toNumber(), high: high.toNumber() }),
    remedies: [
      ...remediesOf(printed, low.times(MICRO).toNumber(), high.times(MICRO).toNumber()),
      ...changeRemedies(printed, change, now),
    ],
  };
}

function ofTwo(
  printed: Figure,
  part: Figure,
  whole: Figure,
  holds: typeof percentHolds,
  exact: (decimals: number) => string | null,
  others: (printed: Figure, part: Figure, whole: Figure) => readonly Remedy[],
): Judgement {
  const decimals = decimalsOf(printed);
  const value = new Decimal(printed.amount).div(MICRO).toFixed(decimals);
  const open = { part: part.half, whole: whole.half };
  const check = holds({ value, decimals }, part.amount as Fen, whole.amount as Fen, open);
  const lines = [...new Set([...printed.lines, ...part.lines, ...whole.lines])];
  const places = [...part.places, ...whole.places];
  if (check === null) return overNothing(printed, part, whole, lines);
  if (check.holds) return { outcome: "pass" };
  return {
    outcome: "fail",
    against: places,
    lines,
    measure: "percent",
    expected: exact(decimals),
    actual: value,
    ...range(check),
    remedies: [
      ...remediesOf(printed, check.low * MICRO - printed.half, check.high * MICRO + printed.half),
      ...others(printed, part, whole),
    ],
  };
}

const MOST_DECIMALS = 6;

/** Decimals of a printed percentage, by what rounding leaves open of it. */
function decimalsOf({ half }: Figure): number {
  return half < 1
    ? MOST_DECIMALS
    : Math.min(MOST_DECIMALS, Math.max(0, Math.round(Math.log10(MICRO / 2 / half))));
}

/** How far the percentage may lie, and the range for the sentence. */
function range({ low, high }: PercentCheck): Pick<Judgement, "tolerance" | "params"> {
  return { tolerance: Math.max(0, (high - low) / 2), params: { low: trimmed(low), high: trimmed(high) } };
}

const trimmed = (value: number): string => String(Math.round(value * 10_000) / 10_000);

function overNothing(printed: Figure, part: Figure, whole: Figure, lines: readonly number[]): Judgement {
  const isCustomary = printed.amount === 0 || printed.amount === 100 * MICRO;
  // 0.00万元 may have been 46元, of which any part may be told.
  const isNothing = part.amount === 0 && whole.amount === 0 && part.half === 0 && whole.half === 0;
  if (!isNothing || isCustomary) return { outcome: "notApplicable" };
  return {
    outcome: "fail",
    lines,
    measure: "percent",
    expected: "0",
    actual: new Decimal(printed.amount).div(MICRO).toString(),
    tolerance: 0,
    params: { low: "0", high: "0" },
  };
}
