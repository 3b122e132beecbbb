import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Equation, Program } from "../../src/aggregation/rounding/program";
import { solve } from "../../src/aggregation/rounding/solve";
import { property } from "../support/property";

const SIZE = 8;

const equation: fc.Arbitrary<Equation> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.constantFrom(-2, -1, -1, 1, 1, 2, 3), { minLength: 5, maxLength: 5 }),
    fc.integer({ min: -2, max: 3 }),
  )
  .map(([variables, weights, constant]) => ({
    variables,
    weights: weights.slice(0, variables.length),
    constant,
  }));

const programs: fc.Arbitrary<Program> = fc.record({
  lows: fc.constant(new Array(SIZE).fill(0)),
  highs: fc.constant(new Array(SIZE).fill(1)),
  costs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: SIZE, maxLength: SIZE }),
  equations: fc.array(equation, { minLength: 1, maxLength: 6 }),
});

function holds({ variables, weights, constant }: Equation, values: readonly number[]): boolean {
  const sum = variables.reduce(
    (total, variable, term) => total + (weights[term] ?? 0) * (values[variable] ?? 0),
    0,
  );
  return sum === constant;
}

function costOf({ costs }: Program, values: readonly number[]): number {
  return costs.reduce((sum, cost, variable) => sum + cost * (values[variable] ?? 0), 0);
}

/** The least cost by trying all values, or null. */
function tried(program: Program): number | null {
  let least: number | null = null;
  for (let bits = 0; bits < 1 << SIZE; bits++) {
    const values = Array.from({ length: SIZE }, (_, variable) => (bits >> variable) & 1);
    if (!program.equations.every((candidate) => holds(candidate, values))) continue;
    const cost = costOf(program, values);
    if (least === null || cost < least) least = cost;
  }
  return least;
}

describe("the integer program", () => {
  it("finds what trying all values finds, or equations of which none can be left out", () => {
    property(
      programs,
      (program) => {
        const found = solve(program);
        const least = tried(program);
        if ("values" in found) {
          expect(program.equations.every((candidate) => holds(candidate, found.values))).toBe(true);
          expect(found.values.every((value) => value === 0 || value === 1)).toBe(true);
          expect(costOf(program, found.values)).toBe(least);
          return;
        }
        expect(least).toBeNull();
        const chosen = found.conflict.map((index) => program.equations[index] as Equation);
        expect(tried({ ...program, equations: chosen })).toBeNull();
        for (const left of chosen) {
          expect(tried({ ...program, equations: chosen.filter((other) => other !== left) })).not.toBeNull();
        }
      },
      { runs: 1500, soakRuns: 200_000 },
    );
  });

  it("takes variables without a greatest value", () => {
    const program: Program = {
      lows: [0, 0, 0],
      highs: [1, 1, Infinity],
      costs: [3, -5, 0],
      // x + y + slack = 7
      equations: [{ variables: [0, 1, 2], weights: [1, 1, 1], constant: 7 }],
    };
    expect(solve(program)).toEqual({ values: [0, 1, 6] });
  });

  it("refuses weights whose products would not be exact", () => {
    const [a, b, c] = [94_906_267, 94_906_249, 94_906_247];
    const program: Program = {
      lows: [0, 0, 0],
      highs: [9, 9, 9],
      costs: [1, 1, 1],
      equations: [
        { variables: [0, 1, 2], weights: [a, b, c], constant: a + b + c },
        { variables: [0, 1, 2], weights: [b, c, a], constant: a + b + c },
        { variables: [0, 1, 2], weights: [c, a, b], constant: a + b + c },
      ],
    };
    expect(() => solve(program)).toThrow(/smaller whole weights/);
  });
});
