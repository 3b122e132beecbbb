import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-17",
  title: { zh: "财政拨款收入总计", en: "appropriation: grand total of revenue" },
  formula: {
    zh: "04表 收入总计 = 本年收入合计 + 年初财政拨款结转和结余",
    en: "04: revenue total = subtotal + opening balance",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-20"],
  advice: {
    zh: "核对年初财政拨款结转和结余，再重算收入总计。",
    en: "check the opening balance, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表收入总计由本年收入和年初财政拨款结转结余构成。",
    en: "The grand total of 04 is revenue of the year and the opening balance.",
  },
  pass: { forms: { appropriationSummary: { "income.total": 3, "income.subtotal": 1, "income.opening": 2 } } },
  fail: { forms: { appropriationSummary: { "income.total": 3, "income.subtotal": 1, "income.opening": 1 } } },
  missing: { forms: { appropriationSummary: { "income.total": 3, "income.subtotal": 1 } } },
  rounding: {
    forms: { appropriationSummary: { "income.total": 3.01, "income.subtotal": 1, "income.opening": 2 } },
  },
};
