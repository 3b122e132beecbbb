import { componentsOf, type Program, programOf } from "./program";
import { cheapestVertex } from "./simplex";

/** What solving a program came to: whole values, or proof that there are none, by component. */
export type Solution =
  | { readonly values: readonly number[] }
  /** Indices of equations that cannot hold together; none can be left out. */
  | { readonly conflict: readonly number[] };

/**
 * The cheapest whole values that hold all equations of a program. Exact: it searches until it has found or
 * excluded them. Where there are none it names equations of which no proper part conflicts, or, where `explain` is
 * false, all equations of the part that has none.
 *
 * Beside `solveIntegers` of the checks because the question is another: this one wants the cheapest of many solutions
 * for programs that merging equal figures has made small (a hundred rows), which a dense table of machine numbers does
 * fastest; on the thousand unmerged rows of a whole set of forms it takes a hundred times as long. That one wants any
 * solution or the contradiction at once, which its sparse rows keep a certificate of.
 *
 * @throws {JuesuanError} where weights are so large that a step would not be exact.
 */
export function solve(program: Program, explain = true): Solution {
  const values = program.lows.map((low, variable) =>
    (program.costs[variable] as number) < 0 ? (program.highs[variable] as number) : low,
  );
  const empty = program.equations.findIndex(
    ({ variables, constant }) => variables.length === 0 && constant !== 0,
  );
  if (empty !== -1) return { conflict: [empty] };
  for (const component of componentsOf(program)) {
    const part = programOf(program, component);
    const found = cheapestWhole(part);
    if (found === null) {
      const conflict = explain ? smallestConflict(part) : part.equations.map((_, index) => index);
      return { conflict: conflict.map((index) => component.equations[index] as number) };
    }
    component.variables.forEach((variable, index) => {
      values[variable] = found[index] as number;
    });
  }
  return { values };
}

/**
 * The cheapest whole values of a program, or `null`. The relations of accounts form trees and crossings of two
 * trees, whose vertices are whole; where three directions cross, a value between is split off and both halves
 * are searched, the nearer first.
 */
function cheapestWhole(program: Program): readonly number[] | null {
  let best: readonly number[] | null = null;
  let least = Infinity;
  const open: Program[] = [program];
  while (open.length > 0) {
    const part = open.pop() as Program;
    const vertex = cheapestVertex(part);
    if (vertex === null) continue;
    const { numerators, scale } = vertex;
    const cost =
      numerators.reduce((sum, value, index) => sum + value * (part.costs[index] as number), 0) / scale;
    if (cost >= least) continue;
    const between = numerators.findIndex((numerator) => numerator % scale !== 0);
    if (between === -1) {
      best = numerators.map((numerator) => numerator / scale);
      least = cost;
      continue;
    }
    const floor = Math.floor((numerators[between] as number) / scale);
    const down = { ...part, highs: replaced(part.highs, between, floor) };
    const up = { ...part, lows: replaced(part.lows, between, floor + 1) };
    const nearerUp = (numerators[between] as number) * 2 >= (2 * floor + 1) * scale;
    open.push(...(nearerUp ? [down, up] : [up, down]));
  }
  return best;
}

function replaced(values: readonly number[], index: number, value: number): readonly number[] {
  return values.map((other, at) => (at === index ? value : other));
}

/** Equations that conflict, none of which can be left out: each is tried without, in halves first. */
function smallestConflict(program: Program): readonly number[] {
  let kept = program.equations.map((_, index) => index);
  const conflicts = (equations: readonly number[]) => {
    const part = { ...program, equations: equations.map((index) => program.equations[index] as never) };
    return componentsOf(part).some((component) => cheapestWhole(programOf(part, component)) === null);
  };
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (without.length > 0 && conflicts(without)) kept = without;
      else at += size;
    }
  }
  return kept;
}
