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

/** Weight in hundredths with target and actual as integers of one scale; `null` where they do not fit. */
export interface FastCase {
  readonly weight: number;
  readonly target: number;
  readonly actual: number;
}

/** The figures of a case as small integers, where they are decimal strings that fit and the weight is above zero. */
export function fastCase(weight: unknown, target: unknown, actual: unknown): FastCase | null {
  if (typeof weight !== "string" || typeof target !== "string" || typeof actual !== "string") return null;
  const pair = integersOf([target, actual]);
  const own = integersOf([weight]);
  if (pair === null || own === null || own.scale > 2) return null;
  const hundredths = (own.values[0] ?? 0) * (POWERS[2 - own.scale] ?? 1);
  const [a = 0, b = 0] = pair.values;
  return hundredths <= 0 || a <= 0 || b < 0 ? null : { weight: hundredths, target: a, actual: b };
}

/** Hundredths as a score. */
export function hundredthsScore(hundredths: number): { readonly kind: "score"; readonly score: string } {
  return { kind: "score", score: textOf(hundredths, 2) };
}
