import type { Interval } from "../../money";
import type { SystemRelation } from "../system-shape";
import { figuresForSet } from "./changes";
import { cellsOfRelation, type Problem, RELATION_STATE } from "./problem";

/** Cells that together explain failures, with the figures each may have. */
export interface CellSet {
  readonly cells: readonly number[];
  readonly intervals: readonly Interval[];
}

/** What a search found. */
export interface SearchResult {
  readonly sets: readonly CellSet[];
  /** Whether every smaller set was shown to be impossible. */
  readonly minimal: boolean;
}

/** Steps a search may take, shared by everything one call does. */
export interface Budget {
  left: number;
}

/** Sets given back at most: they are ranked by the caller. */
const SETS_KEPT = 400;

/** Cells that may be wrong in a relation. */
export function suspectsIn(problem: Problem, relation: number): number[] {
  return cellsOfRelation(problem, relation).filter((cell) => problem.adjustable[cell] !== 0);
}

/** The weight of every cell of a relation; of one that stands in it twice, the first. */
export function weightsOf({ cells, weights }: SystemRelation): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [term, cell] of cells.entries()) if (!found.has(cell)) found.set(cell, weights[term] as number);
  return found;
}

/** The single cells that explain all of these failures and break nothing. */
export function singleCells(
  problem: Problem,
  failing: readonly number[],
  interval: (cell: number) => Interval | null,
): CellSet[] {
  const counts = new Map<number, number>();
  for (const relation of failing) {
    for (const cell of new Set(suspectsIn(problem, relation))) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const sets: CellSet[] = [];
  for (const [cell, count] of counts) {
    if (count < failing.length) continue;
    const found = interval(cell);
    if (found !== null) sets.push({ cells: [cell], intervals: [found] });
  }
  return sets;
}

/**
 * The smallest sets of cells, of two up to `most`, that explain these failures: depth first over the relations that
 * a set leaves open, shortest first. A set is extended only by cells of a relation that it cannot satisfy alone, so
 * that no set is overlooked; whole levels are finished before larger sets are tried, so that what is found is
 * smallest unless the budget ran out.
 */
export function smallestSets(
  problem: Problem,
  failing: readonly number[],
  most: number,
  budget: Budget,
): SearchResult {
  const weights = new Map<number, number>();
  for (const relation of failing) {
    for (const cell of suspectsIn(problem, relation)) weights.set(cell, (weights.get(cell) ?? 0) + 1);
  }
  let heaviest = 1;
  for (const weight of weights.values()) heaviest = Math.max(heaviest, weight);
  for (let size = 2; size <= most; size++) {
    const found = new Map<string, CellSet>();
    const seen = new Set<string>();
    const finished = extend([], size);
    if (found.size > 0) return { sets: [...found.values()], minimal: finished || size === 2 };
    if (!finished) return { sets: [], minimal: false };

    /** Tries every set of the size that contains the chosen cells; false when the budget ran out. */
    function extend(chosen: readonly number[], room: number): boolean {
      if (budget.left-- <= 0 || found.size >= SETS_KEPT) return false;
      const open = failing.filter((relation) => !hit(problem, relation, chosen));
      if (open.length > room * heaviest) return true;
      if (room > 0 && open.length > 0) {
        if (apartCount(problem, open) > room) return true;
        return branch(chosen, suspectsIn(problem, shortest(problem, open)), room);
      }
      const intervals = chosen.length === 0 || open.length > 0 ? null : figuresForSet(problem, chosen);
      if (intervals !== null) {
        if (room === 0 || chosen.length === size) {
          if (intervals.every((interval, i) => needed(problem, chosen[i] as number, interval))) {
            found.set(chosen.join(), { cells: chosen, intervals });
          }
        }
        return true;
      }
      if (room === 0) return true;
      return branch(chosen, conflictCells(problem, chosen), room);
    }

    function branch(chosen: readonly number[], cells: readonly number[], room: number): boolean {
      const ordered = [...new Set(cells)].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
      for (const cell of ordered) {
        if (chosen.includes(cell)) continue;
        const next = [...chosen, cell].sort((a, b) => a - b);
        const key = next.join();
        if (seen.has(key)) continue;
        seen.add(key);
        if (!extend(next, room - 1)) return false;
      }
      return true;
    }
  }
  return { sets: [], minimal: true };
}

function needed(problem: Problem, cell: number, interval: Interval): boolean {
  const value = problem.values[cell] as number;
  return interval.low !== value || interval.high !== value;
}

function hit(problem: Problem, relation: number, chosen: readonly number[]): boolean {
  return chosen.some((cell) => cellsOfRelation(problem, relation).includes(cell));
}

function shortest(problem: Problem, relations: readonly number[]): number {
  let best = relations[0] as number;
  for (const relation of relations) {
    if (cellsOfRelation(problem, relation).length < cellsOfRelation(problem, best).length) best = relation;
  }
  return best;
}

/** A number of relations no two of which share a cell: each needs a cell of its own. */
function apartCount(problem: Problem, relations: readonly number[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const relation of [...relations].sort(
    (a, b) => cellsOfRelation(problem, a).length - cellsOfRelation(problem, b).length,
  )) {
    const cells = suspectsIn(problem, relation);
    if (cells.some((cell) => taken.has(cell))) continue;
    count++;
    for (const cell of cells) taken.add(cell);
  }
  return count;
}

/** Cells of which one must join the chosen, because the chosen alone contradict each other. */
function conflictCells(problem: Problem, chosen: readonly number[]): number[] {
  const relations = new Set<number>();
  for (const cell of chosen) {
    const own: number[] = [];
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      const state = relation < 0 ? 0 : problem.states[relation];
      if (state === RELATION_STATE.holds || state === RELATION_STATE.fails) own.push(relation);
    }
    if (chosen.length === 1) return conflictOfOne(problem, cell, own);
    for (const relation of own) relations.add(relation);
  }
  return [...relations].flatMap((relation) => suspectsIn(problem, relation));
}

/** The two relations that ask the most different changes of one cell. */
function conflictOfOne(problem: Problem, cell: number, own: readonly number[]): number[] {
  let lowest: { relation: number; high: number } | null = null;
  let highest: { relation: number; low: number } | null = null;
  for (const relation of own) {
    const bound = problem.system.relations[relation];
    const weight = bound?.weights[bound.cells.indexOf(cell)] ?? 1;
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    const low = Math.min((-difference - tolerance) / weight, (-difference + tolerance) / weight);
    const high = Math.max((-difference - tolerance) / weight, (-difference + tolerance) / weight);
    if (lowest === null || high < lowest.high) lowest = { relation, high };
    if (highest === null || low > highest.low) highest = { relation, low };
  }
  return [lowest?.relation, highest?.relation].flatMap((relation) =>
    relation === undefined ? [] : suspectsIn(problem, relation),
  );
}
