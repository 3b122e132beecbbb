import type { Cases } from "../cases";
import { itemSum } from "./items";
import { DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-12",
  title: { zh: "各项年初预算之和等于合计", en: "budgets of items add up to the total" },
  formula: {
    zh: "具体情况各项（类）年初预算之和 = 文中年初预算",
    en: "sum of initial budgets of items = initial budget told",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-10", "NT-11"],
  advice: {
    zh: "逐项加总年初预算，与年初批复数核对；年中追加的项年初预算写0。",
    en: "add up the initial budgets and compare them with the budget approved; items added in the year have an initial budget of 0",
  },
  messages: DOES_NOT_ADD_UP,
  judge: (facts) => itemSum(facts, "budget"),
});

const HEAD = "五、一般公共预算财政拨款支出决算情况说明\n";
const TOTAL = "一般公共预算财政拨款支出年初预算为100.00万元，支出决算为90.00万元。";
const school = (budget: string) =>
  `1.教育支出（类）普通教育（款）小学教育（项）。年初预算为${budget}万元，支出决算为90.00万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "年初预算按项级科目批复，各项年初预算之和就是年初预算合计。",
    en: "The initial budget is approved by item: the items come to its total.",
  },
  pass: { text: HEAD + TOTAL + school("100.00") },
  fail: { text: HEAD + TOTAL + school("80.00") },
  missing: { text: HEAD + TOTAL },
  rounding: { text: HEAD + TOTAL + school("100.01") },
};
