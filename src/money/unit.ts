import { need, refusal, WRONG_PRECISION } from "../errors";
import { frozen } from "../frozen";
import type { Said } from "../guard";

/** The unit an amount is printed in. Tables are published in 元 or 万元, summaries also in 亿元. */
export type Unit = "元" | "万元" | "亿元";

/** What is expected of a unit. */
export const UNIT_WORDS: Said = ["元、万元或亿元", "元, 万元 or 亿元"];

/** The units from the smallest, each ten thousand of the one before. */
export const UNITS: readonly Unit[] = ["元", "万元", "亿元"];

/**
 * 分 in one unit.
 *
 * @example
 * ```ts
 * import { FEN_PER_UNIT } from "juesuan/money";
 *
 * FEN_PER_UNIT["万元"]; // => 1000000
 * ```
 */
export const FEN_PER_UNIT: Readonly<Record<Unit, number>> = /* @__PURE__ */ frozen({
  元: 100,
  万元: 1_000_000,
  亿元: 10_000_000_000,
});

/** How a figure is printed: its unit and the digits after the point (a whole number from 0 to 20). */
export interface Precision {
  readonly unit: Unit;
  readonly decimals: number;
}

/**
 * Digits after the point that reach down to one 分: 元 2, 万元 6, 亿元 10.
 *
 * @throws {JuesuanError} `wrong-precision` for an unknown unit
 * @example
 * ```ts
 * import { decimalsOfFen } from "juesuan/advanced";
 *
 * decimalsOfFen("万元"); // => 6
 * ```
 */
export function decimalsOfFen(unit: Unit): number {
  const index = UNITS.indexOf(unit);
  if (index >= 0) return 2 + 4 * index;
  throw refusal(WRONG_PRECISION, unit, UNIT_WORDS, ["unit"]);
}

/**
 * 分 in one unit of the last printed digit, at least 1 (nothing is finer than a 分).
 *
 * @throws {JuesuanError} `wrong-precision` for an unknown unit or decimals that are no whole number from 0 to 20
 * @example
 * ```ts
 * import { stepOf } from "juesuan/advanced";
 *
 * stepOf({ unit: "万元", decimals: 2 }); // => 10000
 * stepOf({ unit: "元", decimals: 2 }); // => 1
 * ```
 */
export function stepOf(precision: Precision): number {
  need("object", precision, "precision");
  const { unit, decimals } = precision;
  const finest = decimalsOfFen(unit);
  return 10 ** Math.max(0, finest - checkDecimals(decimals, 20));
}

/**
 * Half of {@link stepOf} in 分: the most by which an honestly rounded figure differs from its ledger.
 * Zero where the step is one 分, because then the printed figure is the ledger itself.
 * This is the only source of tolerance in the library.
 *
 * @throws {JuesuanError} as {@link stepOf}
 * @example
 * ```ts
 * import { halfStepOf } from "juesuan/advanced";
 *
 * halfStepOf({ unit: "万元", decimals: 2 }); // => 5000
 * halfStepOf({ unit: "元", decimals: 2 }); // => 0
 * ```
 */
export function halfStepOf(precision: Precision): number {
  const step = stepOf(precision);
  return step === 1 ? 0 : step / 2;
}

/** The number of decimals given, if it is a whole number from 0 to `most`. */
export function checkDecimals(decimals: number, most: number): number {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= most) return decimals;
  throw refusal(
    WRONG_PRECISION,
    decimals,
    [`0到${most}的整数`, `a whole number from 0 to ${most}`],
    ["decimals"],
  );
}
