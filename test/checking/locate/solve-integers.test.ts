import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FRACTIONS, NotWhole, WHOLE } from "../../../src/checking/locate/arithmetic";
import { simplex } from "../../../src/checking/locate/simplex";
import { type IntegerSystem, solveIntegers } from "../../../src/checking/locate/solve-integers";
import { property } from "../../support/property";

const system: fc.Arbitrary<IntegerSystem> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.record({
      bounds: fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 3 })), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.array(
        fc.record({
          weights: fc.array(fc.constantFrom(-2, -1, -1, 0, 1, 1), { minLength: count, maxLength: count }),
          low: fc.integer({ min: -3, max: 3 }),
          width: fc.constantFrom(0, 0, 0, 1, 2, Number.POSITIVE_INFINITY),
        }),
        { maxLength: 5 },
      ),
    }),
  )
  .map(({ bounds, rows }) => ({
    low: bounds.map(([low]) => low),
    high: bounds.map(([low, width]) => low + width),
    rows: rows.map(({ weights, low, width }) => ({
      variables: weights.map((_, i) => i),
      weights,
      low,
      high: low + width,
    })),
  }));

function holds(given: IntegerSystem, values: readonly number[], rows = given.rows): boolean {
  return rows.every(({ variables, weights, low, high }) => {
    const sum = variables.reduce(
      (total, variable, i) => total + (weights[i] ?? 0) * (values[variable] ?? 0),
      0,
    );
    return low <= sum && sum <= high;
  });
}

/** Tries every combination. */
function possible(given: IntegerSystem, rows = given.rows): boolean {
  const values: number[] = [];
  const extend = (index: number): boolean => {
    if (index === given.low.length) return holds(given, values, rows);
    for (let value = given.low[index] as number; value <= (given.high[index] as number); value++) {
      values[index] = value;
      if (extend(index + 1)) return true;
    }
    return false;
  };
  return extend(0);
}

describe("whole numbers within bounds", () => {
  test("agrees with trying every combination", () => {
    property(
      system,
      (given) => {
        const result = solveIntegers(given, { cases: 100_000 });
        if (result.kind === "solution") {
          expect(holds(given, result.values)).toBe(true);
          result.values.forEach((value, i) => {
            expect(Number.isSafeInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(given.low[i] as number);
            expect(value).toBeLessThanOrEqual(given.high[i] as number);
          });
        } else {
          expect(result.kind).toBe("conflict");
          expect(possible(given)).toBe(false);
        }
      },
      { runs: 1500, soakRuns: 60_000 },
    );
  });

  test("a conflict is impossible by itself, and possible without any one of its rows", () => {
    property(
      system,
      (given) => {
        const result = solveIntegers(given, { cases: 100_000 });
        if (result.kind !== "conflict") return;
        const rows = result.rows.map((row) => given.rows[row] as IntegerSystem["rows"][number]);
        expect(possible(given, rows)).toBe(false);
        for (const row of rows)
          expect(
            possible(
              given,
              rows.filter((other) => other !== row),
            ),
          ).toBe(true);
      },
      { runs: 1500, soakRuns: 60_000 },
    );
  });

  test("fractions do what whole numbers cannot", () => {
    const rows = [
      { variables: [0, 1], weights: [2, 1], low: 3, high: 3 },
      { variables: [0, 1], weights: [1, -1], low: 0, high: 0 },
    ];
    expect(solveIntegers({ low: [0, 0], high: [3, 3], start: [0, 0], rows })).toEqual({
      kind: "solution",
      values: [1, 1],
    });
    const odd = [{ variables: [0, 1], weights: [2, -2], low: 1, high: 1 }];
    expect(solveIntegers({ low: [0, 0], high: [3, 3], rows: odd })).toEqual({ kind: "conflict", rows: [0] });
    expect(() => WHOLE.divide(1, 2)).toThrow(NotWhole);
    expect(() => WHOLE.add(Number.MAX_SAFE_INTEGER, 1)).toThrow(NotWhole);
    expect(FRACTIONS.floor({ top: -3n, bottom: 2n })).toBe(-2);
    expect(FRACTIONS.whole({ top: 3n, bottom: 2n })).toBeNull();
  });

  test("a bound that is met is told", () => {
    const rows = [{ variables: [0, 1], weights: [1, -1], low: 1, high: 1 }];
    expect(solveIntegers({ low: [0, 0], high: [3, 3], start: [0, 0], rows }, { pivots: 0 }).kind).toBe(
      "undecided",
    );
    const split = [{ variables: [0, 1], weights: [2, -2], low: 1, high: 1 }];
    expect(solveIntegers({ low: [0, 0], high: [9, 9], rows: split }, { cases: 1 }).kind).toBe("undecided");
    expect(simplex(WHOLE, rows, [0, 0], [3, 3], [0, 0], 0)).toEqual({ kind: "stopped" });
  });

  test("refuses what is no system", () => {
    expect(() => solveIntegers({ low: [0], high: [], rows: [] })).toThrow(/one for each lower bound/);
    expect(() => solveIntegers({ low: [2], high: [1], rows: [] })).toThrow(
      /expected a whole number up to that of high/,
    );
    expect(() =>
      solveIntegers({ low: [0], high: [1], rows: [{ variables: [1], weights: [1], low: 0, high: 0 }] }),
    ).toThrow(/expected known variables/);
  });
});
