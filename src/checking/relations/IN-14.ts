import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-14",
  title: { zh: "财政拨款总表横向合计", en: "appropriation: row total is the sum of the funds" },
  formula: {
    zh: "04表 合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算（每行）",
    en: "04: total = general budget + government funds + state capital (each row)",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-18"],
  advice: {
    zh: "核对该行三项资金各列，改正漏列的一列或合计列。",
    en: "check the three funds of the row and correct the column left out or the total",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "财政拨款只有一般公共预算、政府性基金预算和国有资本经营预算三项资金来源。",
    en: "Appropriations come from three funds only: general budget, government funds and state capital.",
  },
  pass: {
    forms: { appropriationSummary: { "expenditure.208": { total: 3, generalBudget: 1, governmentFund: 2 } } },
  },
  fail: {
    forms: { appropriationSummary: { "expenditure.208": { total: 4, generalBudget: 1, governmentFund: 2 } } },
  },
  missing: { forms: { appropriationSummary: { "expenditure.208": { generalBudget: 1 } } } },
  rounding: {
    forms: {
      appropriationSummary: { "expenditure.208": { total: 3.01, generalBudget: 1, governmentFund: 2 } },
    },
  },
};
