import type { Fen } from "./fen";
import { decimalsOfFen, FEN_PER_UNIT, type Unit } from "./unit";

/** 10 to the power of the index, as far as a 分 in 亿元 asks for. */
const POWERS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

/**
 * The amount of `whole` units and `fraction` (its first `decimals` digits after the point, at most 10, none but zeros below one 分);
 * `null` beyond the safe range. Exact: no product and no sum on the way can round without being caught by the limit.
 */
export function fenOf(
  negative: boolean,
  whole: number,
  fraction: number,
  decimals: number,
  unit: Unit,
): Fen | null {
  const perUnit = FEN_PER_UNIT[unit];
  const finest = decimalsOfFen(unit);
  const below =
    decimals <= finest
      ? fraction * (POWERS[finest - decimals] as number)
      : fraction / (POWERS[decimals - finest] as number);
  const amount = whole * perUnit + below;
  // A product or sum beyond 2^53 rounds to at least 2^53, so the test sees it. Written so that NaN is refused too.
  if (!(amount <= Number.MAX_SAFE_INTEGER)) return null;
  return (negative && amount !== 0 ? -amount : amount) as Fen;
}
