import { needParts, type PartKinds } from "../../errors";
import type { Citation } from "../../forms";
import { NATIONAL_GRADES } from "../grades";
import { defineScheme, type Scheme } from "../scheme";
import { executionByThreshold } from "../strategies/execution";
import { HENAN_PARAMETERS, type HenanParameters, henanRules } from "./henan-rules";
import { NATIONAL_EXECUTION } from "./national-2020";

const PARAMETERS = { knee: "text", end: "text", floor: "text" } as const satisfies PartKinds;

/**
 * Henan's project form with automatic scoring (偏差度 column, 资金管理 rows): over-achievement beyond the knee
 * is cut. The rules are read off published tables; what only one row or inference supports is marked.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { henanProject } from "juesuan/advanced";
 * const evaluation = evaluationOf({ kind: "project", name: "x", indicators: [{ name: "参保率", target: "≥70%", actual: "95%", weight: "20" }] });
 * const row = scoreEvaluation(evaluation, henanProject()).indicators[0];
 * [row?.expected, row?.deviation, row?.unverified]; // => ["19.35", "5.71", "one row"]
 * ```
 */
export function henanProject(parameters: HenanParameters = HENAN_PARAMETERS): Scheme {
  needParts(parameters, PARAMETERS, "parameters");
  return defineScheme({
    id: "henanProject",
    title: "河南省项目支出绩效自评（系统自动计分）",
    source: "河南省项目支出绩效自评情况表 表内推得，封顶参数为推断" satisfies Citation,
    certainty: "C",
    kinds: ["project", "specialFund"],
    recognise: { columns: [/偏差度|偏离度/], managementRows: true, regions: ["河南"] },
    presets: [
      {
        title: "执行10 资金管理20 成本10 产出30 效益25 满意度5",
        execution: 10,
        management: 20,
        families: { 成本: 10, 产出: 30, 效益: 25, 满意度: 5 },
      },
    ],
    grades: NATIONAL_GRADES,
    execution: NATIONAL_EXECUTION,
    rules: henanRules(parameters),
    deviationKnee: parameters.knee,
    handTyped: false,
  });
}

/**
 * Henan's department form with automatic scoring. Full marks for an execution rate from 90% are seen in one
 * form only.
 *
 * @example
 * ```ts
 * import { henanDepartment } from "juesuan/advanced";
 * henanDepartment().execution?.award({ executed: "91.05", budget: "100", weight: "10" }); // => { kind: "score", score: "10" }
 * henanDepartment().execution?.unverified; // => "one row"
 * ```
 */
export function henanDepartment(parameters: HenanParameters = HENAN_PARAMETERS): Scheme {
  needParts(parameters, PARAMETERS, "parameters");
  return defineScheme({
    id: "henanDepartment",
    title: "河南省部门整体支出绩效自评（系统自动计分）",
    source: "河南省部门整体支出绩效自评情况表 表内推得" satisfies Citation,
    certainty: "C",
    kinds: ["department"],
    recognise: { columns: [/偏差度|偏离度/], regions: ["河南"] },
    grades: NATIONAL_GRADES,
    execution: {
      title: "预算执行率90%以上得满分",
      formula: "执行率90%以上得满分，以下按比例",
      unverified: "one row",
      award: (execution) => executionByThreshold({ ...execution, threshold: "0.9" }),
    },
    rules: henanRules(parameters),
    deviationKnee: parameters.knee,
    handTyped: false,
  });
}
