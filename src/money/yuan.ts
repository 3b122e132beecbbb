import { NOT_AN_AMOUNT, refusal } from "../errors";
import { amountIn, decimalsIn } from "./convert";
import type { Fen } from "./fen";
import { formatAmount } from "./format";
import { parseAmount } from "./read-amount";
import type { Unit } from "./unit";

/**
 * The amount of a figure in 元, as a database or another program gives it; a number is taken as JavaScript prints it.
 *
 * @throws {JuesuanError} `not-an-amount` for what is no figure or is blank, `not-whole-fen` for what is finer than one 分,
 * `out-of-range` for what is too large to be exact
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 *
 * yuan("1541600.00"); // => 154160000
 * yuan(1541600.1); // => 154160010
 * yuan("0.005"); // throws /finer than one 分/
 * ```
 */
export function yuan(figure: string | number): Fen {
  return amountOfFigure(figure, "元");
}

/**
 * The amount of a figure in 万元, as tables print it; a number is taken as JavaScript prints it.
 *
 * @throws {JuesuanError} `not-an-amount` for what is no figure or is blank, `not-whole-fen` for what is finer than one 分,
 * `out-of-range` for what is too large to be exact
 * @example
 * ```ts
 * import { wan } from "juesuan/money";
 *
 * wan("154.16"); // => 154160000
 * wan(Number.NaN); // throws /NaN/
 * ```
 */
export function wan(figure: string | number): Fen {
  return amountOfFigure(figure, "万元");
}

/**
 * The amount in 元 with its two decimals: what `yuan` takes back.
 *
 * @example
 * ```ts
 * import { fen, inYuan } from "juesuan/money";
 *
 * inYuan(fen(154160000)); // => "1541600.00"
 * ```
 */
export function inYuan(value: Fen): string {
  return formatAmount(value, { unit: "元", decimals: 2 });
}

/**
 * The amount in 万元, exact, with two decimals or as many more as it takes: what `wan` takes back.
 *
 * @example
 * ```ts
 * import { fen, inWan } from "juesuan/money";
 *
 * inWan(fen(154000000)); // => "154.00"
 * inWan(fen(154160001)); // => "154.160001"
 * ```
 */
export function inWan(value: Fen): string {
  return decimalsIn(value, "万元") > 2
    ? amountIn(value, "万元")
    : formatAmount(value, { unit: "万元", decimals: 2 });
}

function amountOfFigure(figure: string | number, unit: Unit): Fen {
  const amount = parseAmount(typeof figure === "number" ? String(figure) : figure, unit);
  if (amount === null) throw refusal(NOT_AN_AMOUNT, figure, [`以${unit}计的数字`, `a figure in ${unit}`]);
  return amount;
}
