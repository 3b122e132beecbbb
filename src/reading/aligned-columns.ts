import { assign, isBlank, range } from "../tables";
import {
  type AlignedRow,
  merge,
  overlap,
  type Segment,
  type Stretch,
  standTogether,
} from "./aligned-segments";

/** By how much the columns of a page must fit the header better than in any other way. */
const CLEAR = 0.5;

/** How far a column stands from a title: the blanks between them, or, where they touch, a part of their middles' distance. */
function apart(column: Stretch, leaf: Stretch, by: number): number {
  const from = column.from + by;
  const to = column.to + by;
  return Math.max(from - leaf.to, leaf.from - to, 0) + Math.abs(from + to - leaf.from - leaf.to) / 100;
}

/** Least columns of which chance puts not all in one line with a title. */
const FLUSH = 3;

/** The titles that begin (or end) in the very places of the columns, rising; null where a column has none. */
function flushAt(columns: readonly Stretch[], titles: readonly Stretch[], edge: keyof Stretch) {
  const slots = columns.map((column) => titles.findIndex((title) => title[edge] === column[edge]));
  return slots.every((slot, at) => slot > (slots[at - 1] ?? -1)) ? slots : null;
}

/**
 * The titles of columns that all begin, or all end, where their titles do: a table whose cells are set to one side. Of
 * two columns chance may do it.
 */
function flushSlots(columns: readonly Stretch[], titles: readonly Stretch[]): readonly (readonly number[])[] {
  if (columns.length < FLUSH) return [];
  const found = [flushAt(columns, titles, "from"), flushAt(columns, titles, "to")];
  return found.filter((slots) => slots !== null);
}

/**
 * The title of each column of figures; null where the columns would fit otherwise as well, or, unless they stand flush
 * with their titles, when all are moved a little, as pages that are set tightly move them.
 *
 * @param moved - By how many places: more where only a number heads each column.
 */
export function certainSlots(
  columns: readonly Stretch[],
  titles: readonly Stretch[],
  moved: number,
): { readonly slots: readonly number[]; readonly cost: number } | null {
  const assigned = (by: number) =>
    assign(columns.length, titles.length, (column, title) =>
      apart(columns[column] as Stretch, titles[title] as Stretch, by),
    );
  const flush = flushSlots(columns, titles);
  const [only] = flush;
  if (only !== undefined && new Set(flush.map((slots) => slots.join())).size === 1)
    return { slots: only, cost: 0 };
  const found = assigned(0);
  if (found === null || found.margin < CLEAR) return null;
  const isSame = (slots: readonly number[] | undefined) => slots?.join() === found.slots.join();
  const isSteady =
    flush.some(isSame) || range(0, 2 * moved + 1).every((by) => isSame(assigned(by - moved)?.slots));
  return isSteady ? { slots: found.slots, cost: found.cost } : null;
}

/**
 * The placement that stands nearest to the titles among some, where no other of them stands as near: also when all columns
 * are moved a little. Null where there is none.
 *
 * @param moved - By how many places, as of {@link certainSlots}.
 */
export function nearestSlots(
  columns: readonly Stretch[],
  titles: readonly Stretch[],
  moved: number,
  among: readonly (readonly number[])[],
): { readonly slots: readonly number[]; readonly cost: number } | null {
  const nearest = (by: number) => {
    const costs = columns.map((column) => titles.map((title) => apart(column, title, by)));
    const costOf = (slots: readonly number[]) =>
      slots.reduce((sum, slot, at) => sum + (costs[at]?.[slot] ?? Number.POSITIVE_INFINITY), 0);
    const [first, second] = among
      .map((slots) => ({ slots, cost: costOf(slots) }))
      .sort((one, other) => one.cost - other.cost);
    if (first === undefined) return null;
    return { ...first, margin: (second?.cost ?? Number.POSITIVE_INFINITY) - first.cost };
  };
  const found = nearest(0);
  if (found === null || found.margin < CLEAR) return null;
  const isSteady = range(0, 2 * moved + 1).every((by) => nearest(by - moved)?.slots === found.slots);
  return isSteady ? { slots: found.slots, cost: found.cost } : null;
}

/** Columns of figures that a header heads. */
export interface Heads {
  readonly leaves: readonly Stretch[];
  /** By how much its figures may stand beside them. */
  readonly moved: number;
}

/** Columns of the figures of a page, and the leaf of each. */
export interface Columns {
  readonly stretches: readonly Stretch[];
  /** Null where the columns have no certain leaves. */
  readonly slots: readonly number[] | null;
  readonly cost: number;
}

/** Columns of which nothing is known. */
export const NO_COLUMNS: Columns = { stretches: [], slots: null, cost: 0 };

/**
 * The leaves of a page's columns: by the header above them; without one by as many columns, or by the places of the
 * columns of the page before.
 *
 * @param before - Columns of the page before; null where this page has a header of its own. The header of another page
 *   heads these columns only where both pages are set alike: the next one may be set wider or narrower.
 */
export function columnsUnder(
  rows: readonly (readonly Segment[])[],
  { leaves, moved }: Heads,
  before: Columns | null,
): Columns {
  const stretches = stretchesOf(inLine(rows));
  const none = { stretches, slots: null, cost: 0 };
  if (stretches.length === 0 || stretches.length > leaves.length) return none;
  const together = standTogether(stretches, rows);
  if (stretches.length === leaves.length && together)
    return { stretches, slots: stretches.map((_, at) => at), cost: 0 };
  if (before === null || (before.slots === null && areSetAlike(stretches, before.stretches))) {
    const found = together ? certainSlots(stretches, leaves, moved) : null;
    return found === null ? none : { stretches, ...found };
  }
  const slots = stretches.map((one) => before.slots?.[sameIn(before.stretches, one)] ?? -1);
  return slots.length > 1 && slots.every((slot, at) => slot > (slots[at - 1] ?? -1))
    ? { stretches, slots, cost: 0 }
    : none;
}

const stretchesOf = (rows: readonly (readonly Segment[])[]): Stretch[] =>
  merge(rows.flat().map(({ from, to }) => ({ from, to })));

/** Rows from which on one that stands in no line with the others is told. */
const ENOUGH_ROWS = 4;

/** Columns beyond which a page is none of a form. */
const MOST_COLUMNS = 64;

/** Whether words stand among the figures of a row: two rows came as one line. */
const holdsWords = (figures: readonly Segment[]): boolean =>
  figures.some(({ isNumeric, text }) => !isNumeric && !isBlank(text));

/**
 * The rows that stand in line with others, without those that would make columns of their own: two rows in one line, a
 * torn row of which no figure stands over or under one of another row, and a figure that a blank cuts (3 45.68) of which
 * one piece does not.
 */
function inLine(all: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const rows = all.filter((figures) => !holdsWords(figures));
  const stretches = stretchesOf(rows);
  const filled = rows.filter(({ length }) => length > 0);
  if (filled.length < ENOUGH_ROWS || stretches.length > MOST_COLUMNS) return rows;
  const columnOf = (figure: Segment) => stretches.findIndex(({ to }) => figure.to <= to);
  const members = new Array<number>(stretches.length).fill(0);
  for (const figures of filled)
    for (const at of new Set(figures.map(columnOf))) members[at] = (members[at] ?? 0) + 1;
  const isAlone = (figure: Segment | undefined) => figure !== undefined && members[columnOf(figure)] === 1;
  const isCut = (figure: Segment, before: Segment | undefined) =>
    before !== undefined && figure.from - before.to <= 1 && (isAlone(figure) || isAlone(before));
  const found = filled.filter(
    (figures) => !figures.every(isAlone) && !figures.some((figure, at) => isCut(figure, figures[at - 1])),
  );
  return (filled.length - found.length) * ENOUGH_ROWS > filled.length ? rows : found;
}

/** Where among the columns of another page one ends where this one does; −1 where none does. */
function sameIn(columns: readonly Stretch[], { to }: Stretch): number {
  return columns.findIndex((one) => Math.abs(one.to - to) <= 1);
}

/** Whether the columns of one page, two of them at least, are among those of another. */
function areSetAlike(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length > 1 && few.every((column) => sameIn(many, column) >= 0);
}

const figuresOf = (rows: readonly AlignedRow[]) =>
  rows.flatMap(({ segments }) => segments.filter(({ isNumeric }) => isNumeric));

/** The columns in which the figures of rows stand. */
export function figureColumns(rows: readonly AlignedRow[]): Stretch[] {
  return merge(figuresOf(rows));
}

/**
 * Whether the figures of a page go on in the columns of the pages before: the first of its columns, and each with an
 * amount, ends where one of them does; zeros may stand where they have no figure. Pages that a program sets each for
 * itself are wider or narrower.
 */
export function goesOn(rows: readonly AlignedRow[], before: readonly Stretch[]): boolean {
  const figures = figuresOf(rows);
  const amounts = merge(figures.filter(({ text }) => /[1-9]/.test(text)));
  const isMet = (column: Stretch) => sameIn(before, column) >= 0;
  const isFree = (column: Stretch) => ![...before, ...amounts].some((one) => overlap(one, column) > 0);
  const [first, ...rest] = merge(figures);
  return first !== undefined && isMet(first) && rest.every((column) => isMet(column) || isFree(column));
}

/** The slot of each figure in the columns of its page; null where one has none or two have the same. */
export function slotsOf(figures: readonly Segment[], { stretches, slots }: Columns): number[] | null {
  const found = figures.map(
    (figure) => slots?.[stretches.findIndex(({ from, to }) => figure.from >= from && figure.to <= to)] ?? -1,
  );
  return found.includes(-1) || new Set(found).size < found.length ? null : found;
}
