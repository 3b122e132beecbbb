import type { AmountProblem } from "./amount-reading";

/** Why an operation on money was refused. `unsafe`: not a whole number of 分 within ±9,007,199,254,740,991; `precision`: no such unit or number of decimals; the rest belong to {@link AmountError}. */
export type MoneyProblem = "unsafe" | "precision" | AmountProblem;

/**
 * Money that cannot be held or an operation that would lose part of it.
 *
 * @example
 * ```ts
 * import { fen, MoneyError } from "juesuan/money";
 *
 * fen(0.5); // throws /whole number of 分/
 * new MoneyError("unsafe", "beyond the safe range").reason; // => "unsafe"
 * ```
 */
export class MoneyError extends Error {
  override readonly name: string = "MoneyError";
  /** The machine-readable reason. */
  readonly reason: MoneyProblem;

  constructor(reason: MoneyProblem, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * A text that is not an amount, thrown by `parseAmount`; `readAmount` returns the same as data.
 *
 * @example
 * ```ts
 * import { AmountError, parseAmount } from "juesuan/money";
 *
 * parseAmount("12.3.4", "元"); // throws /not a figure/
 * new AmountError("too-fine", 4, "finer than a 分").position; // => 4
 * ```
 */
export class AmountError extends MoneyError {
  override readonly name = "AmountError";
  declare readonly reason: AmountProblem;
  /** Where in the text the trouble begins: 0-based UTF-16 index; the length of the text where something is missing at its end. */
  readonly position: number;

  constructor(reason: AmountProblem, position: number, message: string) {
    super(reason, message);
    this.position = position;
  }
}
