import type { Row } from "../accounts";
import { halfStepOf, type Unit } from "../money";

/** A form with the unit in which it was read, and whether that stands over it or was taken from others. */
export interface Measured {
  readonly unit: Unit;
  readonly isPrinted: boolean;
  readonly rows: readonly Row[];
  /** Decimals of its figures of money. */
  readonly decimals: readonly number[];
}

/** How many 元 are 1 万元. */
const SCALE = 10_000;

/** Times its rounding that an amount is at least which another form has hardly by chance. */
const LONG = 10_000;

/**
 * The forms without a unit of their own whose largest amount no form with a unit prints, and one prints it 10,000 times
 * smaller or larger: they may be in 元 amid forms in 万元.
 */
export function inDoubtOfUnit<M extends Measured>(forms: readonly M[]): ReadonlySet<M> {
  const stated = forms.filter(({ isPrinted }) => isPrinted);
  const found = new Set<M>();
  for (const form of forms) {
    if (form.isPrinted) continue;
    const largest = mostOf(amountsOf(form));
    const isAt = (scale: number) =>
      stated.some((other) => prints(other, largest * scale, half(form) * scale));
    if (largest > 0 && !isAt(1) && (isAt(SCALE) || isAt(1 / SCALE))) found.add(form);
  }
  return found;
}

const mostOf = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

function amountsOf({ rows }: Measured): number[] {
  return rows.flatMap(({ cells }) => Object.values(cells).map((amount) => Math.abs(amount ?? 0)));
}

/** Half of the last digit that a form prints, in 分. */
function half({ unit, decimals }: Measured): number {
  return halfStepOf({ unit, decimals: mostOf(decimals) });
}

/** Whether a form prints an amount, within the rounding of both, and with so many digits that it does not by chance. */
function prints(form: Measured, amount: number, rounded: number): boolean {
  const most = half(form) + rounded;
  return amount / most >= LONG && amountsOf(form).some((one) => Math.abs(one - amount) <= most);
}
