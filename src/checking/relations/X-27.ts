import { sum } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-27",
  title: { zh: "离退休费对应", en: "retirement pay matches" },
  formula: {
    zh: "06表 30301 + 30302 ≤ 05表 2080501 + 2080502 基本支出 ≤ 30301 + 30302 + 30305 + 30399 + 302（离退休公用）",
    en: "06 30301 + 30302 <= 05 2080501 + 2080502 basic <= 30301 + 30302 + 30305 + 30399 + 302 (their running costs)",
  },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: {
    zh: "核对30301、30302与2080501、2080502基本支出。",
    en: "compare 30301 and 30302 with basic expenditure of 2080501 and 2080502",
  },
  relations: [
    linked("X-27", ["30301", "30302"], ["2080501", "2080502"], "<="),
    {
      rule: "X-27",
      form: "generalBudget",
      left: [sum({ keys: ["2080501", "2080502"] }, "basic")],
      right: [sum({ keys: ["30301", "30302", "30305", "30399", "302"] }, "amount", "basicDetail")],
      comparison: "<=",
      whenPrinted: true,
      whenFilled: true,
    },
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "离退休费由2080501、2080502科目列支，这两个科目另含离退休公用经费。",
    en: "Retirement pay is booked under 2080501 and 2080502, which also bear running costs of the retired.",
  },
  pass: { forms: { basicDetail: { "30302": 2 }, generalBudget: { "2080501": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30302": 3 }, generalBudget: { "2080501": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30302": 2 } } },
  rounding: { forms: { basicDetail: { "30302": 2.01 }, generalBudget: { "2080501": { basic: 2 } } } },
};
