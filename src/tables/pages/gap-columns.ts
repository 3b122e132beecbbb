import { isFigure } from "../figure";
import { overlaps, titlesUnder } from "./gap-head";
import { middleX, middleY, type Piece, rightOf } from "./piece";
import { type Parted, type Printed, printedOf } from "./printed";
import { type Alignment, alignmentOf, commonSide, type Stretch, widened } from "./stretches";

/** The columns of a table, with its head as they part it. */
export interface Columns {
  readonly columns: readonly Stretch[];
  readonly head: readonly Parted[];
}

/** A lowest title: that of one column. */
interface Leaf {
  readonly title: Stretch;
  /** Where the middle of its lowest line stands: within its column, however wide that is. */
  readonly middle: number;
  /** Whether it is, or holds, the number of its column. */
  readonly numbered: boolean;
}

/** Distance, in heights, by which the middles of the lines of one title differ at most. */
const SAME_MIDDLE = 0.35;

/**
 * The columns of a table from its lowest titles, each with the stretch of the body that stands in it. A title over
 * nothing is a column that is blank in every row. Where a figure stands beside its title, the side to which figures
 * are set tells which it is: set to the right they end in their own column, behind the middle of its title and before
 * that of the next. Null where that is not sure, or two stretches claim one title.
 */
export function withHead(
  found: readonly Stretch[],
  body: readonly Parted[],
  head: readonly Parted[],
  known: Alignment | null,
): Columns | null {
  const parts = body.flatMap((one) => one.parts);
  const stretches = found.map((stretch) => sideOf(stretch, parts));
  const ends = stretches.filter(({ amounts }) => amounts).map(({ stretch }) => stretch.to);
  const { leaves, parted } = leavesOf(head, ends);
  const told = commonSide(stretches.filter(({ amounts }) => amounts).map(({ side }) => side));
  const usual = told === undefined ? (known ?? beyond(stretches, leaves)) : told;
  const numbered = head.some(isNumbering);
  const owners = leaves.map((): Stretch[] => []);
  let last = -1;
  const bare: Stretch[] = [];
  const sure = stretches.map((one) => leafOf(one, leaves, one.side ?? (one.amounts ? usual : null)));
  const places = byOrder(stretches, sure, leaves.length);
  for (const [index, one] of stretches.entries()) {
    const at = places[index] ?? null;
    if (one.amounts && (at === null || at <= last || (numbered && !leaves[at]?.numbered))) return null;
    if (at === null || (!one.amounts && owners[at]?.length !== 0)) bare.push(one.stretch);
    else {
      owners[at]?.push(one.stretch);
      if (one.amounts) last = at;
    }
  }
  const titled = leaves.map(({ title }, at) => (owners[at] as Stretch[]).reduce(widened, title));
  const columns = [...titled, ...bare].sort((a, b) => a.from - b.from);
  const apart = columns.every(({ from }, at) => at === 0 || from > (columns[at - 1] as Stretch).to - 1);
  return apart ? { columns, head: parted } : null;
}

/** Figures that begin behind the middle of the last title are in its column, and set to the right. */
function beyond(stretches: readonly Sided[], leaves: readonly Leaf[]): Alignment | null {
  const last = leaves.at(-1)?.middle ?? Infinity;
  return stretches.some(({ amounts, stretch }) => amounts && stretch.from > last) ? "right" : null;
}

interface Sided {
  readonly stretch: Stretch;
  /** Whether it holds amounts: figures with decimals. */
  readonly amounts: boolean;
  readonly words: boolean;
  /** Side to which its texts are set; null where all are as wide, or none is. */
  readonly side: Alignment | null;
}

function sideOf(stretch: Stretch, parts: readonly Printed[]): Sided {
  const own = parts.filter(({ x, width }) => x >= stretch.from - 0.5 && x + width <= stretch.to + 0.5);
  const figures = own.filter(({ text }) => isFigure(text));
  const words = figures.length * 2 < own.length;
  const amounts = !words && figures.some(({ text }) => text.includes("."));
  return { stretch, amounts, words, side: alignmentOf(words ? own : figures) };
}

/**
 * The places with those that their neighbours leave: where as many titles stand between two that are sure as figures
 * stand there, each has its own.
 */
function byOrder(
  stretches: readonly Sided[],
  places: readonly (number | null)[],
  titles: number,
): (number | null)[] {
  const out = [...places];
  for (let first = 0; first < out.length; first++) {
    if (out[first] !== null) continue;
    let behind = first;
    while (behind < out.length && out[behind] === null) behind++;
    const [before, next] = [out[first - 1] ?? -1, out[behind] ?? titles];
    const words = stretches.slice(first, behind).some((one) => one.words);
    if (!words && next - before - 1 === behind - first)
      for (let at = first; at < behind; at++) out[at] = before + 1 + at - first;
    first = behind;
  }
  return out;
}

/** The title of a stretch; null where none is sure. */
function leafOf({ stretch, words }: Sided, leaves: readonly Leaf[], side: Alignment | null): number | null {
  const inside = [...leaves.keys()].filter((at) => {
    const { middle } = leaves[at] as Leaf;
    return middle > stretch.from - 0.5 && middle < stretch.to + 0.5;
  });
  if (words || side === "middle" || side === null) {
    if (inside.length === 1) return inside[0] as number;
    if (!words || inside.length > 1) return null;
  }
  const ends = side === "right" && !words;
  const at = ends
    ? leaves.filter(({ middle }) => middle <= stretch.to + 0.5).length - 1
    : leaves.findIndex(({ middle }) => middle >= stretch.from - 0.5);
  return at < 0 ? null : at;
}

/**
 * The lowest titles of a head, from left to right, and the head with titles that touch each other parted: by the titles
 * under them, or by the places where figures end.
 */
function leavesOf(head: readonly Parted[], ends: readonly number[]): { leaves: Leaf[]; parted: Parted[] } {
  let leaves: Leaf[] = [];
  const parted = [...head];
  for (let at = head.length - 1; at >= 0; at--) {
    const whole = head[at] as Parted;
    const { line } = whole;
    const parts = whole.parts
      .flatMap((part) => touching(part, leaves))
      .flatMap((part) => (isLowest(parted, at, part, leaves) ? cutAt(part, ends) : [part]));
    parted[at] = { line, parts };
    for (const [index, part] of parts.entries()) {
      // What leads to the numbers of columns, as 栏次 does, is the title of none.
      const next = parts[index + 1];
      if (isNumbering(whole) && !isFigure(part.text) && next !== undefined && isFigure(next.text)) continue;
      if (isLowest(parted, at, part, leaves))
        leaves.push({
          title: { from: part.x, to: rightOf(part) },
          middle: middleX(part),
          numbered: isFigure(part.text),
        });
    }
    leaves = leaves.sort((a, b) => a.middle - b.middle);
  }
  return { leaves, parted };
}

/** Whether a title is that of one column: over no lower title, nor over the gap between several. */
function isLowest(head: readonly Parted[], at: number, title: Printed, leaves: readonly Leaf[]): boolean {
  if (leaves.some((leaf) => overlaps(leaf.title, title))) return false;
  const others = head.flatMap(({ parts }) => parts).filter((one) => one !== title);
  // The rest of a wrapped title stands under its beginning.
  const under = titlesUnder(head, at, title).filter(
    (one) =>
      !others.some((other) => middleY(other) < one.y && overlaps({ from: other.x, to: rightOf(other) }, one)),
  );
  const before = under.some((one) => middleX(one) <= middleX(title));
  const behind = under.some((one) => middleX(one) >= middleX(title));
  return under.length < 2 || !before || !behind;
}

/** A title cut between its pieces where figures end: those of several columns that touch each other. */
function cutAt(part: Printed, ends: readonly number[]): readonly Printed[] {
  const { pieces, size } = part;
  const inside = ends.filter((end) => end > part.x + size && end < rightOf(part) - size);
  if (pieces.length < 2 || inside.length === 0) return [part];
  const groups: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const edge = (rightOf(pieces[at - 1] ?? piece) + piece.x) / 2;
    const starts = at === 0 || inside.some((end) => Math.abs(end - edge) < size * SAME_EDGE);
    if (starts) groups.push([piece]);
    else groups.at(-1)?.push(piece);
  }
  return groups.map(printedOf);
}

/** Distance, in heights, of the end of figures from the end of their column at most. */
const SAME_EDGE = 0.8;

/** The head of a table whose columns are not sure, with titles that touch each other parted. */
export function partedHead(head: readonly Parted[]): readonly Parted[] {
  return leavesOf(head, []).parted;
}

/** The titles of several columns that touch each other: each piece stands over the middle of a column of its own. */
function touching(part: Printed, leaves: readonly Leaf[]): readonly Printed[] {
  if (part.pieces.length < 2) return [part];
  const over = part.pieces.map((piece) =>
    leaves.findIndex(({ middle }) => Math.abs(middle - middleX(piece)) < piece.size * SAME_MIDDLE),
  );
  if (over.includes(-1) || new Set(over).size < over.length) return [part];
  return part.pieces.map((piece) => printedOf([piece]));
}

/** Whether a line numbers the columns: its figures count on by one, and nothing else is a figure. */
export function isNumbering({ parts }: Parted): boolean {
  const figures = parts.map(({ text }) => text).filter(isFigure);
  if (figures.length < 2 || !figures.every((text) => /^\d{1,4}$/.test(text))) return false;
  const [first = 0, ...others] = figures.map(Number);
  return others.every((number, at) => number === first + at + 1) && (first === 1 || figures.length > 2);
}

/** Most pieces of one text of a body that are looked at. */
const MOST_PIECES = 40;
/** Rows that must hold an edge for a text to be cut at it, and how exactly. */
const HOLDING = 2;
const EXACT = 1;

/**
 * The rows with texts cut where cells touch: a figure that fills its cell before words that begin where words of other
 * rows begin, or words that reach up to a figure that ends where others end; `before`: the columns of the page before.
 */
export function partedByOthers(rows: readonly Parted[], before: readonly Stretch[]): Parted[] {
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  const count = (map: Map<number, number>, value: number) =>
    map.set(Math.round(value / EXACT), (map.get(Math.round(value / EXACT)) ?? 0) + 1);
  for (const { parts } of rows) {
    for (const part of parts) {
      if (isFigure(part.text)) count(rights, rightOf(part));
      else count(lefts, part.x);
    }
  }
  for (const { from, to } of before) {
    lefts.set(Math.round(from / EXACT), HOLDING);
    rights.set(Math.round(to / EXACT), HOLDING);
  }
  const holds = (map: Map<number, number>, value: number) => {
    const at = Math.round(value / EXACT);
    return [at - 1, at, at + 1].reduce((sum, key) => sum + (map.get(key) ?? 0), 0) >= HOLDING;
  };
  const cut = (part: Printed): Printed[] => {
    const { pieces } = part;
    if (pieces.length < 2 || pieces.length > MOST_PIECES || isFigure(part.text)) return [part];
    for (let at = 1; at < pieces.length; at++) {
      const [before, behind] = [printedOf(pieces.slice(0, at)), printedOf(pieces.slice(at))];
      const first = isFigure(before.text) && !isFigure(behind.text);
      const second = !isFigure(before.text) && isFigure(behind.text);
      if (first && (holds(lefts, behind.x) || holds(rights, rightOf(before))))
        return [before, ...cut(behind)];
      if (second && holds(rights, rightOf(behind))) return [...cut(before), behind];
    }
    return [part];
  };
  return rows.map(({ line, parts }) => ({ line, parts: parts.flatMap(cut) }));
}

/** Distance, in heights, between the lines of one figure at most. */
const WRAPPED = 0.5;
const DIGITS = /^[\d,.]{1,24}$/;
const WHOLE = /^-?[\d,]{1,24}\.\d\d$/;
const BEGUN = /^-?\d[\d,]{0,24}(?:\.\d?)?$/;
const LONG = 5;

/**
 * The lines of a column with figures joined that were too long for it: digits that go on below a figure without its
 * decimals, so that both are one amount with two.
 */
export function wholeFigures(lines: readonly Printed[]): Printed[] {
  const out: Printed[] = [];
  for (const line of [...lines].sort((a, b) => middleY(a) - middleY(b))) {
    const last = out.at(-1);
    const near =
      last !== undefined && line.y - (last.y + last.height) < Math.min(last.size, line.size) * WRAPPED;
    if (last !== undefined && near && isBegun(last.text) && DIGITS.test(line.text)) {
      const text = last.text + line.text;
      const [x, y] = [Math.min(last.x, line.x), last.y];
      const right = Math.max(rightOf(last), rightOf(line));
      const joined = { text, x, y, width: right - x, height: line.y + line.height - y };
      if (WHOLE.test(text) || BEGUN.test(text)) {
        out[out.length - 1] = { ...last, ...joined, pieces: [...last.pieces, ...line.pieces] };
        continue;
      }
    }
    out.push(line);
  }
  return out;
}

/** Whether a figure may be the beginning of one: it ends within its decimals, at a separator, or is long. */
function isBegun(text: string): boolean {
  return BEGUN.test(text) && (/[.,]/.test(text) || text.length >= LONG);
}
