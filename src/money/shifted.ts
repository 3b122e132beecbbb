/** Digits that a number holds exactly, whichever they are. */
const EXACT = 15;

/**
 * A decimal string times ten to the power of `places`, where that is a whole number of few digits, as nearly all printed
 * figures are: many times faster than by `Decimal`. Null where it is none, and then decimals reckon it.
 */
export function shifted(text: string, places: number): number | null {
  const point = text.indexOf(".");
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (decimals > places || text.length - decimals + places > EXACT) return null;
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  const whole = Number(digits.padEnd(digits.length + places - decimals, "0"));
  return Number.isSafeInteger(whole) ? whole : null;
}
