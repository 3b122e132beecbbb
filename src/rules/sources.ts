/** The documents that several rules rest on. */

export const RULES_2016 = "财预〔2016〕143号 地方预决算公开操作规程";
export const BUDGET_LAW_46 = "中华人民共和国预算法 第四十六条; 财预〔2016〕143号";
export const TEMPLATE = "部门决算公开模板";
export const TEMPLATE_LAYOUT = "部门决算公开模板（表的结构）";
export const CLASSIFICATION = "政府收支分类科目（财政部，逐年）";
export const EXPERIENCE = "决算审核经验";
export const STRUCTURE = "部门决算报表 表间关系（由表的结构推定）";
export const PREPARATION = "部门决算报表编制说明";
