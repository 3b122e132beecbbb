import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_11 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-30",
  title: { zh: "国有资本经营预算支出横向与纵向合计", en: "state capital: row totals and roll-up" },
  formula: {
    zh: "08表 合计 = 基本支出 + 项目支出；合计 = Σ类 = Σ项；基本支出一般为零（警告）",
    en: "08: total = basic + project; total = sum of classes = sum of items; basic is normally zero (warning)",
  },
  source: { document: LEDGER_11, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["X-11"],
  advice: {
    zh: "核对该行基本、项目两列，再从末级科目逐级汇总。",
    en: "check basic and project of the row, then roll up again from the lowest codes",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "08表支出横向由基本和项目构成，纵向逐级汇总；国有资本经营预算一般不安排基本支出。",
    en: "Expenditure of 08 is basic and project across and rolls up; state capital rarely pays basic expenditure.",
  },
  pass: { forms: { stateCapital: { total: { total: 2, basic: 0, project: 2 } } } },
  fail: { forms: { stateCapital: { total: { total: 3, basic: 0, project: 2 } } } },
  missing: { forms: { stateCapital: {} } },
  rounding: { forms: { stateCapital: { total: { total: 2.01, basic: 0, project: 2 } } } },
};
