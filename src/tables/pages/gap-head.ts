import { isFigure } from "../figure";
import { around, middleX, middleY } from "./piece";
import type { Parted, Printed } from "./printed";
import { overlapping, type Stretch } from "./stretches";

/** Printed lines of each cell of a row: those of columns that have none are left out. */
export type Cells = ReadonlyMap<number, { readonly lines: readonly Printed[]; readonly columns: number }>;

/** Whether a stretch of the width and a text touch. */
export function overlaps(stretch: Stretch, part: Printed): boolean {
  return overlapping([stretch], part).length > 0;
}

/** The titles on lower lines that stand under this one: nearer to it than to any other of its line. */
export function titlesUnder(head: readonly Parted[], at: number, title: Printed): Printed[] {
  const line = (head[at] as Parted).parts;
  const lower = head.slice(at + 1).flatMap(({ parts }) => parts);
  const distance = (part: Printed, one: Printed) => Math.abs(middleX(part) - middleX(one));
  const reach = title.size * FAR;
  return lower.filter(
    (part) =>
      part.y > title.y + title.height * 0.5 &&
      distance(part, title) < reach &&
      line.every((one) => one === title || distance(part, one) > distance(part, title)),
  );
}

/** How far from the middle of its title, in heights, a title under it stands at most. */
const FAR = 30;

/** Rows of the head: one for each height at which titles stand. A title over several columns stands in the first of them. */
export function headRows(head: readonly Parted[], columns: readonly Stretch[]): Cells[] {
  const titles: { lines: Printed[]; column: number; columns: number }[] = [];
  for (const [at, { parts }] of head.entries()) {
    for (const part of parts) {
      const over = titleColumns(head, at, part, columns);
      const [column] = over;
      if (column === undefined) continue;
      const above = lastOf(titles, (title) => title.column === column && title.columns === over.length);
      const last = above?.lines.at(-1);
      if (above !== undefined && last !== undefined && isWrapped(last, part, titles, above))
        above.lines.push(part);
      else titles.push({ lines: [part], column, columns: over.length });
    }
  }
  const levels: { y: number; titles: typeof titles }[] = [];
  const middle = (title: (typeof titles)[number]) => middleY(around(title.lines));
  for (const title of titles.sort((one, other) => middle(one) - middle(other))) {
    const level = levels.at(-1);
    const size = title.lines[0]?.size ?? 0;
    if (level !== undefined && middle(title) - level.y < size * LEVEL) level.titles.push(title);
    else levels.push({ y: middle(title), titles: [title] });
  }
  return levels.map(
    (level) =>
      new Map(level.titles.map(({ column, columns: wide, lines }) => [column, { lines, columns: wide }])),
  );
}

/** Distance, in heights, between the middles of titles of one level. */
const LEVEL = 0.6;

/** The columns that a title stands over: those that it touches; of one over a gap, those of the titles under it, else the next. */
function titleColumns(
  head: readonly Parted[],
  at: number,
  title: Printed,
  columns: readonly Stretch[],
): number[] {
  const own = overlapping(columns, title);
  if (own.length > 0) return own;
  const under = titlesUnder(head, at, title).flatMap((part) => overlapping(columns, part));
  const [first, last] = [Math.min(...under), Math.max(...under)];
  if (under.length === 0) return [nearestTo(columns, middleX(title))];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function nearestTo(columns: readonly Stretch[], place: number): number {
  const away = columns.map(({ from, to }) => Math.max(from - place, place - to));
  return away.indexOf(Math.min(...away));
}

function lastOf<T>(values: readonly T[], fits: (value: T) => boolean): T | undefined {
  for (let at = values.length - 1; at >= 0; at--) if (fits(values[at] as T)) return values[at];
  return undefined;
}

interface Title {
  readonly column: number;
  readonly columns: number;
}

function meets(a: Title, b: Title): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether a part goes on with the title above it, rather than being a title under it or the number of its column. */
function isWrapped(last: Printed, part: Printed, titles: readonly Title[], above: Title): boolean {
  const near = part.y - (last.y + last.height) < last.size * 0.45;
  return near && !isFigure(part.text) && lastOf(titles, (title) => meets(title, above)) === above;
}
