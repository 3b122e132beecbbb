import type { Interval } from "../../money";
import { figuresForSet } from "./changes";
import { cellAt } from "./neighbours";
import type { Problem } from "./problem";

export type Section = Problem["system"]["sections"][number];

/** Longer rows take too long to solve, and hold too many figures for one slip to be told from several. */
const MOST_CELLS = 4;

/**
 * The figures printed in a row, and what they may be when they are all wrong together; null for rows of one figure or of
 * too many, and where nothing satisfies their relations.
 */
export function figuresOfRow(
  problem: Problem,
  section: Section,
  row: number,
): { readonly cells: readonly number[]; readonly intervals: readonly Interval[] } | null {
  const cells = section.columns
    .map((_, column) => cellAt(section, row, column))
    .filter((cell) => problem.adjustable[cell] === 1 && problem.values[cell] !== 0);
  if (cells.length < 2 || cells.length > MOST_CELLS) return null;
  const intervals = figuresForSet(problem, cells);
  return intervals === null ? null : { cells, intervals };
}
