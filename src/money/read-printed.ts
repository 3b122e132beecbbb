import { type AmountReading, invalidAmount } from "./amount-reading";
import { blankMark } from "./blank-mark";
import {
  CLOSE,
  COMMA,
  isDigit,
  MINUS,
  OPEN,
  PLUS,
  POINT,
  plainCharacter,
  SPACE,
  WAN,
  YEN,
  YI,
  YUAN,
  ZERO,
} from "./characters";
import { fenOf } from "./exact";
import { decimalsOfFen, type Unit } from "./unit";

/** How freely `readAmount` takes spaces. */
export interface ReadAmountOptions {
  /**
   * The text is known to be one figure, so a space or line break between two of its digits is noise (`28 87.8 7`), as in running prose or letter-spaced print.
   * Without it a space only separates thousands or stands beside the point, sign or unit, because `27 34.50` may be a line number and an amount.
   */
  readonly looseSpaces?: boolean;
}

/** Decimals kept while reading; below the tenth there is no 分 in any unit. */
const KEPT = 10;

/** Reads every printed form of an amount; see `readAmount`. One pass over the text. */
export function readPrintedFigure(text: string, unit: Unit, options?: ReadAmountOptions): AmountReading {
  const mark = blankMark(text);
  if (mark !== undefined) return { kind: "blank", mark };

  const head = readHead(text);
  if (head.signs > 1) return invalidAmount("not-a-figure", head.signAt, text);
  const loose = options?.looseSpaces === true;
  const integer = readInteger(text, head.end, loose);
  if (integer.wrong >= 0) return invalidAmount("separator", integer.wrong, text);
  const fraction = readFraction(text, integer.end, loose);
  if (fraction.wrong >= 0) return invalidAmount("not-a-figure", fraction.wrong, text);
  if (integer.digits + fraction.decimals === 0) return invalidAmount("not-a-figure", head.end, text);
  const tail = readTail(text, fraction.end, head.bracket);
  if (tail.end < text.length || tail.open) return invalidAmount("not-a-figure", tail.end, text);

  const own = tail.unit ?? unit;
  const finest = decimalsOfFen(own);
  if (fraction.lowest > finest) {
    return invalidAmount("too-fine", positionOfDecimal(text, fraction.start, finest + 1), text);
  }
  const kept = Math.min(fraction.decimals, KEPT);
  const fen = fenOf(head.negative, integer.value, fraction.value, kept, own);
  if (fen === null) return invalidAmount("too-large", head.end, text);
  return { kind: "figure", fen, decimals: fraction.decimals, unit: own };
}

/** Sign, opening bracket and currency sign, in any order, each once; a bracket is a sign. */
function readHead(text: string) {
  let end = 0;
  let signs = 0;
  let signAt = 0;
  let negative = false;
  let bracket = false;
  let currency = false;
  for (; end < text.length; end++) {
    const code = at(text, end);
    if (code === OPEN || code === MINUS || code === PLUS) {
      signs++;
      signAt = end;
      negative ||= code !== PLUS;
      bracket ||= code === OPEN;
      if (signs > 1) break;
    } else if (code === YEN && !currency) currency = true;
    else if (code !== SPACE) break;
  }
  return { end, signs, signAt, negative, bracket };
}

/** Digits before the point. `wrong` is the position of a misplaced separator, or -1. */
function readInteger(text: string, start: number, loose: boolean) {
  let end = start;
  let value = 0;
  let digits = 0;
  let group = 0;
  let separator = 0;
  let separatorAt = 0;
  const wrong = (position: number) => ({ end, value, digits, wrong: position });
  while (end < text.length) {
    const code = at(text, end);
    if (isDigit(code)) {
      value = value * 10 + (code - ZERO);
      digits++;
      group++;
      end++;
      continue;
    }
    if (code !== SPACE && code !== COMMA) break;
    let next = skipSpaces(text, end);
    const comma = next < text.length && at(text, next) === COMMA;
    const position = next;
    if (comma) next = skipSpaces(text, next + 1);
    const digitFollows = next < text.length && isDigit(at(text, next));
    if (!comma && !digitFollows) {
      end = next;
      break;
    }
    if (!comma && loose) {
      end = next;
      continue;
    }
    const here = comma ? position : end;
    const kind = comma ? COMMA : SPACE;
    if (!digitFollows) return wrong(here);
    // The first group has one to three digits and no leading zero; 0,123 may well be a decimal comma.
    if (
      separator === 0
        ? group === 0 || group > 3 || value < 10 ** (group - 1)
        : group !== 3 || kind !== separator
    ) {
      return wrong(here);
    }
    separator = kind;
    separatorAt = here;
    group = 0;
    end = next;
  }
  return wrong(separator !== 0 && group !== 3 ? separatorAt : -1);
}

/** The point and the digits behind it. `lowest` is the place of the last digit that is not zero. */
function readFraction(text: string, start: number, loose: boolean) {
  if (start >= text.length || at(text, start) !== POINT) {
    return { start, end: start, value: 0, decimals: 0, lowest: 0, wrong: -1 };
  }
  let end = skipSpaces(text, start + 1);
  let value = 0;
  let decimals = 0;
  let lowest = 0;
  while (end < text.length) {
    const code = at(text, end);
    if (!isDigit(code)) {
      const next = loose ? skipSpaces(text, end) : end;
      if (next === end || next === text.length || !isDigit(at(text, next))) break;
      end = next;
      continue;
    }
    decimals++;
    if (decimals <= KEPT) value = value * 10 + (code - ZERO);
    if (code !== ZERO) lowest = decimals;
    end++;
  }
  return { start: start + 1, end, value, decimals, lowest, wrong: decimals === 0 ? start : -1 };
}

/** Unit and closing bracket, in either order, and spaces. `open` says that the bracket was not closed. */
function readTail(text: string, start: number, bracket: boolean) {
  let end = skipSpaces(text, start);
  let unit: Unit | undefined;
  let open = bracket;
  while (end < text.length) {
    const code = at(text, end);
    if (code === CLOSE && open) {
      open = false;
      end = skipSpaces(text, end + 1);
      continue;
    }
    if (unit !== undefined || (code !== YUAN && code !== WAN && code !== YI)) break;
    unit = code === YUAN ? "元" : code === WAN ? "万元" : "亿元";
    end = skipSpaces(text, end + 1);
    if (code !== YUAN && end < text.length && at(text, end) === YUAN) end = skipSpaces(text, end + 1);
  }
  return { end, unit, open };
}

function positionOfDecimal(text: string, start: number, place: number): number {
  let position = start;
  for (let seen = 0; ; position++) {
    if (isDigit(at(text, position)) && ++seen === place) return position;
  }
}

function at(text: string, index: number): number {
  return plainCharacter(text.charCodeAt(index));
}

function skipSpaces(text: string, start: number): number {
  let index = start;
  while (index < text.length && at(text, index) === SPACE) index++;
  return index;
}
