import { frozen } from "../frozen";
import { readAmount } from "../money";

/** Longest text that may be an amount, and longest run of digits that is kept as one that is too long. */
const LONGEST_AMOUNT = 40;
const LONGEST_DIGITS = 1000;
const CJK = 0x4e00;
const CJK_LAST = 0x9fff;

/**
 * The common print of an amount, which needs no closer reading to be known as a figure.
 */
export const PLAIN_AMOUNT = /* @__PURE__ */ frozen(/^\d[\d,]{0,20}\.\d{1,10}$/);

/**
 * Whether a cell prints a figure: digits, with what belongs to an amount.
 */
export function isFigure(text: string): boolean {
  const length = text.length;
  if (length === 0) return false;
  if (PLAIN_AMOUNT.test(text)) return true;
  if (length > LONGEST_AMOUNT) return length <= LONGEST_DIGITS && /^[\d.,]+$/.test(text);
  const code = text.charCodeAt(length - 1);
  const first = text.charCodeAt(0);
  if (first >= CJK && first <= CJK_LAST) return false;
  if (code >= 48 && code <= 57 && first >= 48 && first <= 57 && length < 4) return true;
  const reading = readAmount(text, "元");
  return reading.kind === "figure" || (reading.kind === "invalid" && reading.reason !== "not-a-figure");
}

/**
 * Whether a cell says that there is no figure: blank or a mark.
 */
export function isBlank(text: string): boolean {
  if (text === "") return true;
  const first = text.charCodeAt(0);
  if (text.length > 12 || (first >= 48 && first <= 57)) return false;
  if (first >= CJK && first <= CJK_LAST && !/^[无無不]/.test(text)) return false;
  return readAmount(text, "元").kind === "blank";
}

const GLUED = /[\u4e00-\u9fff）)]\s?-?\d[\d,]*\.\d[\d.,]*$|\.\d{2}[\d,]*\.\d/;

/**
 * Whether a cell holds what several cells printed: a name with figures behind it, or figures without anything between.
 * Where one ends and the next begins is not to be known.
 */
export function isGlued(text: string): boolean {
  return text.length <= LONGEST_DIGITS && text.includes(".") && GLUED.test(text);
}
