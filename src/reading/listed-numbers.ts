import { type Form, type FormId, rowsLabelled, type Side } from "../forms";
import { isFigure, WIDEST } from "../tables";
import { ordinalOf } from "./listed-doubt";
import { joinPieces, labelOf, linesOf } from "./listed-titles";
import { isText, type Token } from "./listed-tokens";

// 01 and 04 number the rows of both sides (行次). Where titles wrap, some extractors leave the number and the amount on
// their line and take the title elsewhere: `8 40 132.74`, and behind the page `八、社会保障和就业支`, `出`. The ordinal of a
// title goes with its number as it does on the lines that are whole.

/** Fewest lines with both numbers, as far apart, that show how a form is numbered; fewest titles that show it on a side. */
const LINES = 5;
const TITLES = 2;

/** Most words that are looked at: a form has fewer titles. */
const MOST = 500;

/** One side of a numbered line: the place of its 行次, and its title where that stands before it. */
interface Half {
  readonly at: number;
  readonly number: number;
  readonly title: Token | undefined;
  /** Whether a figure stands behind its number. */
  readonly isFilled: boolean;
}

/** A line with the 行次 of both sides. */
interface Numbered {
  readonly tokens: readonly Token[];
  readonly halves: readonly Half[];
}

/** The cells with the titles put before their 行次 that stand elsewhere, `behind` the statements too. */
export function withNumberedTitles(
  form: Form,
  tokens: readonly Token[],
  behind: readonly Token[],
): readonly Token[] {
  if (form.sides.length !== 2) return tokens;
  const lines = linesOf(tokens);
  const apart = distanceOf(lines);
  if (apart === null) return tokens;
  const numbered = new Map<readonly Token[], Numbered>();
  let last = 0;
  for (const line of lines) {
    const found = numberedLine(line, apart, last);
    if (found === null) continue;
    numbered.set(line, found);
    last = found.halves[0]?.number ?? last;
  }
  const words = lines.flatMap((line) => (numbered.has(line) || !line.every(isWord) ? [] : line));
  if (words.length + behind.length > MOST) return tokens;
  const detached = joinPieces(form.id as FormId, [...words, ...behind]);
  const given = form.sides.map((side, at) => titlesOf(form, side, at, [...numbered.values()], detached));
  const used = new Set(given.flatMap((titles) => [...titles.values()]));
  if (used.size === 0) return tokens;
  const rest = detached.filter((token) => !used.has(token));
  return lines.flatMap((line) => {
    const own = numbered.get(line);
    if (own !== undefined) return withTitles(own, given);
    return line.every(isWord) ? rest.filter((token) => token.line === line[0]?.line) : line;
  });
}

const isWord = ({ text }: Token) => isText(text);

const numberOf = ({ text }: Token) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null);

/** How far apart the 行次 of both sides are, by the lines that have two such numbers; null where they do not tell. */
function distanceOf(lines: readonly (readonly Token[])[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const [left, right, ...more] = line.flatMap((token) => numberOf(token) ?? []);
    if (left === undefined || right === undefined || more.length > 0 || right <= left) continue;
    counts.set(right - left, (counts.get(right - left) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] < LINES || most[1] < 2 * (second?.[1] ?? 0) ? null : most[0];
}

/** The numbers of a line where two are so far apart and the first goes on behind `last`, each behind at most one title. */
function numberedLine(tokens: readonly Token[], apart: number, last: number): Numbered | null {
  if (tokens.length > WIDEST) return null;
  for (const [at, token] of tokens.entries()) {
    const left = numberOf(token);
    if (left === null || left <= last) continue;
    const other = tokens.findIndex((one, index) => index > at && numberOf(one) === left + apart);
    const before = tokens.slice(0, at);
    const between = tokens.slice(at + 1, Math.max(other, at + 1));
    const titles = between.filter(isWord);
    if (other < 0 || before.length > 1 || !before.every(isWord) || titles.length > 1) continue;
    if (titles.length === 1 && between.at(-1) !== titles[0]) continue;
    const isFilled = (cells: readonly Token[]) => cells.some(({ text }) => isFigure(text));
    return {
      tokens,
      halves: [
        { at, number: left, title: before[0], isFilled: isFilled(between) },
        { at: other, number: left + apart, title: titles[0], isFilled: isFilled(tokens.slice(other + 1)) },
      ],
    };
  }
  return null;
}

/** One side of a form, with the 行次 of its lines and the titles that stand elsewhere. */
interface NumberedSide {
  readonly side: Side;
  readonly halves: readonly Half[];
  readonly detached: readonly Token[];
  /** Places among the rows of the side that a title may have. */
  readonly placesOf: (title: Token) => readonly number[];
}

/** The titles of one side that stand elsewhere, by their 行次. */
function titlesOf(
  form: Form,
  side: Side,
  at: number,
  lines: readonly Numbered[],
  detached: readonly Token[],
): ReadonlyMap<number, Token> {
  const items = side.rows.findIndex(({ key }) => key === `${side.id}.subtotal`);
  const placesOf = ({ text }: Token) => {
    const label = labelOf(form.id as FormId, text);
    const rows = label === null ? [] : rowsLabelled(form.id as FormId, label);
    const places = rows.flatMap((row) => (row.side.id === side.id ? side.rows.indexOf(row.row) : []));
    // What stands behind 本年合计 has no ordinal: 一、一般公共预算财政拨款 is no part of 年末结转和结余.
    return ordinalOf(text) === null ? places : places.filter((place) => place < items);
  };
  const own = detached.filter((title) => placesOf(title).length > 0);
  const halves = lines.flatMap(({ halves: both }) => both[at] ?? []);
  const numbered = { side, halves, detached: own, placesOf };
  return new Map([...byOrdinal(numbered), ...byNeighbours(numbered)]);
}

/** Titles with an ordinal, which is as far from their 行次 as on each whole line; the first 行次 of all is that of 一. */
function byOrdinal({ halves, detached, placesOf }: NumberedSide): ReadonlyMap<number, Token> {
  const offsets = halves.flatMap(({ number, title }) => {
    const ordinal = title === undefined || placesOf(title).length === 0 ? null : ordinalOf(title.text);
    return ordinal === null ? [] : [number - ordinal];
  });
  const offset = offsets[0] ?? 0;
  const isShown = offsets.length >= TITLES || (offset === 0 && halves[0]?.number === 1);
  if (!isShown || offsets.some((one) => one !== offset)) return new Map();
  return new Map(
    halves.flatMap(({ number, title }): [number, Token][] => {
      const own =
        title !== undefined ? [] : detached.filter(({ text }) => ordinalOf(text) === number - offset);
      return own.length === 1 ? [[number, own[0] as Token]] : [];
    }),
  );
}

/**
 * Titles without ordinal between those of the lines above and below: each for its 行次 where they are as many, one alone
 * for the only line that has a figure.
 */
function byNeighbours(numbered: NumberedSide): ReadonlyMap<number, Token> {
  const { halves, placesOf } = numbered;
  const found = new Map<number, Token>();
  for (let from = 0; from < halves.length; from++) {
    const above = halves[from]?.title;
    let to = from + 1;
    while (to < halves.length && halves[to]?.title === undefined) to++;
    const below = halves[to]?.title;
    if (to === from + 1 || above === undefined || below === undefined) continue;
    const between = titlesBetween(numbered, Math.min(...placesOf(above)), Math.max(...placesOf(below)));
    const open = halves.slice(from + 1, to);
    const filled = open.filter(({ isFilled }) => isFilled);
    const takers = between.length === open.length ? open : filled.length === 1 ? filled : [];
    if (takers.length === between.length)
      for (const [index, { number }] of takers.entries()) found.set(number, between[index] as Token);
  }
  return found;
}

/**
 * The titles without ordinal of the rows between two, in the order of the form. One that is printed several times, as
 * the titles of columns are those of rows in 04, is taken where it stands beside the others.
 */
function titlesBetween({ detached, placesOf }: NumberedSide, low: number, high: number): readonly Token[] {
  const byPlace = new Map<number, Token[]>();
  for (const title of detached) {
    const place =
      ordinalOf(title.text) === null ? placesOf(title).find((one) => one > low && one < high) : undefined;
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), title]);
  }
  const sure = [...byPlace.values()].find((same) => same.length === 1)?.[0];
  const distance = ({ line }: Token) => Math.abs(line - (sure?.line ?? 0));
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) => (same.length === 1 || sure === undefined ? same : nearest(same, distance)));
}

function nearest(titles: readonly Token[], distance: (title: Token) => number): readonly Token[] {
  return [...titles].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/**
 * The cells of a line with the titles before the numbers that have none; a number without title and figure is of a row
 * that the side does not have.
 */
function withTitles({ tokens, halves }: Numbered, given: readonly ReadonlyMap<number, Token>[]): Token[] {
  return tokens.flatMap((token, place) => {
    const side = halves.findIndex(({ at }) => at === place);
    const half = halves[side];
    if (half === undefined || half.title !== undefined) return [token];
    const title = given[side]?.get(half.number);
    if (title === undefined) return half.isFilled ? [token] : [];
    return [
      { ...title, line: token.line, first: token.first, alone: false },
      { ...token, first: false },
    ];
  });
}
