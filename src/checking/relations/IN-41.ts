import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-41",
  title: { zh: "年末财政拨款结转和结余", en: "appropriation: closing balance" },
  formula: {
    zh: "04表 年末财政拨款结转和结余 = 三项之和（分列时）",
    en: "04: closing balance = sum of the three funds (where listed)",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["IN-19"],
  advice: { zh: "核对三项资金的年末结转和结余。", en: "check the closing balance of each fund" },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "年末财政拨款结转和结余按三项资金分列，分列之和就是该行。",
    en: "The closing balance is listed by fund: the funds make up the row.",
  },
  pass: {
    forms: {
      appropriationSummary: {
        "expenditure.closing": 3,
        "expenditure.closing.generalBudget": 1,
        "expenditure.closing.governmentFund": 2,
      },
    },
  },
  fail: {
    forms: {
      appropriationSummary: {
        "expenditure.closing": 4,
        "expenditure.closing.generalBudget": 1,
        "expenditure.closing.governmentFund": 2,
      },
    },
  },
  missing: {
    forms: { appropriationSummary: { "expenditure.closing": 3, "expenditure.closing.generalBudget": null } },
  },
  rounding: {
    forms: {
      appropriationSummary: {
        "expenditure.closing": 3.01,
        "expenditure.closing.generalBudget": 1,
        "expenditure.closing.governmentFund": 2,
      },
    },
  },
};
