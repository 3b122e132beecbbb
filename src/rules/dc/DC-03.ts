import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { REGULATION_6, RULES_2016 } from "../sources";
import { depth } from "./depth";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-03",
  title: { zh: "功能分类公开到项级", en: "functional classification down to the item" },
  formula: {
    zh: "02、03、05、07表 功能分类到项级",
    en: "02, 03, 05, 07: functional classification down to the item",
  },
  source: { document: REGULATION_6, also: [RULES_2016], certainty: "A" },
  severity: "error",
  advice: { zh: "补充公开到项级科目。", en: "publish the items" },
  messages: {
    default: { zh: "《{form}》的{codes}没有公开到项级", en: "{form}: {codes} are not broken down to items" },
  },
  *evaluate(context) {
    for (const form of ["income", "expenditure", "generalBudget", "governmentFund"] as const)
      yield* depth(context, form, 3);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "预算法实施条例第六条要求支出按功能分类公开到项级。",
    en: "The regulation on the budget law (article 6) asks for functional codes down to the item.",
  },
  pass: { forms: { income: { "208": 1, "20805": 1, "2080501": 1 } } },
  fail: { forms: { income: { "208": 1, "20805": 1 } } },
  missing: { forms: { income: { total: 1 } } },
  rounding: "no figures",
};
