import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-19",
  title: { zh: "财政拨款支出总计", en: "appropriation: grand total of expenditure" },
  formula: {
    zh: "04表 支出总计 = 本年支出合计 + 年末财政拨款结转和结余（各列）",
    en: "04: expenditure total = subtotal + closing balance (each column)",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-20"],
  advice: {
    zh: "核对年末财政拨款结转和结余，再重算支出总计。",
    en: "check the closing balance, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表支出总计由本年支出和年末财政拨款结转结余构成。",
    en: "The grand total of expenditure in 04 is expenditure of the year and the closing balance.",
  },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.total": 3, "expenditure.subtotal": 1, "expenditure.closing": 2 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.total": 4, "expenditure.subtotal": 1, "expenditure.closing": 2 },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.total": 3 } } },
  rounding: {
    forms: {
      appropriationSummary: {
        "expenditure.total": 3.01,
        "expenditure.subtotal": 1,
        "expenditure.closing": 2,
      },
    },
  },
};
