import { isFigure } from "../figure";
import { nearest } from "./lattice";
import { median, middleY } from "./piece";
import type { Printed } from "./printed";

/** Share of the distance between rows up to which a line belongs to the next row: farther away it is a row itself. */
const OWN = 0.85;

/**
 * Heights of the rows that columns of printed lines hold where no rule is between them: where a figure stands or
 * several columns have text, and lines farther from those than rows are from each other.
 */
export function anchorsOf(columns: readonly (readonly Printed[])[]): number[] {
  const levels = levelsOf(columns);
  const sure = levels.filter(({ figure, columns: seen }) => figure || seen.size > 1).map(({ y }) => y);
  if (sure.length === 0) return levels.map(({ y }) => y);
  const pitch = median(
    sure.slice(1).map((y, at) => y - (sure[at] as number)),
    Infinity,
  );
  const lone = levels
    .filter(({ figure, columns: seen }) => !figure && seen.size === 1)
    .map(({ y }) => y)
    .filter((y) => Math.abs((sure[nearest(sure, y)] as number) - y) > pitch * OWN);
  return [...sure, ...lone].sort((a, b) => a - b);
}

interface Level {
  y: number;
  figure: boolean;
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
    } else levels.push({ y, figure, columns: new Set([at]) });
  }
  return levels;
}

/** Index of the anchor that a height belongs to. */
export function nearestAnchor(anchors: readonly number[], y: number): number {
  return nearest(anchors, y);
}
