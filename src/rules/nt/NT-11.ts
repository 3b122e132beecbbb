import type { Cases } from "../cases";
import { itemSum } from "./items";
import { DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-11",
  title: { zh: "各项决算数之和等于合计", en: "items add up to the total" },
  formula: {
    zh: "具体情况各项（类）决算数之和 = 一般公共预算财政拨款支出",
    en: "sum of items = general budget expenditure",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-10", "NT-12"],
  advice: {
    zh: "逐项加总，找出写错或漏说的项；合计以05表为准。",
    en: "add the items up and find the one that is wrong or left out; the total is that of form 05",
  },
  messages: DOES_NOT_ADD_UP,
  judge: (facts) => itemSum(facts, "amount"),
});

const HEAD = "五、一般公共预算财政拨款支出决算情况说明\n";
const TOTAL = "一般公共预算财政拨款支出90.00万元。";
const SCHOOL = "1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。";
const housing = (amount: string) =>
  `2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为${amount}万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "逐项说明把一般公共预算支出分完，各项之和就是合计，差额不超过各项四舍五入之和。",
    en: "The items divide up the expenditure of the general budget: they come to its total within rounding.",
  },
  pass: { text: HEAD + TOTAL + SCHOOL + housing("20.00") },
  fail: { text: HEAD + TOTAL + SCHOOL + housing("21.00") },
  missing: { text: HEAD + TOTAL },
  rounding: { text: HEAD + TOTAL + SCHOOL + housing("20.01") },
};
