import { frozen } from "../frozen";
/**
 * What a figure of the 情况说明 measures. One statement has one measure.
 *
 * - `amount` 决算数 · `budget` 预算数 (which budget: the statement's base) · `previous` 上年决算数
 * - `change` 增减额 · `growth` 增减率 · `share` 占比 · `completion` 完成率
 * - `comparison` 决算数与预算数的大小 (1, -1 or 0, told in words only)
 * - `count` 实物量 (批次, 人次, 辆, 台 …) · `rate` 其他比率 · `score` 得分
 */
export type StatementMeasure =
  | "amount"
  | "budget"
  | "previous"
  | "change"
  | "growth"
  | "share"
  | "completion"
  | "comparison"
  | "count"
  | "rate"
  | "score";

/**
 * Official Chinese title of each measure.
 *
 * @example
 * ```ts
 * import { MEASURE_TITLES } from "juesuan/advanced";
 * MEASURE_TITLES.amount; // => "决算数"
 * ```
 */
export const MEASURE_TITLES: Readonly<Record<StatementMeasure, string>> = /* @__PURE__ */ frozen({
  amount: "决算数",
  budget: "预算数",
  previous: "上年决算数",
  change: "增减额",
  growth: "增减率",
  share: "占比",
  completion: "完成率",
  comparison: "大小关系",
  count: "实物量",
  rate: "其他比率",
  score: "得分",
});

/**
 * What a change, a growth, a completion or a budget is measured against.
 * `预算` stands where the text names no particular budget; a share's base is its whole (`Statement.whole`).
 */
export type Base = "上年" | "年初预算" | "全年预算" | "预算";
