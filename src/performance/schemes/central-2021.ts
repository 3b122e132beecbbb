import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { NATIONAL_GRADES } from "../grades";
import { unitParts } from "../measure";
import { undecidable } from "../outcome";
import { defineScheme, type Scheme, type SchemeRule } from "../scheme";
import { exactEquality } from "../strategies/exact-equality";
import { executionByBands } from "../strategies/execution";
import { proportionalWithPassLine } from "../strategies/proportional";
import { NATIONAL_BANDS } from "../strategies/qualitative";
import { type Band, bands, SATISFACTION_STEPS } from "../strategies/steps";
import { judged, measured, metOrBelow, shareOf } from "./awards";
import { OWN_STANDARD } from "./own-standard";

/** 执行率 of 10 points: all for a full one, 7 from 80%, 5 from 60%, nothing below. */
const EXECUTION: readonly Band[] = [
  { from: "1", share: "1" },
  { from: "0.8", share: "0.7" },
  { from: "0.6", share: "0.5" },
];

/** Below this share of its target a quantity earns nothing. */
const PASS_LINE = "0.6";

const RULES: readonly SchemeRule[] = [
  OWN_STANDARD,
  {
    id: "satisfaction",
    title: "满意度分档",
    formula: "满意度90%以上得满分，80%以上得分值的80%，60%以上得50%，60%以下不得分",
    selects: { families: ["满意度"], actual: ["number"] },
    award: ({ indicator, actual, weight }) => {
      const { target, actual: reached } = indicator;
      const unit =
        reached.kind === "number" && reached.unit !== "" ? reached.unit : "unit" in target ? target.unit : "";
      const { power, base } = unitParts(unit);
      if (actual === null || reached.kind !== "number" || power !== -2 || base !== "")
        return undecidable("units-differ");
      return bands({ rate: shareOf(reached.value), bands: SATISFACTION_STEPS, weight });
    },
  },
  {
    id: "forward",
    title: "数量等正向指标，60%及格线以上按比例",
    formula: "分值×（完成率－60%）÷（1－60%），完成率低于60%不得分，超过100%按100%",
    selects: { target: ["number"], operators: ["≥", ">"] },
    award: (row) =>
      measured(row, (target, rate) =>
        proportionalWithPassLine({ rate, target, pass: PASS_LINE, weight: row.weight }),
      ),
  },
  {
    id: "reverse",
    title: "反向指标，不超过得满分",
    formula: "不超过指标值得满分；超过的得多少，指引没有规定",
    unverified: "inferred",
    selects: { target: ["number"], operators: ["≤", "<"] },
    award: (row) => metOrBelow(row, (apart) => apart <= 0),
  },
  {
    id: "equals",
    title: "“=”指标，相等得满分",
    formula: "等于指标值得满分；不等的得多少，指引没有规定",
    unverified: "inferred",
    selects: { target: ["number"], operators: ["=", null] },
    award: (row) =>
      measured(row, (target, actual) =>
        exactEquality({ target, actual, weight: row.weight, policy: "undecided" }),
      ),
  },
  {
    id: "quality",
    title: "定性指标按评判等级",
    formula: "达成预期得分值的100%–80%，部分达成80%–60%，未达成60%–0%",
    selects: { target: ["quality", "blank", "mark"] },
    award: (row) => judged(row, NATIONAL_BANDS),
  },
];

/**
 * The steps of 财预〔2021〕101号 for projects of central units: the execution rate and satisfaction in steps, quantities
 * in proportion above a pass line of 60%. It is on trial and does not bind local units: it is chosen only where the
 * place is called 中央, else by name.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { central2021 } from "juesuan/advanced";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "培训",
 *   budget: [{ source: "合计", adjusted: "100", executed: "95", weight: "10" }],
 *   indicators: [
 *     { level1: "产出指标", name: "培训人次", target: "≥200人次", actual: "180人次", weight: "80" },
 *     { level1: "满意度指标", name: "满意度", target: "≥95%", actual: "92%", weight: "10" },
 *   ],
 * });
 * const score = scoreEvaluation(evaluation, central2021);
 * [score.budget[0]?.expected, ...score.indicators.map((row) => row.expected)]; // => ["7", "60", "10"]
 * ```
 */
export const central2021: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "central2021",
    title: "中央部门项目支出绩效自评（2021，分档计分）",
    source:
      "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）（财预〔2021〕101号）" satisfies Citation,
    certainty: "B",
    kinds: ["project"],
    recognise: { regions: ["中央"] },
    presets: [
      { title: "有成本指标", execution: 10, families: { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 } },
      { title: "无成本指标", execution: 10, families: { 产出: 50, 效益: 30, 满意度: 10 } },
      { title: "有成本指标，不需满意度", execution: 10, families: { 成本: 20, 产出: 40, 效益: 30 } },
      { title: "无成本指标，不需满意度", execution: 10, families: { 产出: 50, 效益: 40 } },
    ],
    grades: NATIONAL_GRADES,
    execution: {
      title: "预算执行率分档",
      formula: "执行率100%得满分，80%以上得分值的70%，60%以上得50%，60%以下不得分",
      award: (execution) => executionByBands({ ...execution, bands: EXECUTION }),
    },
    rules: RULES,
  }),
);
