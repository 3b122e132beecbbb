import type { Citation } from "../../forms";

/** The documents that the linear rules rest on. */

/** The frame of making and checking accounts; the relations themselves follow from the structure of the forms. */
export const FRAME = "部门决算管理办法（财库〔2021〕36号）" satisfies Citation;
export const STRUCTURE = "部门决算报表 表间关系（由表的结构推定）" satisfies Citation;
export const BALANCES =
  "部门决算报表 由01表、04表各自收支平衡（IN-03至IN-05, IN-17至IN-20）相减得出" satisfies Citation;
export const LEDGER_01 = "部门决算报表 财决01表表内关系" satisfies Citation;
export const LEDGER_01_1 = "部门决算报表 财决01-1表表内关系" satisfies Citation;
export const LEDGER_03 = "部门决算报表 财决03表表内关系" satisfies Citation;
export const LEDGER_04 = "部门决算报表 财决04表表内关系" satisfies Citation;
export const LEDGER_07 = "部门决算报表 财决07表表内关系" satisfies Citation;
export const LEDGER_08_1 = "部门决算报表 财决08-1表表内关系" satisfies Citation;
export const LEDGER_09 = "部门决算报表 财决09表表内关系" satisfies Citation;
export const LEDGER_11 = "部门决算报表 财决11表表内关系" satisfies Citation;
export const LEDGER_F03 = "部门决算报表 财决附03表表内关系" satisfies Citation;
export const CODE_NOTES = "政府收支分类科目 科目说明" satisfies Citation;
export const EXPERIENCE = "决算审核经验" satisfies Citation;
