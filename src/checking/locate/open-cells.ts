import type { Interval } from "../../money";
import { likeliest } from "./likeliest";
import { type Problem, RELATION_STATE, signatureOf, withChanges } from "./problem";

/** A cell of which nothing is known but its place, and the text that stands there, if any. */
export interface OpenCell {
  readonly cell: number;
  readonly text: string | null;
}

/** What the relations of the forms say of an open cell. */
export interface SolvedCell extends OpenCell {
  readonly figure: number;
  /** Figures on which the relations that agree leave it. */
  readonly interval: Interval;
  /** Names of the relations that ask for this figure. */
  readonly agreeing: readonly string[];
  /** How many ask for another. */
  readonly against: number;
  /** Share of the figure in the likelihood of all that the interval holds. */
  readonly share: number;
}

/** What one relation leaves of an open cell, the others known. */
interface Bound extends Interval {
  readonly relation: number;
}

/**
 * The figures of open cells, which hold 0 in the problem: every equality whose other cells are known bounds its cell.
 * The cell that most relations bound is settled first, so that relations over several open cells come to have one.
 * Cells that no relation reaches are left out.
 */
export function solveOpen(problem: Problem, open: readonly OpenCell[]): SolvedCell[] {
  const left = new Map(open.map((one) => [one.cell, one]));
  const solved: SolvedCell[] = [];
  let current = problem;
  while (left.size > 0) {
    let next: { readonly one: OpenCell; readonly bounds: readonly Bound[] } | null = null;
    for (const one of left.values()) {
      const bounds = boundsOf(current, one.cell, left);
      if (bounds.length > (next?.bounds.length ?? 0)) next = { one, bounds };
    }
    if (next === null) break;
    const { one, bounds } = next;
    left.delete(one.cell);
    const found = settle(current, one, bounds, new Set(left.keys()));
    if (found === null) continue;
    solved.push(found);
    current = withChanges(current, new Map([[one.cell, found.figure]]));
  }
  return solved.length === 1 ? solved : refined(current, solved, left);
}

/** Each figure chosen once more with the others in place, by the relations among them too. */
function refined(
  problem: Problem,
  solved: readonly SolvedCell[],
  open: ReadonlyMap<number, OpenCell>,
): SolvedCell[] {
  let current = problem;
  return solved.map((before) => {
    const found =
      settle(current, before, boundsOf(current, before.cell, open), new Set(open.keys())) ?? before;
    current = withChanges(current, new Map([[before.cell, found.figure]]));
    return found;
  });
}

/** What each equality in which this cell alone is open leaves of its figure. */
function boundsOf(problem: Problem, cell: number, open: ReadonlyMap<number, OpenCell>): Bound[] {
  const bounds: Bound[] = [];
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    const weight = problem.cellWeights[at] as number;
    if (relation < 0 || weight === 0) continue;
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    const bound = problem.system.relations[relation];
    if (bound?.cells.some((other) => other !== cell && open.has(other))) continue;
    const value = problem.values[cell] as number;
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    const one = value + (-difference - tolerance) / weight;
    const other = value + (-difference + tolerance) / weight;
    bounds.push({ relation, low: Math.min(one, other) + 0, high: Math.max(one, other) + 0 });
  }
  return bounds;
}

/** The figure on which most relations agree; where several do, the one that the print is nearest to. */
function settle(
  problem: Problem,
  { cell, text }: OpenCell,
  bounds: readonly Bound[],
  open: ReadonlySet<number>,
): SolvedCell | null {
  const agreed = agreements(bounds).flatMap((agreeing) => {
    const interval = onDigits(problem, cell, {
      low: Math.max(...agreeing.map(({ low }) => low)),
      high: Math.min(...agreeing.map(({ high }) => high)),
    });
    return interval === null
      ? []
      : [{ agreeing, interval, ...likeliest(problem, cell, interval, text, open) }];
  });
  const width = ({ interval: { low, high } }: (typeof agreed)[number]) => high - low;
  // Of as many, those count that leave less: two prints of one figure say more than a sum of many.
  const [best] = agreed.sort(
    (a, b) => b.agreeing.length - a.agreeing.length || width(a) - width(b) || b.log - a.log,
  );
  if (best === undefined) return null;
  const { agreeing, interval, figure, share } = best;
  return {
    cell,
    text,
    figure,
    interval,
    share,
    agreeing: agreeing.map(({ relation }) => signatureOf(problem, relation)),
    against: bounds.length - agreeing.length,
  };
}

/** The sets of bounds that leave a common figure, each as large as it can be: one for each lower end. */
function agreements(bounds: readonly Bound[]): Bound[][] {
  return [...new Set(bounds.map(({ low }) => low))].map((start) =>
    bounds.filter(({ low, high }) => low <= start && start <= high),
  );
}

/** The figures of an interval that a form prints. */
function onDigits(problem: Problem, cell: number, { low, high }: Interval): Interval | null {
  const step = problem.steps[cell] as number;
  const from = Math.ceil(low / step) * step + 0;
  const to = Math.floor(high / step) * step + 0;
  return from <= to && Number.isSafeInteger(from) && Number.isSafeInteger(to)
    ? { low: from, high: to }
    : null;
}
