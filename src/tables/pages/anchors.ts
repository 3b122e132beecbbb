import { isFigure } from "../figure";
import { nearest } from "./lattice";
import { middleY } from "./piece";
import type { Printed } from "./printed";

/** Share of the distance between rows up to which a line belongs to the next row: farther away it is a row itself. */
const OWN = 0.85;
/** Distance between the lines of one text, in heights; more is not the rest of a name. */
const LEADING = 1.5;

/** Rows found by the heights at which text stands. */
export interface Rows {
  /** Heights of the rows, from above to below. */
  readonly anchors: readonly number[];
  /** Index of the row that text at this height belongs to. */
  readonly of: (y: number) => number;
}

/**
 * The rows that columns of printed lines hold where no rule is between them: heights where a figure stands or several
 * columns have text, and lines that are no rest of those.
 */
export function rowsByHeight(columns: readonly (readonly Printed[])[]): Rows {
  const levels = levelsOf(columns);
  const beside = levels.map((level, at) => !level.figure && isBeside(levels, at));
  const rows = levels.map(({ figure, columns: seen }, at) => figure || (seen.size > 1 && !beside[at]));
  const sure = levels.filter((_, at) => rows[at]).map(({ y }) => y);
  const steps = sure.slice(1).map((y, at) => y - (sure[at] as number));
  const pitch = steps.reduce((least, step) => Math.min(least, step), Infinity) * OWN;
  const owner = levels.map((_, at) => (rows[at] || sure.length === 0 ? at : -1));
  // From above and from below, nearest first: the rest of a name hangs on the line next to it.
  for (let turn = 0; turn < MOST_LINES; turn++) {
    const before = [...owner];
    for (const [at, { y, size }] of levels.entries()) {
      if (before[at] !== -1) continue;
      const sides = [at - 1, at + 1].filter((side) => (before[side] ?? -1) !== -1);
      const distance = (side: number) => Math.abs((levels[side] as Level).y - y);
      const [next] = sides.sort((a, b) => distance(a) - distance(b));
      const reach = beside[at] ? size * LEADING : Math.min(size * LEADING, pitch);
      if (next !== undefined && distance(next) < reach) owner[at] = before[next] as number;
    }
  }
  for (const at of owner.keys()) if (owner[at] === -1) owner[at] = at;
  const heads = [...new Set(owner)].sort((a, b) => a - b);
  const ys = levels.map(({ y }) => y);
  return {
    anchors: heads.map((at) => (levels[at] as Level).y),
    of: (y) => heads.indexOf(owner[nearest(ys, y)] as number),
  };
}

/** Share of the height up to which the lines of two rows cannot overlap. */
const ROOM = 0.95;

/** Whether words overlap the height of a figure that stands above or below: they are lines of its row. */
function isBeside(levels: readonly Level[], at: number): boolean {
  const { y, size } = levels[at] as Level;
  return [levels[at - 1], levels[at + 1]].some(
    (other) => other?.figure === true && Math.abs(other.y - y) < size * ROOM,
  );
}

/** Most lines above or below the height of its row that a wrapped text has. */
const MOST_LINES = 8;

interface Level {
  y: number;
  figure: boolean;
  readonly size: number;
  readonly columns: Set<number>;
}

/** The heights at which text stands, each with the columns that have it there. */
function levelsOf(columns: readonly (readonly Printed[])[]): Level[] {
  const lines = columns
    .flatMap((column, at) => column.map((line) => ({ line, at })))
    .sort((a, b) => middleY(a.line) - middleY(b.line));
  const levels: Level[] = [];
  for (const { line, at } of lines) {
    const y = middleY(line);
    const last = levels.at(-1);
    const figure = isFigure(line.text);
    if (last !== undefined && !last.columns.has(at) && y - last.y < line.size * 0.4) {
      last.columns.add(at);
      if (figure) [last.y, last.figure] = [y, true];
    } else levels.push({ y, figure, size: line.size, columns: new Set([at]) });
  }
  return levels;
}
