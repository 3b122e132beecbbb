import type { Unit } from "../money";
import type { PrecisionEvidence } from "./result";

/** Share of the figures that must carry a number of decimals before all are taken to be rounded to it. */
const SHARE = 0.2;
/** Decimals where nothing was printed that shows any. */
const USUAL = 2;

/**
 * The decimals that the figures of a unit are rounded to: the most that a sizable share of the figures other
 * than zero carries. Trimmed zeros (12.5 for 12.50) do not make it coarser, a stray finer figure not finer.
 */
export function judgePrecision(unit: Unit, decimals: readonly number[]): PrecisionEvidence {
  const byDecimals: number[] = [];
  for (const count of decimals) {
    while (byDecimals.length <= Math.min(count, MOST)) byDecimals.push(0);
    const place = Math.min(count, MOST);
    byDecimals[place] = (byDecimals[place] ?? 0) + 1;
  }
  const figures = decimals.length;
  if (figures === 0) {
    return {
      unit,
      decimals: USUAL,
      figures,
      byDecimals,
      reason: "no figure other than zero; two decimals are usual",
    };
  }
  let finer = 0;
  for (let place = byDecimals.length - 1; place >= 0; place--) {
    finer += byDecimals[place] ?? 0;
    if (finer >= SHARE * figures) {
      const percent = Math.round((finer / figures) * 100);
      const reason = `${finer} of ${figures} figures other than zero (${percent}%) carry ${place} or more decimals`;
      return { unit, decimals: place, figures, byDecimals, reason };
    }
  }
  return { unit, decimals: USUAL, figures, byDecimals, reason: "two decimals are usual" };
}

const MOST = 10;
