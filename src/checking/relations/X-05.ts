import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { byClass } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-05",
  title: { zh: "支出分类一致", en: "expenditure classes agree" },
  formula: {
    zh: "01表 每类支出 = 03表 该类合计（03表无此类则为零）",
    en: "01 each class = the same class in 03 (nothing where 03 lacks it)",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["CD-06"],
  advice: {
    zh: "核对该类在两表的数，注意类行是否错位一行。",
    en: "compare the class in both forms; see whether rows slipped by one",
  },
  relations: [byClass("X-05", "summary", "amount", "expenditure", "total")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "01表按类列支出，03表类行是同一个数。",
    en: "01 lists expenditure by class; the class row of 03 is the same figure.",
  },
  pass: { forms: { summary: { "expenditure.208": 3 }, expenditure: { "208": 3 } } },
  fail: { forms: { summary: { "expenditure.208": 3 }, expenditure: { "210": 3 } } },
  missing: { forms: { summary: { "expenditure.208": 3 }, expenditure: { "2080501": 3 } } },
  rounding: "equal to the last digit",
};
