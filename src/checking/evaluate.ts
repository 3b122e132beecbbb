import type { Outcome } from "./finding";
import type { Figures, System } from "./system";
import { How } from "./system-shape";

/** What each relation of a system says of figures, by index. */
export interface Verdicts {
  readonly outcomes: readonly Outcome[];
  /** Σ left − Σ right in 分. */
  readonly differences: Float64Array;
  /** What rounding can explain of it. */
  readonly tolerances: Float64Array;
}

/**
 * Judges every relation of a system. A sum of k printed figures may be off by k half units of the last digit and
 * no more: the interval follows from the print, nobody chooses it. All is integer arithmetic; figures so large
 * that a sum could leave the safe range are summed with bigint.
 *
 * @example
 * ```ts
 * import { arithmeticRules, bindSystem, gatherFigures, judge } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * const system = bindSystem(accounts, arithmeticRules);
 * judge(system, gatherFigures(system, accounts)!).outcomes.includes("fail"); // => false
 * ```
 */
export function judge(system: System, figures: Figures): Verdicts {
  const { offsets, termCells, termWeights, how } = system;
  const { values, halves, present, largest } = figures;
  const count = how.length;
  const outcomes = new Array<Outcome>(count);
  const differences = new Float64Array(count);
  const tolerances = new Float64Array(count);
  let from = 0;
  for (let i = 0; i < count; i++) {
    const to = offsets[i + 1] as number;
    const manner = how[i] as number;
    if ((manner & How.missing) !== 0) {
      outcomes[i] = "indeterminate";
      from = to;
      continue;
    }
    let difference = 0;
    let tolerance = 0;
    let printed = 0;
    for (let term = from; term < to; term++) {
      const cell = termCells[term] as number;
      difference += (termWeights[term] as number) * (values[cell] as number);
      tolerance += halves[cell] as number;
      printed += present[cell] as number;
    }
    if ((manner & How.exact) !== 0) tolerance = 0;
    if (largest * (to - from) > Number.MAX_SAFE_INTEGER) difference = exactDifference(system, figures, i);
    differences[i] = difference;
    tolerances[i] = tolerance;
    if (printed === 0 || ((manner & How.conditional) !== 0 && !applies(system, figures, i))) {
      outcomes[i] = "notApplicable";
    } else {
      const low = (manner & How.atMost) !== 0 || difference >= -tolerance;
      const high = (manner & How.atLeast) !== 0 || difference <= tolerance;
      outcomes[i] = low && high ? "pass" : "fail";
    }
    from = to;
  }
  return { outcomes, differences, tolerances };
}

/** Whether the conditions of a relation hold: its guards are zero or blank, its right side holds a figure. */
function applies(system: System, { values, present }: Figures, at: number): boolean {
  const relation = system.relations[at] as System["relations"][number];
  if (relation.guards.some((cell) => values[cell] !== 0)) return false;
  return !relation.whenFilled || relation.cells.slice(relation.leftCount).some((cell) => present[cell] === 1);
}

/** The difference summed without loss; a result outside the safe range only loses digits that no verdict needs. */
function exactDifference(system: System, figures: Figures, relation: number): number {
  let difference = 0n;
  for (
    let term = system.offsets[relation] as number;
    term < (system.offsets[relation + 1] as number);
    term++
  ) {
    const cell = system.termCells[term] as number;
    difference += BigInt(system.termWeights[term] as number) * BigInt(figures.values[cell] as number);
  }
  return Number(difference);
}
