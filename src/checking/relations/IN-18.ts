import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-18",
  title: { zh: "财政拨款本年支出合计", en: "appropriation: expenditure of the year" },
  formula: {
    zh: "04表 本年支出合计 = 各功能分类支出之和（各列）",
    en: "04: expenditure subtotal = sum of the classes (each column)",
  },
  source: { document: LEDGER_01_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-08"],
  advice: {
    zh: "逐类与05、07、08表类行核对，改正漏列或错列的一类。",
    en: "compare each class with 05, 07 and 08 and correct the one left out or misplaced",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "04表本年支出合计是各类财政拨款支出的加总。", en: "The subtotal of 04 adds up the classes." },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 2 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 1 },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.208": 1 } } },
  rounding: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": 3.01, "expenditure.208": 1, "expenditure.210": 2 },
    },
  },
};
