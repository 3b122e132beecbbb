import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { DIFFERS, TEMPLATE, textRule } from "./rule";

const SUBJECTS = [
  "收入总计",
  "支出总计",
  "年初结转和结余",
  "年末结转和结余",
  "使用非财政拨款结余（含专用结余）",
  "结余分配",
];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-01",
  title: { zh: "收入总计、支出总计与01表一致", en: "total revenue and expenditure agree with form 01" },
  formula: {
    zh: "文中收入总计 = 01表收入总计；支出总计 = 01表支出总计；结转、结余同",
    en: "totals and balances of the text = those of form 01",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: {
    zh: "以01表为准改正文中的总计；文中说的是本年收入（支出）合计的，写明“合计”。",
    en: "correct the total of the text by form 01; where the year's own revenue or expenditure is meant, call it “合计” (total)",
  },
  messages: DIFFERS,
  judge: (facts) => amounts(facts, SUBJECTS),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中的总计抄自01表，同一个数只能有一个值。",
    en: "The text copies the totals from form 01: one figure has one value.",
  },
  pass: { text: "收入总计100.00万元。", forms: { summary: { "income.total": 100 } } },
  fail: { text: "收入总计101.00万元。", forms: { summary: { "income.total": 100 } } },
  missing: { text: "收入总计101.00万元。" },
  rounding: { text: "收入总计100万元。", forms: { summary: { "income.total": 100.26 } } },
};
