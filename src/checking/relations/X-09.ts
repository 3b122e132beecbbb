import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { byClass } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-09",
  title: { zh: "一般公共预算支出逐类一致", en: "general-budget classes agree" },
  formula: {
    zh: "04表 每类一般公共预算列 = 05表 该类小计",
    en: "04 general budget of each class = the same class in 05",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: {
    zh: "核对该类在两表的数，注意类行是否错位一行。",
    en: "compare the class in both forms; see whether rows slipped by one",
  },
  relations: [byClass("X-09", "appropriationSummary", "generalBudget", "generalBudget", "total")],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表按类列一般公共预算支出，05表类行是同一个数。",
    en: "04 lists the general budget by class; the class row of 05 is the same figure.",
  },
  pass: {
    forms: { appropriationSummary: { "expenditure.208": { generalBudget: 1 } }, generalBudget: { "208": 1 } },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.208": { generalBudget: 1 } },
      generalBudget: { "208": 1.01 },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.208": { generalBudget: 1 } } } },
  rounding: "equal to the last digit",
};
