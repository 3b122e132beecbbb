import { refusal, WRONG_ARGUMENT } from "../errors";
import { Decimal } from "./decimal";
import type { Fen } from "./fen";
import { checkDecimals } from "./unit";

/**
 * A rate in percent (执行率, 完成率, 占比): part over whole, half-up. `null` where either is blank or the whole is zero; what a document prints there is a matter of custom.
 *
 * @param decimals digits after the point, 0 to 10; 2 by default
 * @returns decimal text without the percent sign
 * @throws {JuesuanError} `wrong-precision` for other decimals
 * @example
 * ```ts
 * import { fen, rate } from "juesuan/money";
 *
 * rate(fen(98765), fen(100000)); // => "98.77"
 * rate(fen(1), fen(3), 4); // => "33.3333"
 * rate(fen(1), fen(0)); // => null
 * ```
 */
export function rate(part: Fen | null, whole: Fen | null, decimals = 2): string | null {
  if (part === null || whole === null || whole === 0) return null;
  needNumbers(part, whole);
  return percent(part, whole, decimals);
}

/**
 * The growth in percent of an amount over an earlier one (增长, 下降 when negative), half-up. `null` where either is blank or the earlier is zero.
 * Over a negative base the change is measured by its magnitude, so the sign always tells the direction.
 *
 * @param decimals digits after the point, 0 to 10; 2 by default
 * @throws {JuesuanError} `wrong-precision` for other decimals
 * @example
 * ```ts
 * import { fen, growth } from "juesuan/money";
 *
 * growth(fen(1125), fen(1000)); // => "12.50"
 * growth(fen(500), fen(1000), 0); // => "-50"
 * growth(fen(500), fen(0)); // => null
 * ```
 */
export function growth(now: Fen | null, before: Fen | null, decimals = 2): string | null {
  if (now === null || before === null || before === 0) return null;
  needNumbers(now, before);
  return percent(new Decimal(now).minus(before), Math.abs(before), decimals);
}

/** Refuses what plain JavaScript may pass: no number, or NaN. */
function needNumbers(over: unknown, under: unknown): void {
  const wrong = [over, under].find((one) => !Number.isFinite(one));
  if (wrong !== undefined || over === undefined || under === undefined)
    throw refusal(WRONG_ARGUMENT, wrong, ["以分计的金额或null", "an amount in 分 or null"]);
}

/** Forty digits leave every tie of a quotient of amounts exact as long as at most ten decimals are asked for. */
function percent(over: Decimal | number, under: number, decimals: number): string {
  return new Decimal(over)
    .times(100)
    .div(under)
    .toDecimalPlaces(checkDecimals(decimals, 10))
    .toFixed(decimals);
}
