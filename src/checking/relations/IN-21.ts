import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-21",
  title: { zh: "分资金来源平衡", en: "each fund balances" },
  formula: {
    zh: "04表 每项资金：本年收入 + 年初结转和结余 = 支出总计",
    en: "04, each fund: revenue + opening balance = expenditure total",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["IN-20"],
  advice: {
    zh: "按资金性质核对该项资金的收入、年初结转和支出总计；有跨资金调剂的，在表下说明。",
    en: "check revenue, opening balance and grand total of the fund; explain under the form what moved between funds",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "每项资金专款专用，各自的来源等于各自的去向；资金间调剂须另行说明。",
    en: "Each fund is earmarked: its origin is its use. What moves between funds needs an explanation.",
  },
  pass: {
    forms: {
      appropriationSummary: {
        "income.generalBudget": 1,
        "income.opening.generalBudget": 2,
        "expenditure.total": { generalBudget: 3 },
      },
    },
  },
  fail: {
    forms: {
      appropriationSummary: {
        "income.generalBudget": 1,
        "income.opening.generalBudget": 2,
        "expenditure.total": { generalBudget: 4 },
      },
    },
  },
  missing: {
    forms: { appropriationSummary: { "income.generalBudget": 1, "income.opening.generalBudget": 2 } },
  },
  rounding: {
    forms: {
      appropriationSummary: {
        "income.generalBudget": 1,
        "income.opening.generalBudget": 2,
        "expenditure.total": { generalBudget: 3.01 },
      },
    },
  },
};
