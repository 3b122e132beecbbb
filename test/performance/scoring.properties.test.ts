import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cappedOverAchievement,
  countShare,
  deductedShare,
  evaluationOf,
  exactEquality,
  executionByThreshold,
  executionProportional,
  type IndicatorInput,
  oneMinusDeviation,
  pointPerFinding,
  proportionalForward,
  proportionalReverse,
  proportionalWithPassLine,
  qualitative,
  type ScoreOutcome,
  schemes,
  scoreEvaluation,
  threePoint,
} from "../../src/performance";
import { property } from "../support/property";

const hundredths = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map((n) => (n / 100).toFixed(2));
const weight = fc.integer({ min: 1, max: 8000 }).map((n) => String(n / 100));
const value = (outcome: ScoreOutcome): number | null =>
  outcome.kind === "score" ? Number(outcome.score) : null;

type OneFigure = (actual: string, target: string, weight: string) => ScoreOutcome;
/** Strategies that rise with the actual value, and those that fall. */
const RISING: Readonly<Record<string, OneFigure>> = {
  forward: (actual, target, w) => proportionalForward({ actual, target, weight: w }),
  atLeast: (actual, target, w) => exactEquality({ actual, target, weight: w, policy: "atLeast" }),
  passLine: (actual, _, w) => proportionalWithPassLine({ rate: share(actual), pass: "0.6", weight: w }),
  threePoint: (actual, _, w) => threePoint({ actual, full: "90", pass: "80", zero: "50", weight: w }),
  execution: (actual, target, w) => executionProportional({ executed: actual, budget: target, weight: w }),
  threshold: (actual, target, w) =>
    executionByThreshold({ executed: actual, budget: target, weight: w, threshold: "0.9" }),
  rate: (actual, _, w) => qualitative({ rate: share(actual), weight: w }),
  count: (actual, _, w) => countShare({ count: actual, total: "100", weight: w }),
};
const FALLING: Readonly<Record<string, OneFigure>> = {
  reverse: (actual, target, w) => proportionalReverse({ actual, target, weight: w }),
  atMost: (actual, target, w) => exactEquality({ actual, target, weight: w, policy: "atMost" }),
  deducted: (actual, _, w) => deductedShare({ count: actual, total: "100", weight: w }),
  findings: (actual, _, w) => pointPerFinding({ findings: actual, weight: w }),
};
const CAPPED: OneFigure = (actual, target, w) =>
  cappedOverAchievement({ actual, target, weight: w, knee: "1.3", end: "2", floor: "0.6" });
const DEVIATION: OneFigure = (actual, target, w) => oneMinusDeviation({ actual, target, weight: w });

function share(percent: string): string {
  return (Number(percent) / 100).toFixed(4);
}

describe("strategies", () => {
  it("stay within 0 and the weight", () => {
    property(
      fc.record({ actual: hundredths(0, 300), target: hundredths(1, 100), w: weight }),
      ({ actual, target, w }) => {
        for (const strategy of [...Object.values(RISING), ...Object.values(FALLING), CAPPED, DEVIATION]) {
          const score = value(strategy(actual, target, w));
          if (score !== null && (score < 0 || score > Number(w))) return false;
        }
        return true;
      },
      { runs: 400 },
    );
  });

  it("never fall where more is better, never rise where less is better", () => {
    property(
      fc.record({
        actual: hundredths(0, 100),
        more: hundredths(0, 50),
        target: hundredths(1, 100),
        w: weight,
      }),
      ({ actual, more, target, w }) => {
        const higher = (Number(actual) + Number(more)).toFixed(2);
        const pair = (strategy: OneFigure) =>
          [value(strategy(actual, target, w)), value(strategy(higher, target, w))] as const;
        for (const [name, strategy] of Object.entries(RISING)) {
          const [low, high] = pair(strategy);
          expect(low === null || high === null || low <= high, name).toBe(true);
        }
        for (const [name, strategy] of Object.entries(FALLING)) {
          const [low, high] = pair(strategy);
          expect(low === null || high === null || low >= high, name).toBe(true);
        }
      },
      { runs: 300 },
    );
  });

  it("rise to the target and fall beyond the knee where over-achievement is cut", () => {
    property(
      fc.record({ first: hundredths(0, 300), second: hundredths(0, 300), w: weight }),
      ({ first, second, w }) => {
        const [low, high] = Number(first) <= Number(second) ? [first, second] : [second, first];
        const scores = [low, high].map((actual) => value(CAPPED(actual, "100", w)) ?? -1) as [number, number];
        if (Number(high) <= 130) return scores[0] <= scores[1];
        return Number(low) < 100 || scores[0] >= scores[1];
      },
      { runs: 400 },
    );
  });

  it("are continuous: a hundredth of the figure moves the score by no more than its share and the rounding", () => {
    const smooth: readonly OneFigure[] = [
      RISING.forward,
      RISING.execution,
      RISING.rate,
      RISING.threePoint,
      FALLING.reverse,
      CAPPED,
      DEVIATION,
    ] as OneFigure[];
    property(
      fc.record({ actual: hundredths(1, 250), w: fc.integer({ min: 1, max: 30 }).map(String) }),
      ({ actual, w }) => {
        const next = (Number(actual) + 0.01).toFixed(2);
        for (const [index, strategy] of smooth.entries()) {
          const [one, other] = [value(strategy(actual, "100", w)), value(strategy(next, "100", w))];
          if (one === null || other === null) continue;
          // The steepest of them (three points over ten per cent, 40 points) moves 4% of the weight a per cent.
          expect(Math.abs(one - other), `strategy ${index}`).toBeLessThanOrEqual(0.01 + Number(w) * 0.0005);
        }
      },
      { runs: 400 },
    );
  });
});

const row: fc.Arbitrary<IndicatorInput> = fc.record({
  level1: fc.constantFrom("产出指标", "效益指标", "满意度指标", "成本指标"),
  name: fc.constantFrom("人数", "参保率", "满意度", "成本"),
  target: fc.constantFrom("≥95%", "≤30天", "=60人", "≥2次", "显著提升", "", "≥0000"),
  actual: fc.constantFrom("96%", "90%", "40天", "60人", "55", "达成预期指标", "≥2次", "未完成", ""),
  weight: fc.constantFrom("10", "5", "2.5", "20", "", "—"),
  score: fc.constantFrom("10", "5", "2.5", "0", ""),
});

describe("scoreEvaluation", () => {
  const all = Object.values(schemes);

  it("does not mind the order of the indicators, keeps the weights and changes nothing", () => {
    property(
      fc
        .array(row, { minLength: 1, maxLength: 8 })
        .chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
      ([rows, shuffled]) => {
        const make = (indicators: readonly IndicatorInput[]) =>
          evaluationOf({ kind: "project", name: "x", indicators: [...indicators] });
        for (const scheme of all) {
          const evaluation = make(rows);
          const before = JSON.stringify(evaluation);
          const [one, other] = [scoreEvaluation(evaluation, scheme), scoreEvaluation(make(shuffled), scheme)];
          expect(JSON.stringify(evaluation)).toBe(before);
          expect(other.total).toEqual(one.total);
          expect(other.totalAsPrinted).toBe(one.totalAsPrinted);
          if (one.total !== null) {
            expect(Number(one.total.low)).toBeLessThanOrEqual(Number(one.total.high));
            if (one.open.length > 0) expect(one.total.decided).toBeNull();
            else expect([one.total.decided, one.total.high]).toEqual([one.total.low, one.total.low]);
          }
          expect(other.grade).toBe(one.grade);
          const sorted = (score: typeof one) =>
            score.indicators
              .map((each) => JSON.stringify([each.name, each.weight, each.printed, each.outcome]))
              .sort();
          expect(sorted(other)).toEqual(sorted(one));
          expect(one.indicators.map((each) => each.weight)).toEqual(
            evaluation.indicators.map((each) => (each.weight.kind === "number" ? each.weight.value : null)),
          );
          for (const each of one.indicators) {
            if (each.expected === null || each.weight === null) continue;
            expect(Number(each.expected)).toBeGreaterThanOrEqual(0);
            expect(Number(each.expected)).toBeLessThanOrEqual(Number(each.weight));
          }
        }
      },
      { runs: 60, soakRuns: 3000 },
    );
  });
});
