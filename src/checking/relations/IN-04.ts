import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-04",
  title: { zh: "支出总计", en: "grand total of expenditure" },
  formula: {
    zh: "01表 支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
    en: "01: expenditure total = subtotal + distribution + closing balance",
  },
  source: { document: LEDGER_01, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-02", "IN-05"],
  advice: {
    zh: "核对结余分配和年末结转和结余两行，再重算支出总计。",
    en: "check the rows of distribution and closing balance, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "支出总计由本年支出、结余分配和年末结转结余三部分构成。",
    en: "The grand total of expenditure is expenditure of the year, distribution and the closing balance.",
  },
  pass: {
    forms: {
      summary: {
        "expenditure.total": 6,
        "expenditure.subtotal": 3,
        "expenditure.distribution": 1,
        "expenditure.closing": 2,
      },
    },
  },
  fail: {
    forms: {
      summary: {
        "expenditure.total": 7,
        "expenditure.subtotal": 3,
        "expenditure.distribution": 1,
        "expenditure.closing": 2,
      },
    },
  },
  missing: { forms: { summary: { "expenditure.total": 6, "expenditure.subtotal": 3 } } },
  rounding: {
    forms: {
      summary: {
        "expenditure.total": 6.02,
        "expenditure.subtotal": 3,
        "expenditure.distribution": 1,
        "expenditure.closing": 2,
      },
    },
  },
};
