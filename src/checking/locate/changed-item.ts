import { type Cause, effectOf, figuresCause } from "./cause";
import { priorOf } from "./diagnosis";
import type { Problem } from "./problem";
import { figuresOfRow, type Section } from "./row-figures";
import { hintsOf } from "./weigh";

/**
 * An item that was changed in its own row, with the row's total, while no total above it followed: the row adds up, and
 * every sum it takes part in is off by the same amount.
 */
export function changedItem(problem: Problem, section: Section, row: number): Cause | null {
  const whole = figuresOfRow(problem, section, row);
  if (whole === null) return null;
  const { cells, intervals } = whole;
  const moved = cells.flatMap((cell, i) => {
    const { low, high } = intervals[i] as { low: number; high: number };
    const printed = problem.values[cell] as number;
    return low <= printed && printed <= high ? [] : [{ cell, printed, low, high }];
  });
  const [first] = moved;
  if (first === undefined || moved.length < 2) return null;
  const step = problem.steps[first.cell] as number;
  const change = Math.round(((first.low + first.high) / 2 - first.printed) / step) * step;
  const figures = new Map<number, number>();
  for (const { cell, printed, low, high } of moved) {
    if (printed + change < low || printed + change > high) return null;
    figures.set(cell, printed + change);
  }
  const { fixed, left, broken } = effectOf(problem, figures);
  if (broken.length > 0 || left.length > 0 || fixed.length === 0) return null;
  if ([...figures.values()].some((figure) => figure < 0)) return null;
  const digits = Math.max(10, Math.abs(change) / step);
  const log = priorOf("stale total") + Math.log(0.2 / digits) + hintsOf(problem, figures);
  return figuresCause(problem, "stale total", log, figures, fixed);
}
