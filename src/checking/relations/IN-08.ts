import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-08",
  title: { zh: "收入决算表合计等于各类之和", en: "revenue: total is the sum of the classes" },
  formula: { zh: "02表 合计 = Σ类（各列）", en: "02: total = sum of classes (each column)" },
  source: { document: LEDGER_03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-11"],
  advice: {
    zh: "核对是否漏印一类、类行是否取错列，再重算合计。",
    en: "look for a class that is not printed or a class row in the wrong column, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "类是功能分类的最高一级，各类之和就是合计。",
    en: "The class is the highest level of the classification: the classes make up the total.",
  },
  pass: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 3 } } },
  fail: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 4 } } },
  missing: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2 } } },
  rounding: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 3.01 } } },
};
