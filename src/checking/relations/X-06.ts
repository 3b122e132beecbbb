import { cell, type RelationSpec } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { FUNDS, opt, same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

const fundIncome: readonly RelationSpec[] = FUNDS.map((fund) => ({
  ...same(
    "X-06",
    fund === "generalBudget"
      ? cell(`income.${fund}`, "amount", "appropriationSummary")
      : opt(cell(`income.${fund}`, "amount", "appropriationSummary")),
    fund === "generalBudget"
      ? cell(`income.${fund}`, "amount", "summary")
      : opt(cell(`income.${fund}`, "amount", "summary")),
  ),
  whenPrinted: true,
}));

export const rule = /* @__PURE__ */ linearRule({
  id: "X-06",
  title: { zh: "财政拨款总表与总表一致", en: "funds of 04 and 01 agree" },
  formula: { zh: "04表 三项财政拨款收入 = 01表 相应各行", en: "04 each fund = the same row of 01" },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: {
    zh: "按资金核对两表，改正列错资金的一笔。",
    en: "compare the two forms fund by fund and correct the amount under the wrong one",
  },
  relations: fundIncome,
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "三项财政拨款收入在01表和04表各印一次。",
    en: "The revenue of each fund is printed in 01 and in 04.",
  },
  pass: {
    forms: { appropriationSummary: { "income.generalBudget": 1 }, summary: { "income.generalBudget": 1 } },
  },
  fail: {
    forms: { appropriationSummary: { "income.generalBudget": 1 }, summary: { "income.generalBudget": 1.01 } },
  },
  missing: { forms: { appropriationSummary: { "income.generalBudget": 1 } } },
  rounding: "equal to the last digit",
};
