/** Documents that several linear rules rest on. */

export const EXPERIENCE = "决算审核经验";
export const STRUCTURE = "部门决算报表 表间关系（由表的结构推定）";
