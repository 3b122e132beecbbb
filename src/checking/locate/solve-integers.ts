import { need, needParts, refusal, WRONG_ARGUMENT } from "../../errors";
import { type Arithmetic, FRACTIONS, NotWhole, WHOLE } from "./arithmetic";
import { type LinearRow, simplex } from "./simplex";

/** Whole-numbered variables with bounds, and sums of them with bounds. */
export interface IntegerSystem {
  /** Lowest and highest value of each variable; whole, safe numbers. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Where to begin: the solution stays near it. The middle of the bounds where left out. */
  readonly start?: readonly number[];
  readonly rows: readonly LinearRow[];
}

/** A solution, the rows that contradict each other, or neither within the bounds of the search. */
export type IntegerSolution =
  | { readonly kind: "solution"; readonly values: readonly number[] }
  | { readonly kind: "conflict"; readonly rows: readonly number[] }
  | { readonly kind: "undecided" };

/** Bounds of the search. */
export interface SolveOptions {
  /** Pivots of one run; 20,000 where left out. */
  readonly pivots?: number;
  /** Cases of the search for whole numbers; 200 where left out. Trees of sums need none. */
  readonly cases?: number;
}

/**
 * Finds whole numbers within bounds whose sums lie within theirs, or a smallest set of rows that no numbers satisfy
 * (smallest in the sense that leaving out any one row makes the rest possible). Exact: whole numbers while every
 * pivot allows it, fractions of any size otherwise; fractional solutions are split into cases.
 *
 * Additive rounding has a solver of its own: it looks for the cheapest solution, over small dense programs. Here the rows
 * of a whole set of forms are many and sparse, any solution will do, and a contradiction must name its rows.
 *
 * @throws {JuesuanError} when bounds are not whole, cross each other, or the lists differ in length.
 * @example
 * ```ts
 * import { solveIntegers } from "juesuan/advanced";
 * const total = { variables: [0, 1, 2], weights: [1, -1, -1], low: 0, high: 0 };
 * solveIntegers({ low: [10, 4, 4], high: [10, 6, 5], rows: [total] }).kind; // => "solution"
 * solveIntegers({ low: [10, 4, 4], high: [10, 5, 4], rows: [total] }); // => { kind: "conflict", rows: [0] }
 * ```
 */
export function solveIntegers(system: IntegerSystem, options: SolveOptions = {}): IntegerSolution {
  needParts(system, { low: "list", high: "list", rows: "list" }, "system");
  if (system.start !== undefined) need("list", system.start, "system", "start");
  system.rows.forEach((row, r) => {
    needParts(row, { variables: "list", weights: "list" }, "system", "rows", r);
    needNumbers({ variables: row.variables, weights: row.weights }, "rows", r);
    // A row that is open to one side has no bound there.
    if (row.low !== Number.NEGATIVE_INFINITY) needWhole(row.low, "rows", r, "low");
    if (row.high !== Number.POSITIVE_INFINITY) needWhole(row.high, "rows", r, "high");
  });
  need("object", options, "options");
  assertSystem(system);
  const limits = { pivots: options.pivots ?? 20_000, cases: options.cases ?? 200 };
  const found = solveCases(system, limits);
  if (found.kind !== "conflict") return found;
  return { kind: "conflict", rows: irreducible(system, found.rows, limits) };
}

function needNumbers(lists: Readonly<Record<string, readonly number[]>>, ...path: (string | number)[]): void {
  for (const [name, list] of Object.entries(lists))
    for (let at = 0; at < list.length; at++) needWhole(list[at], ...path, name, at);
}

function needWhole(value: unknown, ...path: (string | number)[]): void {
  if (!Number.isSafeInteger(value))
    throw refusal(WRONG_ARGUMENT, value, ["整数", "a whole number"], ["system", ...path]);
}

function assertSystem({ low, high, start, rows }: IntegerSystem): void {
  if (low.length !== high.length || (start !== undefined && start.length !== low.length)) {
    throw refusal(
      WRONG_ARGUMENT,
      high.length,
      [`${low.length}个上限，每个下限一个`, `${low.length} upper bounds, one for each lower bound`],
      ["high"],
    );
  }
  needNumbers({ low, high });
  low.forEach((from, i) => {
    const to = high[i] as number;
    if (from > to) {
      throw refusal(
        WRONG_ARGUMENT,
        from,
        [`不大于上限${to}的整数`, `a whole number up to that of high, which is ${to}`],
        ["low", i],
      );
    }
  });
  rows.forEach(({ variables, weights }, r) => {
    if (variables.length !== weights.length || variables.some((variable) => low[variable] === undefined)) {
      throw refusal(
        WRONG_ARGUMENT,
        variables.join(),
        ["已有的变量，每个一个系数", "known variables with one weight for each"],
        ["rows", r],
      );
    }
  });
}

function solveCases(
  system: IntegerSystem,
  limits: { readonly pivots: number; readonly cases: number },
): IntegerSolution {
  let left = limits.cases;
  const open: { low: readonly number[]; high: readonly number[] }[] = [
    { low: system.low, high: system.high },
  ];
  const conflicts = new Set<number>();
  while (open.length > 0) {
    const bounds = open.pop() as (typeof open)[number];
    if (left-- <= 0) return { kind: "undecided" };
    const result = relaxed({ ...system, ...bounds }, limits.pivots);
    if (result.kind === "stopped") return { kind: "undecided" };
    if (result.kind === "conflict") {
      for (const row of result.rows) conflicts.add(row);
      continue;
    }
    if (result.split === null) return { kind: "solution", values: result.values };
    const { variable, floor } = result.split;
    const replaced = (list: readonly number[], value: number) =>
      list.map((old, i) => (i === variable ? value : old));
    open.push({ low: replaced(bounds.low, floor + 1), high: bounds.high });
    open.push({ low: bounds.low, high: replaced(bounds.high, floor) });
  }
  return { kind: "conflict", rows: [...conflicts].sort((a, b) => a - b) };
}

type Relaxed =
  | { readonly kind: "conflict"; readonly rows: readonly number[] }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "values";
      readonly values: readonly number[];
      readonly split: { readonly variable: number; readonly floor: number } | null;
    };

function relaxed(system: IntegerSystem, pivots: number): Relaxed {
  try {
    return solveWith(WHOLE, system, pivots);
  } catch (error) {
    if (!(error instanceof NotWhole)) throw error;
    return solveWith(FRACTIONS, system, pivots);
  }
}

function solveWith<N>(
  arithmetic: Arithmetic<N>,
  { rows, low, high, start }: IntegerSystem,
  pivots: number,
): Relaxed {
  const begin = low.map((from, i) => {
    const to = high[i] as number;
    return Math.min(to, Math.max(from, start?.[i] ?? Math.floor(from + (to - from) / 2)));
  });
  const result = simplex(arithmetic, rows, low, high, begin, pivots);
  if (result.kind !== "values") return result;
  const values = result.values.map((value) => arithmetic.whole(value));
  const variable = values.indexOf(null);
  if (variable < 0) return { kind: "values", values: values as number[], split: null };
  return {
    kind: "values",
    values: [],
    split: { variable, floor: arithmetic.floor(result.values[variable] as N) },
  };
}

/** Leaves out one row after the other as long as the rest still contradict each other. */
function irreducible(
  system: IntegerSystem,
  rows: readonly number[],
  limits: { readonly pivots: number; readonly cases: number },
): readonly number[] {
  let kept = [...rows];
  for (const row of rows) {
    if (!kept.includes(row) || kept.length === 1) continue;
    const rest = kept.filter((other) => other !== row);
    const result = solveCases(
      { ...system, rows: rest.map((index) => system.rows[index] as LinearRow) },
      limits,
    );
    if (result.kind === "conflict") kept = result.rows.map((index) => rest[index] as number);
  }
  return kept;
}
