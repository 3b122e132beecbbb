import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-20",
  title: { zh: "财政拨款收支总计平衡", en: "appropriation: grand totals are equal" },
  formula: {
    zh: "04表 收入总计 = 支出总计（同一数字）",
    en: "04: revenue total = expenditure total (one figure)",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-17", "IN-19"],
  advice: {
    zh: "先看IN-17、IN-19哪一侧不平并改正；两侧都平的，核对年末结转和结余。",
    en: "see whether IN-17 or IN-19 fails and correct that side; where both hold, check the closing balance",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表收入总计与支出总计是同一笔财政拨款的来源和去向。",
    en: "The grand totals of 04 are the origin and the use of the same appropriations.",
  },
  pass: { forms: { appropriationSummary: { "income.total": 3, "expenditure.total": 3 } } },
  fail: { forms: { appropriationSummary: { "income.total": 3, "expenditure.total": 3.01 } } },
  missing: { forms: { appropriationSummary: { "income.total": 3 } } },
  rounding: "equal to the last digit",
};
