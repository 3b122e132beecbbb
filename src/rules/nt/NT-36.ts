import { atMost, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import { BUDGET_LAW_13 } from "../sources";
import { partner } from "./facts";
import { told } from "./judge";
import { linesOf, moneyOf } from "./printed";
import { textRule } from "./rule";

/** Words that mean the budget after all changes of the year; 年度预算 may be the initial one. */
const ADJUSTED = /全年预算|调整|最终预算|变更后/;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-36",
  title: { zh: "决算数不超过全年预算数", en: "the outturn keeps to the adjusted budget" },
  formula: {
    zh: "决算数 ≤ 全年预算数（调整后预算数）",
    en: "outturn <= adjusted budget",
  },
  source: { document: BUDGET_LAW_13, certainty: "B" },
  severity: "warning",
  related: ["NT-13", "SG-01"],
  advice: {
    zh: "核对全年预算数是否含年中追加和上年结转；确系超预算支出的，说明依据。",
    en: "see whether the adjusted budget holds additions and balances; where more was spent, tell on what ground",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}决算数{actual}，大于全年预算数{expected}",
      en: "“{text}”: the outturn {actual} of {subject} exceeds the adjusted budget {expected}",
    },
  },
  judge: function* (facts) {
    for (const budget of facts.told) {
      const { measure, base, section, text, implied } = budget;
      if (measure !== "budget" || base !== "全年预算" || implied || section === "threePublic") continue;
      const now = partner(facts, budget, (other) => other.measure === "amount");
      if (now === null || !ADJUSTED.test(text)) continue;
      const [said, limit] = [moneyOf(now), moneyOf(budget)];
      if (said === null || limit === null) yield { ...INDETERMINATE, lines: linesOf(budget) };
      else yield told(atMost(said, limit), now);
    }
  },
});

const text = (budget: string) =>
  `五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出全年预算为${budget}万元，支出决算为90.00万元。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "未列入预算的不得支出；全年预算已包括追加和结转，支出不应再超过它。",
    en: "What no budget holds must not be spent; the adjusted budget includes additions and balances.",
  },
  pass: { text: text("95.00") },
  fail: { text: text("85.00") },
  missing: { text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出决算为90.00万元。" },
  rounding: { text: text("89.99") },
};
