import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cappedOverAchievement,
  type EqualsPolicy,
  exactEquality,
  type Numeric,
  type Outcome,
  proportionalForward,
  proportionalReverse,
  qualitative,
} from "../../src/performance";
import { property } from "../support/property";

type Strategy = (target: Numeric, actual: Numeric, weight: Numeric) => Outcome;
const POLICIES: readonly EqualsPolicy[] = [
  "strict",
  "proportional",
  "atLeast",
  "atMost",
  "undecided",
  "shortfall",
];
const capped =
  (knee: string, end: string, floor: string): Strategy =>
  (target, actual, weight) =>
    cappedOverAchievement({ target, actual, weight, knee, end, floor });

const STRATEGIES: Readonly<Record<string, Strategy>> = {
  forward: (target, actual, weight) => proportionalForward({ target, actual, weight }),
  reverse: (target, actual, weight) => proportionalReverse({ target, actual, weight }),
  rate: (_, rate, weight) => qualitative({ rate, weight }),
  "rate by own bands": (target, rate, weight) =>
    qualitative({ rate, weight, bands: { met: target, partly: "0.6" } }),
  capped: capped("1.3", "2", "0.5"),
  "capped out of order": capped("2", "1.3", "0.5"),
  "capped below the target": capped("0.9", "2", "0.5"),
  "capped with more than all left": capped("1.3", "2", "1.01"),
  ...Object.fromEntries(
    POLICIES.map((policy): [string, Strategy] => [
      `equal, ${policy}`,
      (target, actual, weight) => exactEquality({ target, actual, weight, policy }),
    ]),
  ),
};

describe("a figure is the same whether a text, a number or a decimal prints it", () => {
  const figures = fc.oneof(
    fc.integer({ min: -2, max: 12 }),
    fc.integer({ min: -300, max: 300 }).map((n) => n / 100),
    fc.constantFrom(0, 0.6, 0.8, 1, 1.3, 2, 95, 1e6, 123456.789012, 999999999999),
  );
  const weights = fc.constantFrom(-1, 0, 0.01, 0.5, 1, 2.25, 3.125, 10, 20, 100000);

  it.for(Object.keys(STRATEGIES))("%s", (name) => {
    const strategy = STRATEGIES[name] as Strategy;
    property(
      fc.tuple(figures, figures, weights),
      ([target, actual, weight]) => {
        const [a, b, w] = [target, actual, weight].map((n) => n.toFixed(6).replace(/\.?0+$/, "")) as [
          string,
          string,
          string,
        ];
        const exact = strategy({ toFixed: () => a }, { toFixed: () => b }, { toFixed: () => w });
        expect(strategy(a, b, w)).toEqual(exact);
        expect(strategy(target, actual, weight)).toEqual(exact);
      },
      { runs: 150, soakRuns: 20_000 },
    );
  });
});
