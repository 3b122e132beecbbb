import type { AmountFigure } from "./amount-reading";
import { MINUS, NINE, POINT, ZERO } from "./characters";
import { fenOf } from "./exact";
import type { Unit } from "./unit";

/** Longest text read here: its digits stay below 2^53. */
const LONGEST = 16;
/** Decimals that are a whole number of 分 in every unit. */
const COARSE = 2;

/**
 * The short way for what nearly every cell is: `-`, ASCII digits, a point, at most two decimals.
 * `undefined` sends the text the long way, whatever it is.
 */
export function readPlainFigure(text: string, unit: Unit): AmountFigure | undefined {
  const length = text.length;
  if (length === 0 || length > LONGEST) return undefined;
  const negative = text.charCodeAt(0) === MINUS;
  let whole = 0;
  let fraction = 0;
  let decimals = -1;
  const first = negative ? 1 : 0;
  if (first === length) return undefined;
  for (let i = first; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      if (decimals < 0) whole = whole * 10 + (code - ZERO);
      else {
        fraction = fraction * 10 + (code - ZERO);
        decimals++;
      }
    } else if (code === POINT && decimals < 0 && i > first) decimals = 0;
    else return undefined;
  }
  if (decimals === 0 || decimals > COARSE) return undefined;
  if (decimals < 0) decimals = 0;
  const fen = fenOf(negative, whole, fraction, decimals, unit);
  return fen === null ? undefined : { kind: "figure", fen, decimals, unit };
}
