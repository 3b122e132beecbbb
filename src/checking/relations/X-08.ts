import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-08",
  title: { zh: "一般公共预算支出合计一致", en: "general-budget totals agree" },
  formula: {
    zh: "04表 本年支出合计 一般公共预算列 = 05表 合计",
    en: "04 subtotal of the general budget = 05 total",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: {
    zh: "核对04表一般公共预算列与05表合计。",
    en: "compare the column of the general budget in 04 with the total of 05",
  },
  relations: [
    same(
      "X-08",
      cell("expenditure.subtotal", "generalBudget", "appropriationSummary"),
      cell("total", "total", "generalBudget"),
    ),
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表一般公共预算列的本年支出与05表合计是同一个数。",
    en: "Expenditure of the general budget in 04 and the total of 05 are one figure.",
  },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } },
      generalBudget: { total: 1 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } },
      generalBudget: { total: 2 },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } } } },
  rounding: "equal to the last digit",
};
