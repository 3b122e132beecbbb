import { type AmountProblem, type AmountReading, invalidAmount } from "./amount-reading";
import { plainText } from "./characters";
import { fenOf } from "./exact";
import { decimalsOfFen, UNITS, type Unit } from "./unit";

/** How freely `readAmount` takes spaces. */
export interface ReadAmountOptions {
  /**
   * The text is known to be one figure, so a space or line break between two of its digits is noise (`28 87.8 7`), as in running prose or letter-spaced print.
   * Without it a space only separates thousands or stands beside the point, sign or unit, because `27 34.50` may be a line number and an amount.
   */
  readonly looseSpaces?: boolean;
}

/** Words and marks that stand where a figure would and say that there is none. */
const NONE = /^(?:[-—][-— ]*|\/[/ ]*|\\[\\ ]*|无|不适用)?$/;

/*
 * The longest beginning that reads as an amount, in parts: sign, bracket and ¥; integer digits; point;
 * decimals; unit and closing bracket in either order. Every part may be missing, so the match always succeeds and its end
 * is where the trouble begins; no two neighbouring repeats share a character, so it takes linear time.
 */
const AMOUNT =
  /^( *(?:¥ *)?(?:([-+(]) *(?:¥ *)?)?)(\d*(?:[ ,]+\d+)*)( *\. *)?(\d*)(?:( *(?:[万亿](?: *元)?|元))( *\))?|( *\))( *(?:[万亿](?: *元)?|元))?)? */;

/*
 * The longest beginning of the integer digits that is rightly grouped. The first group has one to three digits
 * and no leading zero, since `0,123` may be a decimal comma; commas and spaces are not mixed, since that may be
 * two figures.
 */
const GROUPED = /^(?:[1-9]\d{0,2}(?:(?: *, *\d{3}(?!\d))+|(?: +\d{3}(?!\d))+)|\d*)/;

/** Reads every printed form of an amount; see `readAmount`. */
export function readPrintedFigure(text: string, unit: Unit, options?: ReadAmountOptions): AmountReading {
  const plain = plainText(text);
  const trimmed = plain.trim();
  if (NONE.test(trimmed)) {
    const start = plain.indexOf(trimmed);
    return { kind: "blank", mark: text.slice(start, start + trimmed.length) };
  }
  const loose = options?.looseSpaces === true;
  const line = loose ? plain.replaceAll(" ", "") : plain;
  const [
    all,
    head = "",
    sign,
    integer = "",
    point = "",
    fraction = "",
    before,
    behind,
    close = behind,
    after,
  ] = AMOUNT.exec(line) as RegExpExecArray;
  const invalid = (position: number, reason?: AmountProblem) =>
    invalidAmount(
      reason ?? (line[position] === "," ? "separator" : "not-a-figure"),
      loose ? withSpaces(plain, position) : position,
      text,
    );
  const start = head.length;
  const grouped = (GROUPED.exec(integer) as RegExpExecArray)[0].length;
  if (grouped < integer.length) return invalid(start + grouped, "separator");
  if (fraction === "" && (point !== "" || integer === "")) return invalid(start + integer.length);
  // A bracket is opened and closed, or neither.
  if ((sign === "(") !== (close !== undefined)) return invalid(close ? line.indexOf(")") : all.length);
  if (all.length < line.length) return invalid(all.length);

  const printed = (before ?? after)?.trim()[0];
  const own = UNITS.find((name) => name[0] === printed) ?? unit;
  const kept = fraction.slice(0, decimalsOfFen(own));
  if (/[1-9]/.test(fraction.slice(kept.length))) {
    return invalid(start + integer.length + point.length + kept.length, "too-fine");
  }
  const fen = fenOf(
    sign === "-" || sign === "(",
    +integer.replace(/[ ,]/g, ""),
    +kept,
    10 ** kept.length,
    own,
  );
  if (fen === null) return invalid(start, "too-large");
  return { kind: "figure", fen, decimals: fraction.length, unit: own };
}

/** Position in the text of a position counted without its spaces. */
function withSpaces(plain: string, position: number): number {
  let index = 0;
  for (let left = position; left > 0 || plain[index] === " "; index++) if (plain[index] !== " ") left--;
  return index;
}
