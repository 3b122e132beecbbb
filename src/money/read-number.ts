import { need, refusal, WRONG_PRECISION } from "../errors";
import { type AmountFigure, type AmountInvalid, invalidAmount } from "./amount-reading";
import { decimalsIn } from "./convert";
import type { Fen } from "./fen";
import { readAmount } from "./read-amount";
import { FEN_PER_UNIT, UNIT_WORDS, type Unit } from "./unit";

/** 分 by which binary arithmetic of a spreadsheet may miss a whole one: anything more is a finer figure. */
const NOISE = 1e-6;
/** The same for large numbers, in units of their last binary digit, and never more than a thousandth of a 分. */
const NOISY_DIGITS = 4;
const MOST_NOISE = 1e-3;

/**
 * The amount in a numeric cell of a spreadsheet: the decimal number it shows (2887.87 is 2887.87, although no binary number is).
 * What a formula left behind, as in 0.1 + 0.2, is taken for a whole 分 when it lies within a millionth of one, or within four units of the number's last binary digit and a thousandth of a 分.
 * Never throws. `decimals` are the fewest that print the amount; a numeric cell does not know how it was shown.
 *
 * @param value number in `unit`
 * @returns a figure; invalid for NaN and the infinities (`not-a-figure`), `too-fine`, `too-large`
 * @example
 * ```ts
 * import { readNumber } from "juesuan/advanced";
 *
 * readNumber(2887.87, "万元"); // => { kind: "figure", fen: 2887870000, decimals: 2, unit: "万元" }
 * readNumber(0.1 + 0.2, "万元"); // => { kind: "figure", fen: 300000, decimals: 1, unit: "万元" }
 * readNumber(1 / 3, "元").kind; // => "invalid"
 * readNumber(Number.NaN, "元").kind; // => "invalid"
 * ```
 */
export function readNumber(value: number, unit: Unit): AmountFigure | AmountInvalid {
  if (typeof value !== "number") need("number", value, "value");
  if (typeof unit !== "string" || FEN_PER_UNIT[unit] === undefined)
    throw refusal(WRONG_PRECISION, unit, UNIT_WORDS, ["unit"]);
  const text = String(value);
  if (!Number.isFinite(value)) return invalidAmount("not-a-figure", 0, text);
  const scaled = value * FEN_PER_UNIT[unit];
  if (!(Math.abs(scaled) <= Number.MAX_SAFE_INTEGER)) return invalidAmount("too-large", 0, text);
  const reading = readAmount(text, unit); // refuses an exponent, as in 1e-7
  if (reading.kind === "figure") return reading;
  const whole = Math.round(scaled);
  const allowed = Math.min(MOST_NOISE, Math.max(NOISE, Math.abs(scaled) * Number.EPSILON * NOISY_DIGITS));
  if (Math.abs(scaled - whole) > allowed) return invalidAmount("too-fine", 0, text);
  const fen = (whole + 0) as Fen;
  return { kind: "figure", fen, decimals: decimalsIn(fen, unit), unit };
}
