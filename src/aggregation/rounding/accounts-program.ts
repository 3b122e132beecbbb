import { type Figures, judge, type System, type SystemRelation } from "../../checking";
import type { Equation, Program } from "./program";

/** The rounding of accounts as an integer program, and the way back from its values to cells. */
export interface AccountsProgram {
  readonly program: Program;
  /** Index in `system.relations` of each equation. */
  readonly relationOf: readonly number[];
  /** Relations that the exact figures already break: no rounding is asked to mend them. */
  readonly unheld: readonly number[];
  /** The figures rounded by the values of a solution, in 分, in the order of the system's cells. */
  readonly amounts: (values: readonly number[]) => Float64Array;
}

/**
 * Each figure that is no whole number of steps becomes a variable: 0 rounds it down, 1 up. Cells that a relation
 * says are the same figure share one. Each relation that the exact figures hold becomes an equation; one of
 * inequality takes a variable for its slack, unless no rounding could break it. With `tight` an inequality whose sides
 * are equal stays an equality: figures that agree in the ledger then agree in print.
 */
export function accountsProgram(
  system: System,
  figures: Figures,
  step: number,
  tight: boolean,
): AccountsProgram {
  const { values, present } = figures;
  const money = moneyCells(system);
  const size = system.cells.length;
  const floors = new Float64Array(size);
  const rests = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    if (present[cell] !== 1 || money[cell] !== 1) continue;
    const value = values[cell] as number;
    floors[cell] = Math.floor(value / step);
    rests[cell] = value - (floors[cell] as number) * step;
  }
  const cellsBroken = (cell: number) => (rests[cell] as number) !== 0;

  const { outcomes, differences } = judge(system, figures);
  const held: number[] = [];
  const unheld: number[] = [];
  const kept = new Set<number>();
  system.relations.forEach((relation, index) => {
    if (outcomes[index] === "pass") held.push(index);
    else if (outcomes[index] === "fail") unheld.push(index);
    else if (outcomes[index] === "notApplicable") {
      const guard = guardToKeep(relation, values, step);
      if (guard !== null) kept.add(guard);
    }
  });

  const groups = new Groups(size);
  const terms = (index: number): Reduced =>
    reduce(system.relations[index] as SystemRelation, groups, floors, rests, values, step);
  const isEqual = (index: number) =>
    system.relations[index]?.comparison === "=" || (tight && differences[index] === 0);
  const equalities = held.filter(isEqual);
  for (let merged = true; merged; ) {
    merged = false;
    for (const index of equalities) {
      const { variables, weights, constant } = terms(index);
      if (variables.length !== 2 || constant !== 0) continue;
      if ((weights[0] as number) + (weights[1] as number) !== 0 || Math.abs(weights[0] as number) !== 1)
        continue;
      groups.join(variables[0] as number, variables[1] as number);
      merged = true;
    }
  }

  // Number the groups that are left.
  const numberOf = new Map<number, number>();
  const lows: number[] = [];
  const highs: number[] = [];
  const costs: number[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (!cellsBroken(cell)) continue;
    const root = groups.rootOf(cell);
    let variable = numberOf.get(root);
    if (variable === undefined) {
      variable = lows.length;
      numberOf.set(root, variable);
      lows.push(0);
      highs.push(1);
      costs.push(0);
    }
    costs[variable] = (costs[variable] as number) + step - 2 * (rests[cell] as number);
    if (kept.has(cell)) {
      // Away from zero: a positive figure up, a negative one down.
      if ((values[cell] as number) > 0) lows[variable] = 1;
      else highs[variable] = 0;
    }
  }
  const equations: Equation[] = [];
  const relationOf: number[] = [];
  const seen = new Set<string>();
  for (const index of held) {
    const relation = system.relations[index] as SystemRelation;
    const { variables: roots, weights, constant } = terms(index);
    const variables = roots.map((root) => numberOf.get(root) as number);
    const comparison = isEqual(index) ? "=" : relation.comparison;
    const equation = withSlack(comparison, { variables, weights, constant }, lows, highs, costs);
    if (equation === null) continue;
    const key = comparison === "=" ? `${variables}|${weights}|${constant}` : `${index}`;
    if (seen.has(key)) continue;
    seen.add(key);
    equations.push(equation);
    relationOf.push(index);
  }
  return {
    program: { lows, highs, costs, equations },
    relationOf,
    unheld,
    amounts(solution) {
      return Float64Array.from(values, (value, cell) => {
        if (!cellsBroken(cell)) return value;
        const variable = numberOf.get(groups.rootOf(cell)) as number;
        return ((floors[cell] as number) + (solution[variable] as number)) * step;
      });
    },
  };
}

/** 1 for each cell that holds an amount of money. */
function moneyCells({ sections, cells }: System): Uint8Array {
  const money = new Uint8Array(cells.length);
  for (const { start, keys, columns, money: rows } of sections) {
    columns.forEach((_, column) => {
      money.set(rows, start + column * keys.length);
    });
  }
  return money;
}

/** A relation that holds only of zero cells must not begin to apply: one cell that is no zero stays none. */
function guardToKeep({ guards }: SystemRelation, values: Float64Array, step: number): number | null {
  let largest: number | null = null;
  for (const cell of guards) {
    const size = Math.abs(values[cell] as number);
    if (size >= step) return null;
    if (size > 0 && (largest === null || size > Math.abs(values[largest] as number))) largest = cell;
  }
  return largest;
}

interface Reduced {
  readonly variables: readonly number[];
  readonly weights: readonly number[];
  readonly constant: number;
}

/** A relation over the groups of its cells: Σ weights × roundings (0 or 1) against a constant. */
function reduce(
  { cells, weights }: SystemRelation,
  groups: Groups,
  floors: Float64Array,
  rests: Float64Array,
  values: Float64Array,
  step: number,
): Reduced {
  const sums = new Map<number, number>();
  let constant = 0;
  let whole = 0;
  for (let term = 0; term < cells.length; term++) {
    const cell = cells[term] as number;
    const weight = weights[term] as number;
    if (rests[cell] === 0) {
      whole += weight * (values[cell] as number);
      continue;
    }
    constant -= weight * (floors[cell] as number);
    const root = groups.rootOf(cell);
    sums.set(root, (sums.get(root) ?? 0) + weight);
  }
  const used = [...sums].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
  return {
    variables: used.map(([root]) => root),
    weights: used.map(([, weight]) => weight),
    constant: constant - whole / step,
  };
}

/** The equation of a relation; `null` where it says nothing that could fail. */
function withSlack(
  comparison: SystemRelation["comparison"],
  { variables, weights, constant }: Reduced,
  lows: number[],
  highs: number[],
  costs: number[],
): Equation | null {
  if (comparison === "=") {
    return variables.length === 0 && constant === 0 ? null : { variables, weights, constant };
  }
  const sign = comparison === "<=" ? 1 : -1;
  const most = weights.reduce((sum, weight) => sum + Math.max(0, sign * weight), 0);
  if (most <= sign * constant) return null;
  lows.push(0);
  highs.push(Infinity);
  costs.push(0);
  return {
    variables: [...variables, lows.length - 1],
    weights: [...weights.map((weight) => sign * weight), 1],
    constant: sign * constant,
  };
}

/** Sets of cells that hold one figure. */
class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  rootOf(cell: number): number {
    let root = cell;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    this.parent[cell] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y) as [number, number];
    this.parent[high] = low;
  }
}
