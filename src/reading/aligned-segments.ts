import { isBlank, isFigure, PLAIN_AMOUNT, squash } from "../tables";

/** A piece of an aligned line with its place on the page, in columns of half-width characters. */
export class Segment {
  #numeric: boolean | undefined;
  #text: boolean | undefined;

  /** @param to - Column behind its last character. */
  constructor(
    readonly text: string,
    readonly from: number,
    readonly to: number,
  ) {}

  /** Whether it holds a figure that takes part in a numeric column; codes stand among the words. */
  get isNumeric(): boolean {
    this.#numeric ??= isNumeric(this.text);
    return this.#numeric;
  }

  /** Whether it holds words: no figure, no code, no mark. */
  get isText(): boolean {
    this.#text ??= !this.isNumeric && !isFigure(squash(this.text)) && !isBlank(this.text);
    return this.#text;
  }
}

function isNumeric(printed: string): boolean {
  if (PLAIN_AMOUNT.test(printed)) return true;
  const text = squash(printed);
  return (isFigure(text) && !/^\d{3,7}$/.test(text)) || (isBlank(text) && text !== "");
}

/** A line of an aligned table. */
export interface AlignedRow {
  readonly line: number;
  readonly segments: readonly Segment[];
  readonly broken: boolean;
  /** Whether it is the first on a page of the text. */
  readonly opens?: boolean;
}

/** Longest line that is taken for one of a table. */
const LONGEST = 1000;

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xffdc && !(code >= 0xd800 && code <= 0xf8ff) && code !== 0xff61) ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2014
  );
}

/**
 * What the columns of a page are counted in: places of half-width characters, as programs that pad by display
 * width do, or characters, each counting one, as programs that print the layout of a page do.
 */
export type PlacedBy = "places" | "characters";

/** Cuts a line where two or more columns are blank, and at a single space between a figure and anything else. */
export function segmentsIn(text: string, measure: PlacedBy): Segment[] {
  if (text.length > LONGEST) return [];
  const segments: Segment[] = [];
  let column = 0;
  let start = -1;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x3000 || code === 0xa0 || at === text.length) {
      if (start >= 0) join(segments, text.slice(start, at), from, column);
      start = -1;
    } else if (start < 0) {
      start = at;
      from = column;
    }
    // Two halves of a character beyond the first plane are as wide as one that is wide.
    const half = code >= 0xd800 && code <= 0xdfff;
    column += measure === "places" ? (isWide(code) ? 2 : 1) : half && code >= 0xdc00 ? 0 : 1;
  }
  return segments;
}

/** Puts a word to the segment before it, where nothing parts them. */
function join(segments: Segment[], word: string, from: number, to: number): void {
  const last = segments.at(-1);
  const apart = last === undefined ? Number.POSITIVE_INFINITY : from - last.to;
  const near = last !== undefined && (apart < 2 || (apart <= SPREAD && isSpread(last.text, word)));
  if (near && !stands(word) && !stands(last.text))
    segments[segments.length - 1] = new Segment(`${last.text} ${word}`, last.from, to);
  else segments.push(new Segment(word, from, to));
}

/** Whether a title is set with blanks between its characters: `收     入`. 类, 款 and 项 head columns of their own. */
function isSpread(before: string, word: string): boolean {
  return SINGLE.test(word) && SINGLE.test(before.slice(-1)) && /^\S(?: \S)*$/.test(before);
}

/** Most blanks between the characters of one title; beyond them they are the ends of two that wrap. */
const SPREAD = 12;

const SINGLE = /^(?![类款项])[\u4e00-\u9fff]$/;

/** A figure that a narrow column cut behind its point. */
const CUT = /^-?(?:\d{1,3}(?:,\d{3})+|\d{3,})\.$/;

/** Whether a word is a cell of its own: a figure, whole or cut, a code, a mark. */
function stands(word: string): boolean {
  return isFigure(word) || CUT.test(word) || (isBlank(word) && word !== "");
}

/** Whether two stretches of a line share a column. */
export function overlap(a: Stretch, b: Stretch): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/**
 * In how many places the figures of these rows end and their words begin: columns are aligned under the right
 * measure, and scattered under the wrong one.
 */
export function scatter(rows: readonly AlignedRow[]): number {
  const ends = new Set<number>();
  const starts = new Set<number>();
  for (const row of rows) {
    for (const segment of row.segments) {
      if (segment.isNumeric) ends.add(segment.to);
      else starts.add(segment.from);
    }
  }
  return ends.size + starts.size;
}

/** A stretch of the page that is one column. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches that share a column put together, from left to right. */
export function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && one.from < last.to) last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
  }
  return merged;
}

/**
 * Whether each two neighbours among the columns stand in one row together: a column whose figures moved from row to
 * row looks like two, but no row has a figure in both.
 */
export function standTogether(columns: readonly Stretch[], rows: readonly (readonly Segment[])[]): boolean {
  const met = new Set<number>();
  for (const figures of rows) {
    const at = figures.map(({ from, to }) => columns.findIndex((one) => from >= one.from && to <= one.to));
    at.forEach((column, index) => {
      if (at[index + 1] === column + 1) met.add(column);
    });
  }
  return columns.every((_, column) => column === columns.length - 1 || met.has(column));
}
