import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import type { Evaluation, Indicator } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_REASONS, SICHUAN_2024 } from "../sources";
import { hasColumn, numberOf, REASONS } from "./figures";
import { deviationOf, FAR, isBoundedAbove } from "./indicators";
import { valueRemedy } from "./row-scores";
import { ALL_CELLS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-14",
  title: { zh: "偏差超过30%须说明原因", en: "a deviation above 30% has a reason" },
  formula: { zh: "|偏差度| > 30% ⇒ 有原因", en: "|deviation| > 30% => reason given" },
  source: { document: PRINTED_REASONS, also: [SICHUAN_2024], certainty: "B" },
  severity: "warning",
  related: ["PF-15"],
  whole: ALL_CELLS,
  advice: {
    zh: "在偏差原因栏说明该指标为何大幅偏离目标；目标定得过低的，下年调整。",
    en: "say in the column for it why the indicator is far from its target; set a better one next year",
  },
  messages: {
    default: {
      zh: "“{row}”目标{target}，完成{found}，偏差{actual}%，没有说明原因",
      en: "“{row}” reached {found} of {target}, a deviation of {actual}%, and gives no reason",
    },
  },
  *each({ evaluation }) {
    const asks = evaluation.kind !== "targets" && hasColumn(evaluation, REASONS);
    for (const row of evaluation.indicators) yield asks ? judgeDeviation(row, evaluation) : NOT_APPLICABLE;
  },
});

function judgeDeviation(row: Indicator, evaluation: Evaluation): Judgement {
  const { target, actual, name, line, reason } = row;
  const deviation = deviationOf(row, evaluation) ?? numberOf(row.deviation);
  if (deviation === null) return NOT_APPLICABLE;
  // Less of what is to be kept down is better than asked for.
  const isBetter = deviation.isNegative() && isBoundedAbove(name, target);
  if (isBetter || deviation.abs().lte(FAR) || reason !== null) return PASS;
  return {
    outcome: "fail",
    lines: [line],
    expected: `±${FAR}`,
    actual: deviation.toDecimalPlaces(2).toString(),
    remedies: [valueRemedy(row)],
    params: {
      row: name,
      target: target.kind === "blank" ? "" : target.text,
      found: actual.kind === "blank" ? "" : actual.text,
    },
  };
}

const row = { name: "培训次数", target: "≥4次", weight: "10", score: "10" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评表设有偏差原因栏，四川的表以30%为界；越低越好的指标低于目标不算偏离。",
    en: "The form has a column for the reason, and that of Sichuan takes 30% for its limit; less of what is to be kept down is none.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [{ ...row, name: "火灾受害率", target: "≤0.9‰", actual: "0‰" }],
      },
    ],
  },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, actual: "9次" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};
