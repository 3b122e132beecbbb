import type { Naming } from "./wording";

/** What a column of a budget block holds. */
export type BudgetColumn =
  | "source"
  | "declared"
  | "initial"
  | "adjusted"
  | "executed"
  | "balance"
  | "rate"
  | "weight"
  | "score"
  | "reason"
  | "fund"
  | "aside"
  | "other";

/** Headings over the columns of a budget block (项目资金, 预算执行情况); the first that fits counts. */
export const BUDGET_COLUMNS: readonly Naming<BudgetColumn>[] = [
  { role: "weight", words: /^应得分/, seen: "类推" },
  { role: "score", words: /得分|^(?:自?评分|打分)$/, seen: "财预〔2020〕10号" },
  {
    role: "weight",
    words: /^(?:指标)?(?:分值|标准分|满分)|(?:分值|满分)$|权重/,
    seen: "财预〔2020〕10号; 四川青神 2023",
  },
  // What arrived, and what was changed, is not the budget itself.
  {
    role: "aside",
    words:
      /到位率|^偏[差离](?:率|度|值)$|^[扣失]分(?:值|数)?$|^(?:预算)?(?:调整|追加|调增|调减)(?:数|金额|额)$/,
    seen: "类推",
  },
  { role: "rate", words: /执行率|支出率|完成率|支付率|使用率|进度/, seen: "财预〔2020〕10号" },
  {
    role: "reason",
    words: /原因|备注|措施|整改|^说明$|偏[差离](?:情况)?(?:说明|分析)/,
    seen: "四川青神 2023",
  },
  { role: "balance", words: /结[（(]?转[)）]?结?余|结余|结转|余额/, seen: "类推" },
  { role: "declared", words: /目标申报|申报数/, seen: "类推" },
  {
    role: "executed",
    words: /执行(?:数|金额|额)|实际(?:支出|执行|支付|使用)|(?:支出|支付|使用)(?:数|额|金额)|决算数|^决算$/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "executed",
    words: /^(?:全年|年度|本年|当年|累计)?(?:执行|支出|支付)$|^(?:财政)?资金(?:支出|支付)$/,
    seen: "类推",
  },
  {
    role: "initial",
    words: /(?:年|期)初(?:预算|批复|安排|下达)|预算编制|年初数|批复预算|预算批复|^(?:年|期)初$/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "adjusted",
    words:
      /全年预算|调整后?(?:的)?预算|调整预算|调整后(?:批复|安排|下达)|预算调整后?数|预算数|预算金额|下达数|到位数|预算安排|安排数|^期末预算|^(?:当年|本年|年度)?预算$/,
    seen: "财预〔2020〕10号; 四川青神 2023",
  },
  {
    role: "source",
    words:
      /^任务名称$|资金(?:来源|构成)|项目资金|资金(?:投入)?情况|预算执行情况|支出情况|资金名称|资金性质|使用情况|预算情况|预算资金/,
    seen: "财预〔2020〕10号",
  },
];
