import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { Decimal } from "../../money";
import { familyOf, type Indicator, unitParts } from "../../performance";
import type { Cases } from "../cases";
import { INDICATOR_GUIDE } from "../sources";
import { isLessBetter, isMoreBetter, isPercent, linesOf, namesOf } from "./indicators";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-11",
  title: { zh: "指标方向与指标相符", en: "the operator fits the indicator" },
  formula: {
    zh: "完成率、覆盖率、满意度用“≥”或“=”；“≤100%”永远达到",
    en: "rates of completion and coverage take >= or =; <=100% can never be missed",
  },
  source: { document: INDICATOR_GUIDE, certainty: "B" },
  severity: "warning",
  related: ["PF-12"],
  advice: {
    zh: "改正指标性质：越高越好的用“≥”，越低越好的用“≤”；下年设定目标时一并改正。",
    en: "correct the operator: >= where more is better, <= where less is; next year's targets too",
  },
  messages: {
    default: {
      zh: "“{row}”越高越好，目标{actual}方向相反",
      en: "“{row}” is better the higher it is: the target {actual} points the other way",
    },
    hollow: {
      zh: "“{name}”{count}项目标永远不会未完成（{rows}，目标{actual}）",
      en: "{count} targets of “{name}” can never be missed ({rows}, target {actual})",
    },
    cost: {
      zh: "“{row}”是成本，目标{actual}方向相反",
      en: "“{row}” is a cost: the target {actual} points the other way",
    },
  },
  *each({ evaluation }) {
    const hollow = evaluation.indicators.filter(isHollow);
    const [first] = hollow;
    // All of a form are one matter.
    if (first?.target.kind === "number")
      yield {
        outcome: "fail",
        lines: linesOf(hollow),
        expected: first.target.text.replace(/[≤<]/, "≥"),
        actual: first.target.text,
        reason: "hollow",
        params: { name: evaluation.name, count: hollow.length, rows: namesOf(hollow) },
      };
    for (const row of evaluation.indicators) if (!hollow.includes(row)) yield judgeOperator(row);
  },
});

/** At most 100% of what cannot be more. */
function isHollow({ name, target }: Indicator): boolean {
  if (target.kind !== "number" || !/^[≤<]$/.test(target.operator ?? "") || !isPercent(target.unit))
    return false;
  return new Decimal(target.value).gte(100) && !isLessBetter(name) && !isMoreBetter(name);
}

function judgeOperator({ name, target, line, level1, level2 }: Indicator): Judgement {
  if (target.kind !== "number" || target.operator === null) return NOT_APPLICABLE;
  const found = { outcome: "fail" as const, lines: [line], actual: target.text, params: { row: name } };
  const turned = (to: string): string => target.text.replace(/[≤<≥>]/, to);
  const upper = target.operator === "≤" || target.operator === "<";
  if (upper && isMoreBetter(name)) return { ...found, expected: turned("≥") };
  const lower = target.operator === "≥" || target.operator === ">";
  const isCost = familyOf(level2 === "" ? level1 : level2) === "成本" && unitParts(target.unit).base === "元";
  return lower && isCost && new Decimal(target.value).gt(0) && !/标准|补助|补贴|资助/.test(name)
    ? { ...found, expected: turned("≤"), reason: "cost" }
    : PASS;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "指标性质决定怎样算完成：方向设反，完成得越差越算完成，目标就失去意义。",
    en: "The operator says what counts as reached: turned round, the worse result is the better one.",
  },
  pass: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [{ name: "三公经费控制率", target: "≤100%" }] },
    ],
  },
  fail: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "覆盖率", target: "≤100%" }] }],
  },
  missing: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "覆盖率", target: "100%" }] }],
  },
  rounding: "no figures",
};
