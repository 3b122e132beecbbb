import type { Interval } from "../../money";
import { type Cause, changedCell } from "./cause";
import { figuresFor } from "./changes";
import { cellsOfRelation, type Problem, signatureOf, withChanges } from "./problem";
import type { CellSet } from "./search";
import { type Weighed, weigh } from "./weigh";

/** One way to explain a group of failures: as few slips as possible, and how likely they are. */
export interface Alternative {
  readonly causes: readonly Cause[];
  readonly log: number;
}

/** Cost, in likelihood, of every further cell that one slip is said to have touched. */
const COST_OF_CELL = 0.5;

/** Fewest slips first, then the likeliest. */
export function inOrder(alternatives: readonly Alternative[]): Alternative[] {
  return [...alternatives].sort((a, b) => a.causes.length - b.causes.length || b.log - a.log);
}

/** An alternative of these causes. */
export function alternativeOf(causes: readonly Cause[]): Alternative {
  const extra = causes.reduce((count, cause) => count + Math.max(0, cause.cells.length - 1), 0);
  return { causes, log: causes.reduce((sum, cause) => sum + cause.log, 0) - COST_OF_CELL * extra };
}

/** The slips, one a cell, of a set of cells; each figure is chosen with the others in place. */
export function causesOf(problem: Problem, failing: readonly number[], set: CellSet): Cause[] {
  const { cells } = set;
  const intervals: Interval[] = [...set.intervals];
  const proposed = new Map(cells.map((cell, i) => [cell, middle(problem, cell, intervals[i] as Interval)]));
  const weighed = new Map<number, Weighed>();
  for (let pass = 0; pass < (cells.length === 1 ? 1 : 2); pass++) {
    cells.forEach((cell, i) => {
      const others = new Map([...proposed].filter(([other]) => other !== cell));
      const context = others.size === 0 ? problem : withChanges(problem, others);
      const interval = others.size === 0 ? (intervals[i] as Interval) : figuresFor(context, cell);
      if (interval === null) return;
      const found = weigh(context, cell, interval);
      weighed.set(cell, found);
      intervals[i] = interval;
      proposed.set(cell, found.proposed);
    });
  }
  return cells.map((cell, i) => {
    const found = weighed.get(cell) ?? {
      proposed: proposed.get(cell) as number,
      diagnosis: "other figure",
      log: -60,
    };
    return {
      diagnosis: found.diagnosis,
      log: found.log,
      cells: [changedCell(problem, cell, found.proposed, intervals[i] as Interval)],
      explains: explainedBy(problem, failing, cell).map((relation) => signatureOf(problem, relation)),
      repair: { kind: "figures", figures: new Map([[cell, found.proposed]]) },
    };
  });
}

/** The failing relations of a cell; a cell that only makes up for another's change explains what the other does. */
function explainedBy(problem: Problem, failing: readonly number[], cell: number): readonly number[] {
  const own = failing.filter((relation) => cellsOfRelation(problem, relation).includes(cell));
  return own.length > 0 ? own : failing;
}

function middle(problem: Problem, cell: number, { low, high }: Interval): number {
  const step = problem.steps[cell] as number;
  return low + Math.round((high - low) / 2 / step) * step;
}
