import { OUT_OF_RANGE, refusal } from "../../errors";
import type { Equation, Program } from "./program";

/**
 * A simplex tableau in whole numbers. Row i says `scale·basic[i] + Σ rows[i][s]·free[s] = constants[i]`.
 * The pivots are fraction-free (Edmonds): every division leaves no rest, so nothing is ever rounded.
 */
export interface Tableau {
  scale: number;
  /** Variable of each row. */
  readonly basic: number[];
  /** Variable of each column. */
  readonly free: number[];
  readonly rows: Float64Array[];
  readonly constants: number[];
  /** What one unit of each column's variable costs, times the scale; null until a cost is asked for. */
  slopes: Float64Array | null;
}

/**
 * The tableau of a program's equations, each solved for one of its variables; equations that follow from the
 * others fall away. `null` where the equations contradict each other whatever the bounds.
 */
export function tableauOf(program: Program): Tableau | null {
  const width = program.lows.length;
  const tableau: Tableau = {
    scale: 1,
    basic: program.equations.map(() => -1),
    free: Array.from({ length: width }, (_, index) => index),
    rows: program.equations.map((equation) => denseRow(equation, width)),
    constants: program.equations.map(({ constant }) => constant),
    slopes: null,
  };
  const uses = new Array<number>(width).fill(0);
  for (const { variables } of program.equations) {
    for (const variable of variables) uses[variable] = (uses[variable] as number) + 1;
  }
  // Short equations first: solving them keeps the others short.
  const order = [...tableau.rows.keys()].sort(
    (a, b) => lengthOf(program.equations[a]) - lengthOf(program.equations[b]) || a - b,
  );
  for (const row of order) {
    const slot = slotFor(tableau, row, uses, program);
    if (slot === -1) {
      if (tableau.constants[row] !== 0) return null;
      continue;
    }
    pivot(tableau, row, slot);
    dropColumn(tableau, slot);
  }
  // Rows that no variable stands for say 0 = 0.
  const kept = tableau.basic.flatMap((variable, row) => (variable === -1 ? [] : [row]));
  return {
    scale: tableau.scale,
    basic: kept.map((row) => tableau.basic[row] as number),
    free: tableau.free,
    rows: kept.map((row) => tableau.rows[row] as Float64Array),
    constants: kept.map((row) => tableau.constants[row] as number),
    slopes: null,
  };
}

function denseRow({ variables, weights }: Equation, width: number): Float64Array {
  const row = new Float64Array(width);
  variables.forEach((variable, term) => {
    row[variable] = (row[variable] as number) + (weights[term] as number);
  });
  return row;
}

function lengthOf(equation: Equation | undefined): number {
  return equation?.variables.length ?? 0;
}

/** The column to solve a row for: the smallest weight, then a variable without upper bound, then the fewest other uses. */
function slotFor({ rows, free }: Tableau, row: number, uses: readonly number[], program: Program): number {
  const terms = rows[row] as Float64Array;
  let best = -1;
  let least = Infinity;
  for (let slot = 0; slot < free.length; slot++) {
    const weight = Math.abs(terms[slot] as number);
    if (weight === 0) continue;
    const variable = free[slot] as number;
    const bounded = program.highs[variable] === Infinity ? 0 : 1;
    const rank = weight * 1e6 + bounded * 1e4 + (uses[variable] as number);
    if (rank < least) {
      least = rank;
      best = slot;
    }
  }
  return best;
}

/** Exchanges the variable of a row with that of a column. */
export function pivot(tableau: Tableau, row: number, slot: number): void {
  const { rows, constants, basic, free, scale } = tableau;
  const own = rows[row] as Float64Array;
  const width = free.length;
  if ((own[slot] as number) < 0) {
    for (let at = 0; at < width; at++) own[at] = -(own[at] as number);
    constants[row] = -(constants[row] as number);
    // The leaving variable now stands with −scale.
    exchange(tableau, row, slot, -scale);
  } else {
    exchange(tableau, row, slot, scale);
  }
  const leaving = basic[row] as number;
  basic[row] = free[slot] as number;
  free[slot] = leaving;
}

/** Eliminates the column from the other rows; `old` is the factor of the leaving variable in its row. */
function exchange(tableau: Tableau, row: number, slot: number, old: number): void {
  const { rows, constants, free, scale, slopes } = tableau;
  const own = rows[row] as Float64Array;
  const factor = own[slot] as number;
  const constant = constants[row] as number;
  const filled: number[] = [];
  for (let at = 0; at < free.length; at++) if (own[at] !== 0) filled.push(at);
  const sign = Math.sign(old);
  for (let i = 0; i < rows.length; i++) {
    if (i === row) continue;
    const weight = (rows[i] as Float64Array)[slot] as number;
    eliminate(rows[i] as Float64Array, weight, own, filled, slot, factor, scale, sign);
    constants[i] = exact(factor * (constants[i] as number), weight * constant) / scale;
  }
  if (slopes !== null) eliminate(slopes, slopes[slot] as number, own, filled, slot, factor, scale, sign);
  own[slot] = old;
  tableau.scale = factor;
}

/** Both products and their difference are exact as long as the first and the difference stay below this. */
const EXACT = 2 ** 52;

/** a − b, where both are exact. */
function exact(a: number, b: number): number {
  const difference = a - b;
  if (difference > EXACT || difference < -EXACT || a > EXACT || a < -EXACT) {
    throw refusal(
      OUT_OF_RANGE,
      difference,
      ["规则中较小的整数系数", "smaller whole weights in the rules given"],
      ["rules"],
    );
  }
  return difference;
}

function eliminate(
  other: Float64Array,
  weight: number,
  own: Float64Array,
  filled: readonly number[],
  slot: number,
  factor: number,
  scale: number,
  sign: number,
): void {
  if (factor !== scale) {
    for (let at = 0; at < other.length; at++) other[at] = exact((other[at] as number) * factor, 0);
    if (weight !== 0)
      for (const at of filled) other[at] = exact(other[at] as number, weight * (own[at] as number));
    for (let at = 0; at < other.length; at++) other[at] = (other[at] as number) / scale;
  } else if (weight !== 0) {
    // factor = scale: other − weight·own / scale, whole in sum only where scale is not 1.
    for (const at of filled) {
      other[at] = exact(factor * (other[at] as number), weight * (own[at] as number)) / scale;
    }
  }
  if (weight !== 0) other[slot] = -weight * sign;
}

/** Takes a column away whose variable is always zero. */
function dropColumn({ rows, free }: Tableau, slot: number): void {
  const last = free.length - 1;
  if (slot !== last) {
    free[slot] = free[last] as number;
    for (const row of rows) row[slot] = row[last] as number;
  }
  free.length = last;
}
