import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-15",
  title: { zh: "财政拨款本年收入合计", en: "appropriation: revenue of the year" },
  formula: {
    zh: "04表 本年收入合计 = 三项财政拨款之和",
    en: "04: revenue subtotal = sum of the three funds",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-07"],
  advice: {
    zh: "核对三项财政拨款收入各行，再重算本年收入合计。",
    en: "check the rows of the three funds, then add up the subtotal again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表本年收入只有三项财政拨款。",
    en: "The revenue of 04 is the three appropriations and nothing else.",
  },
  pass: {
    forms: {
      appropriationSummary: { "income.subtotal": 3, "income.generalBudget": 1, "income.governmentFund": 2 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "income.subtotal": 2, "income.generalBudget": 1, "income.governmentFund": 2 },
    },
  },
  missing: { forms: { appropriationSummary: { "income.generalBudget": 1 } } },
  rounding: {
    forms: {
      appropriationSummary: {
        "income.subtotal": 3.01,
        "income.generalBudget": 1,
        "income.governmentFund": 2,
      },
    },
  },
};
