import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-11",
  title: { zh: "收入决算表合计等于各项之和", en: "revenue: total is the sum of the items" },
  formula: { zh: "02表 合计 = Σ末级科目（各列）", en: "02: total = sum of the lowest codes (each column)" },
  source: { document: LEDGER_03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-08"],
  advice: {
    zh: "核对末级科目有无漏印、重印，再重算合计。",
    en: "look for lowest codes left out or printed twice, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "末级科目是记账的一级，全部末级科目之和就是合计。",
    en: "The lowest codes carry the bookings: together they make up the total.",
  },
  pass: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 3 } } },
  fail: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 4 } } },
  missing: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2 } } },
  rounding: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 2.99 } } },
};
