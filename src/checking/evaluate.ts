import type { Outcome } from "./finding";
import type { Figures, System } from "./system";

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
  const { relations, offsets, termCells, termWeights } = system;
  const { values, halves, present, largest } = figures;
  const count = relations.length;
  const outcomes = new Array<Outcome>(count);
  const differences = new Float64Array(count);
  const tolerances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const relation = relations[i] as (typeof relations)[number];
    if (relation.missing !== null) {
      outcomes[i] = "indeterminate";
      continue;
    }
    const from = offsets[i] as number;
    const to = offsets[i + 1] as number;
    let difference = 0;
    let tolerance = 0;
    let printed = 0;
    for (let term = from; term < to; term++) {
      const cell = termCells[term] as number;
      difference += (termWeights[term] as number) * (values[cell] as number);
      tolerance += halves[cell] as number;
      printed += present[cell] as number;
    }
    if (relation.exact) tolerance = 0;
    if (largest * (to - from) > Number.MAX_SAFE_INTEGER) difference = exactDifference(system, figures, i);
    differences[i] = difference;
    tolerances[i] = tolerance;
    outcomes[i] =
      printed === 0 ? "notApplicable" : holds(relation.comparison, difference, tolerance) ? "pass" : "fail";
  }
  return { outcomes, differences, tolerances };
}

function holds(comparison: string, difference: number, tolerance: number): boolean {
  if (comparison === "<=") return difference <= tolerance;
  if (comparison === ">=") return difference >= -tolerance;
  return difference <= tolerance && difference >= -tolerance;
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
