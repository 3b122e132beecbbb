import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { judgeScore, SCORE_DIFFERS, scoredRows } from "./row-scores";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-09",
  title: { zh: "定量指标得分按规则计算", en: "the score of a measured indicator follows its scheme" },
  formula: { zh: "得分 = 办法规定的得分", en: "score = what the scheme gives" },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "warning",
  related: ["PF-16", "PF-17"],
  advice: {
    zh: "按评分规则用目标值和完成值重算该项得分；另有评分标准的，在表中写明。",
    en: "reckon the score anew from target and actual value; where another standard holds, print it in the form",
  },
  messages: SCORE_DIFFERS,
  *each(judged) {
    for (const scored of scoredRows(judged))
      if (scored.row.target.kind === "number" || scored.row.standard !== null)
        yield judgeScore(scored, judged);
  },
});

const row = { level1: "产出指标", name: "次数", target: "≥4次", actual: "3次", weight: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "定量指标按完成比例计分，目标值、完成值和分值都印在本行，得分可以重算。",
    en: "A measured indicator is scored in proportion: target, actual value and weight of the row give its score.",
  },
  pass: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "67.5" }] }] },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "80" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, target: "≥7次", score: "38.6" }] }],
  },
};
