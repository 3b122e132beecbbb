import { familyOf, frameworkFamilyOf, kindOf } from "../taxonomy";
import { headingOf } from "./draft";
import { compact, openBrackets } from "./grid";
import { mayWrap, type Upright, widestOf } from "./laid-rows";
import { isLevel } from "./tokens";
import { remembered } from "./wraps";

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
  /** Its pieces. */
  readonly pieces: readonly LevelPiece[];
  /** How far it stands from where it should, in lines. */
  readonly off: number;
}

/** The lines of a row, from … to − 1, and that of its figures where they stand in its middle. */
export interface LaidRow {
  readonly from: number;
  readonly to: number;
  readonly anchor?: number;
}

/** Where rows and lines stand on the page, in heights of a line. */
export interface Heights {
  /** Lines of each row: from … to − 1. */
  readonly rows: readonly LaidRow[];
  /** Top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  /** The least and the greatest height of the middle of each line. */
  readonly lines: readonly (readonly [least: number, most: number])[];
}

/** How much of the blank lines of a cell stands over its text. */
const SHARE: Readonly<Record<Upright, number>> = { top: 0, middle: 0.5, bottom: 1 };

/** Where titles stand beside their rows: merged ones and others in the middle or at the top, or merged ones alone in it. */
export const PLACES_OF_TITLES = ["middle", "top", "mixed"] as const;
export type TitlePlace = (typeof PLACES_OF_TITLES)[number];

/** Lines that every row may be high at least. */
export const LEAST_HEIGHTS = [1, 2, 3] as const;

/** What rows may stand apart beside their lines: programs differ, and what holds for one of these alone is not certain. */
export const PADDINGS = [0, 0.4, 0.8] as const;

/**
 * How high rows and lines stand: a row is as high as its longest cell, whose lines stand around its middle. A line that
 * holds titles of levels alone stands between its neighbours.
 */
export function heightsOf(
  cells: readonly (readonly string[])[],
  spans: readonly { readonly from: number; readonly to: number; readonly anchor: number }[],
  columns: readonly number[],
  upright: Upright,
  padding: number,
  least: number,
): Heights {
  const middle: (number | null)[] = cells.map(() => null);
  const tops = [0];
  const rows = spans.map(({ from, to, anchor }) =>
    upright === "middle" ? { from, to, anchor } : { from, to },
  );
  for (const { from, to } of rows) {
    const own = columns.map((column) => {
      const filled: number[] = [];
      for (let line = from; line < to; line += 1) if ((cells[line]?.[column] ?? "") !== "") filled.push(line);
      return filled;
    });
    const high = Math.max(least, ...own.map((filled) => filled.length));
    const top = tops.at(-1) ?? 0;
    for (const filled of own)
      filled.forEach((line, order) => {
        middle[line] ??= top + (padding + 1) / 2 + order + SHARE[upright] * (high - filled.length);
      });
    tops.push(top + high + padding);
  }
  const lowest: number[] = [];
  for (const one of middle) lowest.push(one ?? lowest.at(-1) ?? 0);
  const highest: number[] = [];
  for (const one of [...middle].reverse()) highest.push(one ?? highest.at(-1) ?? tops.at(-1) ?? 0);
  highest.reverse();
  const lines = lowest.map((one, line) => [one, highest[line] ?? one] as const);
  return { rows, tops, lines };
}

/** So many rows at most one title is merged over, and so many lines it takes. */
const MOST_ROWS = 60;
const MOST_LINES = 8;
/** The middle of a title stands so close to that of its rows, in lines. */
const OFF = 1;
/** Lines of one title stand no further apart: one of them may be printed half a line off, beside the room between rows. */
const NEXT = 1.7;
/** Nor do those of a title of the ministry, which no two titles make: each of its lines may be printed half a line off. */
const NEXT_OFFICIAL = 2.1;
/** Ways of merging that are weighed against each other. */
const MOST_WAYS = 64;

/** Whether a text is a title that the ministry prints, or ends as they do. */
function isTitle(text: string): boolean {
  const { title } = headingOf(compact(text));
  const bare = title.replace(/指标$/, "");
  return isLevel(title) && (bare !== title || kindOf(title)?.name === bare || familyOf(title) === bare);
}

/** What is asked of the titles of one column, again for every way in which its rows may stand. */
export interface TitleQuestions {
  /** Whether texts, each on a line, are the lines of one title. */
  readonly isOne: (lines: string) => boolean;
  readonly isOfficial: (text: string) => boolean;
}

/** The questions about titles of a column that is as wide as its widest piece. */
export function titleQuestions(pieces: readonly LevelPiece[]): TitleQuestions {
  const widest = widestOf(pieces.map(({ text }) => text));
  return {
    isOne: remembered((lines) => isOneTitle(lines.split("\n"), widest)),
    isOfficial: remembered(isTitle),
  };
}

/**
 * The ways in which titles may be merged over rows: the pieces of each are the lines of one title, set in the middle of
 * its rows or beside the first; `null` where there are too many.
 */
export function levelWays(
  pieces: readonly LevelPiece[],
  heights: Heights,
  place: TitlePlace,
  { isOne, isOfficial }: TitleQuestions,
): LevelCell[][] | null {
  const { rows } = heights;
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
      const lines = own.map((one) => one.text).join("\n");
      if (!isOne(lines)) continue;
      const text = lines.replaceAll("\n", "");
      const near = isOfficial(text) ? NEXT_OFFICIAL : NEXT;
      for (let last = row + 1; last <= Math.min(rows.length, row + MOST_ROWS); last += 1) {
        const off = offOf(own, heights, row, last, place, near);
        if (off === null) continue;
        if (grow(to, last, [...cells, { text, from: row, to: last, pieces: own, off }])) found = true;
      }
    }
    if (!found) dead.add(key);
    return found;
  };
  grow(0, 0, []);
  return over ? null : ways;
}

/** What stands beside a whole table is no title of a level. */
const BESIDE = /^(?:年度)?绩效指标/;

/** Whether pieces are one title: an official one is whole, and none holds another. */
function isOneTitle(texts: readonly string[], widest: number): boolean {
  const whole = compact(texts.join(""));
  if (isFragment(whole) || texts.some((text) => BESIDE.test(text))) return false;
  if (texts.length === 1) return true;
  if (!mayWrap(texts, widest) || new Set(texts).size < texts.length) return false;
  let before = "";
  for (const text of texts) {
    if (before.endsWith("指标") && isTitle(before) && !/^[（(]/.test(text)) return false;
    before += text;
  }
  // 过程 and 产出 one under the other are two.
  const isOwn = (text: string): boolean =>
    isTitle(text) || familyOf(compact(text)) === compact(text) || frameworkFamilyOf(text) !== null;
  return isTitle(whole) || !texts.slice(1).some(isOwn);
}

/** Whether a text is only the beginning of a title, or the end of one; no title has one sign alone. */
function isFragment(text: string): boolean {
  const bracket = text.search(/[（(]/);
  if (bracket === 0 || bracket === 1 || text.length < 2) return true;
  return (
    openBrackets(text) !== 0 ||
    /指$/.test(text) ||
    /^(?:指?标|度|分?[)）]|[（(][^）)]*[)）]$)|[（(]分[)）]$/.test(text)
  );
}

/**
 * Whether lines stand around the middle of the one row they are beside: an odd one in it, and of two none, but where a
 * program lays lines that stand half a line apart on one.
 */
function isCentred(own: readonly LevelPiece[], anchor: number): boolean {
  const above = own.filter(({ line }) => line < anchor).length;
  const below = own.filter(({ line }) => line > anchor).length;
  return Math.abs(above - below) <= (own.length % 2 === 0 ? 1 : 0);
}

/** How far a title stands from where its rows would have it; `null` where it cannot be theirs. */
function offOf(
  own: readonly LevelPiece[],
  { rows, tops, lines }: Heights,
  from: number,
  to: number,
  place: TitlePlace,
  near: number,
): number | null {
  const [first, last] = [own[0]?.line ?? 0, own.at(-1)?.line ?? 0];
  const apart = own.some((piece, order) => {
    const next = own[order + 1];
    return next !== undefined && (lines[next.line]?.[0] ?? 0) - (lines[piece.line]?.[1] ?? 0) > near;
  });
  if (apart) return null;
  const within = first >= (rows[from]?.from ?? 0) && last < (rows[to - 1]?.to ?? 0);
  const anchor = rows[from]?.anchor;
  if (place === "middle" && to === from + 1 && anchor !== undefined) return isCentred(own, anchor) ? 0 : null;
  if (place === "top") return first === rows[from]?.from && within ? 0 : null;
  if (place === "mixed" && to === from + 1)
    return within && (first === rows[from]?.from || last + 1 === rows[from]?.to) ? 0 : null;
  const middle = ((tops[from] ?? 0) + (tops[to] ?? 0)) / 2;
  const least = ((lines[first]?.[0] ?? 0) + (lines[last]?.[0] ?? 0)) / 2;
  const most = ((lines[first]?.[1] ?? 0) + (lines[last]?.[1] ?? 0)) / 2;
  const off = Math.max(0, least - middle, middle - most);
  return off <= OFF ? off : null;
}

/** Keeps the ways with the fewest titles of other wordings: a title that is cut or joined wrong is none. */
export function plausible(ways: readonly LevelCell[][], { isOfficial }: TitleQuestions): LevelCell[][] {
  const foreign = (way: readonly LevelCell[]): number =>
    way.reduce((sum, { text, pieces }) => sum + (isOfficial(text) ? 0 : pieces.length), 0);
  const least = Math.min(...ways.map(foreign));
  return ways.filter((way) => foreign(way) === least);
}

/** Whether second levels lie within first ones. */
export function nests(first: readonly LevelCell[], second: readonly LevelCell[]): boolean {
  return second.every(({ from, to }) => first.some((one) => one.from <= from && to <= one.to));
}
