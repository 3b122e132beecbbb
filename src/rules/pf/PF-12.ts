import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { figureOf, type Indicator } from "../../performance";
import type { Cases } from "../cases";
import { INDICATOR_GUIDE } from "../sources";
import { weighted } from "./figures";
import { isPlaceholder, isResult, linesOf, namesOf } from "./indicators";
import { ALL_CELLS, evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-12",
  title: { zh: "指标值不是占位符", en: "a target is no placeholder" },
  formula: {
    zh: "指标值有数值和单位；名称不是“不适用”，值不是“≥0000”",
    en: "a target has a number and a unit; no “≥0000”, no indicator named not applicable",
  },
  source: { document: INDICATOR_GUIDE, certainty: "B" },
  severity: "warning",
  related: ["PF-13"],
  whole: ALL_CELLS,
  advice: {
    zh: "删去占位指标，把分值分给能衡量的指标；指标值写明数值和单位。",
    en: "strike out placeholders and give their points to real indicators; a target has a number and a unit",
  },
  messages: {
    default: {
      zh: "“{name}”有{count}个占位指标（{rows}，目标{actual}），共{weight}分，应分给真实指标",
      en: "“{name}” has {count} placeholders ({rows}, target {actual}): their {weight} points belong to real indicators",
    },
    zero: {
      zh: "“{row}”目标为零（{actual}），不能按比例计分",
      en: "the target of “{row}” is zero ({actual}): nothing can be in proportion to it",
    },
    blank: { zh: "“{row}”有{weight}分却没有指标值", en: "“{row}” weighs {weight} points and has no target" },
    unit: { zh: "“{row}”目标{actual}没有单位", en: "the target {actual} of “{row}” has no unit" },
  },
  *each(judged) {
    const { indicators, form } = judged.evaluation;
    const idle = indicators.filter((row) => row.role === "indicator" && !form.prose && isPlaceholder(row));
    if (idle.length > 0) yield placeholders(judged, idle);
    const hasTargets = indicators.some(({ target }) => target.kind !== "blank");
    for (const row of indicators)
      if (row.role !== "indicator" || form.prose) yield NOT_APPLICABLE;
      else if (!idle.includes(row)) yield judgeTarget(row, hasTargets);
  },
});

/** All placeholders of a form are one matter. */
function placeholders({ evaluation }: JudgedEvaluation, rows: readonly Indicator[]): Judgement {
  const target = rows[0]?.target;
  return {
    outcome: "fail",
    lines: linesOf(rows),
    actual: target === undefined || target.kind === "blank" ? "—" : target.text,
    params: {
      name: evaluation.name,
      count: rows.length,
      rows: namesOf(rows),
      weight: rows.reduce((sum, { weight }) => sum + Number(figureOf(weight) ?? 0), 0),
    },
  };
}

function judgeTarget(row: Indicator, hasTargets: boolean): Judgement {
  const { target, line, name } = row;
  const weight = figureOf(row.weight) ?? "—";
  const actual = target.kind === "blank" ? null : target.text;
  const found = { outcome: "fail" as const, lines: [line], actual, params: { row: name, weight } };
  if (target.kind === "blank")
    return weighted(row) && hasTargets && isResult(row) ? { ...found, reason: "blank" } : PASS;
  if (target.kind !== "number") return PASS;
  if (Number(target.value) === 0 && /^[≥>]$/.test(target.operator ?? "")) return { ...found, reason: "zero" };
  return target.unit === "" && weighted(row) ? { ...found, reason: "unit", severity: "info" } : PASS;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "占位指标没有内容却带分值，永远得满分，总分因此虚高。",
    en: "A placeholder carries points for nothing and always has them: the total is too high by them.",
  },
  pass: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "次数", target: "≥4次", weight: "10" }] },
    ],
  },
  fail: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "不适用1", target: "≥0000", weight: "3" }] },
    ],
  },
  missing: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "制度执行", role: "management", weight: "5" }] },
    ],
  },
  rounding: "no figures",
};
