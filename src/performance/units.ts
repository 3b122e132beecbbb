import { Exact } from "./exact";
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
 */
export function inUnitOf(target: Quantity, actual: Quantity): string | null {
  if (actual.unit === "" || target.unit === "" || actual.unit === target.unit) return actual.value;
  const wanted = unitParts(target.unit);
  const given = unitParts(actual.unit);
  const same =
    wanted.base === given.base ||
    isSameThing(wanted.base, given.base) ||
    (wanted.base !== "" &&
      given.base !== "" &&
      (wanted.base.startsWith(`${given.base}/`) || given.base.startsWith(`${wanted.base}/`)));
  if (!same)
    return wanted.base === "" && wanted.power > 0 ? scaled(actual.value, given.power - wanted.power) : null;
  return scaled(actual.value, given.power - wanted.power);
}

/** Measure words of counted things; 人, 元 and 天 are no such words: 人次, 元/人 and 天/次 count something else. */
const MEASURE_WORD = /^(?:次|场次|场|个|家|项|台|套|件|份|条|户|起|期|批|座|处|篇|辆)$/;

/** A measure word alone beside the same with its thing: 3次 and 3次培训, 5个 and 5个项目. */
function isSameThing(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const word = long.slice(0, 1);
  if (!MEASURE_WORD.test(short) || !/^[\u4e00-\u9fff]{2,7}$/.test(long)) return false;
  return unitParts(word).base === short && !/^个?(?:月|工作日|百分点|小时|学期|季度)/.test(long);
}

function scaled(value: string, power: number): string {
  return power === 0
    ? value
    : Exact.of(value)
        .times(`1e${power < 0 ? "" : "+"}${power}`)
        .toString();
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
