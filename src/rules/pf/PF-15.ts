import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { figureOf, type Indicator } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_REASONS } from "../sources";
import { hasColumn, REASONS } from "./figures";
import { isPlaceholder } from "./indicators";
import { marksOf, scoredRows, standingOf } from "./row-scores";
import { ALL_CELLS, evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-15",
  title: { zh: "扣分须说明原因", en: "a reduced score has a reason" },
  formula: { zh: "得分 < 分值 ⇒ 有原因", en: "score < weight => reason given" },
  source: { document: PRINTED_REASONS, certainty: "B" },
  severity: "warning",
  related: ["PF-14", "PF-17"],
  whole: ALL_CELLS,
  advice: {
    zh: "在偏差原因及改进措施栏补写扣分原因。",
    en: "add the reason in the column for deviations and measures",
  },
  messages: {
    default: {
      zh: "“{row}”得{actual}分（分值{expected}），没有说明扣分原因",
      en: "“{row}” scores {actual} of {expected} and gives no reason",
    },
  },
  *each(judged) {
    const asks = hasColumn(judged.evaluation, REASONS);
    for (const row of judged.evaluation.indicators) yield asks ? judgeReason(row, judged) : NOT_APPLICABLE;
  },
});

function judgeReason(row: Indicator, judged: JudgedEvaluation): Judgement {
  const marks = marksOf(row);
  // A placeholder has no reason to give: PF-12 says what it is.
  if (marks === null || row.role === "deduction" || isPlaceholder(row)) return NOT_APPLICABLE;
  if (marks === "full" || row.reason !== null) return PASS;
  // Fewer points for a target that was met are PF-17's: there is no reason to give.
  const scored = scoredRows(judged).find((one) => one.row === row);
  if (row.target.kind === "number" && scored !== undefined && standingOf(scored, judged).kind === "met")
    return NOT_APPLICABLE;
  return {
    outcome: "fail",
    lines: [row.line],
    expected: figureOf(row.weight),
    actual: figureOf(row.score),
    params: { row: row.name },
  };
}

const row = { name: "次数", target: "≥4次", actual: "3次", weight: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评表设有偏差原因栏，扣了分的指标要写明原因和改进措施。",
    en: "The form has a column for it: a row that loses points says why and what will be done.",
  },
  pass: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "67.5", reason: "延期" }] }],
  },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "67.5" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};
