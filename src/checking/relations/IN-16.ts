import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-16",
  title: { zh: "年初财政拨款结转和结余", en: "appropriation: opening balance" },
  formula: {
    zh: "04表 年初财政拨款结转和结余 = 三项之和",
    en: "04: opening balance = sum of the three funds",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-17"],
  advice: {
    zh: "核对三项资金的年初结转和结余，与上年年末数对照。",
    en: "check the opening balance of each fund against last year's closing one",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "年初财政拨款结转和结余按三项资金分列，分列之和就是该行。",
    en: "The opening balance is listed by fund: the funds make up the row.",
  },
  pass: {
    forms: {
      appropriationSummary: {
        "income.opening": 3,
        "income.opening.generalBudget": 1,
        "income.opening.governmentFund": 2,
      },
    },
  },
  fail: {
    forms: {
      appropriationSummary: {
        "income.opening": 3,
        "income.opening.generalBudget": 1,
        "income.opening.governmentFund": 1,
      },
    },
  },
  missing: { forms: { appropriationSummary: { "income.opening.generalBudget": 1 } } },
  rounding: {
    forms: {
      appropriationSummary: {
        "income.opening": 3.01,
        "income.opening.generalBudget": 1,
        "income.opening.governmentFund": 2,
      },
    },
  },
};
