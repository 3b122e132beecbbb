/** The document that several linear rules rest on. */
export const STRUCTURE = "部门决算报表 表间关系（由表的结构推定）";
