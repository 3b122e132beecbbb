import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-05",
  title: { zh: "收支总计平衡", en: "grand totals are equal" },
  formula: {
    zh: "01表 收入总计 = 支出总计（同一数字）",
    en: "01: revenue total = expenditure total (one figure)",
  },
  source: { document: LEDGER_01, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-03", "IN-04"],
  advice: {
    zh: "先看IN-03、IN-04哪一侧不平，改正该侧；两侧都平的，核对年末结转和结余。",
    en: "see whether IN-03 or IN-04 fails and correct that side; where both hold, check the closing balance",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "收入总计与支出总计是同一笔资金的来源和去向，两数必须是同一个数。",
    en: "The grand totals are the origin and the use of one sum of money: they are one figure.",
  },
  pass: { forms: { summary: { "income.total": 6, "expenditure.total": 6 } } },
  fail: { forms: { summary: { "income.total": 6, "expenditure.total": 6.01 } } },
  missing: { forms: { summary: { "income.total": 6 } } },
  rounding: "equal to the last digit",
};
