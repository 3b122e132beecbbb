import { need } from "../../errors";
import type { Citation } from "../../forms";
import { NATIONAL_GRADES } from "../grades";
import { defineScheme, type Scheme } from "../scheme";
import type { EqualsPolicy } from "../strategies/exact-equality";
import { NATIONAL_EXECUTION } from "./national-2020";
import { NATIONAL_PARAMETERS, nationalRules } from "./national-rules";

/**
 * The Shanxi project form: the national rule over funding rows by source, 年初 and adjusted targets side by
 * side. Its scores are typed by hand. No official text of the province was found: that its forms follow the national
 * rule is inferred. `equalsPolicy` says what a cost below its `=` target is worth.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { shanxiProject } from "juesuan/advanced";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "培训",
 *   indicators: [{ level2: "成本指标", name: "培训成本", target: "=100000元", actual: "80000元", weight: "4" }],
 * });
 * scoreEvaluation(evaluation, shanxiProject()).indicators[0]?.expected; // => null
 * scoreEvaluation(evaluation, shanxiProject({ equalsPolicy: "atMost" })).indicators[0]?.expected; // => "4"
 * ```
 */
export function shanxiProject(parameters: { readonly equalsPolicy?: EqualsPolicy } = {}): Scheme {
  need("object", parameters, "parameters");
  return defineScheme({
    id: "shanxi",
    title: "山西省项目支出绩效自评",
    source: "山西省项目支出绩效自评分析报告所附表" satisfies Citation,
    also: ["项目支出绩效评价管理办法（财预〔2020〕10号）"] satisfies readonly Citation[],
    certainty: "C",
    kinds: ["project", "specialFund"],
    recognise: { columns: [/年初指标|调整后指标/], regions: ["山西"] },
    presets: [
      { title: "执行10 产出50 效益30 满意度10", execution: 10, families: { 产出: 50, 效益: 30, 满意度: 10 } },
    ],
    grades: NATIONAL_GRADES,
    execution: NATIONAL_EXECUTION,
    rules: nationalRules({ ...NATIONAL_PARAMETERS, costEquals: parameters.equalsPolicy ?? "undecided" }),
  });
}
