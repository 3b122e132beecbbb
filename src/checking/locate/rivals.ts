import { type Problem, RELATION_STATE } from "./problem";

/**
 * The printed cells that no equality can tell from this one: exactly the same relations, with weights that differ by
 * one common sign. Whatever change explains the failures by this cell, the same change explains them by a rival.
 */
export function rivalsOf(problem: Problem, cell: number): number[] {
  const own = columnOf(problem, cell);
  if (own.length === 0) return [];
  const [first] = own;
  const bound = problem.system.relations[first?.relation ?? -1];
  const rivals: number[] = [];
  for (const other of new Set(bound?.cells ?? [])) {
    if (other === cell || problem.adjustable[other] === 0) continue;
    const theirs = columnOf(problem, other);
    if (theirs.length !== own.length) continue;
    const sign = (theirs[0]?.weight ?? 0) * (first?.weight ?? 0);
    const same = own.every(
      ({ relation, weight }, i) => theirs[i]?.relation === relation && theirs[i]?.weight === weight * sign,
    );
    if (same) rivals.push(other);
  }
  return rivals;
}

/** The equalities a cell takes part in, with its weight: its column of the matrix. */
function columnOf(problem: Problem, cell: number): { relation: number; weight: number }[] {
  const column: { relation: number; weight: number }[] = [];
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    const state = relation < 0 ? 0 : problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    column.push({ relation, weight: problem.cellWeights[at] as number });
  }
  return column.sort((a, b) => a.relation - b.relation);
}
