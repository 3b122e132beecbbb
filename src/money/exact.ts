import type { Fen } from "./fen";
import { FEN_PER_UNIT, type Unit } from "./unit";

/**
 * The amount of `whole` units and `fraction`, its digits after the point, `scale` being 10 to the power of their
 * number and no more than the 分 in a unit; `null` beyond the safe range. Exact: no product and no sum on the way
 * can round without being caught by the limit.
 */
export function fenOf(
  negative: boolean,
  whole: number,
  fraction: number,
  scale: number,
  unit: Unit,
): Fen | null {
  const perUnit = FEN_PER_UNIT[unit];
  const amount = whole * perUnit + fraction * (perUnit / scale);
  // A product or sum beyond 2^53 rounds to at least 2^53, so the test sees it; so it does NaN, that of an unknown unit.
  if (!(amount <= Number.MAX_SAFE_INTEGER)) return null;
  return (negative && amount !== 0 ? -amount : amount) as Fen;
}
