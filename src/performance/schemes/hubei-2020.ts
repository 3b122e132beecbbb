import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { NATIONAL_GRADES } from "../grades";
import { defineScheme, type Scheme } from "../scheme";
import { executionProportional } from "../strategies/execution";
import { nationalRules } from "./national-rules";

/**
 * Hubei's variant of the national scheme: 执行率 20 points, qualitative bands 100–80, 80–50, 50–0.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { hubei2020 } from "juesuan/advanced";
 * const evaluation = evaluationOf({ kind: "project", name: "x", indicators: [{ name: "y", target: "提升", actual: "部分达成", weight: "10" }] });
 * scoreEvaluation(evaluation, hubei2020).indicators[0]?.outcome; // => { kind: "range", low: "5", high: "8", lowOpen: false, highOpen: true }
 * ```
 */
export const hubei2020: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "hubei2020",
    title: "湖北省项目支出绩效自评（2020）",
    source: "湖北省项目自评表 所附评分说明" satisfies Citation,
    also: ["湖北省绩效自评计分规定（鄂财绩发〔2020〕3号）"] satisfies readonly Citation[],
    certainty: "A",
    kinds: ["project", "specialFund", "department"],
    recognise: { executionWeight: "20", regions: ["湖北"] },
    // Its forms print 满意度 as a 二级指标 under 效益; some keep it as a 一级指标 of its own.
    presets: [
      { title: "执行率20 产出40 效益40", execution: 20, families: { 产出: 40, 效益: 40 } },
      { title: "满意度单列", execution: 20, families: { 产出: 40, 效益: 30, 满意度: 10 } },
    ],
    grades: NATIONAL_GRADES,
    // Written out: a bundler keeps what is spread into a scheme, and the scheme with it.
    execution: {
      title: "预算执行率按比例",
      formula: "20×执行率，不超过分值",
      award: (execution) => executionProportional(execution),
    },
    rules: /* @__PURE__ */ nationalRules({
      costEquals: "undecided",
      equals: "shortfall",
      bands: { met: "0.8", partly: "0.5" },
    }),
  }),
);
