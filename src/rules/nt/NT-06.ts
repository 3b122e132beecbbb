import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { DIFFERS, TEMPLATE, textRule } from "./rule";

const SUBJECTS = [
  "财政拨款收入总计",
  "财政拨款支出总计",
  "财政拨款支出",
  "年初财政拨款结转和结余",
  "年末财政拨款结转和结余",
];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-06",
  title: { zh: "财政拨款收支总计与04表一致", en: "totals of appropriations agree with form 04" },
  formula: {
    zh: "文中财政拨款收入总计、支出总计 = 04表",
    en: "totals of appropriations in the text = form 04",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: {
    zh: "以04表为准改正文中的财政拨款收支总计和结转结余。",
    en: "correct the totals and balances of appropriations by form 04",
  },
  messages: DIFFERS,
  judge: (facts) => amounts(facts, SUBJECTS),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中的财政拨款收支总计抄自04表，同一个数只能有一个值。",
    en: "The text copies the totals of appropriations from form 04.",
  },
  pass: {
    text: "财政拨款收入总计90.00万元，支出总计90.00万元。",
    forms: { appropriationSummary: { "income.total": { amount: 90 }, "expenditure.total": { total: 90 } } },
  },
  fail: {
    text: "财政拨款收入总计90.00万元，支出总计99.00万元。",
    forms: { appropriationSummary: { "income.total": { amount: 90 }, "expenditure.total": { total: 90 } } },
  },
  missing: { text: "财政拨款收入总计90.00万元，支出总计99.00万元。" },
  rounding: {
    text: "财政拨款收入总计90万元。",
    forms: { appropriationSummary: { "income.total": { amount: 90.4 } } },
  },
};
