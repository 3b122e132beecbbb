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
  const { from, add, multiply, divide, sign } = arithmetic;
  const count = start.length;
  const minus = from(-1);
  const lows = [...low, ...rows.map((row) => row.low)];
  const highs = [...high, ...rows.map((row) => row.high)];
  const values: N[] = start.map(from);
  /** By basic variable: its combination of the others. The rows' own sums are basic at first. */
  const table = new Map<number, Map<number, N>>();
  /** By other variable: the basic variables that contain it. */
  const users = Array.from({ length: count + rows.length }, () => new Set<number>());
  rows.forEach((row, r) => {
    const sum = new Map<number, N>();
    let value = from(0);
    row.variables.forEach((variable, i) => {
      const weight = from(row.weights[i] as number);
      const total = add(sum.get(variable) ?? from(0), weight);
      if (sign(total) === 0) sum.delete(variable);
      else sum.set(variable, total);
      value = add(value, multiply(weight, values[variable] as N));
    });
    for (const variable of sum.keys()) users[variable]?.add(count + r);
    values[count + r] = value;
    table.set(count + r, sum);
  });

  const compare = (value: N, bound: number): number => {
    if (bound === Number.POSITIVE_INFINITY) return -1;
    if (bound === Number.NEGATIVE_INFINITY) return 1;
    return sign(add(value, from(-bound)));
  };
  const below = (variable: number) => compare(values[variable] as N, lows[variable] as number) < 0;
  const above = (variable: number) => compare(values[variable] as N, highs[variable] as number) > 0;
  const suspects = new Set([...table.keys()].filter((variable) => below(variable) || above(variable)));

  for (let pivots = 0; suspects.size > 0; pivots++) {
    if (pivots >= most) return { kind: "stopped" };
    const basic = Math.min(...suspects);
    if (!table.has(basic) || !(below(basic) || above(basic))) {
      suspects.delete(basic);
      continue;
    }
    const upwards = below(basic);
    const target = from((upwards ? lows[basic] : highs[basic]) as number);
    const combination = table.get(basic) as Map<number, N>;
    let entering = -1;
    for (const [variable, weight] of combination) {
      if (entering >= 0 && variable > entering) continue;
      const rising = sign(weight) > 0 === upwards;
      const free = rising
        ? compare(values[variable] as N, highs[variable] as number) < 0
        : compare(values[variable] as N, lows[variable] as number) > 0;
      if (free) entering = variable;
    }
    if (entering < 0) {
      const involved = [basic, ...combination.keys()].filter((variable) => variable >= count);
      return { kind: "conflict", rows: involved.map((variable) => variable - count).sort((a, b) => a - b) };
    }
    pivot(basic, entering, target);
  }
  return { kind: "values", values: values.slice(0, count) };

  /** Exchanges a basic variable for one of its combination and sets the basic one to the target. */
  function pivot(basic: number, entering: number, target: N): void {
    const combination = table.get(basic) as Map<number, N>;
    const weight = combination.get(entering) as N;
    const step = divide(add(target, multiply(minus, values[basic] as N)), weight);
    values[basic] = target;
    values[entering] = add(values[entering] as N, step);
    // entering = basic / weight − Σ others · weight_other / weight
    const solved = new Map<number, N>([[basic, divide(from(1), weight)]]);
    for (const [variable, other] of combination) {
      users[variable]?.delete(basic);
      if (variable !== entering) solved.set(variable, divide(multiply(minus, other), weight));
    }
    table.delete(basic);
    for (const user of [...(users[entering] as Set<number>)]) {
      const row = table.get(user) as Map<number, N>;
      const factor = row.get(entering) as N;
      row.delete(entering);
      users[entering]?.delete(user);
      values[user] = add(values[user] as N, multiply(factor, step));
      for (const [variable, other] of solved) {
        const total = add(row.get(variable) ?? from(0), multiply(factor, other));
        if (sign(total) === 0) {
          row.delete(variable);
          users[variable]?.delete(user);
        } else {
          row.set(variable, total);
          users[variable]?.add(user);
        }
      }
      suspects.add(user);
    }
    for (const variable of solved.keys()) users[variable]?.add(entering);
    table.set(entering, solved);
    suspects.add(entering);
  }
}
