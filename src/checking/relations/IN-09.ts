import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-09",
  title: { zh: "收入决算表类等于各款之和", en: "revenue: class is the sum of its sections" },
  formula: { zh: "02表 类 = Σ款（各列）", en: "02: class = sum of its sections (each column)" },
  source: { document: LEDGER_03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-10"],
  advice: {
    zh: "核对该类所属各款是否齐全、列位是否对齐。",
    en: "see whether all sections of the class are there and stand in their columns",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "类级数由所属各款加总得出。", en: "A class adds up its sections." },
  pass: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2 } } },
  fail: { forms: { income: { "208": 4, "20805": 3, "2080501": 1, "2080505": 2 } } },
  missing: { forms: { income: { total: 3 } } },
  rounding: { forms: { income: { "208": 3.01, "20805": 3, "2080501": 1, "2080505": 2 } } },
};
