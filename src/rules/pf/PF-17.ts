import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { hasOwnStandard } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { isFarBeyond } from "./indicators";
import { marksOf, rowOf, type ScoredRow, scoredRows, standingOf } from "./row-scores";
import { evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-17",
  title: { zh: "完成指标不应扣分", en: "no reduced score for a target that was met" },
  formula: { zh: "指标完成 ⇒ 得分 = 分值", en: "target met => score = weight" },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "warning",
  related: ["PF-09", "PF-15"],
  advice: {
    zh: "已完成的指标给满分；确有扣分理由的，改正完成值或写明所依据的评分标准。",
    en: "give the full weight for what was reached, or correct the value, or print the standard that takes points off",
  },
  messages: {
    default: {
      zh: "“{row}”目标{target}，完成{found}，已完成却只得{actual}，应为{expected}",
      en: "“{row}” reached {found} of {target} and scores only {actual}, expected {expected}",
    },
    beyond: {
      zh: "“{row}”目标{target}，完成{found}，远好于目标而得{actual}（分值{expected}）：目标明显定低的，办法允许适度扣分",
      en: "“{row}” reached {found} of {target}, far better, and scores {actual} of {expected}: a target set too low may cost points",
    },
  },
  *each(judged) {
    for (const scored of scoredRows(judged)) yield judgeReduced(scored, judged);
  },
});

function judgeReduced(scored: ScoredRow, judged: JudgedEvaluation): Judgement {
  const { row, score } = scored;
  const marks = marksOf(row);
  const standing = standingOf(scored, judged);
  if (row.target.kind !== "number" || standing.kind === "unknown" || marks === null) return NOT_APPLICABLE;
  if (standing.kind === "missed" || marks === "full") return PASS;
  const isLawful = isFarBeyond(row, judged.evaluation);
  // A standard of its own may take points off for something else, which its reason tells.
  const isOwn = hasOwnStandard(row) && row.reason !== null;
  return {
    outcome: "fail",
    lines: [row.line],
    ...rowOf(scored),
    expected: score.expected,
    actual: score.printed,
    ...(score.unverified === null && !isLawful && !isOwn ? {} : { severity: "info" }),
    reason: isLawful ? "beyond" : "default",
    params: {
      row: row.name,
      target: row.target.text,
      found: row.actual.kind === "blank" ? "" : row.actual.text,
    },
  };
}

const row = { name: "次数", target: "≥4次", actual: "4次", weight: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "按完成程度计分的办法，完成目标即得满分；扣分而无依据，得分不可信。远超过低目标的，财预〔2020〕10号允许按偏离度扣分。",
    en: "Where what was reached is scored, a target that was met has the full weight; Caiyu [2020] No. 10 lets what is far above a low target be cut by its deviation.",
  },
  pass: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "90" }] }] },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "80" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};
