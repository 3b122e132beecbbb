import { INDETERMINATE, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { type Indicator, inUnitOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES, PRINTED_FORM } from "../sources";
import { linesOf, namesOf } from "./indicators";
import { ALL_CELLS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-13",
  title: { zh: "完成值是数值而不是条件", en: "an actual value is a value and no condition" },
  formula: {
    zh: "实际完成值不重复“≥90%”之类的目标，单位与目标一致",
    en: "the actual value does not repeat a target such as >=90% and has its unit",
  },
  source: { document: EVALUATION_MEASURES, also: [PRINTED_FORM], certainty: "A" },
  severity: "warning",
  related: ["PF-12", "PF-35"],
  whole: ALL_CELLS,
  advice: {
    zh: "把条件换成实际完成的数值，单位与指标值一致；没有统计的，说明原因。",
    en: "print what was reached, in the unit of the target; say why where it was not counted",
  },
  messages: {
    default: {
      zh: "“{name}”{count}项完成值只是条件（{rows}，如{actual}），不是完成的数值",
      en: "{count} actual values of “{name}” are conditions and no values ({rows}, such as {actual})",
    },
    said: {
      zh: "“{row}”目标{expected}，完成值只写“{actual}”，没有数值",
      en: "“{row}” has the target {expected}, its actual value only says “{actual}”",
    },
    units: {
      zh: "“{row}”目标{expected}与完成值{actual}单位不同",
      en: "the target {expected} and the actual value {actual} of “{row}” are in different units",
    },
    converted: {
      zh: "“{row}”目标{expected}与完成值{actual}单位不同，已换算",
      en: "the target {expected} and the actual value {actual} of “{row}” are in different units and were converted",
    },
  },
  *each({ evaluation }) {
    const { indicators, kind, form, name } = evaluation;
    if (kind === "targets" || form.prose) {
      yield NOT_APPLICABLE;
      return;
    }
    const conditions = indicators.filter(
      ({ role, actual }) => role === "indicator" && actual.kind === "condition",
    );
    const [first] = conditions;
    // All conditions of a form are one matter.
    if (first?.actual.kind === "condition")
      yield {
        outcome: "fail",
        lines: linesOf(conditions),
        actual: first.actual.text,
        params: { name, count: conditions.length, rows: namesOf(conditions) },
      };
    for (const row of indicators) if (!conditions.includes(row)) yield judgeActual(row);
  },
});

function judgeActual({ role, name, line, target, actual }: Indicator): Judgement {
  if (role !== "indicator") return NOT_APPLICABLE;
  if (actual.kind === "blank") return INDETERMINATE;
  if (target.kind !== "number") return PASS;
  const found = {
    outcome: "fail" as const,
    lines: [line],
    expected: target.text,
    actual: actual.text,
    params: { row: name },
  };
  if (actual.kind === "level" || actual.kind === "text")
    return { ...found, reason: "said", severity: "info" };
  if (actual.kind !== "number") return PASS;
  const value = inUnitOf(target, actual);
  if (value === null) return { ...found, reason: "units" };
  return value === actual.value ? PASS : { ...found, reason: "converted", severity: "info" };
}

const row = { name: "次数", target: "≥4次", weight: "10", score: "10" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "完成值写成条件，等于没有报告完成情况，得分无从核实。",
    en: "A condition in the place of a value reports nothing: the score cannot be verified.",
  },
  pass: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, actual: "4次" }] }] },
  fail: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, actual: "≥4次" }] }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};
