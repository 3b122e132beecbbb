import { defineRule, type Figure, formFigure, formsNeeded, goesWith, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { nothing } from "../rows";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-34",
  title: { zh: "经营收入与经营支出同有", en: "operating expenditure has operating revenue" },
  formula: {
    zh: "03表 经营支出 > 0 时 02表 经营收入 > 0",
    en: "where 03 has operating expenditure, 02 has operating revenue",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["IN-37"],
  needs: [/* @__PURE__ */ formsNeeded("income", "expenditure")],
  messages: {
    default: {
      zh: "有经营支出{expected}而没有经营收入",
      en: "operating expenditure is {expected}, there is no operating revenue",
    },
  },
  *evaluate({ accounts }) {
    const spent = formFigure(accounts, "expenditure", ["total"], "operating");
    const income = formFigure(accounts, "income", ["total"], "operating");
    if (spent === null || spent.amount <= 0) yield NOT_APPLICABLE;
    else yield { ...goesWith(income ?? missing(spent), spent), actual: income?.amount ?? 0 };
  },
});

const missing = (spent: Figure): Figure => ({
  ...nothing(spent),
  places: [{ form: "income", row: "total", column: "operating" }],
});

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "经营支出由经营收入开支，有支出而没有收入的，或是动用以前年度结余，或是收入列错。",
    en: "Operating revenue bears operating expenditure: without it, money of earlier years was used or revenue misplaced.",
  },
  pass: { forms: { income: { total: { operating: 2 } }, expenditure: { total: { operating: 3 } } } },
  fail: { forms: { income: { total: { operating: 0 } }, expenditure: { total: { operating: 3 } } } },
  missing: { forms: { income: { total: { operating: 2 } }, expenditure: { total: { operating: 0 } } } },
  rounding: {
    forms: { income: { total: { operating: 0 } }, expenditure: { total: { operating: 0.01 } } },
  },
};
