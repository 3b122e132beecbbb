import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { byClass, same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-11",
  title: { zh: "国有资本经营预算支出一致", en: "state-capital expenditure agrees" },
  formula: {
    zh: "04表 本年支出合计 国有资本经营预算列 = 08表 合计；逐类一致",
    en: "04 subtotal of state capital = 08 total; and class by class",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "B" },
  severity: "error",
  advice: {
    zh: "核对04表国有资本经营预算列与08表合计行和类行。",
    en: "compare the column of state capital in 04 with the total and classes of 08",
  },
  relations: [
    same(
      "X-11",
      cell("expenditure.subtotal", "stateCapital", "appropriationSummary"),
      cell("total", "total", "stateCapital"),
    ),
    byClass("X-11", "appropriationSummary", "stateCapital", "stateCapital", "total"),
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "08表是04表国有资本经营预算一列的明细。",
    en: "08 shows in detail what 04 has in the column of state capital.",
  },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } },
      stateCapital: { total: 1 },
    },
  },
  fail: {
    forms: { appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } }, stateCapital: {} },
  },
  missing: { forms: { appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } } } },
  rounding: "equal to the last digit",
};
