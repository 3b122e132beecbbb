import { need } from "../errors";
import { type Fen, fen } from "./fen";
import { stepsOf } from "./round";
import { decimalsOfFen, type Precision, stepOf } from "./unit";

/** How {@link formatAmount} prints. */
export interface FormatAmountOptions {
  /** Thousands separators (`2,887.87`); without them by default, as in most published tables. */
  readonly grouping?: boolean;
}

/**
 * The amount as printed in a precision, rounded half-up, without its unit; the empty text for a blank. Zero has no sign, even when it was rounded from below.
 * `readAmount` reads it back to the rounded amount.
 *
 * @throws {JuesuanError} `wrong-precision` as `stepOf`
 * @example
 * ```ts
 * import { fen, formatAmount } from "juesuan/money";
 *
 * formatAmount(fen(2887870000), { unit: "万元", decimals: 2 }); // => "2887.87"
 * formatAmount(fen(-123456789), { unit: "元", decimals: 2 }, { grouping: true }); // => "-1,234,567.89"
 * formatAmount(null, { unit: "元", decimals: 2 }); // => ""
 * ```
 */
export function formatAmount(value: Fen | null, precision: Precision, options?: FormatAmountOptions): string {
  need("object", precision, "precision");
  const step = stepOf(precision);
  if (value === null) return "";
  fen(value);
  const { decimals } = precision;
  const shown = Math.min(decimals, decimalsOfFen(precision.unit));
  const steps = stepsOf(value, step);
  const digits = String(steps).padStart(shown + 1, "0");
  const cut = digits.length - shown;
  let whole = digits.slice(0, cut);
  if (options?.grouping === true) whole = groupDigits(whole);
  const sign = value < 0 && steps !== 0 ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(cut).padEnd(decimals, "0")}`;
}

/**
 * Whole digits with thousands separators.
 *
 * @example
 * ```ts
 * import { groupDigits } from "juesuan/advanced";
 *
 * groupDigits("1234567"); // => "1,234,567"
 * ```
 */
export function groupDigits(digits: string): string {
  need("text", digits, "digits");
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  return grouped;
}
