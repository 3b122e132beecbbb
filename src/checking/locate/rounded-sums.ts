import { lastDigitOf } from "../evaluate";
import type { Figures, System } from "../system";

/** What a system says of its relations: Σ left − Σ right, and what the rounding of its own terms explains of it. */
interface Judged {
  readonly differences: Float64Array;
  readonly tolerances: Float64Array;
}

/** Figures beyond so many units of the last digit differ by more than any rounding. */
const FARTHEST = 60;
/** Parts of a sum from which its rounding may come to more than its own last digit. */
const FEWEST_PARTS = 2;

/**
 * What 尾差 explains of a relation that fails: two prints of one figure may differ by a last digit, and a total that is the
 * sum of its rounded rows to the last digit carries the rounding of all of them. 0 where print is exact, or where the
 * difference is greater.
 */
export function tailOf(system: System, figures: Figures, judged: Judged, relation: number): number {
  const difference = Math.abs(judged.differences[relation] as number);
  const rounded = lastDigitOf(system, figures, relation);
  if (rounded >= difference) return rounded;
  const { offsets, termCells, termWeights } = system;
  let sum = judged.tolerances[relation] as number;
  let widest = 0;
  for (let term = offsets[relation] as number; term < (offsets[relation + 1] as number); term++) {
    const cell = termCells[term] as number;
    const half = halfOf(system, cell);
    widest = Math.max(widest, half);
    if (half === 0 || difference > 2 * half * FARTHEST) continue;
    sum +=
      Math.abs(termWeights[term] as number) *
      Math.max(0, spreadOf(system, figures, judged, cell, relation) - half);
    // Two prints of one figure have no rounding of their own in their tolerance.
    if (system.specs[relation]?.sameFigure === true) sum += half;
  }
  return widest > 0 && sum >= difference ? sum : 0;
}

/** Half a unit of a cell's last printed digit; 0 where it counts things or is exact. */
function halfOf({ sections }: System, cell: number): number {
  let found = sections[0];
  for (const section of sections) if (section.start <= cell) found = section;
  if (found === undefined) return 0;
  return found.half * (found.money[(cell - found.start) % found.keys.length] as number);
}

/** The rounding that a total carries which is, to the last digit, the sum of rows: half a unit for each of them. */
function spreadOf(
  system: System,
  { values }: Figures,
  { differences }: Judged,
  cell: number,
  except: number,
): number {
  const { offsets, turns, termCells, specs } = system;
  let most = 0;
  for (let i = 0; i < specs.length; i++) {
    const from = offsets[i] as number;
    const turn = turns[i] as number;
    if (i === except || turn !== from + 1 || termCells[from] !== cell || differences[i] !== 0) continue;
    if (specs[i]?.sameFigure === true) continue;
    let parts = 0;
    for (let term = turn; term < (offsets[i + 1] as number); term++)
      if (values[termCells[term] as number] !== 0) parts++;
    if (parts >= FEWEST_PARTS) most = Math.max(most, parts * halfOf(system, cell));
  }
  return most;
}
