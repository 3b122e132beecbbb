import type { Evaluation, Indicator } from "./evaluation";
import { Exact } from "./exact";
import { unitParts } from "./measure";
import { inUnitOf } from "./units";

/** A bare result beside a target in per cent. */
interface BareRate {
  readonly value: string;
  /** A share of 1 by its size: at most 1, and less than a tenth of the target as per cent. */
  readonly isSmall: boolean;
}

function bareRate({ target, actual }: Indicator): BareRate | null {
  if (target.kind !== "number" || actual.kind !== "number" || actual.unit !== "") return null;
  if (!isPercent(target.unit)) return null;
  const value = Exact.of(actual.value);
  if (value.lte(0)) return null;
  return { value: actual.value, isSmall: value.lte(1) && value.times(10).lt(target.value) };
}

/**
 * What a result printed without a unit beside a target in per cent may be, in per cent: `0.96` beside `≥95%` is 96 where
 * the form prints its rates so (two rows do and none prints a bare rate above 1), the number as it stands where others
 * print whole per cents, and either of them where the form does not tell. `null` for every other row.
 */
function rateReadings(row: Indicator, { indicators }: Evaluation): readonly string[] | null {
  const own = bareRate(row);
  if (own === null || !own.isSmall) return null;
  const share = Exact.of(own.value).times(100).toString();
  const all = indicators.flatMap((one) => bareRate(one) ?? []);
  if (all.some(({ value }) => Exact.of(value).gt(1))) return null;
  return all.filter(({ isSmall }) => isSmall).length > 1 ? [share] : [own.value, share];
}

/**
 * What the actual value of a row may be, in the unit of its target, the likeliest first; empty where the two count
 * different things. A rate may be printed as a share of 1 beside a percentage, on either side: what the print leaves open
 * is two values, and nobody is accused by one of them alone.
 */
export function valueReadings(row: Indicator, evaluation: Evaluation): readonly string[] {
  const { target, actual } = row;
  if (target.kind !== "number" || actual.kind !== "number") return [];
  const rates = rateReadings(row, evaluation);
  if (rates !== null) return rates;
  const value = inUnitOf(target, actual);
  if (value === null) return [];
  const asked = Exact.of(target.value);
  if (target.unit !== "" || asked.lte(0) || asked.gt(1)) return [value];
  const share = Exact.of(actual.value).div(100).toString();
  if (isPercent(actual.unit)) return [share];
  // 98 beside ≥0.95: a count beside a share is none.
  return asked.lt(1) && actual.unit === "" && asked.times(10).lt(actual.value) ? [value, share] : [value];
}

function isPercent(unit: string): boolean {
  const { power, base } = unitParts(unit);
  return power === -2 && base === "";
}
