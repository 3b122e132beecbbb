import type { AmountFigure } from "./amount-reading";
import { fenOf } from "./exact";
import type { Unit } from "./unit";

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** Hundredths are a whole number of 分 in every unit. */
const COARSE = 100;

/**
 * The short way for what nearly every cell is: `-`, ASCII digits, a point, at most two decimals.
 * `undefined` sends the text the long way, whatever it is.
 */
export function readPlainFigure(text: string, unit: Unit): AmountFigure | undefined {
  const length = text.length;
  const negative = text.charCodeAt(0) === MINUS;
  const first = negative ? 1 : 0;
  if (length === first) return undefined;
  let digits = 0;
  let scale = 0; // 10 to the power of the decimals read; 0 before the point
  for (let i = first; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + (code - ZERO);
      scale *= 10;
    } else if (code === POINT && scale === 0) scale = 1;
    else return undefined;
  }
  if (scale === 1 || scale > COARSE) return undefined;
  const fen = fenOf(negative, 0, digits, scale || 1, unit);
  if (fen === null) return undefined;
  return { kind: "figure", fen, decimals: scale === 100 ? 2 : scale === 10 ? 1 : 0, unit };
}
