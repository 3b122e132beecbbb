import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-03",
  title: { zh: "收入总计", en: "grand total of revenue" },
  formula: {
    zh: "01表 收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余",
    en: "01: revenue total = subtotal + surplus used + opening balance",
  },
  source: { document: LEDGER_01, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-01", "IN-05"],
  advice: {
    zh: "核对年初结转和结余是否与上年年末数一致、使用非财政拨款结余是否漏列，再重算收入总计。",
    en: "compare the opening balance with last year's closing one, look for surplus used that was left out, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "收入总计由本年收入、使用非财政拨款结余和年初结转结余三部分构成。",
    en: "The grand total of revenue is revenue of the year, surplus used and the opening balance.",
  },
  pass: {
    forms: {
      summary: { "income.total": 6, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
    },
  },
  fail: {
    forms: {
      summary: { "income.total": 5, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
    },
  },
  missing: { forms: { summary: { "income.total": 6, "income.subtotal": 3 } } },
  rounding: {
    forms: {
      summary: { "income.total": 6.01, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
    },
  },
};
