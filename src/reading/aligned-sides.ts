import { type FormId, formOf, rowsLabelled } from "../forms";
import { squashLabel } from "../tables";
import { type AlignedRow, merge, type Segment, type Stretch } from "./aligned-segments";

/** One side of a line: a title or a piece of one, its 行次, and the amounts behind it. */
export interface Half {
  readonly piece: Segment | null;
  readonly number: string;
  readonly amounts: readonly Segment[];
}

/** What tells the sides of a page apart. */
export interface SidesOfPage {
  /** Where the titles of each side begin. */
  readonly starts: readonly [number, number];
  /** Where the amounts of each side stand, of lines that have the titles of both. */
  readonly amounts: readonly [readonly Stretch[], readonly Stretch[]];
  /** The last 行次 of the left side, from which those of the right side go on; null where lines print none. */
  readonly last: number | null;
}

const NUMBER = /^\d{1,3}$/;
const NOTHING: Half = { piece: null, number: "", amounts: [] };

/** How many more the right side's 行次 are than those of the left, of lines that have both titles; null where none are printed. */
export function lastNumber(rows: readonly AlignedRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const halves = byTitles(row);
    if (halves === null) continue;
    const [left, right] = halves.map(([first]) => (NUMBER.test(first?.text ?? "") ? Number(first?.text) : 0));
    if (left && right) counts.set(right - left, (counts.get(right - left) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[0] <= 0 ? null : most[0];
}

/** The figures behind each title of a line that has two. */
function byTitles({ segments }: AlignedRow): [Segment[], Segment[]] | null {
  const texts = segments.filter((one) => one.isText);
  const [, second] = texts;
  if (second === undefined || texts.length > 2) return null;
  const figures = segments.filter((segment) => !segment.isText);
  return [figures.filter(({ from }) => from < second.from), figures.filter(({ from }) => from > second.from)];
}

/** What tells the sides of a page apart, by its lines that have the titles of both; null where it has none. */
export function sidesOfPage(rows: readonly AlignedRow[], last: number | null): SidesOfPage | null {
  const starts: [number[], number[]] = [[], []];
  const amounts: [Stretch[], Stretch[]] = [[], []];
  for (const row of rows) {
    const figures = byTitles(row);
    if (figures === null) continue;
    row.segments.filter((one) => one.isText).forEach((text, at) => void starts[at as 0 | 1].push(text.from));
    figures.forEach((list, at) => {
      for (const { from, to } of halfOf(null, list, last).amounts) amounts[at as 0 | 1].push({ from, to });
    });
  }
  if (starts[0].length === 0) return null;
  const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return {
    starts: [middle(starts[0]), middle(starts[1])],
    amounts: [merge(amounts[0]), merge(amounts[1])],
    last,
  };
}

/** A side of a line of its title and its figures, the first of which is its 行次 where lines print them. */
function halfOf(piece: Segment | null, figures: readonly Segment[], last: number | null): Half {
  const [first, ...rest] = figures;
  const numbered = last !== null && first !== undefined && NUMBER.test(first.text);
  return numbered ? { piece, number: first.text, amounts: rest } : { piece, number: "", amounts: figures };
}

/**
 * The two sides of a line; null where nothing tells to which side a figure belongs. The titles part them, where both
 * stand there; else the 行次 of the right side, which go on from the last of the left; else the places of the amounts.
 */
export function halvesOf(row: AlignedRow, form: FormId, page: SidesOfPage): readonly [Half, Half] | null {
  const texts = row.segments.filter((one) => one.isText);
  const figures = row.segments.filter((segment) => !segment.isText);
  const both = byTitles(row);
  const [first = null, second = null] = texts;
  if (texts.length > 2) return null;
  if (both !== null)
    return certain([halfOf(first, both[0], page.last), halfOf(second, both[1], page.last)], page);
  if (first !== null && sideOf(first, form, page) === 1) {
    const before = figures.filter(({ from }) => from < first.from);
    const behind = figures.filter(({ from }) => from > first.from);
    return certain([halfOf(null, before, page.last), halfOf(first, behind, page.last)], page);
  }
  if (figures.length === 0) return [{ ...NOTHING, piece: first }, NOTHING];
  const cut = page.last === null ? cutByPlaces(figures, page) : cutByNumbers(figures, page.last);
  if (cut === null) return null;
  const halves = [
    halfOf(first, figures.slice(0, cut), page.last),
    halfOf(null, figures.slice(cut), page.last),
  ];
  return certain(halves as [Half, Half], page);
}

/** On which side the only title of a line stands: by the form's titles, or by the nearer place. */
function sideOf(title: Segment, form: FormId, { starts }: SidesOfPage): 0 | 1 {
  const sides = new Set(rowsLabelled(form, squashLabel(title.text)).map(({ side }) => side.id));
  if (sides.size === 1) return sides.has(formOf(form).sides[0]?.id ?? "") ? 0 : 1;
  return Math.abs(title.from - starts[1]) < Math.abs(title.from - starts[0]) ? 1 : 0;
}

/** Where lines print 行次, amounts stand behind one that is due on their side. */
function certain(halves: readonly [Half, Half], { last }: SidesOfPage): readonly [Half, Half] | null {
  if (last === null) return halves;
  const isDue = ({ number, amounts }: Half, at: number) =>
    number === "" ? amounts.length === 0 : Number(number) > last === (at === 1);
  return halves.every(isDue) ? halves : null;
}

/** How many figures stand on the left side: those before the 行次 of the right; null where several may be it. */
function cutByNumbers(figures: readonly Segment[], last: number): number | null {
  const [first] = figures;
  if (first === undefined || !NUMBER.test(first.text)) return null;
  if (Number(first.text) > last) return 0;
  const places = figures.flatMap(({ text }, at) => (at > 0 && NUMBER.test(text) ? [at] : []));
  const due = places.filter((at) => Number(figures[at]?.text) === Number(first.text) + last);
  if (due.length === 1) return due[0] as number;
  return places.length === 0 && figures.length < 3 ? figures.length : null;
}

/** How far a figure may reach over the beginning of the other side's titles. */
const OVER = 2;

/** How many figures stand on the left side by their places; null where one may stand on either. */
function cutByPlaces(figures: readonly Segment[], { starts, amounts }: SidesOfPage): number | null {
  const within = (figure: Segment, columns: readonly Stretch[]) =>
    columns.some(({ from, to }) => figure.from < to && figure.to > from);
  const sides = figures.map((figure) => {
    const left = within(figure, amounts[0]);
    const right = within(figure, amounts[1]);
    if (left !== right) return left ? 0 : 1;
    if (figure.to <= starts[1] + OVER) return 0;
    return figure.from > starts[1] + OVER && !left ? 1 : -1;
  });
  const cut = sides.indexOf(1) < 0 ? sides.length : sides.indexOf(1);
  return sides.every((side, at) => side === (at < cut ? 0 : 1)) ? cut : null;
}
