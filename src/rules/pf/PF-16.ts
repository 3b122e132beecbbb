import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { figureOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES, PRINTED_FORM } from "../sources";
import { marksOf, rowOf, rowRemedies, type ScoredRow, scoredRows, standingOf } from "./row-scores";
import { evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-16",
  title: { zh: "未完成指标不得满分", en: "no full score for a missed target" },
  formula: { zh: "指标未完成 ⇒ 得分 < 分值", en: "target missed => score < weight" },
  source: { document: EVALUATION_MEASURES, also: [PRINTED_FORM], certainty: "A" },
  severity: "error",
  related: ["PF-09"],
  advice: {
    zh: "核对完成值与完成时间：确未完成的按完成程度扣分并说明原因，已完成的改正完成值。",
    en: "verify value and date of what was reached: reduce the score with a reason, or correct the value",
  },
  messages: {
    default: {
      zh: "“{row}”目标{target}，完成{found}，未达到却得满分{actual}，应为{expected}",
      en: "“{row}” reached {found} of {target} and still scores the full {actual}, expected {expected}",
    },
  },
  *each(judged) {
    for (const scored of scoredRows(judged)) yield judgeFull(scored, judged);
  },
});

function judgeFull(scored: ScoredRow, judged: JudgedEvaluation): Judgement {
  const { row } = scored;
  const standing = standingOf(scored, judged);
  const marks = marksOf(row);
  if (standing.kind === "unknown" || marks === null) return NOT_APPLICABLE;
  if (standing.kind === "met" || marks === "reduced") return PASS;
  const { target, actual } = row;
  const isLoose = target.kind !== "number" || target.operator === "=" || target.operator === null;
  return {
    outcome: "fail",
    lines: [row.line],
    ...rowOf(scored),
    expected: standing.worth,
    remedies: rowRemedies(row, standing.worth),
    actual: figureOf(row.score),
    // Scores typed by hand, and equality whose reading is open, are warnings with the expected score beside.
    ...(isLoose || judged.scheme?.handTyped === true ? { severity: "warning" } : {}),
    params: {
      row: row.name,
      target: target.kind === "blank" ? "" : target.text,
      found: actual.kind === "blank" ? "" : actual.text,
    },
  };
}

const row = { name: "次数", target: "≥4次", actual: "3次", weight: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "指标没有完成而得满分，与按完成程度计分的办法相矛盾。",
    en: "Full marks for a target that was missed contradict a scheme that scores what was reached.",
  },
  pass: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "67.5" }] }] },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "90" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};
