import type { Arithmetic } from "./arithmetic";

/** A sum of variables that must lie between two bounds. */
export interface LinearRow {
  readonly variables: readonly number[];
  readonly weights: readonly number[];
  /** −Infinity and Infinity where there is no bound. */
  readonly low: number;
  readonly high: number;
}

/** What the simplex method found: values of the variables, or the rows that contradict each other. */
export type SimplexResult<N> =
  | { readonly kind: "values"; readonly values: readonly N[] }
  | { readonly kind: "conflict"; readonly rows: readonly number[] }
  | { readonly kind: "stopped" };

/**
 * Decides whether rows can hold together with variables inside their bounds (the general simplex method of Dutertre
 * and de Moura). Variables begin at `start`; a row that does not hold is mended by moving one of its variables
 * (pivoting), always the first that can move, so that the method ends. A row that cannot be mended gives the
 * contradiction: the rows in its combination (a certificate after Farkas).
 *
 * @param low lowest value of each variable
 * @param high highest value of each variable
 * @param start a value of each variable within its bounds
 * @param most pivots at most
 */
export function simplex<N>(
  arithmetic: Arithmetic<N>,
  rows: readonly LinearRow[],
  low: readonly number[],
  high: readonly number[],
  start: readonly number[],
  most: number,
): SimplexResult<N> {
  const tableau = new BoundedTableau(arithmetic, rows, low, high, start);
  const { suspects } = tableau;
  for (let turns = 0; suspects.size > 0; turns++) {
    if (turns >= most) return { kind: "stopped" };
    const basic = Math.min(...suspects);
    if (!tableau.needsMending(basic)) {
      suspects.delete(basic);
      continue;
    }
    const upwards = tableau.below(basic);
    const entering = tableau.firstThatCanMove(basic, upwards);
    if (entering < 0) return { kind: "conflict", rows: tableau.rowsCombinedIn(basic) };
    tableau.pivot(basic, entering, upwards);
  }
  return { kind: "values", values: tableau.values.slice(0, start.length) };
}

/**
 * Variables and the sums of rows, which are variables too (numbered behind the others), with their bounds and values;
 * some are basic: each a combination of those that are not.
 */
class BoundedTableau<N> {
  readonly values: N[];
  /** Basic variables that may lie beyond their bounds. */
  readonly suspects: Set<number>;
  private readonly arithmetic: Arithmetic<N>;
  /** Number of variables that are no sums of rows. */
  private readonly count: number;
  private readonly lows: readonly number[];
  private readonly highs: readonly number[];
  /** By basic variable: its combination of the others. The rows' own sums are basic at first. */
  private readonly table = new Map<number, Map<number, N>>();
  /** By other variable: the basic variables that contain it. */
  private readonly users: readonly Set<number>[];

  constructor(
    arithmetic: Arithmetic<N>,
    rows: readonly LinearRow[],
    low: readonly number[],
    high: readonly number[],
    start: readonly number[],
  ) {
    this.arithmetic = arithmetic;
    this.count = start.length;
    this.lows = [...low, ...rows.map((row) => row.low)];
    this.highs = [...high, ...rows.map((row) => row.high)];
    this.values = start.map(arithmetic.from);
    this.users = Array.from({ length: start.length + rows.length }, () => new Set<number>());
    rows.forEach((row, r) => {
      this.addRow(row, start.length + r);
    });
    this.suspects = new Set(
      [...this.table.keys()].filter((variable) => this.below(variable) || this.above(variable)),
    );
  }

  private addRow(row: LinearRow, basic: number): void {
    const { from, add, multiply } = this.arithmetic;
    const sum = new Map<number, N>();
    let value = from(0);
    row.variables.forEach((variable, i) => {
      const weight = from(row.weights[i] as number);
      this.addTo(sum, variable, weight);
      value = add(value, multiply(weight, this.values[variable] as N));
    });
    for (const variable of sum.keys()) this.users[variable]?.add(basic);
    this.values[basic] = value;
    this.table.set(basic, sum);
  }

  /** Adds a multiple of a variable to a combination; gives back whether the combination then contains it. */
  private addTo(combination: Map<number, N>, variable: number, weight: N): boolean {
    const { from, add, sign } = this.arithmetic;
    const total = add(combination.get(variable) ?? from(0), weight);
    if (sign(total) === 0) {
      combination.delete(variable);
      return false;
    }
    combination.set(variable, total);
    return true;
  }

  private compare(variable: number, bound: number): number {
    if (bound === Number.POSITIVE_INFINITY) return -1;
    if (bound === Number.NEGATIVE_INFINITY) return 1;
    const { from, add, sign } = this.arithmetic;
    return sign(add(this.values[variable] as N, from(-bound)));
  }

  below(variable: number): boolean {
    return this.compare(variable, this.lows[variable] as number) < 0;
  }

  private above(variable: number): boolean {
    return this.compare(variable, this.highs[variable] as number) > 0;
  }

  /** Whether it is basic and lies beyond its bounds. */
  needsMending(variable: number): boolean {
    return this.table.has(variable) && (this.below(variable) || this.above(variable));
  }

  /** The first variable of a combination that can move so that its sum goes up or down; −1 if none can. */
  firstThatCanMove(basic: number, upwards: boolean): number {
    let first = -1;
    for (const [variable, weight] of this.combinationOf(basic)) {
      if (first >= 0 && variable > first) continue;
      const rising = this.arithmetic.sign(weight) > 0 === upwards;
      const free = rising
        ? this.compare(variable, this.highs[variable] as number) < 0
        : this.compare(variable, this.lows[variable] as number) > 0;
      if (free) first = variable;
    }
    return first;
  }

  /** The rows in a combination and the row that it is of, in order. */
  rowsCombinedIn(basic: number): number[] {
    return [basic, ...this.combinationOf(basic).keys()]
      .filter((variable) => variable >= this.count)
      .map((variable) => variable - this.count)
      .sort((a, b) => a - b);
  }

  /** Exchanges a basic variable for one of its combination and sets the basic one to the bound it lies beyond. */
  pivot(basic: number, entering: number, upwards: boolean): void {
    const { from, add, multiply, divide } = this.arithmetic;
    const { values, table, users } = this;
    const target = from((upwards ? this.lows : this.highs)[basic] as number);
    const weight = this.combinationOf(basic).get(entering) as N;
    const step = divide(add(target, multiply(from(-1), values[basic] as N)), weight);
    const solved = this.solveFor(entering, basic);
    values[basic] = target;
    values[entering] = add(values[entering] as N, step);
    table.delete(basic);
    for (const user of [...(users[entering] as Set<number>)]) {
      values[user] = add(values[user] as N, multiply(this.replace(entering, solved, user), step));
      this.suspects.add(user);
    }
    for (const variable of solved.keys()) users[variable]?.add(entering);
    table.set(entering, solved);
    this.suspects.add(entering);
  }

  /** entering = basic / weight − Σ others · weight_other / weight; the basic variable uses none of them any more. */
  private solveFor(entering: number, basic: number): Map<number, N> {
    const { from, multiply, divide } = this.arithmetic;
    const combination = this.combinationOf(basic);
    const minus = from(-1);
    const weight = combination.get(entering) as N;
    const solved = new Map<number, N>([[basic, divide(from(1), weight)]]);
    for (const [variable, other] of combination) {
      this.users[variable]?.delete(basic);
      if (variable !== entering) solved.set(variable, divide(multiply(minus, other), weight));
    }
    return solved;
  }

  /** Puts the solution for a variable in its place in the combination of a user; gives back the weight it had there. */
  private replace(entering: number, solved: ReadonlyMap<number, N>, user: number): N {
    const { multiply } = this.arithmetic;
    const combination = this.combinationOf(user);
    const factor = combination.get(entering) as N;
    combination.delete(entering);
    this.users[entering]?.delete(user);
    for (const [variable, other] of solved) {
      if (this.addTo(combination, variable, multiply(factor, other))) this.users[variable]?.add(user);
      else this.users[variable]?.delete(user);
    }
    return factor;
  }

  private combinationOf(basic: number): Map<number, N> {
    return this.table.get(basic) as Map<number, N>;
  }
}
