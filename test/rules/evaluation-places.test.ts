import { describe, expect, it } from "vitest";
import { evaluationOf } from "../../src/performance";
import { checkEvaluations } from "../../src/rules";

describe("a finding on an evaluation that comes from no text", () => {
  const first = evaluationOf({
    kind: "project",
    name: "甲",
    indicators: [
      { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: 100, score: 100 },
    ],
  });
  const second = evaluationOf({
    kind: "project",
    name: "乙",
    budget: [{ source: "合计", adjusted: 100, executed: 60, rate: "60%", weight: 10, score: 10 }],
    indicators: [
      { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: 30, score: 30 },
      { level1: "产出指标", name: "次数", target: "≥4次", actual: "3次", weight: 30, score: 30 },
      {
        level1: "效益指标",
        name: "知晓度",
        target: "提升",
        actual: "部分达成",
        weight: 30,
        score: 29,
        reason: "宣传少",
      },
    ],
  });
  const { findings } = checkEvaluations([first, second]);
  const placeOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.evaluation;

  it("carries the evaluation and the row, of two rows of one name too", () => {
    expect(placeOf("PF-16")).toEqual({ evaluation: 1, row: { part: "indicators", index: 1 } });
    expect(placeOf("PF-10")).toEqual({ evaluation: 1, row: { part: "indicators", index: 2 } });
    expect(placeOf("PF-06")).toEqual({ evaluation: 1, row: { part: "budget", index: 0 } });
  });

  it("carries the evaluation alone where it is on no single row", () => {
    const wrong = evaluationOf({
      kind: "project",
      name: "丙",
      indicators: [
        { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: 90, score: 90 },
      ],
      total: 95,
    });
    const found = checkEvaluations([first, wrong]).findings.find(({ rule }) => rule === "PF-02");
    expect(found?.evaluation).toEqual({ evaluation: 1 });
  });

  it("takes what reviewers say of a row", () => {
    const judgementsOf = () => [{ row: "知晓度", score: 29 }];
    const judged = checkEvaluations([second], { judgementsOf }).findings;
    expect(judged.some(({ rule }) => rule === "PF-10")).toBe(false);
    expect(findings.some(({ rule }) => rule === "PF-10")).toBe(true);
  });
});
