import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-23",
  title: { zh: "职业年金缴费对应", en: "annuity contributions match" },
  formula: { zh: "06表 30109 = 05表 2080506 基本支出", en: "06 30109 = 05 2080506 basic" },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: { zh: "核对30109与2080506基本支出。", en: "compare 30109 with basic expenditure of 2080506" },
  relations: [linked("X-23", ["30109"], ["2080506"], "=")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "职业年金缴费通常全部由2080506科目列支。",
    en: "Annuity contributions are normally booked under 2080506 alone.",
  },
  pass: { forms: { basicDetail: { "30109": 2 }, generalBudget: { "2080506": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30109": 1 }, generalBudget: { "2080506": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30109": 2 } } },
  rounding: { forms: { basicDetail: { "30109": 2.01 }, generalBudget: { "2080506": { basic: 2 } } } },
};
