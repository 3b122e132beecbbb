import { Decimal as Shared } from "decimal.js";

/**
 * The library's own decimal class for what is not a whole number of 分: scores, prices, weights, wide products.
 * A private clone (40 significant digits, half-up, never exponent notation), so the settings of other users of decimal.js and ours never meet.
 *
 * @example
 * ```ts
 * import { Decimal } from "juesuan/advanced";
 *
 * new Decimal("2.345").toFixed(2); // => "2.35"
 * new Decimal("1e-9").toString(); // => "0.000000001"
 * ```
 */
export const Decimal = /* @__PURE__ */ Shared.clone({
  precision: 40,
  rounding: 4, // ROUND_HALF_UP: ties away from zero, 四舍五入
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** An instance of the library's decimal class. */
export type Decimal = Shared;
