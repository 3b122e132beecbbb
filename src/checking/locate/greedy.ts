import { type Cause, changedCell, effectOf } from "./cause";
import { type Problem, signatureOf, withChanges } from "./problem";
import { suspectsIn, weightsOf } from "./search";
import { weigh } from "./weigh";

const MOST_CELLS = 12;

/**
 * Cells one after the other, each the one whose change makes most failing relations hold and breaks none.
 * No claim is made that they are fewest; it is the answer where the exact search has met its bound.
 */
export function greedyCauses(problem: Problem, relations: readonly number[]): Cause[] {
  const causes: Cause[] = [];
  let current = problem;
  let open = [...relations];
  while (open.length > 0 && causes.length < MOST_CELLS) {
    const next = bestCell(current, open);
    if (next === null) break;
    causes.push(next.cause);
    current = withChanges(current, new Map([[next.cell, next.figure]]));
    const failing = new Set(current.failing);
    open = open.filter((relation) => failing.has(relation));
  }
  return causes;
}

function bestCell(problem: Problem, relations: readonly number[]) {
  let best: { cell: number; figure: number; fixed: readonly number[]; log: number; cause: Cause } | null =
    null;
  const tried = new Set<string>();
  for (const relation of relations) {
    const bound = problem.system.relations[relation];
    if (bound === undefined) continue;
    const difference = problem.differences[relation] as number;
    const weights = weightsOf(bound);
    for (const cell of suspectsIn(problem, relation)) {
      const weight = weights.get(cell) ?? 1;
      const figure = (problem.values[cell] as number) - difference / weight;
      const key = `${cell} ${figure}`;
      if (tried.has(key) || !Number.isSafeInteger(figure)) continue;
      tried.add(key);
      const { fixed, broken } = effectOf(problem, new Map([[cell, figure]]));
      if (broken.length > 0 || fixed.length === 0) continue;
      if (best !== null && fixed.length < best.fixed.length) continue;
      const interval = { low: figure, high: figure };
      const { diagnosis, log } = weigh(problem, cell, interval);
      if (best !== null && fixed.length === best.fixed.length && log <= best.log) continue;
      const cause: Cause = {
        diagnosis,
        log,
        cells: [changedCell(problem, cell, figure, interval)],
        explains: fixed.map((other) => signatureOf(problem, other)),
        repair: { kind: "figures", figures: new Map([[cell, figure]]) },
      };
      best = { cell, figure, fixed, log, cause };
    }
  }
  return best;
}
