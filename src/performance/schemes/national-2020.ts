import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { NATIONAL_GRADES } from "../grades";
import { defineScheme, type ExecutionRule, type Scheme } from "../scheme";
import { executionProportional } from "../strategies/execution";
import { NATIONAL_PARAMETERS, nationalRules } from "./national-rules";

/** 执行率得分 = 分值 × min(1, 全年执行数 ÷ 全年预算数). */
export const NATIONAL_EXECUTION: ExecutionRule = {
  title: "预算执行率按比例",
  formula: "分值×全年执行数÷全年预算数，不超过分值；全年预算数为调整后的数",
  award: (execution) => executionProportional(execution),
};

/**
 * The national scheme of 2020: 项目支出绩效自评, 财预〔2020〕10号.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { national2020 } from "juesuan/advanced";
 * const evaluation = evaluationOf({ kind: "project", name: "参保", indicators: [{ name: "参保率", target: "≥95%", actual: "90%", weight: "100" }] });
 * scoreEvaluation(evaluation, national2020).total?.decided; // => "94.74"
 * ```
 */
export const national2020: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "mof2020",
    title: "项目支出绩效自评（2020）",
    source: "项目支出绩效评价管理办法（财预〔2020〕10号）" satisfies Citation,
    certainty: "B",
    kinds: ["project", "specialFund", "department"],
    presets: [
      { title: "执行10 产出50 效益30 满意度10", execution: 10, families: { 产出: 50, 效益: 30, 满意度: 10 } },
      { title: "不需满意度", execution: 10, families: { 产出: 50, 效益: 40 } },
    ],
    grades: NATIONAL_GRADES,
    execution: NATIONAL_EXECUTION,
    rules: /* @__PURE__ */ nationalRules(NATIONAL_PARAMETERS),
  }),
);
