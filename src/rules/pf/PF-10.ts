import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { judgeScore, SCORE_DIFFERS, scoredRows } from "./row-scores";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-10",
  title: { zh: "定性指标得分在档内", en: "the score of a judged indicator lies in its band" },
  formula: {
    zh: "达成100–80%，部分达成80–60%，未达成60–0%",
    en: "met 100–80%, partly 80–60%, missed 60–0% of the weight",
  },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "warning",
  related: ["PF-09"],
  advice: {
    zh: "对照完成情况选定达成、部分达成或未达成一档，得分改在该档的区间内。",
    en: "choose the band that fits what was reached, and a score inside it",
  },
  messages: SCORE_DIFFERS,
  *each(judged) {
    for (const scored of scoredRows(judged))
      if (scored.row.target.kind === "quality" && scored.row.standard === null)
        yield judgeScore(scored, judged);
  },
});

const row = { level1: "效益指标", name: "知晓度", target: "提升", actual: "达成预期指标", weight: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2020〕10号规定定性指标分三档计分，每档有得分区间。",
    en: "Caiyu [2020] No. 10 scores judged indicators in three bands, each with its interval.",
  },
  pass: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "80" }] }] },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "70" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "equal to the last digit",
};
