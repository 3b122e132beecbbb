import { type Cause, effectOf, figuresCause } from "./cause";
import { priorOf } from "./diagnosis";
import { type Problem, RELATION_STATE } from "./problem";

const LONGEST_CHAIN = 40;

/**
 * Totals that were not brought up to date after an item changed: from a sum that fails, its total and everything
 * that contains or repeats it are moved by the missing amount.
 */
export function staleChains(problem: Problem, relations: readonly number[]): Cause[] {
  const causes: Cause[] = [];
  for (const relation of relations) {
    const bound = problem.system.relations[relation];
    if (bound === undefined || bound.exact || bound.leftCount !== 1 || bound.cells.length < 3) continue;
    const total = bound.cells[0] as number;
    if (problem.adjustable[total] !== 1) continue;
    const figures = chainFrom(problem, total, -(problem.differences[relation] as number));
    if (figures === null || figures.size < 2) continue;
    const { fixed, left, broken } = effectOf(problem, figures);
    if (broken.length > 0 || left.length > 0 || fixed.length < 2) continue;
    const digits = Math.abs(problem.values[total] as number) / (problem.steps[total] as number);
    const chance = 1 / (5 * Math.max(10, digits) * figures.size);
    causes.push(
      figuresCause(problem, "stale total", priorOf("stale total") + Math.log(chance), figures, fixed),
    );
  }
  return causes;
}

/** Moves a total and, as long as a relation breaks, whatever above it or beside it repeats the figure. */
function chainFrom(problem: Problem, total: number, change: number): Map<number, number> | null {
  const figures = new Map([[total, (problem.values[total] as number) + change]]);
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    if (![...figures.values()].every(Number.isSafeInteger)) return null;
    const { broken } = effectOf(problem, figures);
    const [relation] = broken;
    if (relation === undefined) return figures;
    const next = nextInChain(problem, relation, figures);
    if (next === null || figures.has(next)) return null;
    figures.set(next, (problem.values[next] as number) + change);
  }
  return null;
}

function nextInChain(
  problem: Problem,
  relation: number,
  figures: ReadonlyMap<number, number>,
): number | null {
  const bound = problem.system.relations[relation];
  if (bound === undefined) return null;
  const left = bound.cells.slice(0, bound.leftCount);
  const right = bound.cells.slice(bound.leftCount);
  const moved = left.some((cell) => figures.has(cell));
  if (!moved) return left.length === 1 ? (left[0] ?? null) : null;
  if (bound.exact) return right.length === 1 ? (right[0] ?? null) : null;
  return right.find((cell) => !figures.has(cell) && isFailingTotal(problem, cell)) ?? null;
}

function isFailingTotal(problem: Problem, cell: number): boolean {
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    if (relation < 0 || problem.states[relation] !== RELATION_STATE.fails) continue;
    if (problem.system.relations[relation]?.cells[0] === cell) return true;
  }
  return false;
}
