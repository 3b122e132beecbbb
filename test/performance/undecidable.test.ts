import { describe, expect, it } from "vitest";
import * as p from "../../src/performance";
import { evaluationJsonSchema } from "../../src/schemas";

const code = (outcome: p.ScoreOutcome): string =>
  outcome.kind === "undecidable" ? outcome.code : outcome.kind;
/** Every strategy with a given weight, and with a figure that is no number. */
const STRATEGIES: Readonly<Record<string, (weight: string, figure: string) => p.ScoreOutcome>> = {
  forward: (weight, actual) => p.proportionalForward({ target: "1", actual, weight }),
  reverse: (weight, actual) => p.proportionalReverse({ target: "1", actual, weight }),
  passLine: (weight, rate) => p.proportionalWithPassLine({ rate, pass: "0.6", weight }),
  deviation: (weight, actual) => p.oneMinusDeviation({ target: "1", actual, weight }),
  equality: (weight, actual) => p.exactEquality({ target: "1", actual, weight, policy: "strict" }),
  capped: (weight, actual) =>
    p.cappedOverAchievement({ target: "1", actual, weight, knee: "1.3", end: "2", floor: "0.6" }),
  threePoint: (weight, actual) => p.threePoint({ actual, full: "3", pass: "2", zero: "1", weight }),
  steps: (weight, actual) => p.steps({ actual, steps: [{ from: null, to: null, points: "1" }], weight }),
  bands: (weight, rate) => p.bands({ rate, bands: [], weight }),
  qualitative: (weight, rate) => p.qualitative({ rate, weight }),
  findings: (weight, findings) => p.pointPerFinding({ findings, weight }),
  countShare: (weight, count) => p.countShare({ count, total: "2", weight }),
  deductedShare: (weight, count) => p.deductedShare({ count, total: "2", weight }),
  subItems: (weight, points) => p.subItems({ items: [{ points, met: true }], weight }),
  rates: (weight, done) => p.weightedSumOfRates({ parts: [{ done, planned: "1", points: "1" }], weight }),
  reduction: (weight, reduction) =>
    p.basePlusPerPercent({ parts: [{ reduction, base: "1", perPercent: "1", cap: "1" }], weight }),
  change: (weight, change) =>
    p.changeAgainstMean({ change, mean: "-1", levels: [{ factor: "1", points: "1" }], weight }),
  execution: (weight, executed) => p.executionProportional({ executed, budget: "1", weight }),
  threshold: (weight, executed) =>
    p.executionByThreshold({ executed, budget: "1", weight, threshold: "0.9" }),
  executionBands: (weight, executed) => p.executionByBands({ executed, budget: "1", weight, bands: [] }),
};

describe.each(Object.entries(STRATEGIES))("%s", (_, strategy) => {
  it("gives no number for a weight or a figure that is none", () => {
    expect(["-5", "abc"].map((weight) => code(strategy(weight, "1")))).toEqual(["bad-weight", "bad-weight"]);
    expect(["abc", "", "NaN"].map((figure) => code(strategy("10", figure)))).toEqual([
      "not-a-number",
      "not-a-number",
      "not-a-number",
    ]);
  });

  it("gives nothing for a weight of nothing", () => {
    expect(strategy("0", "1")).toEqual({ kind: "score", score: "0" });
  });

  it("takes numbers and Decimals as well as texts", () => {
    expect(code(strategy("10", "1"))).toBe("score");
  });
});

describe("parameters out of order", () => {
  it.each([
    ["pass line", p.proportionalWithPassLine({ rate: "0.9", pass: "1", weight: 1 }), "standard-inverted"],
    [
      "knee below one",
      p.cappedOverAchievement({ target: 1, actual: 2, weight: 1, knee: "0.5", end: "2", floor: "0.6" }),
      "standard-inverted",
    ],
    [
      "no number in a parameter",
      p.cappedOverAchievement({ target: 1, actual: 2, weight: 1, knee: "x", end: "2", floor: "0.6" }),
      "not-a-number",
    ],
    [
      "negative target",
      p.cappedOverAchievement({ target: -1, actual: 2, weight: 1, knee: "1.3", end: "2", floor: "0.6" }),
      "negative-target",
    ],
    ["negative target", p.proportionalReverse({ target: -1, actual: 2, weight: 1 }), "negative-target"],
    ["negative target", p.oneMinusDeviation({ target: -1, actual: 2, weight: 1 }), "negative-target"],
    [
      "negative target",
      p.exactEquality({ target: -1, actual: 2, weight: 1, policy: "strict" }),
      "negative-target",
    ],
    ["equal points", p.threePoint({ actual: 1, full: 2, pass: 2, zero: 1, weight: 1 }), "standard-inverted"],
    [
      "bands",
      p.qualitative({ level: "met", weight: 1, bands: { met: "0.5", partly: "0.6" } }),
      "standard-inverted",
    ],
    ["no judgement", p.qualitative({ weight: 1 }), "text-not-judged"],
    [
      "bands of no number",
      p.qualitative({ level: "met", weight: 1, bands: { met: "x", partly: "0.6" } }),
      "not-a-number",
    ],
    [
      "step of no number",
      p.steps({ actual: 1, steps: [{ from: null, to: null, points: "x" }], weight: 1 }),
      "not-a-number",
    ],
    ["band of no number", p.bands({ rate: 1, bands: [{ from: "x", share: 1 }], weight: 1 }), "not-a-number"],
    [
      "positive mean between the steps",
      p.changeAgainstMean({
        change: "0.9",
        mean: "1",
        levels: [
          { factor: 1, points: 3 },
          { factor: "0.8", points: 2 },
        ],
        weight: 3,
      }),
      "standard-inverted",
    ],
    [
      "nothing planned",
      p.weightedSumOfRates({ parts: [{ done: 1, planned: 0, points: 1 }], weight: 1 }),
      "total-zero",
    ],
    ["negative budget", p.executionProportional({ executed: 1, budget: -1, weight: 1 }), "negative-target"],
    [
      "threshold of no number",
      p.executionByThreshold({ executed: 1, budget: 2, weight: 1, threshold: "x" }),
      "not-a-number",
    ],
    ["nobody says", p.allOrNothing({ holds: null, weight: 1 }), "inputs-missing"],
    ["bad weight", p.allOrNothing({ holds: true, weight: -1 }), "bad-weight"],
  ] as const)("%s: %o is %s", (_, outcome, expected) => {
    expect(code(outcome)).toBe(expected);
  });
});

describe("small readers", () => {
  it("read operators in words, magnitudes, marks and levels", () => {
    expect(
      ["不低于2次", "95%以上", "30天以内", "超过3次", "等于5", "低于4"].map(
        (cell) => p.readMeasure(cell)?.operator,
      ),
    ).toEqual(["≥", "≥", "≤", ">", "=", "<"]);
    expect(["90%-95%", "2024年12月前", "无", "12月"].map((cell) => p.readMeasure(cell))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([p.unitParts("‰"), p.unitParts("亿元"), p.unitParts("个百分点")]).toEqual([
      { power: -3, base: "" },
      { power: 8, base: "元" },
      { power: -2, base: "" },
    ]);
    expect(p.inUnitOf({ value: "1", unit: "元/人" }, { value: "1", unit: "元" })).toBe("1");
    expect(p.inUnitOf({ value: "1", unit: "万" }, { value: "20000", unit: "人" })).toBe("2");
    expect(["未完成", "部分达成", "已完成", "NaN", "——", ""].map((cell) => p.readActual(cell).kind)).toEqual([
      "level",
      "level",
      "level",
      "nan",
      "mark",
      "blank",
    ]);
    expect([p.readTarget("—").kind, p.splitDoubledCell("提升 提升"), p.splitDoubledCell("1111")]).toEqual([
      "mark",
      ["提升", "提升"],
      null,
    ]);
    expect([
      p.kindOf("可持续影响指标")?.name,
      p.kindOf("生态成本")?.name,
      p.kindOf(""),
      p.familyOf("过程管理"),
      p.familyOf("项目管理"),
    ]).toEqual(["可持续影响", "生态环境成本", null, "过程", "管理"]);
    expect([p.gradeOf("x"), p.undecidableText("no-rule", "en")]).toEqual([
      null,
      "the scheme has no rule for this row",
    ]);
    expect(evaluationJsonSchema()).toMatchObject({
      type: "object",
      required: expect.arrayContaining(["indicators", "budget"]),
    });
  });
});
