import { isFigure, isNote, isPageNumber, isProse, type Line } from "../tables";
import { columnNumbers } from "./header";
import { headingFacts } from "./heading";

// Whether a line prints amounts as a table does: asked of the lines that no reader has taken.

/** Longest line that is looked at. */
export const LONGEST = 20_000;

const POINT = /\d\.\d\d/g;
const DATE = /^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/;

/** Whether a line that has the marks of prose holds so many amounts in a row that it is a table set in one line. */
export function isPacked(text: string): boolean {
  return (
    text.length <= LONGEST && (text.match(POINT)?.length ?? 0) >= PACKED && amountsIn([text]).length >= PACKED
  );
}

const PACKED = 8;

/** Digits with a point or separator between them. */
const AMOUNT = /\d[.,]\d/;

/** The same, where a character of it may be no digit. */
const MAY_BE = /[.,]\S{0,3}\d|\d\S{0,3}[.,]|\ufffd/;

/** What stands in the place of a digit that could not be read: a letter that looks like one, a mark of a lost character. */
const FOR_DIGIT = /[OoIlSBZ#*?？\ufffd]/;

/** Whether a figure has a separator doubled, or is cut off or runs on behind it: 1,500,000..00, 345678. and 86.04- */
const isCutOff = (word: string): boolean =>
  (/^-?\d[\d.,]+$/.test(word) && (/[.,]{2}/.test(word) || /\d{4}[.,]$/.test(word))) ||
  /^-?\d[\d,]*\.\d\d[-—–]{1,2}$/.test(word);

/** An amount of which a character cannot be read (374,186�00, 12O.50): it has a value that nobody knows. */
function isUnclear(word: string): boolean {
  if (word.length > LONGEST_UNCLEAR) return false;
  if (!FOR_DIGIT.test(word)) return isCutOff(word);
  const digits = word.replace(/\D/g, "").length;
  return digits > 1 && /^-?[\d.,OoIlSBZ#*?？\ufffd]+$/.test(word) && /[.,\ufffd]/.test(word);
}

const LONGEST_UNCLEAR = 24;

/** Amounts other than nothing in cells, as printed; several that are glued together come as one text. */
export function amountsIn(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => (cell.length > LONGEST || !MAY_BE.test(cell) ? [] : cell.split(/[\s\u3000|]+/)))
    .map((word) => (isAmount(word) ? word : gluedTo(word)))
    .filter((word) => isAmount(word) || isGlued(word));
}

/** An amount to which the next title is glued: one with its ordinal, or that of a sum or a balance, which has none. */
const BEFORE_TITLE =
  /^(-?[\d,]{1,18}\.\d{2,6})(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|(?:本年(?:收入|支出)|[年期][初末]|使用(?:非|专用|以前)|用事业基金|非财政拨款|专用结余|结余分配|[合总]计|一般公共预算|政府性基金|国有资本经营)(?!\d))/;

/** The figures at the end of a name that is glued to them, or before one. */
function gluedTo(word: string): string {
  const [, before] = BEFORE_TITLE.exec(word) ?? [];
  if (before !== undefined) return before;
  let at = word.length;
  while (at > 0 && at > word.length - MOST_GLUED && /[\d.,]/.test(word[at - 1] as string)) at--;
  return word.slice(at);
}

const MOST_GLUED = 200;

/** Cell of a table in markup. */
const MARKUP = /<t[dhr][ >]/;

/**
 * Whether a line prints figures as a table does. Under the title of a form one amount is enough, under that of a form of
 * which nothing was read a whole number as well, and under that of one which was read as blank a whole number that is
 * neither a 行次 nor a code.
 */
export function printsFigures(line: Line, titled: boolean, open: Open): boolean {
  const { text } = line;
  if (text.length > LONGEST) return MARKUP.test(text);
  if (!/\d/.test(text) || isPageNumber(text)) return false;
  if (isProse(text) && !MARKUP.test(text)) return isPacked(text);
  const cells = line.cells.length > 1 ? line.cells : piecesOf(text);
  const whole =
    open !== "no" &&
    cells.some((cell, at) => isWhole(cell, cells.length === 1 || at > 0, open)) &&
    columnNumbers(cells) === null;
  const found = amountsIn(cells);
  const amounts = found.length + found.filter(isGlued).length;
  if (titled && cells.length === 1 && ENDS_IN_NOUGHTS.test(text)) return true;
  if (
    !whole &&
    !endsInNumbers(text, titled) &&
    !isRowOfNumbers(cells) &&
    amounts < 2 &&
    (amounts === 0 || (!titled && cells.length === 1))
  )
    return false;
  if (headingFacts(text) !== null && cells.filter(isAmount).length < 2) return false;
  return !isNote(text);
}

/** What wide blanks divide, where a whole piece is a figure: a row of a table that is aligned by them. */
function piecesOf(text: string): readonly string[] {
  if (!text.includes("  ") && !text.includes("\u3000\u3000")) return [text];
  const pieces = text.trim().split(/ {2,}|\u3000{2,}/);
  return pieces.length > 1 && pieces.length <= MOST_PIECES && pieces.some(isFigure) ? pieces : [text];
}

const MOST_PIECES = 60;

/** The title of a row of a form with its ordinal (一、一般公共预算财政拨款收入, 二十三、其他支出), or its sum. */
const ROW_TITLE =
  /^(?:[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff（()）]{3,30}(?:收入|支出|拨款)|(?:本年)?(?:收入|支出)?[合总]\s?计|[年期][初末].{0,8}结转和?结余)$/;

/** Whether a row of cells has the title of a row of a form and a whole number too long for a 行次 right behind it. */
function isRowOfNumbers(cells: readonly string[]): boolean {
  return cells.some((cell, at) => {
    if (cell.length > 40 || !ROW_TITLE.test(cell.trim())) return false;
    return cells.slice(at + 1, at + 3).some((other) => /^-?[1-9]\d{3,14}$/.test(other.trim()));
  });
}

/** A row of noughts whose columns were lost. */
const ENDS_IN_NOUGHTS = /[\u4e00-\u9fff）)](?: \d{1,3})?(?: 0(?:\.0{1,6})?){2,20}\s*$/;

/** What a row of a form begins with: a code, the name of its sum. */
const BEGINS_ROW = /^(?:2\d\d(?:\d\d){0,2}|3\d\d(?:\d\d)?|[\u4e00-\u9fff]{0,6}合计|总计)$/;

/**
 * Whether a line names something and ends in whole numbers, as a row of a table in 元 does: two and more, of which one is
 * too long for a 行次 or a year; under no title two such ones. Behind a code one is enough.
 */
export function endsInNumbers(text: string, titled: boolean): boolean {
  const words = text.trim().split(/[\s\u3000|]+/);
  let from = words.length;
  while (from > 0 && /^(?:-?\d{1,15}|[—–-])$/.test(words[from - 1] as string)) from--;
  const numbers = words.slice(from).filter((word) => /^-?\d/.test(word));
  const long = numbers.filter((word) => /^-?[1-9]\d{3,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word));
  if (from > 0 && BEGINS_ROW.test(words[0] ?? "")) return long.length > 0;
  return from > 0 && numbers.length > 1 && long.length > (titled ? 0 : 1);
}

/** Whether a text holds digits as amounts have them: a 行次 that stands unread fills in no template. */
export const mayHoldAmount = (text: string): boolean => /\d[.,．，]\d|\d{4}|[#*?？\ufffd]/.test(text);

/**
 * Whether a line may be a row of a table, beside others that are: a number other than nothing stands behind words or
 * before them, divided from them, and it is neither a sentence nor a heading nor the entry of a table of contents.
 */
export function mayBeRow({ text }: Line): boolean {
  if (text.length > LONGEST_ROW || !/[1-9]/.test(text) || isPageNumber(text) || isProse(text) || isNote(text))
    return false;
  const words = text.trim().split(/[\s\u3000|]+/);
  const numbers = words.filter((word) => /[1-9]/.test(word) && isFigure(word));
  const isEntry =
    numbers.length === 1 && /(?:[.．·…]{2}|表|明|况|释)\s{0,4}\d{1,3}$/.test(text.trimEnd().slice(-40));
  return words.length > 1 && numbers.length > 0 && !isEntry && headingFacts(text) === null;
}

const LONGEST_ROW = 1000;

/** Whether a line is one amount and nothing else. */
export const isLoneAmount = ({ text }: Line): boolean => text.length <= MOST_GLUED && isAmount(text.trim());

/** An amount as tables print it, clear or not: with decimals or thousands, other than nothing. */
function isAmount(cell: string): boolean {
  if (isUnclear(cell)) return true;
  return AMOUNT.test(cell) && /[1-9]/.test(cell) && isFigure(cell) && !/[%％]$/.test(cell);
}

/** How much of a form was read: nothing, its rows without a figure, or figures. */
export type Open = "unread" | "blank" | "no";

/** Codes have three, five or seven digits, a 行次 has three at most. */
const NO_CODE = /^-?(?:\d{4}|\d{6}|\d{8,})$/;

/** A whole number in a cell of its own that is no code and no year. */
function isWhole(cell: string, mayBeFigure: boolean, open: Open): boolean {
  const bare = cell.trim();
  if (open === "blank" && !NO_CODE.test(bare)) return false;
  return mayBeFigure && /^-?[1-9]\d{0,14}$/.test(bare) && !/^(?:19|20)\d\d$/.test(bare);
}

/** Several amounts without a gap between them. */
function isGlued(cell: string): boolean {
  return (
    cell.length <= MOST_GLUED &&
    /^[\d.,]+$/.test(cell) &&
    !DATE.test(cell) &&
    (cell.match(POINT)?.length ?? 0) > 1
  );
}
