import type { Interval } from "../../money";
import { type Problem, RELATION_STATE, toleranceWith } from "./problem";

/** A condition on the changes of a few cells: `low ≤ Σ weights · changes ≤ high`. */
interface Condition {
  readonly weights: readonly number[];
  low: number;
  high: number;
}

/**
 * The figures that one cell may have so that every equality it takes part in holds; null where there are none.
 * The ends lie on the printed digits.
 */
export function figuresFor(problem: Problem, cell: number): Interval | null {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    const weight = problem.cellWeights[at] as number;
    if (relation < 0 || weight === 0) continue;
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    const difference = problem.differences[relation] as number;
    const tolerance = toleranceWith(problem, relation, cell);
    const one = (-difference - tolerance) / weight;
    const other = (-difference + tolerance) / weight;
    low = Math.max(low, Math.min(one, other));
    high = Math.min(high, Math.max(one, other));
    if (low > high) return null;
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  return onDigits(problem, cell, low, high);
}

/** Figures beyond are no amounts: they leave the safe range. */
const LARGEST = 9e15;

function onDigits(problem: Problem, cell: number, low: number, high: number): Interval | null {
  const value = problem.values[cell] as number;
  const step = problem.steps[cell] as number;
  if (Math.abs(value + low) > LARGEST || Math.abs(value + high) > LARGEST) return null;
  const from = Math.ceil((value + low) / step) * step;
  const to = Math.floor((value + high) / step) * step;
  if (from <= to) return { low: from + 0, high: to + 0 };
  const exact = Math.ceil(value + low);
  return exact <= value + high ? { low: exact, high: Math.floor(value + high) } : null;
}

/**
 * The figures that a few cells may have together so that every equality they take part in holds, or null.
 * Conditions on the same combination of changes are intersected, so that few remain, and the changes are
 * eliminated one after the other (Fourier and Motzkin): exact for the real numbers.
 */
export function figuresForSet(problem: Problem, cells: readonly number[]): Interval[] | null {
  if (cells.length === 1) {
    const only = figuresFor(problem, cells[0] as number);
    return only === null ? null : [only];
  }
  const conditions = conditionsOn(problem, cells);
  if (conditions === null) return null;
  const intervals: Interval[] = [];
  for (let kept = 0; kept < cells.length; kept++) {
    let rest: Condition[] | null = conditions;
    for (let gone = 0; gone < cells.length && rest !== null; gone++) {
      if (gone !== kept) rest = eliminate(rest, gone);
    }
    if (rest === null) return null;
    const range = rangeOf(rest, kept);
    if (range === null) return null;
    const interval = onDigits(problem, cells[kept] as number, range.low, range.high);
    if (interval === null) return null;
    intervals.push(interval);
  }
  return intervals;
}

function conditionsOn(problem: Problem, cells: readonly number[]): Condition[] | null {
  const rows = new Map<number, { weights: number[]; tolerance: number }>();
  cells.forEach((cell, index) => {
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      if (relation < 0) continue;
      const state = problem.states[relation];
      if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
      const own = problem.tolerances[relation] as number;
      let row = rows.get(relation);
      if (row === undefined) {
        row = { weights: cells.map(() => 0), tolerance: own };
        rows.set(relation, row);
      }
      row.tolerance += toleranceWith(problem, relation, cell) - own;
      row.weights[index] = (row.weights[index] ?? 0) + (problem.cellWeights[at] as number);
    }
  });
  const merged = new Map<string, Condition>();
  for (const [relation, { weights, tolerance }] of rows) {
    const difference = problem.differences[relation] as number;
    if (!add(merged, { weights, low: -difference - tolerance, high: -difference + tolerance })) return null;
  }
  return [...merged.values()];
}

/** Adds a condition, met with what is known of the same combination; false where nothing is left. */
function add(merged: Map<string, Condition>, condition: Condition): boolean {
  const { weights } = condition;
  const lead = weights.find((weight) => weight !== 0);
  if (lead === undefined) return condition.low <= 0 && condition.high >= 0;
  const normal: Condition = {
    weights: weights.map((weight) => weight / lead),
    low: lead > 0 ? condition.low / lead : condition.high / lead,
    high: lead > 0 ? condition.high / lead : condition.low / lead,
  };
  const key = normal.weights.join();
  const known = merged.get(key);
  if (known === undefined) {
    merged.set(key, normal);
    return normal.low <= normal.high;
  }
  known.low = Math.max(known.low, normal.low);
  known.high = Math.min(known.high, normal.high);
  return known.low <= known.high;
}

/** The conditions that remain on the other changes; null where they contradict each other. */
function eliminate(conditions: readonly Condition[], gone: number): Condition[] | null {
  const merged = new Map<string, Condition>();
  const bound: Condition[] = [];
  for (const condition of conditions) {
    const weight = condition.weights[gone] as number;
    if (weight === 0) {
      if (!add(merged, { ...condition })) return null;
    } else {
      bound.push({
        weights: condition.weights.map((other) => other / weight),
        low: weight > 0 ? condition.low / weight : condition.high / weight,
        high: weight > 0 ? condition.high / weight : condition.low / weight,
      });
    }
  }
  for (let i = 0; i < bound.length; i++) {
    for (let j = i + 1; j < bound.length; j++) {
      const a = bound[i] as Condition;
      const b = bound[j] as Condition;
      const weights = a.weights.map((weight, index) => weight - (b.weights[index] as number));
      if (!add(merged, { weights, low: a.low - b.high, high: a.high - b.low })) return null;
    }
  }
  return [...merged.values()];
}

function rangeOf(conditions: readonly Condition[], kept: number): Interval | null {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    const weight = condition.weights[kept] as number;
    if (weight === 0) continue;
    low = Math.max(low, weight > 0 ? condition.low / weight : condition.high / weight);
    high = Math.min(high, weight > 0 ? condition.high / weight : condition.low / weight);
  }
  return low <= high && Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}
