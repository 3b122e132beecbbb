import type { Problem } from "./problem";
import { suspectsIn } from "./search";

/** Failing relations in groups that share no suspected cell: each group needs at least one cell of its own. */
export function components(problem: Problem, failing: readonly number[]): number[][] {
  const owner = new Map<number, number>();
  const parent = failing.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  failing.forEach((relation, index) => {
    for (const cell of suspectsIn(problem, relation)) {
      const known = owner.get(cell);
      if (known === undefined) owner.set(cell, index);
      else parent[root(index)] = root(known);
    }
  });
  const groups = new Map<number, number[]>();
  failing.forEach((relation, index) => {
    const at = root(index);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [relation]);
    else group.push(relation);
  });
  return [...groups.values()];
}
