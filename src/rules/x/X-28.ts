import { defineRule, equal, formFigure, INDETERMINATE, PREVIOUS_NEEDED } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { PREPARATION } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-28",
  title: { zh: "上下年结转衔接", en: "the opening balance is last year's closing balance" },
  formula: {
    zh: "01表 本年年初结转和结余 = 01表 上年年末结转和结余（有调整的应说明）",
    en: "01 opening balance = 01 closing balance of last year (adjustments need an explanation)",
  },
  source: { document: PREPARATION, certainty: "B" },
  severity: "warning",
  needs: [PREVIOUS_NEEDED],
  advice: {
    zh: "核对上年决算年末数；因会计差错、收回资金等调整的，说明原因和金额。",
    en: "compare last year's closing balance; explain adjustments with their amounts",
  },
  messages: {
    default: {
      zh: "年初结转和结余{actual}，上年年末为{expected}",
      en: "the opening balance is {actual}, last year closed with {expected}",
    },
  },
  *evaluate({ accounts, previous = accounts }) {
    const opening = formFigure(accounts, "summary", ["income.opening"], "amount");
    const closing = formFigure(previous, "summary", ["expenditure.closing"], "amount");
    if (opening === null || closing === null) yield INDETERMINATE;
    // The cell of last year is none of this year's accounts.
    else yield { ...equal(opening, closing), against: [] };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "上年年末的结转和结余就是本年年初数，有调整的须说明。",
    en: "Last year's closing balance is this year's opening one; an adjustment needs an explanation.",
  },
  pass: { forms: { summary: { "income.opening": 2 } }, previous: { summary: { "expenditure.closing": 2 } } },
  fail: {
    forms: { summary: { "income.opening": 2 } },
    previous: { summary: { "expenditure.closing": 2.01 } },
  },
  missing: { forms: { summary: { "income.opening": 2 } } },
  rounding: "equal to the last digit",
};
