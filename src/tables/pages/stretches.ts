import type { Place } from "./table";

/** A stretch of a page's width that the text of a column fills. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Indices of the columns that a box touches. */
export function overlapping(columns: readonly Stretch[], { x, width }: Place): number[] {
  return [...columns.keys()].filter((at) => {
    const { from, to } = columns[at] as Stretch;
    return Math.min(to, x + width) - Math.max(from, x) > 0.5;
  });
}

/** The stretches with another, joined where they overlap. */
export function joinStretch(columns: readonly Stretch[], { x, width }: Place): Stretch[] {
  let [from, to] = [x, x + width];
  const apart: Stretch[] = [];
  for (const column of columns) {
    if (column.to < from || column.from > to) apart.push(column);
    else [from, to] = [Math.min(from, column.from), Math.max(to, column.to)];
  }
  return [...apart, { from, to }].sort((a, b) => a.from - b.from);
}

/** A column with the width of another. */
export function widened(column: Stretch, by: Stretch): Stretch {
  return { from: Math.min(column.from, by.from), to: Math.max(column.to, by.to) };
}

/** The columns of a page on which a table goes on, in those of the page before; null where one has no place there. */
export function within(columns: readonly Stretch[], before: readonly Stretch[]): Stretch[] | null {
  const out = [...before];
  for (const column of columns) {
    const at = overlapping(before, { x: column.from, y: 0, width: column.to - column.from, height: 0 });
    const [place] = at;
    if (place === undefined || at.length > 1) return null;
    out[place] = widened(out[place] as Stretch, column);
  }
  return out;
}

/** The edges of columns, in the middle of the gaps. */
export function edgesBetween(columns: readonly Stretch[]): number[] {
  const inner = columns.slice(1).map(({ from }, at) => ((columns[at] as Stretch).to + from) / 2);
  return [columns[0]?.from ?? 0, ...inner, columns.at(-1)?.to ?? 0];
}

/** Side of their column to which texts are set. */
export type Alignment = "left" | "middle" | "right";

/** How exactly texts of one column end, begin or lie about one place, and the least difference of their widths. */
const EXACT = 1.2;
const WIDER = 2;

/** The side to which texts of different widths are set; null where all are as wide, or they have no side in common. */
export function alignmentOf(texts: readonly Place[]): Alignment | null {
  const spread = (of: (text: Place) => number) => {
    const [least, most] = texts.reduce(
      ([low, high], text) => [Math.min(low, of(text)), Math.max(high, of(text))],
      [Infinity, -Infinity],
    );
    return most - least;
  };
  if (texts.length < 2 || spread(({ width }) => width) < WIDER) return null;
  if (spread(({ x, width }) => x + width) < EXACT) return "right";
  if (spread(({ x }) => x) < EXACT) return "left";
  return spread(({ x, width }) => x + width / 2) < EXACT ? "middle" : null;
}

/** The side to which all columns that tell one set their texts; null where they differ, undefined where none tells it. */
export function commonSide(sides: readonly (Alignment | null)[]): Alignment | null | undefined {
  const told = new Set(sides.filter((side) => side !== null));
  return told.size > 1 ? null : [...told][0];
}
