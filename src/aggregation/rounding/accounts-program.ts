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
  const parted = partFigures(system, figures, step);
  const { held, unheld, kept, differences } = sortRelations(system, figures, step);
  const groups = new Groups(parted.values.length);
  const reduced = (index: number): Reduced =>
    reduce(system.relations[index] as SystemRelation, groups, parted);
  const comparisonOf = (index: number) =>
    tight && differences[index] === 0 ? "=" : (system.relations[index] as SystemRelation).comparison;
  joinSameFigures(
    held.filter((index) => comparisonOf(index) === "="),
    reduced,
    groups,
  );

  const variables: Variables = { lows: [], highs: [], costs: [] };
  const numberOf = numberGroups(parted, groups, kept, variables);
  const equations: Equation[] = [];
  const relationOf: number[] = [];
  const seen = new Set<string>();
  for (const index of held) {
    const { variables: roots, weights, constant } = reduced(index);
    const numbers = roots.map((root) => numberOf.get(root) as number);
    const comparison = comparisonOf(index);
    const equation = withSlack(comparison, { variables: numbers, weights, constant }, variables);
    if (equation === null) continue;
    const key = comparison === "=" ? `${numbers}|${weights}|${constant}` : `${index}`;
    if (seen.has(key)) continue;
    seen.add(key);
    equations.push(equation);
    relationOf.push(index);
  }
  return {
    program: { ...variables, equations },
    relationOf,
    unheld,
    amounts: (solution) =>
      Float64Array.from(parted.values, (value, cell) => {
        if (parted.rests[cell] === 0) return value;
        const variable = numberOf.get(groups.rootOf(cell)) as number;
        return ((parted.floors[cell] as number) + (solution[variable] as number)) * step;
      }),
  };
}

/** Figures parted into whole steps and what is over; a figure that is not rounded has no part over. */
interface Parted {
  readonly step: number;
  readonly values: Float64Array;
  /** Number of whole steps. */
  readonly floors: Float64Array;
  readonly rests: Float64Array;
}

function partFigures(system: System, { values, present }: Figures, step: number): Parted {
  const money = moneyCells(system);
  const floors = new Float64Array(system.size);
  const rests = new Float64Array(system.size);
  for (let cell = 0; cell < system.size; cell++) {
    if (present[cell] !== 1 || money[cell] !== 1) continue;
    const value = values[cell] as number;
    floors[cell] = Math.floor(value / step);
    rests[cell] = value - (floors[cell] as number) * step;
  }
  return { step, values, floors, rests };
}

/** The relations that the exact figures hold and break, and the cells that must not become zero. */
function sortRelations(system: System, figures: Figures, step: number) {
  const { outcomes, differences } = judge(system, figures);
  const held: number[] = [];
  const unheld: number[] = [];
  const kept = new Set<number>();
  system.relations.forEach((relation, index) => {
    if (outcomes[index] === "pass") held.push(index);
    else if (outcomes[index] === "fail") unheld.push(index);
    else if (outcomes[index] === "notApplicable") {
      const guard = guardToKeep(relation, figures.values, step);
      if (guard !== null) kept.add(guard);
    }
  });
  return { held, unheld, kept, differences };
}

/** Joins the cells that equalities say are the same figure, until no equality says it of two groups. */
function joinSameFigures(
  equalities: readonly number[],
  reduced: (index: number) => Reduced,
  groups: Groups,
): void {
  for (let merged = true; merged; ) {
    merged = false;
    for (const index of equalities) {
      const { variables, weights, constant } = reduced(index);
      if (variables.length !== 2 || constant !== 0) continue;
      if ((weights[0] as number) + (weights[1] as number) !== 0 || Math.abs(weights[0] as number) !== 1)
        continue;
      groups.join(variables[0] as number, variables[1] as number);
      merged = true;
    }
  }
}

/** Bounds and costs of the variables, by their number. */
interface Variables {
  readonly lows: number[];
  readonly highs: number[];
  readonly costs: number[];
}

/** Adds a variable from 0 up to a bound that costs nothing; gives back its number. */
function addVariable({ lows, highs, costs }: Variables, high: number): number {
  lows.push(0);
  highs.push(high);
  costs.push(0);
  return lows.length - 1;
}

/** Adds a variable for each group with a figure to round; gives back their numbers by root. */
function numberGroups(
  { step, values, rests }: Parted,
  groups: Groups,
  kept: ReadonlySet<number>,
  variables: Variables,
): ReadonlyMap<number, number> {
  const { lows, highs, costs } = variables;
  const numberOf = new Map<number, number>();
  for (let cell = 0; cell < rests.length; cell++) {
    if (rests[cell] === 0) continue;
    const root = groups.rootOf(cell);
    const variable = numberOf.get(root) ?? addVariable(variables, 1);
    numberOf.set(root, variable);
    costs[variable] = (costs[variable] as number) + step - 2 * (rests[cell] as number);
    if (kept.has(cell)) {
      // Away from zero: a positive figure up, a negative one down.
      if ((values[cell] as number) > 0) lows[variable] = 1;
      else highs[variable] = 0;
    }
  }
  return numberOf;
}

/** 1 for each cell that holds an amount of money. */
function moneyCells({ sections, size }: System): Uint8Array {
  const money = new Uint8Array(size);
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
  { step, values, floors, rests }: Parted,
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
  all: Variables,
): Equation | null {
  if (comparison === "=") {
    return variables.length === 0 && constant === 0 ? null : { variables, weights, constant };
  }
  const sign = comparison === "<=" ? 1 : -1;
  const most = weights.reduce((sum, weight) => sum + Math.max(0, sign * weight), 0);
  if (most <= sign * constant) return null;
  return {
    variables: [...variables, addVariable(all, Infinity)],
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
