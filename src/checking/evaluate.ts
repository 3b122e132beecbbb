import { need, refusal, WRONG_ARGUMENT } from "../errors";
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
export const PASS = 0;
export const FAIL = 1;
export const NOT_APPLICABLE = 2;
export const INDETERMINATE = 3;

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
 * import { arithmeticRules } from "juesuan/checking";
 * import { bindSystem, gatherFigures, judge } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * const system = bindSystem(accounts, arithmeticRules);
 * judge(system, gatherFigures(system, accounts)!).outcomes.includes("fail"); // => false
 * ```
 */
export function judge(system: System, figures: Figures): Verdicts {
  if (!(need("object", system, "system").how instanceof Uint8Array)) throw unbound(system, "system");
  if (!(need("object", figures, "figures").values instanceof Float64Array)) throw unbound(figures, "figures");
  const codes = new Uint8Array(system.how.length);
  const differences = new Float64Array(codes.length);
  const tolerances = new Float64Array(codes.length);
  judgeInto(system, figures, { codes, differences, tolerances });
  for (let i = 0; i < codes.length; i++) tolerances[i] = toleranceOf(system, figures, i);
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

/** What `bindSystem` and `gatherFigures` did not make. */
function unbound(found: unknown, what: "system" | "figures") {
  const maker = what === "system" ? "bindSystem" : "gatherFigures";
  return refusal(WRONG_ARGUMENT, found, [`${maker}给出的${what}`, `${what} of ${maker}`], [what]);
}

/**
 * As `judge`, into room that is used again and again. Differences and tolerances are filled in only where a relation
 * does not simply hold to the last digit.
 */
export function judgeInto(system: System, figures: Figures, room: Omit<Verdicts, "outcomes">): void {
  const { offsets, turns, termCells, how } = system;
  const { values, present, large } = figures;
  const { codes, differences, tolerances } = room;
  const count = how.length;
  let term = 0;
  for (let i = 0; i < count; i++) {
    const from = term;
    const turn = turns[i] as number;
    const to = offsets[i + 1] as number;
    let difference = 0;
    for (; term < turn; term++) difference += values[termCells[term] as number] as number;
    for (; term < to; term++) difference -= values[termCells[term] as number] as number;
    const manner = how[i] as number;
    if (difference === 0 && manner === 0 && !large && present[termCells[from] as number] === 1) {
      codes[i] = PASS;
      continue;
    }
    if (large) difference = exactDifference(system, figures, i);
    else if ((manner & How.weighted) !== 0) difference = weightedDifference(system, figures, i);
    // What holds to the last digit needs no tolerance.
    const tolerance = difference === 0 ? 0 : toleranceOf(system, figures, i);
    differences[i] = difference;
    tolerances[i] = tolerance;
    codes[i] = outcomeOf(system, figures, i, difference, tolerance);
  }
}

function anyPrinted({ termCells }: System, { present }: Figures, from: number, to: number): boolean {
  for (let term = from; term < to; term++) if (present[termCells[term] as number] === 1) return true;
  return false;
}

/** What rounding can explain of a relation: a half step for each printed figure. */
function toleranceOf(
  { offsets, termCells, halfOf }: System,
  { present, halves }: Figures,
  i: number,
): number {
  const half = halfOf[i] as number;
  const to = offsets[i + 1] as number;
  let sum = 0;
  for (let term = offsets[i] as number; term < to; term++) {
    const cell = termCells[term] as number;
    // Where the relation's cells share no half step, the figures carry it cell by cell.
    sum += half >= 0 ? half * (present[cell] as number) : (halves[cell] as number);
  }
  return sum;
}

/** Last digits of the coarser of two prints that they may differ by: the finer one is rounded to it, half a digit more. */
export const FINER = 1.5;

/**
 * What two prints of one figure may differ by where each was rounded for itself: one print is the rounded figure, the
 * other the sum of rounded rows (尾差). One unit of the last digit; of the coarser print one and a half, as the finer one
 * is rounded to it. Nothing where print is exact.
 */
export function lastDigitOf(system: System, { present }: Figures, i: number): number {
  if (system.specs[i]?.sameFigure !== true) return 0;
  let [sum, most, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (let term = system.offsets[i] as number; term < (system.offsets[i + 1] as number); term++) {
    const index = system.termCells[term] as number;
    let section = system.sections[0];
    for (const one of system.sections) if (one.start <= index) section = one;
    if (section === undefined || present[index] !== 1) continue;
    const half = section.half * (section.money[(index - section.start) % section.keys.length] as number);
    sum += half;
    most = Math.max(most, half);
    least = Math.min(least, half);
  }
  return least < most ? FINER * 2 * most : sum;
}

function outcomeOf(
  system: System,
  figures: Figures,
  i: number,
  difference: number,
  tolerance: number,
): number {
  const { offsets, how } = system;
  const manner = how[i] as number;
  const missing = (manner & How.missing) !== 0;
  if (difference === 0 && !anyPrinted(system, figures, offsets[i] as number, offsets[i + 1] as number))
    return missing ? INDETERMINATE : NOT_APPLICABLE;
  if (missing) return INDETERMINATE;
  if ((manner & How.conditional) !== 0 && !applies(system, figures, i)) return NOT_APPLICABLE;
  const low = (manner & How.atMost) !== 0 || difference >= -tolerance;
  const high = (manner & How.atLeast) !== 0 || difference <= tolerance;
  if (low && high) return PASS;
  if ((manner & How.partial) === 0) return FAIL;
  return (manner & How.apart) === 0 && provesAnything(system, figures, i) ? FAIL : INDETERMINATE;
}

/** Whether a relation over a partly read form can fail at all: two printings of one figure, both read, can. */
function provesAnything({ specs, offsets, termCells }: System, { present }: Figures, i: number): boolean {
  const cells = termCells.subarray(offsets[i], offsets[i + 1]);
  return specs[i]?.sameFigure === true && cells.every((cell) => present[cell] === 1);
}

/** Whether the conditions of a relation hold: its guards are zero or blank, its right side holds a figure. */
function applies(system: System, figures: Figures, i: number): boolean {
  const { guards, specs, turns, offsets } = system;
  if (guards.get(i)?.some((cell) => figures.values[cell] !== 0) === true) return false;
  if (specs[i]?.whenFilled !== true) return true;
  return anyPrinted(system, figures, turns[i] as number, offsets[i + 1] as number);
}

function weightedDifference(
  { offsets, termCells, termWeights }: System,
  { values }: Figures,
  i: number,
): number {
  let difference = 0;
  for (let term = offsets[i] as number; term < (offsets[i + 1] as number); term++)
    difference += (termWeights[term] as number) * (values[termCells[term] as number] as number);
  return difference;
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
