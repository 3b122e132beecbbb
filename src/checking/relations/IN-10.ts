import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-10",
  title: { zh: "收入决算表款等于各项之和", en: "revenue: section is the sum of its items" },
  formula: { zh: "02表 款 = Σ项（各列）", en: "02: section = sum of its items (each column)" },
  source: { document: LEDGER_03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-09"],
  advice: {
    zh: "核对该款所属各项是否齐全、列位是否对齐。",
    en: "see whether all items of the section are there and stand in their columns",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "款级数由所属各项加总得出。", en: "A section adds up its items." },
  pass: { forms: { income: { "208": 3, "20805": 3, "2080501": 1, "2080505": 2 } } },
  fail: { forms: { income: { "208": 3, "20805": 3, "2080501": 2, "2080505": 2 } } },
  missing: { forms: { income: { "208": 3, total: 3 } } },
  rounding: { forms: { income: { "208": 3, "20805": 3, "2080501": 1.01, "2080505": 2 } } },
};
