import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allOrNothing,
  bands,
  basePlusPerPercent,
  cappedOverAchievement,
  changeAgainstMean,
  countShare,
  deductedShare,
  type EqualsPolicy,
  exactEquality,
  executionByBands,
  executionByThreshold,
  executionProportional,
  type Numeric,
  oneMinusDeviation,
  pointPerFinding,
  proportionalForward,
  proportionalReverse,
  proportionalWithPassLine,
  qualitative,
  type ScoreOutcome,
  steps,
  subItems,
  threePoint,
  type UndecidableCode,
  weightedSumOfRates,
} from "../../src/performance";
import { property } from "../support/property";

type Strategy = (target: Numeric, actual: Numeric, weight: Numeric) => ScoreOutcome;
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

  it.for<[outcome: ScoreOutcome, code: UndecidableCode]>([
    ...["knee", "end", "floor", "target", "actual"].map((name): [ScoreOutcome, UndecidableCode] => [
      cut({ [name]: "x" }),
      "not-a-number",
    ]),
    [cut({ knee: 0.99 }), "standard-inverted"],
    [cut({ end: 1.3 }), "standard-inverted"],
    [cut({ floor: -0.1 }), "standard-inverted"],
    [cut({ floor: 1.1 }), "standard-inverted"],
    [cut({ target: -4 }), "negative-target"],
    ...["rate", "pass", "target"].map((name): [ScoreOutcome, UndecidableCode] => [
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

  const execution = { executed: 80, budget: 100, weight: 10 };
  const SOUND: Readonly<Record<string, readonly [(given: never) => ScoreOutcome, object]>> = {
    cappedOverAchievement: [
      cappedOverAchievement,
      { target: 4, actual: 5, weight: 10, knee: 1.3, end: 2, floor: 0.5 },
    ],
    proportionalForward: [proportionalForward, { target: 4, actual: 3, weight: 10 }],
    proportionalReverse: [proportionalReverse, { target: 4, actual: 5, weight: 10 }],
    proportionalWithPassLine: [proportionalWithPassLine, { rate: 45, target: 50, pass: 0.6, weight: 10 }],
    oneMinusDeviation: [oneMinusDeviation, { target: 100, actual: 89, weight: 8 }],
    qualitative: [qualitative, { rate: 0.9, bands: { met: 0.8, partly: 0.6 }, weight: 10 }],
    executionProportional: [executionProportional, execution],
    executionByThreshold: [executionByThreshold, { ...execution, threshold: 0.9 }],
    executionByBands: [executionByBands, { ...execution, bands: [{ from: 0.7, share: 0.5 }] }],
    pointPerFinding: [pointPerFinding, { findings: 2, each: 0.5, weight: 10 }],
    countShare: [countShare, { count: 3, total: 4, weight: 10 }],
    deductedShare: [deductedShare, { count: 1, total: 4, weight: 10 }],
    subItems: [
      subItems,
      {
        items: [{ points: 3, met: true }],
        bonus: [{ points: 1, met: true }],
        bonusCap: 0.5,
        weight: 10,
      },
    ],
    weightedSumOfRates: [weightedSumOfRates, { parts: [{ done: 3, planned: 4, points: 8 }], weight: 10 }],
    basePlusPerPercent: [
      basePlusPerPercent,
      { parts: [{ reduction: 2, base: 1, perPercent: 0.5, cap: 2 }], weight: 10 },
    ],
    changeAgainstMean: [
      changeAgainstMean,
      { change: 3, mean: 4, levels: [{ factor: 1, points: 5 }], weight: 10 },
    ],
    steps: [steps, { actual: 3, steps: [{ from: 1, to: 4, points: 5 }], weight: 10 }],
    bands: [bands, { rate: 0.8, bands: [{ from: 0.7, share: 0.5 }], weight: 10 }],
    threePoint: [threePoint, { actual: 85, full: 90, pass: 80, zero: 60, passShare: 0.6, weight: 10 }],
  };

  /** Every number of a case, by its way: `parts.0.done`. */
  const numbersIn = (value: unknown, path: string): string[] =>
    typeof value === "number"
      ? [path]
      : Object.entries(Object(value)).flatMap(([key, part]) =>
          numbersIn(part, path === "" ? key : `${path}.${key}`),
        );

  const withText = (given: object, path: string): never => {
    const copy = structuredClone(given) as Record<string, unknown>;
    const keys = path.split(".");
    const holder = keys.slice(0, -1).reduce((part, key) => part[key] as Record<string, unknown>, copy);
    holder[keys.at(-1) ?? ""] = "若干";
    return copy as never;
  };

  it.each(
    Object.entries(SOUND).flatMap(([name, [strategy, given]]) =>
      numbersIn(given, "").map((path) => [`${name}: ${path}`, strategy, given, path] as const),
    ),
  )("any figure that is none, by its place: %s", (_, strategy, given, path) => {
    expect(strategy(given as never)).toMatchObject({ kind: "score" });
    const code = path === "weight" ? "bad-weight" : "not-a-number";
    expect(strategy(withText(given, path))).toEqual({ kind: "undecidable", code, candidates: [] });
  });

  it.for<[what: string, outcome: ScoreOutcome, expected: ScoreOutcome["kind"] | UndecidableCode | string]>([
    ["a budget below zero", executionProportional({ ...execution, budget: -1 }), "negative-target"],
    ["no budget", executionProportional({ ...execution, budget: 0 }), "total-zero"],
    [
      "no budget by a threshold",
      executionByThreshold({ ...execution, budget: 0, threshold: 1 }),
      "total-zero",
    ],
    ["no budget by bands", executionByBands({ ...execution, budget: 0, bands: [] }), "total-zero"],
    ["the threshold itself", executionByThreshold({ ...execution, threshold: 0.8 }), "10"],
    ["below the last band", executionByBands({ ...execution, bands: [{ from: 0.81, share: 1 }] }), "0"],
    ["findings below zero", pointPerFinding({ findings: -1, weight: 10 }), "not-a-number"],
    ["a point for each finding", pointPerFinding({ findings: 3, weight: 10 }), "7"],
    ["nothing to count", countShare({ count: 0, total: 0, weight: 10 }), "total-zero"],
    ["fewer than none", countShare({ count: -1, total: 4, weight: 10 }), "not-a-number"],
    ["nobody says", allOrNothing({ holds: null, weight: 10 }), "inputs-missing"],
    ["a condition of a bad weight", allOrNothing({ holds: true, weight: -1 }), "bad-weight"],
    [
      "nothing planned",
      weightedSumOfRates({ parts: [{ done: 1, planned: 0, points: 5 }], weight: 10 }),
      "total-zero",
    ],
    [
      "two planned parts",
      weightedSumOfRates({
        parts: [
          { done: 1, planned: 2, points: 5 },
          { done: -1, planned: 2, points: 5 },
        ],
        weight: 10,
      }),
      "2.5",
    ],
    [
      "levels that fall",
      changeAgainstMean({
        change: 3,
        mean: 2,
        levels: [
          { factor: 2, points: 5 },
          { factor: 1, points: 3 },
        ],
        weight: 10,
      }),
      "standard-inverted",
    ],
    ["beyond the last level", changeAgainstMean({ change: 9, mean: 2, levels: [], weight: 10 }), "0"],
    [
      "levels of a mean below zero, none of which holds before the first",
      changeAgainstMean({
        change: -3,
        mean: -2,
        levels: [
          { factor: 1, points: 5 },
          { factor: 2, points: 3 },
        ],
        weight: 10,
      }),
      "5",
    ],
    [
      "between two steps",
      steps({ actual: 5, steps: [{ from: 1, to: 4, points: 5 }], weight: 10 }),
      "between-steps",
    ],
    [
      "a step without ends",
      steps({ actual: 5, steps: [{ from: null, to: null, points: 5 }], weight: 10 }),
      "5",
    ],
    [
      "a pass line as high as the full value",
      threePoint({ actual: 1, full: 9, pass: 9, zero: 1, weight: 10 }),
      "standard-inverted",
    ],
    [
      "a pass line as low as nothing",
      threePoint({ actual: 1, full: 9, pass: 1, zero: 1, weight: 10 }),
      "standard-inverted",
    ],
    ["above the full value", threePoint({ actual: 95, full: 90, pass: 80, zero: 60, weight: 10 }), "10"],
    ["below nothing", threePoint({ actual: 50, full: 90, pass: 80, zero: 60, weight: 10 }), "0"],
  ])("%s", ([, outcome, expected]) => {
    expect(
      outcome.kind === "score" ? outcome.score : outcome.kind === "undecidable" ? outcome.code : "range",
    ).toBe(expected);
  });

  it("counts a bonus that nobody judged as an interval, up to its cap", () => {
    const item = { points: 5, met: true };
    expect(subItems({ items: [item], bonus: [{ points: 3, met: null }], bonusCap: 2, weight: 10 })).toEqual({
      kind: "range",
      low: "5",
      high: "7",
      lowOpen: false,
      highOpen: false,
    });
    expect(subItems({ items: [item], bonus: [{ points: 3, met: true }], weight: 10 })).toEqual({
      kind: "score",
      score: "8",
    });
  });

  it("takes the ends of a standard itself", () => {
    const score = (outcome: ScoreOutcome) => (outcome.kind === "score" ? outcome.score : outcome);
    expect(score(cut({ knee: 1 }))).toBe("8.75");
    expect(score(cut({ floor: 0, actual: 8 }))).toBe("0");
    expect(score(cut({ floor: 1, actual: 8 }))).toBe("10");
    expect(score(line({ pass: 0 }))).toBe("9");
    expect(banded({ bands: { met: 1, partly: 0 } })).toMatchObject({ low: "10", high: "10" });
    expect(banded({ level: "missed" })).toMatchObject({ low: "0", high: "6" });
  });
});
