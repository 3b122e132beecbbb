import { Decimal } from "../money";
import { unitParts } from "./measure";
import type { Printed } from "./printed";

/** A number with the unit it was printed in. */
export interface Quantity {
  /** Decimal string. */
  readonly value: string;
  /** Unit as printed. */
  readonly unit: string;
}

/**
 * The actual value in the unit of its target. A value printed without a unit has the unit of its target;
 * `null` where the two count different things, so that nobody divides 人次 by 元.
 *
 * @example
 * ```ts
 * import { inUnitOf } from "juesuan/performance";
 * inUnitOf({ value: "5", unit: "万元" }, { value: "27100", unit: "元" }); // => "2.71"
 * inUnitOf({ value: "95", unit: "%" }, { value: "96", unit: "" }); // => "96"
 * inUnitOf({ value: "5", unit: "次" }, { value: "3", unit: "万元" }); // => null
 * ```
 */
export function inUnitOf(target: Quantity, actual: Quantity): string | null {
  if (actual.unit === "" || target.unit === "" || actual.unit === target.unit) return actual.value;
  const wanted = unitParts(target.unit);
  const given = unitParts(actual.unit);
  const same =
    wanted.base === given.base ||
    (wanted.base !== "" &&
      given.base !== "" &&
      (wanted.base.startsWith(`${given.base}/`) || given.base.startsWith(`${wanted.base}/`)));
  if (!same)
    return wanted.base === "" && wanted.power > 0 ? scaled(actual.value, given.power - wanted.power) : null;
  return scaled(actual.value, given.power - wanted.power);
}

function scaled(value: string, power: number): string {
  return power === 0 ? value : new Decimal(value).times(new Decimal(10).pow(power)).toString();
}

/** Powers of ten of the units that amounts of money are printed in. */
const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The unit that an amount prints behind its figure, `null` where it prints none. */
export function moneyUnitOf(text: string): "元" | "万元" | "亿元" | null {
  const found = /\d\s?(元|万元|亿元)$/.exec(text.trim())?.[1];
  return found === "元" || found === "万元" || found === "亿元" ? found : null;
}

/** A printed amount in the unit of its form: one that prints another unit behind its figure is converted. */
export function inFormUnit(printed: Printed, unit: string | null): Printed {
  if (printed.kind !== "number") return printed;
  const own = moneyUnitOf(printed.text);
  if (own === null || unit === null || own === unit) return printed;
  return { ...printed, value: scaled(printed.value, (MONEY[own] ?? 0) - (MONEY[unit] ?? 0)) };
}
