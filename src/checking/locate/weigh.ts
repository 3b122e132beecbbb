import type { Interval } from "../../money";
import { type Diagnosis, priorOf } from "./diagnosis";
import { digitSlips } from "./digits";
import { neighboursOf, placeOf } from "./neighbours";
import { type Problem, RELATION_STATE, relationHolds, toleranceWith } from "./problem";

/** The most likely figure of a cell among those allowed, the slip that leads to the print, and how likely both are. */
export interface Weighed {
  readonly proposed: number;
  readonly diagnosis: Diagnosis;
  /** Logarithm of the likelihood, comparable between cells of one problem. */
  readonly log: number;
}

/** Figures looked at inside a wide interval, from its middle outwards. */
const FIGURES_LOOKED_AT = 240;
const MOST_ROUNDING_STEPS = 3;
/** Published amounts are hardly ever negative (表内: 收入支出 ≥ 0). */
const COST_OF_NEGATIVE = 5;

/** A relation of a cell, with what its rounding lets us expect of the difference. */
export interface Touched {
  readonly relation: number;
  readonly weight: number;
  readonly difference: number;
  readonly tolerance: number;
  readonly variance: number;
  readonly state: number;
}

/**
 * Weighs the figures that a cell may have. Likelihood has three parts: the slip that leads from the figure to the
 * print, how typical the remaining differences are of rounding, and the rules that only hint.
 */
export function weigh(problem: Problem, cell: number, interval: Interval): Weighed {
  const touched = touchedBy(problem, cell);
  const step = problem.steps[cell] as number;
  const printed = problem.values[cell] as number;
  const slipsOf = slipper(problem, cell, touched);
  let best: Weighed | null = null;
  for (const proposed of candidates(interval, step)) {
    if (proposed === printed) continue;
    const fits = fitOf(problem, touched, proposed - printed);
    const slip = slipsOf(proposed);
    const log = fits + slip.log - (proposed < 0 && printed >= 0 ? COST_OF_NEGATIVE : 0);
    if (best === null || log > best.log) best = { proposed, diagnosis: slip.diagnosis, log };
  }
  return best ?? { proposed: interval.low, diagnosis: "other figure", log: -60 };
}

/** Figures of an interval on the printed digits, those in its middle where they are many. */
export function* candidates({ low, high }: Interval, step: number): Generator<number> {
  const count = Math.floor((high - low) / step) + 1;
  const first = count <= FIGURES_LOOKED_AT ? low : low + Math.floor((count - FIGURES_LOOKED_AT) / 2) * step;
  for (let i = 0; i < Math.min(count, FIGURES_LOOKED_AT); i++) yield first + i * step;
}

/** The relations of a cell. */
export function touchedBy(problem: Problem, cell: number): Touched[] {
  const touched: Touched[] = [];
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    const state = relation < 0 ? 0 : (problem.states[relation] as number);
    if (state === RELATION_STATE.unused) continue;
    const tolerance = toleranceWith(problem, relation, cell);
    touched.push({
      relation,
      weight: problem.cellWeights[at] as number,
      difference: problem.differences[relation] as number,
      tolerance,
      variance: (tolerance * halfOf(problem, cell)) / 3,
      state,
    });
  }
  return touched;
}

function halfOf(problem: Problem, cell: number): number {
  const step = problem.steps[cell] as number;
  return step === 1 ? 0 : step / 2;
}

/** Log-likelihood of the differences that a change leaves, against those that stand now. */
export function fitOf(problem: Problem, touched: readonly Touched[], change: number): number {
  let log = 0;
  for (const { relation, weight, difference, tolerance, variance, state } of touched) {
    const after = difference + weight * change;
    if (state === RELATION_STATE.hintHolds || state === RELATION_STATE.hintFails) {
      const good = relationHolds(problem, relation, after, tolerance);
      log += hint(problem, relation, difference, state === RELATION_STATE.hintHolds, good);
    } else if (variance > 0) {
      log -= (after * after) / (2 * variance);
      if (state === RELATION_STATE.holds) log += (difference * difference) / (2 * variance);
    }
  }
  return log;
}

/** What the rules that only hint say of a change of several figures. */
export function hintsOf(problem: Problem, figures: ReadonlyMap<number, number>): number {
  const shifts = new Map<number, number>();
  for (const [cell, figure] of figures) {
    const change = figure - (problem.values[cell] as number);
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      const state = relation < 0 ? 0 : problem.states[relation];
      if (state !== RELATION_STATE.hintHolds && state !== RELATION_STATE.hintFails) continue;
      shifts.set(relation, (shifts.get(relation) ?? 0) + change * (problem.cellWeights[at] as number));
    }
  }
  let log = 0;
  for (const [relation, shift] of shifts) {
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    const before = problem.states[relation] === RELATION_STATE.hintHolds;
    log += hint(
      problem,
      relation,
      difference,
      before,
      relationHolds(problem, relation, difference + shift, tolerance),
    );
  }
  return log;
}

/** A figure that other figures confirm is unlikely to be wrong; one that agrees after the change is likely right. */
function hint(
  problem: Problem,
  relation: number,
  difference: number,
  before: boolean,
  after: boolean,
): number {
  if (before === after) return 0;
  const bound = problem.system.relations[relation];
  if (bound?.comparison !== "=") return after ? 1 : -2;
  const confirmed = bound.cells.some((cell) => problem.values[cell] !== 0);
  if (after) return 5;
  return confirmed && difference === 0 ? -5 : -2;
}

function slipper(problem: Problem, cell: number, touched: readonly Touched[]) {
  const step = problem.steps[cell] as number;
  const printed = problem.values[cell] as number;
  const { section } = placeOf(problem, cell);
  const decimals = step === 1 && section.half > 0 ? 0 : section.precision.decimals;
  const beside = neighboursOf(problem, cell);
  const figure = (other: number) => problem.values[other] === printed && printed !== 0;
  const nextRow = beside.rows.some(figure);
  const nextColumn = beside.columns.some(figure);
  const parts = partsOf(problem, cell, touched);
  return (proposed: number): { diagnosis: Diagnosis; log: number } => {
    const digits = Math.max(Math.abs(printed), Math.abs(proposed)) / step;
    const range = 1 / (10 * Math.max(10, digits));
    let best = { diagnosis: "other figure" as Diagnosis, log: priorOf("other figure") + Math.log(range) };
    const take = (diagnosis: Diagnosis, chance: number) => {
      const log = priorOf(diagnosis) + Math.log(chance);
      if (log > best.log) best = { diagnosis, log };
    };
    for (const slip of digitSlips(printed, proposed, step, decimals)) take(slip.diagnosis, slip.chance);
    if (nextRow) take("figure of the neighbouring row", 0.4);
    if (nextColumn) take("figure of the neighbouring column", 0.4);
    if (printed === 0) take("figure left out", range * 1.5);
    if (parts !== null && printed !== 0) {
      const late = parts.some((part) => part !== 0 && Math.abs(part) === Math.abs(proposed - printed));
      take("stale total", late ? 0.3 / parts.length : range * 4);
      if (printed === 2 * proposed) take("total counted twice", 1);
    }
    const steps = Math.abs(proposed - printed) / step;
    if (steps <= MOST_ROUNDING_STEPS && forced(problem, touched, step)) take("rounding forced", 0.5 ** steps);
    return best;
  };
}

/** The items that a total sums, or null where the cell is no total. */
function partsOf(problem: Problem, cell: number, touched: readonly Touched[]): number[] | null {
  for (const { relation, state } of touched) {
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    const bound = problem.system.relations[relation];
    if (bound === undefined || bound.exact || bound.leftCount !== 1 || bound.cells[0] !== cell) continue;
    if (bound.cells.length < 2) continue;
    return bound.cells.slice(1).map((part) => problem.values[part] as number);
  }
  return null;
}

/** Whether the print makes some sum come out to the last digit though its figures are rounded. */
function forced(problem: Problem, touched: readonly Touched[], step: number): boolean {
  if (step === 1) return false;
  return touched.some(({ relation, difference, variance, state }) => {
    const bound = problem.system.relations[relation];
    return (
      state === RELATION_STATE.holds &&
      variance > 0 &&
      difference === 0 &&
      bound?.exact === false &&
      bound.cells.filter((part) => problem.values[part] !== 0).length > 2
    );
  });
}
