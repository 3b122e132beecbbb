import { Exact } from "./exact";

/*
 * Exact arithmetic on small decimals as safe integers. Scores, weights and most figures of a form have a few
 * digits: as integers of their last decimal they are added, compared and divided exactly, many times faster
 * than as fractions of big integers. Whatever does not fit goes that way; both give the same digits.
 */

const SHORT = /^-?\d{1,12}(?:\.\d{1,6})?$/;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** Integers of one scale: the texts times ten to the power of `scale`. */
export interface Integers {
  readonly values: readonly number[];
  readonly scale: number;
}

/** Decimal strings as integers of one scale, `null` where one of them is too long. */
export function integersOf(texts: readonly string[]): Integers | null {
  let scale = 0;
  for (const text of texts) {
    if (text.length > 19 || !SHORT.test(text)) return null;
    const point = text.indexOf(".");
    if (point >= 0) scale = Math.max(scale, text.length - point - 1);
  }
  const values: number[] = [];
  for (const text of texts) values.push(integerAt(text, scale));
  return { values, scale };
}

function integerAt(text: string, scale: number): number {
  const point = text.indexOf(".");
  if (point < 0) return Number(text) * (POWERS[scale] ?? 1);
  const digits = Number(text.slice(0, point) + text.slice(point + 1));
  return digits * (POWERS[scale - (text.length - point - 1)] ?? 1);
}

/** An integer of a scale as a decimal string without trailing zeros. */
export function textOf(value: number, scale: number): string {
  if (value === 0) return "0";
  if (scale === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  const fraction = withoutZeros(digits.slice(-scale));
  return `${value < 0 ? "-" : ""}${digits.slice(0, -scale)}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * `factor × part / whole` of non-negative integers, half-up to a whole number; `null` where the product leaves the
 * safe integers. Below 2⁵³ the floor of a floating quotient of integers is the exact one.
 */
export function roundedRatio(factor: number, part: number, whole: number): number | null {
  const doubled = 2 * factor * part + whole;
  return doubled <= Number.MAX_SAFE_INTEGER && factor * part <= Number.MAX_SAFE_INTEGER
    ? Math.floor(doubled / (2 * whole))
    : null;
}

/** The exact sum of decimal strings. */
export function sumOf(texts: readonly string[]): string {
  const integers = integersOf(texts);
  if (integers !== null) {
    let sum = 0;
    for (const value of integers.values) sum += value;
    if (Number.isSafeInteger(sum)) return textOf(sum, integers.scale);
  }
  return texts.reduce((sum, text) => sum.plus(text), Exact.of(0)).toString();
}

/** How two decimal strings compare: below, equal to or above zero. */
export function compared(one: string, other: string): number {
  const integers = integersOf([one, other]);
  if (integers === null) return Exact.of(one).cmp(other);
  return (integers.values[0] as number) - (integers.values[1] as number);
}

/** A decimal string without trailing zeros, leading zeros and a negative zero: equal numbers are equal texts. */
export function canonical(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  let from = 0;
  while (from < whole.length - 1 && whole[from] === "0") from += 1;
  const kept = withoutZeros(fraction);
  const magnitude = `${whole.slice(from) || "0"}${kept === "" ? "" : `.${kept}`}`;
  return negative && magnitude !== "0" ? `-${magnitude}` : magnitude;
}

/** Digits without the zeros at their end. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

/**
 * weight × part / whole, half-up at two decimals and never above the weight, by small integers: `null` where a figure
 * is no short decimal string, where there is nothing to be in proportion to, or where `most` is "open" and the part
 * exceeds the whole. The exact way gives the same score.
 */
export function quickShare(
  weight: unknown,
  part: unknown,
  whole: unknown,
  most: "weight" | "open" = "weight",
): { readonly kind: "score"; readonly score: string } | null {
  if (typeof weight !== "string" || typeof part !== "string" || typeof whole !== "string") return null;
  const pair = integersOf([part, whole]);
  const own = integersOf([weight]);
  if (pair === null || own === null || own.scale > 2) return null;
  const hundredths = (own.values[0] as number) * (POWERS[2 - own.scale] as number);
  const [over, under] = pair.values as [number, number];
  if (hundredths < 0 || over < 0 || under <= 0 || (most === "open" && over > under)) return null;
  const score = over >= under ? hundredths : roundedRatio(hundredths, over, under);
  return score === null ? null : { kind: "score", score: textOf(score, 2) };
}
