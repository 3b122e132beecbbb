import { type Folded, gapAt } from "./fold";

/** A number as it stands in folded text. */
export interface ScannedNumber {
  /** First index behind it. */
  readonly end: number;
  /** Plain decimal without separators and sign. */
  readonly digits: string;
  /** Digits behind the point. */
  readonly decimals: number;
  /** Why it is no number, when it is none. */
  readonly malformed: boolean;
}

export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** Index behind the run of digits that begins at `start`; a wide gap between two digits ends it. */
function digitsEnd(folded: Folded, start: number, fraction = false): number {
  let index = start;
  while (isDigitAt(folded.text, index)) {
    const gap = index > start ? gapAt(folded, index) : 0;
    if (gap === 3 && isYearAt(folded.text, index)) break;
    if (gap === 2 || (gap !== 0 && fraction && beginsDecimal(folded.text, index))) break;
    index += 1;
  }
  return index;
}

/** Whether a year begins here: behind a line end it goes on no number. */
function isYearAt(text: string, index: number): boolean {
  return text.charAt(index + 4) === "年" && /^(?:19|20)\d\d$/.test(text.slice(index, index + 4));
}

/** Longest whole part looked at to see whether a decimal of its own begins behind a blank. */
const LONGEST_WHOLE = 12;

/** Whether the digits at `index` are a decimal of their own, so that a blank before them parts two numbers. */
function beginsDecimal(text: string, index: number): boolean {
  let end = index;
  while (end < index + LONGEST_WHOLE && isDigitAt(text, end)) end += 1;
  return text.charAt(end) === "." && isDigitAt(text, end + 1);
}

/** Whether exactly three digits stand at `index`, as in a group behind a separator. */
function isGroup(folded: Folded, index: number): boolean {
  return digitsEnd(folded, index) === index + 3;
}

/**
 * Reads the number at `start`, which must be a digit: commas between groups of three, one decimal
 * point, blanks and line breaks inside. Linear: every character is looked at a fixed
 * number of times.
 */
export function scanNumber(folded: Folded, start: number): ScannedNumber {
  const { text } = folded;
  let end = digitsEnd(folded, start);
  let digits = text.slice(start, end);
  const canGroup = digits.length <= 3;
  while (canGroup && text.charAt(end) === "," && isGroup(folded, end + 1)) {
    digits += text.slice(end + 1, end + 4);
    end += 4;
  }
  let decimals = 0;
  if (isPoint(text, end) && isDigitAt(text, end + 1)) {
    const fractionEnd = digitsEnd(folded, end + 1, true);
    decimals = fractionEnd - end - 1;
    digits += `.${text.slice(end + 1, fractionEnd)}`;
    end = fractionEnd;
  }
  const malformed = text.charAt(end) === "." && isDigitAt(text, end + 1);
  if (malformed) end = malformedEnd(folded, end);
  return { end, digits: plainDigits(digits), decimals, malformed };
}

function malformedEnd(folded: Folded, start: number): number {
  let end = start;
  while (isDigitAt(folded.text, end) || (folded.text.charAt(end) === "." && isDigitAt(folded.text, end + 1)))
    end += 1;
  return end;
}

/** A full stop `。` typed for the point counts as one when digits and a unit of money or `%` follow. */
function isPoint(text: string, index: number): boolean {
  const mark = text.charAt(index);
  if (mark === ".") return true;
  if (mark !== "。" && mark !== "·") return false;
  let end = index + 1;
  while (end < index + 7 && isDigitAt(text, end)) end += 1;
  return end > index + 1 && /^(?:万元|亿元|元|%)/.test(text.slice(end, end + 2));
}

/** Without leading zeros that carry nothing: `007.50` → `7.50`. */
function plainDigits(digits: string): string {
  let start = 0;
  while (start + 1 < digits.length && digits.charAt(start) === "0" && digits.charAt(start + 1) !== ".")
    start += 1;
  return digits.slice(start);
}

const NUMERALS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  [..."零〇一二三四五六七八九"]
    .map((sign, index) => [sign, Math.max(0, index - 1)] as const)
    .concat(
      [..."壹贰叁肆伍陆柒捌玖"].map((sign, index) => [sign, index + 1] as const),
      [
        ["貳", 2],
        ["參", 3],
        ["参", 3],
        ["陸", 6],
        ["两", 2],
        ["兩", 2],
      ],
    ),
);
const SCALES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** `百分之五点三` at `start` as a number of percent, or null. */
export function scanChinesePercent(text: string, start: number): ScannedNumber | null {
  if (!text.startsWith("百分之", start)) return null;
  const whole = scanChineseNumeral(text, start + 3);
  if (whole === null) return null;
  if (text.charAt(whole.end) !== "点") return whole;
  let digits = "";
  let end = whole.end + 1;
  for (; end < whole.end + LONGEST_NUMERAL; end += 1) {
    const numeral = NUMERALS.get(text.charAt(end));
    if (numeral === undefined) break;
    digits += String(numeral);
  }
  return digits === ""
    ? whole
    : { end, digits: `${whole.digits}.${digits}`, decimals: digits.length, malformed: false };
}

/** Longest Chinese numeral that is read. */
const LONGEST_NUMERAL = 9;

/** A count in Chinese numerals at `start` (`壹`, `十二`, `一百零三`), or null. */
export function scanChineseNumeral(text: string, start: number): ScannedNumber | null {
  let total = 0;
  let pending: number | null = null;
  let index = start;
  while (index < start + LONGEST_NUMERAL) {
    const sign = text.charAt(index);
    const numeral = NUMERALS.get(sign);
    const scale = SCALES.get(sign);
    if (numeral !== undefined) pending = pending === null || pending === 0 ? numeral : pending * 10 + numeral;
    else if (scale !== undefined) {
      total += (pending ?? 1) * scale;
      pending = null;
    } else break;
    index += 1;
  }
  if (index === start) return null;
  return { end: index, digits: String(total + (pending ?? 0)), decimals: 0, malformed: false };
}
