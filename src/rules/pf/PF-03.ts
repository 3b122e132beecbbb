import { atMost, type Judgement, NOT_APPLICABLE } from "../../checking";
import { figureOf, type Printed } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { points } from "./figures";
import { evaluationRule } from "./rule";
import { weightsOf } from "./weights";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-03",
  title: { zh: "得分在0与分值之间", en: "a score lies within its weight" },
  formula: { zh: "0 ≤ 得分 ≤ 分值", en: "0 <= score <= weight" },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "error",
  related: ["PF-02"],
  advice: {
    zh: "核对该行分值与得分，得分最高为分值、最低为0；改正后重算总分。",
    en: "compare weight and score of the row: a score is at least 0 and at most its weight; then add up anew",
  },
  messages: {
    default: {
      zh: "“{row}”得分{actual}，应在0与分值{expected}之间",
      en: "“{row}” scores {actual}, expected 0 to its weight {expected}",
    },
    negative: { zh: "“{row}”的得分{actual}为负", en: "the score {actual} of “{row}” is negative" },
    weight: { zh: "“{row}”的分值{actual}为负", en: "the weight {actual} of “{row}” is negative" },
  },
  *each(judged) {
    for (const { row, weight } of weightsOf(judged).funds) yield judgeBounds(row.source, row, weight);
    for (const row of judged.evaluation.indicators)
      if (row.role !== "deduction") yield judgeBounds(row.name, row, figureOf(row.weight));
  },
});

function judgeBounds(
  name: string,
  { line, score: printed }: { readonly line: number; readonly score: Printed },
  printedWeight: string | null,
): Judgement {
  const [weight, score] = [points(printedWeight, line), points(figureOf(printed), line)];
  const found = { outcome: "fail" as const, lines: [line], expected: "0", params: { row: name } };
  if (weight !== null && weight.amount < 0) return { ...found, actual: printedWeight, reason: "weight" };
  if (weight === null || score === null) return NOT_APPLICABLE;
  if (score.amount < 0) return { ...found, actual: figureOf(printed), reason: "negative" };
  return { ...atMost(score, weight), params: { row: name } };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "分值是该项的满分：得分不会超过满分，也不会是负数。",
    en: "The weight is the full mark of a row: no score is above it, and none is below nothing.",
  },
  pass: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "次数", weight: "90", score: "90" }] },
    ],
  },
  fail: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "次数", weight: "90", score: "91" }] },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "次数", weight: "90" }] }] },
  rounding: "equal to the last digit",
};
