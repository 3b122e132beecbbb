import { type Fen, fen } from "./fen";
import { formatAmount } from "./format";
import { decimalsOfFen, FEN_PER_UNIT, type Unit } from "./unit";

/**
 * The fewest digits after the point that print the amount in this unit without rounding.
 *
 * @throws {JuesuanError} `wrong-precision` for an unknown unit
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { decimalsIn } from "juesuan/advanced";
 *
 * decimalsIn(fen(12345), "元"); // => 2
 * decimalsIn(fen(12000000), "万元"); // => 0
 * ```
 */
export function decimalsIn(value: Fen, unit: Unit): number {
  let decimals = decimalsOfFen(unit);
  let rest: number = fen(value);
  while (decimals > 0 && rest % 10 === 0) {
    rest /= 10;
    decimals--;
  }
  return decimals;
}

/**
 * The amount in another unit, exact, as a decimal text of the fewest digits.
 *
 * @throws {JuesuanError} `wrong-precision` for an unknown unit
 * @example
 * ```ts
 * import { amountIn, fen } from "juesuan/money";
 *
 * amountIn(fen(288787), "元"); // => "2887.87"
 * amountIn(fen(288787), "万元"); // => "0.288787"
 * ```
 */
export function amountIn(value: Fen, unit: Unit): string {
  return formatAmount(value, { unit, decimals: decimalsIn(value, unit) });
}

/**
 * The amount in a unit as the nearest `number`, for charts and spreadsheets, which know no exact decimals. Never calculate with it.
 *
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 * import { numberIn } from "juesuan/advanced";
 *
 * numberIn(fen(288787), "万元"); // => 0.288787
 * ```
 */
export function numberIn(value: Fen, unit: Unit): number {
  decimalsOfFen(unit);
  return fen(value) / FEN_PER_UNIT[unit];
}
