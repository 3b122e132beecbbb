import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { type Evaluation, type Indicator, valueReadings } from "../../performance";
import type { Cases } from "../cases";
import { TRANSFER_FORM } from "../sources";
import { hasColumn, REASONS } from "./figures";
import { isReached } from "./row-scores";
import { ALL_CELLS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-40",
  title: { zh: "转移支付未完成指标须说明原因", en: "a target of a transfer that was missed has a reason" },
  formula: {
    zh: "不计分的自评表：指标未完成 ⇒ 有原因",
    en: "forms without scores: target missed => reason given",
  },
  source: { document: TRANSFER_FORM, certainty: "B" },
  severity: "warning",
  related: ["PF-14", "PF-15"],
  whole: ALL_CELLS,
  advice: {
    zh: "在未完成原因和改进措施栏说明为何没有完成、如何改进。",
    en: "say in the column for it why the target was missed and what will be done",
  },
  messages: {
    default: {
      zh: "“{row}”目标{expected}，完成{actual}，没有完成也没有说明原因",
      en: "“{row}” reached {actual} of {expected} and gives no reason",
    },
  },
  *each({ evaluation }) {
    const { indicators, kind } = evaluation;
    const isScored = indicators.some(
      ({ weight, score }) => weight.kind === "number" || score.kind === "number",
    );
    const asks = kind !== "targets" && !isScored && hasColumn(evaluation, REASONS);
    for (const row of indicators) yield asks ? judgeMissed(row, evaluation) : NOT_APPLICABLE;
  },
});

function judgeMissed(row: Indicator, evaluation: Evaluation): Judgement {
  const { name, line, target, actual, reason } = row;
  const values = valueReadings(row, evaluation);
  if (target.kind !== "number" || actual.kind !== "number" || values.length === 0) return NOT_APPLICABLE;
  // What counts without an operator may be exceeded; only of a zero more is a miss.
  const isOpen = (target.operator === "=" || target.operator === null) && Number(target.value) !== 0;
  if (isOpen || values.some((value) => isReached(target, value)) || reason !== null) return PASS;
  return {
    outcome: "fail",
    lines: [line],
    expected: target.text,
    actual: actual.text,
    params: { row: name },
  };
}

const row = { name: "改造户数", target: "≥200户" };

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "中央对地方转移支付自评表不打分，但未完成的指标要写明原因和改进措施。",
    en: "The forms of transfers have no scores, but a column for why a target was missed and what will be done.",
  },
  pass: {
    evaluations: [
      { kind: "specialFund", name: "补助", indicators: [{ ...row, actual: "150户", reason: "雨季停工" }] },
    ],
  },
  fail: { evaluations: [{ kind: "specialFund", name: "补助", indicators: [{ ...row, actual: "150户" }] }] },
  missing: { evaluations: [{ kind: "specialFund", name: "补助", indicators: [row] }] },
  rounding: "no figures",
};
