import { need } from "../errors";
import { type Fen, fen } from "./fen";
import { type Precision, stepOf } from "./unit";

/**
 * The amount rounded to the last digit of a precision, half-up: a tie goes away from zero, as 四舍五入 does with the digits of a figure of either sign.
 *
 * @throws {JuesuanError} `out-of-range` when the rounded amount leaves the safe range; `wrong-precision` as `stepOf`
 * @example
 * ```ts
 * import { fen, roundFen } from "juesuan/money";
 *
 * roundFen(fen(1235000), { unit: "万元", decimals: 2 }); // => 1240000
 * roundFen(fen(-1235000), { unit: "万元", decimals: 2 }); // => -1240000
 * roundFen(fen(1234999), { unit: "万元", decimals: 2 }); // => 1230000
 * ```
 */
export function roundFen(value: Fen, precision: Precision): Fen {
  need("object", precision, "precision");
  fen(value);
  const step = stepOf(precision);
  const steps = stepsOf(value, step);
  return fen(value < 0 ? -steps * step : steps * step);
}

/** The magnitude of the amount in whole steps, half-up. */
export function stepsOf(value: Fen, step: number): number {
  const magnitude = Math.abs(value);
  const rest = magnitude % step;
  const steps = (magnitude - rest) / step;
  return rest * 2 >= step ? steps + 1 : steps;
}
