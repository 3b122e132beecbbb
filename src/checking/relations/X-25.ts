import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-25",
  title: { zh: "公务员医疗补助对应", en: "medical subsidies of civil servants match" },
  formula: { zh: "06表 30111 = 05表 2101103 基本支出", en: "06 30111 = 05 2101103 basic" },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: { zh: "核对30111与2101103基本支出。", en: "compare 30111 with basic expenditure of 2101103" },
  relations: [linked("X-25", ["30111"], ["2101103"], "=")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "公务员医疗补助缴费通常由2101103科目列支。",
    en: "Medical subsidies of civil servants are normally booked under 2101103.",
  },
  pass: { forms: { basicDetail: { "30111": 2 }, generalBudget: { "2101103": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30111": 1 }, generalBudget: { "2101103": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30111": 2 } } },
  rounding: { forms: { basicDetail: { "30111": 2.01 }, generalBudget: { "2101103": { basic: 2 } } } },
};
