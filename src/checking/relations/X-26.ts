import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { linked } from "./declare";
import { CODE_NOTES, EXPERIENCE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-26",
  title: { zh: "住房公积金对应", en: "housing fund matches" },
  formula: { zh: "06表 30113 = 05表 2210201 基本支出", en: "06 30113 = 05 2210201 basic" },
  source: { document: CODE_NOTES, also: [EXPERIENCE], certainty: "A" },
  severity: "info",
  advice: { zh: "核对30113与2210201基本支出。", en: "compare 30113 with basic expenditure of 2210201" },
  relations: [linked("X-26", ["30113"], ["2210201"], "=")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "住房公积金通常由2210201科目列支。", en: "The housing fund is normally booked under 2210201." },
  pass: { forms: { basicDetail: { "30113": 2 }, generalBudget: { "2210201": { basic: 2 } } } },
  fail: { forms: { basicDetail: { "30113": 1 }, generalBudget: { "2210201": { basic: 2 } } } },
  missing: { forms: { basicDetail: { "30113": 2 } } },
  rounding: { forms: { basicDetail: { "30113": 2.01 }, generalBudget: { "2210201": { basic: 2 } } } },
};
