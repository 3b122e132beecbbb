import type { Citation } from "../../forms";

/** The documents that the rules on evaluations rest on. */

export const EVALUATION_MEASURES = "项目支出绩效评价管理办法（财预〔2020〕10号）" satisfies Citation;
/** For central units to try; local ones are not bound by it. */
export const INDICATOR_GUIDE =
  "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）（财预〔2021〕101号）" satisfies Citation;
/** Where the rates of a department come from. */
export const DEPARTMENT_FRAMEWORK = "预算绩效评价共性指标体系框架（财预〔2013〕53号）" satisfies Citation;
/** What the forms themselves print. */
export const PRINTED_FORM = "绩效自评表" satisfies Citation;
/** They have a column that asks why a target was missed. */
export const PRINTED_REASONS = "绩效自评表 偏差原因栏" satisfies Citation;
/** It takes 30% for the limit of a deviation. */
export const SICHUAN_2024 = "四川省部门整体支出绩效自评表（2024年度） 评分说明" satisfies Citation;
export const TRANSFER_FORM = "中央对地方转移支付绩效自评表" satisfies Citation;
