import { atMost, defineRule, formFigure, formsNeeded } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";

const PROJECT_ONLY = ["2101201", "2101202", "2101301"] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-10",
  title: { zh: "项目类科目不列基本支出", en: "codes of projects carry no basic expenditure" },
  formula: {
    zh: "03、05表 2101201、2101202、2101301 基本支出为零",
    en: "03, 05: 2101201, 2101202, 2101301 have no basic expenditure",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  advice: { zh: "核对该笔支出的科目和性质。", en: "check code and kind of the amount" },
  messages: {
    default: {
      zh: "{where}列有基本支出{actual}，该科目应只列项目支出",
      en: "{where} has basic expenditure {actual}; the code is one of projects",
    },
  },
  *evaluate(context) {
    for (const form of ["expenditure", "generalBudget"] as const) {
      const missing = formsNeeded(form).missing(context);
      if (missing !== null) yield { outcome: missing };
      for (const code of PROJECT_ONLY) {
        const basic = formFigure(context.accounts, form, [code], "basic");
        if (basic !== null) yield atMost(basic, { ...basic, amount: 0, half: 0, places: [] });
      }
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "这些科目反映项目支出，列基本支出多为科目用错。",
    en: "These codes show projects; basic expenditure there mostly is a wrong code.",
  },
  pass: { forms: { expenditure: { "2101301": { basic: 0 } } } },
  fail: { forms: { expenditure: { "2101301": { basic: 1 } } } },
  missing: { forms: { expenditure: { "2101501": { basic: 1 } }, generalBudget: {} } },
  rounding: "equal to the last digit",
};
