import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cappedOverAchievement,
  type EqualsPolicy,
  exactEquality,
  type Numeric,
  type Outcome,
  oneMinusDeviation,
  proportionalForward,
  proportionalReverse,
  proportionalWithPassLine,
  qualitative,
  type UndecidableCode,
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

describe("what a strategy refuses, by its reason", () => {
  const cut = (more: object) =>
    cappedOverAchievement({ target: 4, actual: 5, weight: 10, knee: 1.3, end: 2, floor: 0.5, ...more });
  const line = (more: object) => proportionalWithPassLine({ rate: 0.9, pass: 0.6, weight: 10, ...more });
  const banded = (more: object) => qualitative({ level: "met", weight: 10, ...more });
  const equal = (more: object) =>
    exactEquality({ target: 4, actual: 5, weight: 10, policy: "strict", ...more });

  it.for<[outcome: Outcome, code: UndecidableCode]>([
    ...["knee", "end", "floor", "target", "actual"].map((name): [Outcome, UndecidableCode] => [
      cut({ [name]: "x" }),
      "not-a-number",
    ]),
    [cut({ knee: 0.99 }), "standard-inverted"],
    [cut({ end: 1.3 }), "standard-inverted"],
    [cut({ floor: -0.1 }), "standard-inverted"],
    [cut({ floor: 1.1 }), "standard-inverted"],
    [cut({ target: -4 }), "negative-target"],
    ...["rate", "pass", "target"].map((name): [Outcome, UndecidableCode] => [
      line({ [name]: "x" }),
      "not-a-number",
    ]),
    [line({ pass: -0.1 }), "standard-inverted"],
    [line({ pass: 1 }), "standard-inverted"],
    [line({ target: 0 }), "target-zero"],
    [line({ target: -1 }), "negative-target"],
    [oneMinusDeviation({ target: 0, actual: 1, weight: 10 }), "target-zero"],
    [oneMinusDeviation({ target: -1, actual: 1, weight: 10 }), "negative-target"],
    [banded({ bands: { met: "x", partly: 0.6 } }), "not-a-number"],
    [banded({ bands: { met: 0.8, partly: "x" } }), "not-a-number"],
    [banded({ bands: { met: 0.6, partly: 0.6 } }), "standard-inverted"],
    [banded({ bands: { met: 1.1, partly: 0.6 } }), "standard-inverted"],
    [banded({ bands: { met: 0.8, partly: -0.1 } }), "standard-inverted"],
    [banded({ level: undefined }), "text-not-judged"],
    [equal({ target: -4 }), "negative-target"],
    [equal({ policy: "undecided" }), "policy-open"],
  ])("%#: %j", ([outcome, code]) => {
    expect(outcome).toMatchObject({ kind: "undecidable", code });
  });

  it("takes the ends of a standard itself", () => {
    const score = (outcome: Outcome) => (outcome.kind === "score" ? outcome.score : outcome);
    expect(score(cut({ knee: 1 }))).toBe("8.75");
    expect(score(cut({ floor: 0, actual: 8 }))).toBe("0");
    expect(score(cut({ floor: 1, actual: 8 }))).toBe("10");
    expect(score(line({ pass: 0 }))).toBe("9");
    expect(banded({ bands: { met: 1, partly: 0 } })).toMatchObject({ low: "10", high: "10" });
    expect(banded({ level: "missed" })).toMatchObject({ low: "0", high: "6" });
  });
});
