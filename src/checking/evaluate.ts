import type { Outcome } from "./finding";
import type { Figures, System } from "./system";
import { How } from "./system-shape";

/** The outcomes in the order of their codes. */
export const OUTCOMES = [
  "pass",
  "fail",
  "notApplicable",
  "indeterminate",
] as const satisfies readonly Outcome[];
const PASS = 0;
const FAIL = 1;
const NOT_APPLICABLE = 2;
const INDETERMINATE = 3;

/** What each relation of a system says of figures, by index. */
export interface Verdicts {
  /** Outcomes as indices into `OUTCOMES`. */
  readonly codes: Uint8Array;
  /** Outcomes by name, made when they are first asked for. */
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
  const codes = new Uint8Array(system.how.length);
  const differences = new Float64Array(codes.length);
  const tolerances = new Float64Array(codes.length);
  judgeInto(system, figures, { codes, differences, tolerances });
  let named: Outcome[] | undefined;
  return {
    codes,
    differences,
    tolerances,
    get outcomes() {
      named ??= Array.from(codes, (code) => OUTCOMES[code] as Outcome);
      return named;
    },
  };
}

/** As `judge`, into room that is used again and again. */
export function judgeInto(system: System, figures: Figures, room: Omit<Verdicts, "outcomes">): void {
  const { offsets, turns, termCells, how, halfOf } = system;
  const { values, present, largest } = figures;
  const { codes, differences, tolerances } = room;
  const count = how.length;
  let term = 0;
  for (let i = 0; i < count; i++) {
    const from = term;
    const turn = turns[i] as number;
    const to = offsets[i + 1] as number;
    let difference = 0;
    let printed = 0;
    for (; term < turn; term++) {
      const cell = termCells[term] as number;
      difference += values[cell] as number;
      printed += present[cell] as number;
    }
    for (; term < to; term++) {
      const cell = termCells[term] as number;
      difference -= values[cell] as number;
      printed += present[cell] as number;
    }
    const half = halfOf[i] as number;
    const tolerance = half >= 0 ? printed * half : mixedTolerance(system, figures, from, to);
    if (largest * (to - from) > Number.MAX_SAFE_INTEGER) difference = exactDifference(system, figures, i);
    differences[i] = difference;
    tolerances[i] = tolerance;
    const manner = how[i] as number;
    let code: number;
    if (printed === 0) code = (manner & How.missing) !== 0 ? INDETERMINATE : NOT_APPLICABLE;
    else if (manner === 0) code = difference >= -tolerance && difference <= tolerance ? PASS : FAIL;
    else code = judgeOther(system, figures, i, difference, tolerance);
    codes[i] = code;
  }
}

/** The outcome of a relation that is no plain equation. */
function judgeOther(
  system: System,
  figures: Figures,
  i: number,
  difference: number,
  tolerance: number,
): number {
  const manner = system.how[i] as number;
  if ((manner & How.missing) !== 0) return INDETERMINATE;
  if ((manner & How.conditional) !== 0 && !applies(system, figures, i)) return NOT_APPLICABLE;
  const low = (manner & How.atMost) !== 0 || difference >= -tolerance;
  const high = (manner & How.atLeast) !== 0 || difference <= tolerance;
  return low && high ? PASS : FAIL;
}

/** The tolerance of a relation between forms that were printed in different units or decimals. */
function mixedTolerance({ termCells }: System, { halves }: Figures, from: number, to: number): number {
  let tolerance = 0;
  for (let term = from; term < to; term++) tolerance += halves[termCells[term] as number] as number;
  return tolerance;
}

/** Whether the conditions of a relation hold: its guards are zero or blank, its right side holds a figure. */
function applies(system: System, { values, present }: Figures, at: number): boolean {
  const { guards, whenFilled, cells, leftCount } = system.relations[at] as System["relations"][number];
  for (let i = 0; i < guards.length; i++) if (values[guards[i] as number] !== 0) return false;
  if (!whenFilled) return true;
  for (let term = leftCount; term < cells.length; term++)
    if (present[cells[term] as number] === 1) return true;
  return false;
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
