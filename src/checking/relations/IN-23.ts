import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_07 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-23",
  title: { zh: "一般公共预算支出纵向合计", en: "general budget: roll-up of items, sections and classes" },
  formula: {
    zh: "合计 = Σ类；类 = Σ款；款 = Σ项；合计 = Σ项（各列）",
    en: "total = sum of classes; class = sum of sections; section = sum of items; total = sum of items (each column)",
  },
  source: { document: LEDGER_07, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-22"],
  advice: {
    zh: "从末级科目起逐级重新汇总，改正漏汇、重汇的一级。",
    en: "roll up again from the lowest codes and correct the level that left out or doubled a row",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "05表各级科目逐级汇总：项合成款，款合成类，类合成合计。",
    en: "05 rolls up: items to sections, sections to classes, classes to the total.",
  },
  pass: { forms: { generalBudget: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 3 } } },
  fail: { forms: { generalBudget: { "208": 3, "20805": 3, "2080501": 1, "2080505": 3, total: 3 } } },
  missing: { forms: { generalBudget: {} } },
  rounding: { forms: { generalBudget: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2, total: 3.01 } } },
};
