import { isFigure } from "../figure";
import { overprinted } from "./overprint";
import { around, isWide, middleX, middleY, type Piece, places, rightOf } from "./piece";

/** A printed line: its pieces from left to right. */
export interface Printed {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** Its cells, where it is a row of columns that are not sure. */
  readonly parts?: readonly Printed[];
}

/** A line cut at its gaps. */
export interface Parted {
  readonly line: Printed;
  readonly parts: readonly Printed[];
}

/** Share of the smaller height by which the middles of one line's pieces differ at most. */
const LEVEL = 0.5;

/** The pieces as printed lines, from above to below; pieces in vertical writing are lines of their own, before them. */
export function printedLines(pieces: readonly Piece[]): Printed[] {
  const down = pieces.filter(({ across }) => !across).sort((a, b) => middleX(b) - middleX(a) || a.y - b.y);
  const order = pieces.filter(({ across }) => across).sort((a, b) => middleY(a) - middleY(b));
  const lines: Piece[][] = [];
  let level = 0;
  let size = 0;
  for (const piece of order) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(middleY(piece) - level) < Math.min(size, piece.size) * LEVEL) {
      line.push(piece);
      level += (middleY(piece) - level) / line.length;
      size = Math.max(size, piece.size);
    } else {
      lines.push([piece]);
      [level, size] = [middleY(piece), piece.size];
    }
  }
  return [...down.map((piece) => [piece]), ...lines].map(printedOf);
}

/** One line of pieces. */
export function printedOf(pieces: readonly Piece[]): Printed {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const size = sorted.reduce((most, piece) => Math.max(most, piece.size), 0);
  return { pieces: sorted, text: joinPieces(sorted), ...around(sorted), size };
}

/** The text of pieces side by side: a blank where the print leaves one. */
function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  let before: Piece | undefined;
  let right = Infinity;
  for (const piece of pieces) {
    const over = before === undefined ? 0 : right - piece.x;
    const joined = over > 0 && piece.across ? overprinted(text, piece, over) : null;
    if (joined !== null) text = joined;
    else text += (before !== undefined && isApart(before, piece) ? " " : "") + piece.text;
    right = before === undefined ? rightOf(piece) : Math.max(right, rightOf(piece));
    before = piece;
  }
  return text;
}

/** Share of the height that a blank has at least: between words, beside and between characters as wide as high. */
const BLANKS = [0.22, 0.75, 1];

function isApart(before: Piece, piece: Piece): boolean {
  const wide = Number(isWide(before.text.at(-1) ?? "")) + Number(isWide(piece.text.charAt(0)));
  const gap = piece.x - rightOf(before);
  return gap > Math.min(before.size, piece.size) * (BLANKS[wide] as number);
}

const LETTER = /[\p{L}\p{N}.,;:!?%)\]-]$/u;
const LETTER_FIRST = /^[\p{L}\p{N}(["'“]/u;
const AMOUNT_START = /^-?[\d,]{1,20}\.?\d{0,2}$/;
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,2})?$/;

/**
 * The text of a cell from its printed lines: nothing between Chinese characters, a blank between words. Two lines of
 * digits are one figure only where the first fills the cell and both together are an amount.
 */
export function cellText(lines: readonly Printed[], inner: number): string {
  let text = "";
  let before: Printed | undefined;
  for (const line of lines) {
    if (before !== undefined && !isRunOn(before, line, text, inner)) text += " ";
    text += line.text;
    before = line;
  }
  return text;
}

function isRunOn(before: Printed, line: Printed, text: string, inner: number): boolean {
  const [last, first] = [text.at(-1) ?? "", line.text.charAt(0)];
  return isWide(last) || isWide(first) || isTornFigure(before, line, text, inner) || !meet(last, first);
}

/** Whether two parts of a text need a blank between them. */
function meet(last: string, first: string): boolean {
  return LETTER.test(last) && LETTER_FIRST.test(first);
}

/** The two parts of a cell that a page break tore, as one text. */
export function joinParts(first: string, second: string): string {
  const [last, next] = [first.at(-1) ?? "", second.charAt(0)];
  return isWide(last) || isWide(next) || !meet(last, next) ? first + second : `${first} ${second}`;
}

/** Whether a figure too long for its cell goes on in this line. */
function isTornFigure(before: Printed, line: Printed, text: string, inner: number): boolean {
  if (!AMOUNT_START.test(text) || !/^[\d,.]/.test(line.text)) return false;
  if (!AMOUNT.test(text + line.text)) return false;
  if (isCutAmount(text, line.text)) return true;
  const place = before.width / Math.max(1, places(before.text));
  return inner - before.width < place * 2;
}

/** An amount in groups of three that ends in the middle: behind its point, in a group, or behind one of two decimals. */
const CUT_BEHIND_POINT = /^-?\d{1,3}(?:,\d{3})*\.$/;
const CUT_IN_GROUP = /^-?\d{1,3}(?:,\d{3})*,\d{0,2}$/;
const CUT_IN_DECIMALS = /^-?\d{1,3}(?:,\d{3})+\.\d$/;

/** Whether a text is no whole amount by itself, or the next begins with the point: no two figures print so. */
function isCutAmount(text: string, next: string): boolean {
  if (CUT_BEHIND_POINT.test(text) || CUT_IN_GROUP.test(text)) return true;
  return /^\.\d/.test(next) || (CUT_IN_DECIMALS.test(text) && /^\d$/.test(next));
}

/** Whether the lines of a cell are one figure each. */
export function isFigures(lines: readonly Printed[]): boolean {
  return lines.every(({ text }) => isFigure(text));
}
