import { MoneyError } from "./errors";

/** A ratio of two whole numbers, the lower one positive. Whole-number arithmetic keeps ties and bounds exact. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** `over`/`under` in percent with these decimals, ties away from zero. `under` is not zero. */
export function percentOf(over: bigint, under: bigint, decimals: number): string {
  const scaled = over * 100n * tenTo(decimals);
  const negative = scaled < 0n !== under < 0n;
  const top = scaled < 0n ? -scaled : scaled;
  const base = under < 0n ? -under : under;
  const steps = (2n * top + base) / (2n * base);
  const digits = String(steps).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const sign = negative && steps !== 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** The smallest and the largest of some ratios. */
export function extremes(first: Ratio, ...others: readonly Ratio[]): { low: Ratio; high: Ratio } {
  let low = first;
  let high = first;
  for (const ratio of others) {
    if (isLess(ratio, low)) low = ratio;
    if (isLess(high, ratio)) high = ratio;
  }
  return { low, high };
}

/** Whether the first ratio is less than the second. */
export function isLess(a: Ratio, b: Ratio): boolean {
  return a.over * b.under < b.over * a.under;
}

/** The ratio in percent as the nearest `number`. */
export function toPercent({ over, under }: Ratio): number {
  return Number(over * 100n) / Number(under);
}

/** 10 to a power from 0 to 20. */
export function tenTo(decimals: number): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new MoneyError(
      "precision",
      `Decimals ${decimals} are refused: expected a whole number from 0 to 20`,
    );
  }
  return 10n ** BigInt(decimals);
}
