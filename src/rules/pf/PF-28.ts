import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { familyOf, type Indicator, kindOf } from "../../performance";
import type { Cases } from "../cases";
import { INDICATOR_GUIDE } from "../sources";
import { hasFramework } from "./indicators";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-28",
  title: { zh: "二级指标为规定的十一类", en: "a second-level indicator is one of the eleven" },
  formula: {
    zh: "二级指标 ∈ {数量, 质量, 时效, 经济成本, …, 服务对象满意度}",
    en: "a second-level indicator is one of the eleven official kinds",
  },
  source: { document: INDICATOR_GUIDE, certainty: "B" },
  severity: "info",
  related: ["PF-27"],
  messages: {
    default: {
      zh: "“{row}”的二级指标“{actual}”不在规定的十一类之中",
      en: "the second-level indicator “{actual}” of “{row}” is none of the eleven kinds",
    },
  },
  *each(judged) {
    const isOwn = judged.evaluation.kind === "department" || hasFramework(judged);
    for (const row of judged.evaluation.indicators) yield isOwn ? NOT_APPLICABLE : judgeKind(row);
  },
});

function judgeKind({ level1, level2, role, name, line }: Indicator): Judgement {
  const isOfficial = /^(?:产出|效益|成本|满意度)$/.test(familyOf(level1) ?? "");
  if (level2 === "" || !isOfficial || role !== "indicator") return NOT_APPLICABLE;
  // Forms print 服务对象满意度指标等 to leave room for more.
  if (kindOf(level2.replace(/等$/, "")) !== null) return PASS;
  return { outcome: "fail", lines: [line], actual: level2, params: { row: name } };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2021〕101号把二级指标统一为十一类，自设名称不便汇总比较。",
    en: "Caiyu [2021] No. 101 has eleven kinds of second-level indicators; names of one's own cannot be compared.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [{ level1: "满意度指标", level2: "服务对象满意度指标等", name: "学生满意度" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [{ level1: "产出指标", level2: "进度指标", name: "次数" }],
      },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "次数" }] }] },
  rounding: "no figures",
};
