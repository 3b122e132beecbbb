import type { Citation } from "../forms";

/** The documents that the judged rules rest on. */

export const BUDGET_LAW_13 = "中华人民共和国预算法第十三条" satisfies Citation;
export const BUDGET_LAW_14 = "中华人民共和国预算法第十四条" satisfies Citation;
/** Functional codes to the 项, basic expenditure to the economic 款, twenty days for subordinate units too. */
export const REGULATION_6 = "中华人民共和国预算法实施条例（国务院令第729号）第六条" satisfies Citation;
export const ASSETS_2021 = "行政事业性国有资产管理条例（国务院令第738号）" satisfies Citation;
export const SECRETS_LAW = "中华人民共和国保守国家秘密法" satisfies Citation;
export const PERSONAL_DATA_LAW = "中华人民共和国个人信息保护法（2021年）" satisfies Citation;

export const RULES_2016 = "地方预决算公开操作规程（财预〔2016〕143号）" satisfies Citation;
export const SMALL_ENTERPRISES = "政府采购促进中小企业发展管理办法（财库〔2020〕46号）" satisfies Citation;
export const OFFICE_RULES = "行政单位财务规则（财政部令第113号）" satisfies Citation;
export const INSTITUTION_RULES = "事业单位财务规则（财政部令第108号）" satisfies Citation;
export const PERFORMANCE_2018 =
  "中共中央 国务院关于全面实施预算绩效管理的意见（中发〔2018〕34号）" satisfies Citation;

export const PLEDGE_2013 = "国务院约法三章（2013年）" satisfies Citation;
export const THRIFT_2013 = "党政机关厉行节约反对浪费条例（2013年）" satisfies Citation;
export const VEHICLES_2017 = "党政机关公务用车管理办法（2017年）" satisfies Citation;
export const RECEPTION_2013 = "党政机关国内公务接待管理规定（2013年）第十条" satisfies Citation;
export const RECEPTION_1998 = "行政事业单位业务招待费列支管理规定（财预字〔1998〕159号）" satisfies Citation;

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

export const CLASSIFICATION = "政府收支分类科目" satisfies Citation;
export const ECONOMIC_2017 = "支出经济分类科目改革方案（财预〔2017〕98号）" satisfies Citation;

export const TEMPLATE = "部门决算公开模板" satisfies Citation;
export const TEMPLATE_LAYOUT = "部门决算公开模板 表的结构" satisfies Citation;
export const TEMPLATE_NOTE_09 = "部门决算公开模板 09表附注" satisfies Citation;
export const TEMPLATE_OPERATING_COSTS = "部门决算公开模板 机关运行经费口径" satisfies Citation;
export const TEMPLATE_THREE_PUBLIC = "部门决算公开模板 “三公”经费说明" satisfies Citation;
export const STRUCTURE = "部门决算报表 表间关系（由表的结构推定）" satisfies Citation;
export const LEDGER_01 = "部门决算报表 财决01表" satisfies Citation;
export const LEDGER_ALL_EXPENDITURE = "部门决算报表 03表反映全部支出" satisfies Citation;
export const PREPARATION = "部门决算报表编制说明" satisfies Citation;
export const PREPARATION_RUNNING = "部门决算报表编制说明 机构运行信息表" satisfies Citation;
export const PRINTED_ACCOUNTS = "已公开的部门决算 列宽截断" satisfies Citation;
export const EXPERIENCE = "决算审核经验" satisfies Citation;
