import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { familyOf, type Indicator, kindOf } from "../../performance";
import type { Cases } from "../cases";
import { INDICATOR_GUIDE } from "../sources";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-27",
  title: { zh: "二级指标归属正确", en: "a second-level indicator stands under its own family" },
  formula: {
    zh: "数量、质量、时效属产出；经济、社会、生态效益和可持续影响属效益",
    en: "quantity, quality, timeliness under output; the effects under effects",
  },
  source: { document: INDICATOR_GUIDE, certainty: "B" },
  severity: "info",
  related: ["PF-28"],
  messages: {
    default: {
      zh: "“{row}”的{actual}列在“{above}”下，应属{expected}",
      en: "“{row}”: {actual} stand under “{above}”, they belong to {expected}",
    },
  },
  *each({ evaluation }) {
    for (const row of evaluation.indicators)
      yield evaluation.kind === "department" || row.role !== "indicator" ? NOT_APPLICABLE : judgeFamily(row);
  },
});

function judgeFamily({ level1, level2, name, line }: Indicator): Judgement {
  const [kind, family] = [kindOf(level2), familyOf(level1)];
  if (kind === null || family === null) return NOT_APPLICABLE;
  if (kind.family === family || kind.formerly === family) return PASS;
  return {
    outcome: "fail",
    lines: [line],
    expected: kind.family,
    actual: level2,
    params: { row: name, above: level1 },
  };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2021〕101号规定了各二级指标所属的一级指标。",
    en: "Caiyu [2021] No. 101 says to which family each second-level indicator belongs.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [{ level1: "产出指标", level2: "数量指标", name: "次数" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [{ level1: "效益指标", level2: "数量指标", name: "次数" }],
      },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "次数" }] }] },
  rounding: "no figures",
};
