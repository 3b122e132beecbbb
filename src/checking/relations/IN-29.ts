import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_09 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-29",
  title: { zh: "政府性基金支出横向与纵向合计", en: "government funds: row totals and roll-up" },
  formula: {
    zh: "07表 本年支出小计 = 基本支出 + 项目支出；合计 = Σ类 = Σ项；类 = Σ款；款 = Σ项",
    en: "07: expenditure = basic + project; total = sum of classes = sum of items; class = sum of sections; section = sum of items",
  },
  source: { document: LEDGER_09, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["X-10"],
  advice: {
    zh: "核对该行基本、项目两列，再从末级科目逐级汇总。",
    en: "check basic and project of the row, then roll up again from the lowest codes",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "07表支出横向由基本和项目构成，纵向逐级汇总。",
    en: "Expenditure of 07 is basic and project across and rolls up down the levels.",
  },
  pass: { forms: { governmentFund: { total: { total: 3, basic: 1, project: 2 } } } },
  fail: { forms: { governmentFund: { total: { total: 3, basic: 1, project: 3 } } } },
  missing: { forms: { governmentFund: { total: { basic: 1, project: 2 } } } },
  rounding: { forms: { governmentFund: { total: { total: 3.01, basic: 1, project: 2 } } } },
};
