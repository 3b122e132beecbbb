import type { Program } from "./program";
import { pivot, type Tableau, tableauOf } from "./tableau";

/** Values of a vertex as fractions over one denominator: value = numerators[i] / scale. */
export interface Vertex {
  readonly numerators: readonly number[];
  readonly scale: number;
}

/**
 * The cheapest vertex of a program without the demand that values be whole, by the simplex method with bounds,
 * from the values nearest to cost nothing; `null` where no values hold all equations.
 * All arithmetic is exact, and ties go to the lower index, so the result is the same everywhere.
 */
export function cheapestVertex(program: Program): Vertex | null {
  const tableau = tableauOf(program);
  if (tableau === null) return null;
  const state = new State(program, tableau);
  if (!state.repair()) return null;
  state.improve();
  return state.vertex();
}

/** Steps after which the rule of Bland (lowest index) takes over, which cannot cycle. */
const PATIENCE = 2000;

class State {
  /** Value of each variable: of a free one its bound, of a basic one the numerator over the scale. */
  private readonly values: Float64Array;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private steps = 0;

  constructor(
    private readonly program: Program,
    private readonly tableau: Tableau,
  ) {
    this.lows = Float64Array.from(program.lows);
    this.highs = Float64Array.from(program.highs);
    this.values = new Float64Array(program.lows.length);
    for (const variable of tableau.free) {
      const cheap = (program.costs[variable] as number) < 0 && program.highs[variable] !== Infinity;
      this.values[variable] = (cheap ? this.highs : this.lows)[variable] as number;
    }
    this.settle();
  }

  /** Recomputes the basic variables from the free ones. */
  private settle(): void {
    const { rows, constants, basic, free } = this.tableau;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Float64Array;
      let numerator = constants[i] as number;
      for (let slot = 0; slot < free.length; slot++) {
        const weight = row[slot] as number;
        if (weight !== 0) numerator -= weight * (this.values[free[slot] as number] as number);
      }
      this.values[basic[i] as number] = numerator;
    }
  }

  /** Which side of its bounds a row's variable is on: −1 below, 1 above, 0 within. */
  private side(row: number): -1 | 0 | 1 {
    const variable = this.tableau.basic[row] as number;
    const numerator = this.values[variable] as number;
    const { scale } = this.tableau;
    if (numerator < (this.lows[variable] as number) * scale) return -1;
    return numerator > (this.highs[variable] as number) * scale ? 1 : 0;
  }

  /** Brings every variable within its bounds; false where that cannot be. */
  repair(): boolean {
    for (;;) {
      const { rows, free } = this.tableau;
      const slopes = new Float64Array(free.length);
      let outside = false;
      for (let i = 0; i < rows.length; i++) {
        const side = this.side(i);
        if (side === 0) continue;
        outside = true;
        const row = rows[i] as Float64Array;
        for (let slot = 0; slot < slopes.length; slot++) {
          slopes[slot] = (slopes[slot] as number) - side * (row[slot] as number);
        }
      }
      if (!outside) return true;
      const slot = this.entering(slopes);
      if (slot === -1) return false;
      this.move(slot, (slopes[slot] as number) < 0 ? 1 : -1);
    }
  }

  /** Lowers the cost as far as it goes. */
  improve(): void {
    const { costs } = this.program;
    const { rows, free, basic, scale } = this.tableau;
    const slopes = Float64Array.from(
      rows[0] ?? new Float64Array(free.length),
      (_, slot) => scale * (costs[free[slot] as number] ?? 0),
    );
    for (let i = 0; i < rows.length; i++) {
      const cost = costs[basic[i] as number] as number;
      if (cost === 0) continue;
      const row = rows[i] as Float64Array;
      for (let slot = 0; slot < free.length; slot++) {
        slopes[slot] = (slopes[slot] as number) - cost * (row[slot] as number);
      }
    }
    this.tableau.slopes = slopes;
    for (;;) {
      const slot = this.entering(slopes);
      if (slot === -1) return;
      this.move(slot, (slopes[slot] as number) < 0 ? 1 : -1);
    }
  }

  /** The free variable to move: the steepest that its bounds let go down the slope, or the first after long. */
  private entering(slopes: Float64Array): number {
    const { free } = this.tableau;
    const first = this.steps++ > PATIENCE;
    let best = -1;
    let steepest = 0;
    for (let slot = 0; slot < free.length; slot++) {
      const slope = slopes[slot] as number;
      if (slope === 0) continue;
      const variable = free[slot] as number;
      const value = this.values[variable] as number;
      const able =
        slope < 0 ? value < (this.highs[variable] as number) : value > (this.lows[variable] as number);
      if (!able) continue;
      const rank = first ? 1 / (variable + 1) : Math.abs(slope);
      if (rank > steepest) {
        steepest = rank;
        best = slot;
      }
    }
    return best;
  }

  /** Moves a free variable up (1) or down (−1) until it, or a basic variable, meets a bound. */
  private move(slot: number, direction: 1 | -1): void {
    const { rows, basic, free, scale } = this.tableau;
    const variable = free[slot] as number;
    // The longest step, as a fraction.
    let over = (this.highs[variable] as number) - (this.lows[variable] as number);
    let under = 1;
    let leaving = -1;
    let bound = 0;
    for (let i = 0; i < rows.length; i++) {
      const weight = (rows[i] as Float64Array)[slot] as number;
      if (weight === 0) continue;
      const rising = -direction * weight > 0;
      const moved = basic[i] as number;
      const side = this.side(i);
      if ((side === -1 && !rising) || (side === 1 && rising)) continue;
      const low = this.lows[moved] as number;
      const high = this.highs[moved] as number;
      const target = side === 0 ? (rising ? high : low) : side === -1 ? low : high;
      if (target === Infinity) continue;
      const room = Math.abs(target * scale - (this.values[moved] as number));
      const size = Math.abs(weight);
      const compared = over === Infinity ? -1 : room * under - over * size;
      if (compared < 0 || (compared === 0 && leaving !== -1 && moved < (basic[leaving] as number))) {
        over = room;
        under = size;
        leaving = i;
        bound = target;
      }
    }
    if (leaving === -1) {
      const value = (direction === 1 ? this.highs : this.lows)[variable] as number;
      const change = value - (this.values[variable] as number);
      this.values[variable] = value;
      for (let i = 0; i < rows.length; i++) {
        const moved = basic[i] as number;
        this.values[moved] =
          (this.values[moved] as number) - change * ((rows[i] as Float64Array)[slot] as number);
      }
      return;
    }
    const left = basic[leaving] as number;
    const own = rows[leaving] as Float64Array;
    if (scale === 1 && Math.abs(own[slot] as number) === 1) {
      const change = direction * over;
      for (let i = 0; i < rows.length; i++) {
        const weight = (rows[i] as Float64Array)[slot] as number;
        if (weight === 0) continue;
        const moved = basic[i] as number;
        this.values[moved] = (this.values[moved] as number) - change * weight;
      }
      this.values[variable] = (this.values[variable] as number) + change;
      pivot(this.tableau, leaving, slot);
    } else {
      this.values[left] = bound;
      pivot(this.tableau, leaving, slot);
      this.settle();
    }
  }

  vertex(): Vertex {
    const { scale, free } = this.tableau;
    const numerators = Array.from(this.values);
    for (const variable of free) numerators[variable] = (numerators[variable] as number) * scale;
    return { numerators, scale };
  }
}
