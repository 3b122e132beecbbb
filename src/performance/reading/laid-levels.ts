import { familyOf, kindOf } from "../taxonomy";
import { headingOf } from "./draft";
import { compact } from "./grid";
import { mayWrap, widestOf } from "./laid-rows";
import { isLevel } from "./tokens";

/** A piece of a title of a level and the line it stands on. */
export interface LevelPiece {
  readonly line: number;
  readonly text: string;
}

/** A title of a level and the rows it is merged over: from … to − 1. */
export interface LevelCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Lines that it takes. */
  readonly pieces: number;
}

/** Where rows and lines stand on the page, in heights of a line. */
export interface Heights {
  /** Lines of each row: from … to − 1. */
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** Top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  /** The least and the greatest height of the middle of each line. */
  readonly lines: readonly (readonly [least: number, most: number])[];
}

/** What rows stand apart beside their lines. */
const PADDING = 0.3;

/**
 * How high rows and lines stand: a row is as high as its longest cell, whose lines stand around its middle. A line that
 * holds titles of levels alone stands between its neighbours.
 */
export function heightsOf(
  cells: readonly (readonly string[])[],
  rows: readonly { readonly from: number; readonly to: number }[],
  free: readonly number[],
): Heights {
  const middle: (number | null)[] = cells.map(() => null);
  const tops = [0];
  for (const { from, to } of rows) {
    const own = free.map((column) => {
      const filled: number[] = [];
      for (let line = from; line < to; line += 1) if ((cells[line]?.[column] ?? "") !== "") filled.push(line);
      return filled;
    });
    const high = Math.max(1, ...own.map((filled) => filled.length));
    const top = tops.at(-1) ?? 0;
    for (const filled of own)
      filled.forEach((line, order) => {
        middle[line] ??= top + (high + PADDING) / 2 + order - (filled.length - 1) / 2;
      });
    tops.push(top + high + PADDING);
  }
  const least: number[] = [];
  for (const one of middle) least.push(one ?? least.at(-1) ?? 0);
  const most: number[] = [];
  for (const one of [...middle].reverse()) most.push(one ?? most.at(-1) ?? tops.at(-1) ?? 0);
  most.reverse();
  const lines = least.map((one, line) => [one, most[line] ?? one] as const);
  return { rows, tops, lines };
}

/** So many rows at most one title is merged over, and so many lines it takes. */
const MOST_ROWS = 60;
const MOST_LINES = 8;
/** The middle of a title stands so close to that of its rows, in lines. */
const OFF = 0.8;
/** Lines of one title stand no further apart. */
const NEXT = 1.2;
/** Nor do those of a title of the ministry, which no two titles make. */
const NEXT_OFFICIAL = 1.8;
/** Ways of merging that are weighed against each other. */
const MOST_WAYS = 64;

/** Whether a text is a title that the ministry prints, or ends as they do. */
function isTitle(text: string): boolean {
  const { title } = headingOf(compact(text));
  const bare = title.replace(/指标$/, "");
  return isLevel(title) && (bare !== title || kindOf(title)?.name === bare || familyOf(title) === bare);
}

/**
 * The ways in which titles may be merged over rows: the pieces of each are the lines of one title, set in the middle of
 * its rows or beside the first; `null` where there are too many.
 */
export function levelWays(
  pieces: readonly LevelPiece[],
  heights: Heights,
  place: "middle" | "top",
): LevelCell[][] | null {
  const { rows } = heights;
  const widest = widestOf(pieces.map(({ text }) => text));
  const dead = new Set<number>();
  const ways: LevelCell[][] = [];
  let over = false;
  const grow = (piece: number, row: number, cells: readonly LevelCell[]): boolean => {
    if (piece === pieces.length || row === rows.length) {
      if (piece !== pieces.length || row !== rows.length) return false;
      if (ways.length >= MOST_WAYS) over = true;
      else ways.push([...cells]);
      return true;
    }
    const key = piece * (rows.length + 1) + row;
    if (dead.has(key) || over) return false;
    let found = false;
    for (let to = piece + 1; to <= Math.min(pieces.length, piece + MOST_LINES); to += 1) {
      const own = pieces.slice(piece, to);
      if (
        !isOneTitle(
          own.map(({ text }) => text),
          widest,
        )
      )
        continue;
      for (let last = row + 1; last <= Math.min(rows.length, row + MOST_ROWS); last += 1) {
        if (!stands(own, heights, row, last, place)) continue;
        const text = own.map((one) => one.text).join("");
        if (grow(to, last, [...cells, { text, from: row, to: last, pieces: to - piece }])) found = true;
      }
    }
    if (!found) dead.add(key);
    return found;
  };
  grow(0, 0, []);
  return over ? null : ways;
}

/** Whether pieces are one title: an official one is whole, and none holds another. */
function isOneTitle(texts: readonly string[], widest: number): boolean {
  const whole = compact(texts.join(""));
  if (isFragment(whole)) return false;
  if (texts.length === 1) return true;
  if (!mayWrap(texts, widest)) return false;
  let before = "";
  for (const text of texts) {
    if (before.endsWith("指标") && isTitle(before) && !/^[（(]/.test(text)) return false;
    before += text;
  }
  return !texts.slice(1).some((text) => isTitle(text) && !isTitle(whole));
}

/** Whether a text is only the beginning of a title, or the end of one. */
function isFragment(text: string): boolean {
  const opened = (text.match(/[（(]/g) ?? []).length - (text.match(/[)）]/g) ?? []).length;
  return opened !== 0 || /指$/.test(text) || /^(?:指?标|度|分?[)）])/.test(text);
}

function stands(
  own: readonly LevelPiece[],
  { rows, tops, lines }: Heights,
  from: number,
  to: number,
  place: "middle" | "top",
): boolean {
  const [first, last] = [own[0]?.line ?? 0, own.at(-1)?.line ?? 0];
  const near = isTitle(own.map(({ text }) => text).join("")) ? NEXT_OFFICIAL : NEXT;
  const apart = own.some((piece, order) => {
    const next = own[order + 1];
    return next !== undefined && (lines[next.line]?.[0] ?? 0) - (lines[piece.line]?.[1] ?? 0) > near;
  });
  if (apart) return false;
  if (place === "top") return first === rows[from]?.from && last < (rows[to - 1]?.to ?? 0);
  const middle = ((tops[from] ?? 0) + (tops[to] ?? 0)) / 2;
  const least = ((lines[first]?.[0] ?? 0) + (lines[last]?.[0] ?? 0)) / 2;
  const most = ((lines[first]?.[1] ?? 0) + (lines[last]?.[1] ?? 0)) / 2;
  return middle >= least - OFF && middle <= most + OFF;
}

/** How many pieces of a way are in titles that are none that the ministry prints. */
const foreign = (way: readonly LevelCell[]): number =>
  way.reduce((sum, { text, pieces }) => sum + (isTitle(text) ? 0 : pieces), 0);

/** Keeps the ways with the fewest titles of other wordings: a title that is cut or joined wrong is none. */
export function plausible(ways: readonly LevelCell[][]): LevelCell[][] {
  const least = Math.min(...ways.map(foreign));
  return ways.filter((way) => foreign(way) === least);
}

/** Whether second levels lie within first ones. */
export function nests(first: readonly LevelCell[], second: readonly LevelCell[]): boolean {
  return second.every(({ from, to }) => first.some((one) => one.from <= from && to <= one.to));
}

/** How many second levels lie within a first one of another family. */
export function strangers([first = [], second = []]: readonly (readonly LevelCell[])[]): number {
  return second.filter(({ from, text }) => {
    const over = first.find((one) => one.from <= from && from < one.to)?.text ?? "";
    const [family, kind] = [familyOf(headingOf(compact(over)).title), kindOf(headingOf(compact(text)).title)];
    return family !== null && kind !== null && kind.family !== family && kind.formerly !== family;
  }).length;
}
