import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-22",
  title: { zh: "养老保险缴费对应", en: "pension contributions match" },
  formula: {
    zh: "06表 30108 ≤ 05表 2080505 基本支出（通常相等）",
    en: "06 30108 <= 05 2080505 basic (normally equal)",
  },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: {
    zh: "核对30108与2080505基本支出，说明差额列支的科目。",
    en: "compare 30108 with basic expenditure of 2080505 and say which code bears the rest",
  },
  relations: [linked("X-22", ["30108"], ["2080505"], "<=")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "养老保险缴费通常全部由2080505科目列支，多出的应来自其他科目。",
    en: "Pension contributions are normally booked under 2080505 alone.",
  },
  pass: { forms: { basicDetail: { "30108": 2 }, generalBudget: { "2080505": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30108": 3 }, generalBudget: { "2080505": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30108": 2 } } },
  rounding: { forms: { basicDetail: { "30108": 2.01 }, generalBudget: { "2080505": { basic: 2 } } } },
};
