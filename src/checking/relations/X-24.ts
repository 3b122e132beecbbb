import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-24",
  title: { zh: "医疗保险缴费对应", en: "health insurance contributions match" },
  formula: {
    zh: "06表 30110 = 05表 2101101 + 2101102 基本支出",
    en: "06 30110 = 05 2101101 + 2101102 basic",
  },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: {
    zh: "核对30110与2101101、2101102基本支出。",
    en: "compare 30110 with basic expenditure of 2101101 and 2101102",
  },
  relations: [linked("X-24", ["30110"], ["2101101", "2101102"], "=")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "职工基本医疗保险缴费通常由2101101、2101102科目列支。",
    en: "Health insurance contributions are normally booked under 2101101 and 2101102.",
  },
  pass: { forms: { basicDetail: { "30110": 2 }, generalBudget: { "2101101": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30110": 1 }, generalBudget: { "2101101": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30110": 2 } } },
  rounding: { forms: { basicDetail: { "30110": 2.01 }, generalBudget: { "2101101": { basic: 2 } } } },
};
