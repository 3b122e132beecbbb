import type { Line } from "../../tables";

/** A run of text in an aligned line: two spaces or more keep it apart from the next. */
export interface Piece {
  readonly text: string;
  /** Where it starts and ends, as a terminal shows it: a Chinese character takes two places. */
  readonly from: number;
  readonly to: number;
  /** Two pieces of one line that stand in one column, a figure among them. */
  readonly glued?: true;
}

/** A line taken apart. */
export interface AlignedLine {
  readonly number: number;
  readonly pieces: readonly Piece[];
}

/** A stretch of places that a column takes. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Places that a text takes. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) width += 1;
  return width;
}

/** Signs of two places. Of a sign beyond the first plane each half takes one. */
function isWide(code: number): boolean {
  if (code < 0x1100 || (code >= 0xd800 && code <= 0xdfff)) return false;
  return code <= 0xff60 || (code >= 0xffe0 && code <= 0xffe6);
}

const FIGURE = /^-?\d[\d,.]*%?$/;

/** Two figures that one space keeps apart are two cells. */
function figuresApart(text: string): string[] {
  const cells: string[] = [];
  let last = "";
  for (const word of text.split(" ")) {
    if (cells.length === 0 || (FIGURE.test(word) && FIGURE.test(last))) cells.push(word);
    else cells.push(`${cells.pop() ?? ""} ${word}`);
    last = word;
  }
  return cells;
}

/** The text of a line in which no space keeps anything apart; most lines of sentences are such. */
export function wholeLine({ text }: Line): string | null {
  const whole = text.trimEnd();
  return whole === "" || /\s/.test(whole) ? null : whole;
}

/** The text of a line that is one piece: single spaces stand in it at most, and no two figures beside each other. */
export function onePiece({ text }: Line): string | null {
  const piece = text.trim();
  return piece === "" || /\s\s|[^\S ]|[\d.,%] -?\d/.test(piece) ? null : piece;
}

/** Places of the blanks that a line begins with. */
export function marginOf({ text }: Line): number {
  return widthOf(text.slice(0, text.length - text.trimStart().length));
}

/** Takes a line apart at its runs of spaces; a title set wide (总　　分) stays one. */
export function alignedLine(line: Line): AlignedLine {
  const one = onePiece(line);
  if (one !== null) {
    const from = marginOf(line);
    return { number: line.number, pieces: [{ text: one, from, to: from + widthOf(one) }] };
  }
  const pieces: Piece[] = [];
  let place = 0;
  let last = 0;
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) {
    place += widthOf(line.text.slice(last, match.index));
    last = match.index;
    const parts = match[0].split(/\u3000+/);
    if (parts.every((part) => part.length === 1)) {
      pieces.push({ text: parts.join(""), from: place, to: place + widthOf(match[0]) });
      continue;
    }
    for (const part of match[0].matchAll(/[^\u3000]+/g)) {
      let from = place + widthOf(match[0].slice(0, part.index));
      for (const text of figuresApart(part[0])) {
        pieces.push({ text: text.trim(), from, to: from + widthOf(text) });
        from += widthOf(text) + 1;
      }
    }
  }
  return { number: line.number, pieces: pieces.filter((piece) => piece.text !== "") };
}

/**
 * Takes a line apart at every space, in places of one a sign: so programs lay out the text of a page. A space within a
 * bracket keeps nothing apart: 决策（20 分）.
 */
export function laidLine(line: Line): AlignedLine {
  const whole = wholeLine(line);
  if (whole !== null) return { number: line.number, pieces: [{ text: whole, from: 0, to: whole.length }] };
  const pieces = [...line.text.matchAll(LAID)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
  return { number: line.number, pieces };
}

/** A run of signs, and the rest of a bracket behind a space. */
const LAID = /[^\s（(]*[（(][^\s（()）]{1,8}(?: [^\s（()）]{1,8}){1,3}[)）]\S*|\S+/g;

/** The columns of a table: what no blank space, or none as wide as `room`, keeps apart over all its lines. */
export function bandsOf(lines: readonly AlignedLine[], room: 0 | 1 = 1): Band[] {
  const pieces = lines.flatMap((line) => line.pieces).sort((one, other) => one.from - other.from);
  const bands: Band[] = [];
  for (const piece of pieces) {
    const last = bands.at(-1);
    if (last !== undefined && piece.from < last.to + room)
      bands[bands.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) };
    else bands.push({ from: piece.from, to: piece.to });
  }
  return bands;
}

/** Columns that one long cell has joined, kept apart where their titles start. */
export function splitAtTitles(bands: readonly Band[], titles: readonly Piece[]): Band[] {
  return bands.flatMap((band) => {
    const own = titles.filter(({ from }) => from >= band.from && from < band.to).slice(1);
    const starts = [band.from, ...own.map(({ from }) => from)];
    return starts.map((from, index) => ({ from, to: starts[index + 1] ?? band.to }));
  });
}

/** The pieces of a line by the column that they start in; `null` where one starts in none. */
export function inBands(line: AlignedLine, bands: readonly Band[]): (Piece | null)[] | null {
  const placed = Array<Piece | null>(bands.length).fill(null);
  for (const piece of line.pieces) {
    const band = bands.findIndex(({ from, to }) => from <= piece.from && piece.from < to);
    if (band < 0) return null;
    const already = placed[band] ?? null;
    if (already === null) {
      placed[band] = piece;
      continue;
    }
    const glued = [already.text, piece.text].some((text) => FIGURE.test(text));
    placed[band] = {
      ...already,
      text: `${already.text} ${piece.text}`,
      to: piece.to,
      ...(glued ? { glued: true as const } : {}),
    };
  }
  return placed;
}
