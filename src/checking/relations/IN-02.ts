import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-02",
  title: { zh: "本年支出合计等于各类支出之和", en: "expenditure of the year is the sum of its classes" },
  formula: {
    zh: "01表 本年支出合计 = 各功能分类支出之和",
    en: "01: expenditure subtotal = sum of the classes",
  },
  source: { document: LEDGER_01, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-04", "X-04"],
  advice: {
    zh: "逐类与03表类行核对，找出漏列、重列或错位的一类；再核对本年支出合计。",
    en: "compare each class with its row in 03 to find the one left out, doubled or displaced; then the subtotal",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "本年支出合计是01表各类支出的加总，类行之外没有支出。",
    en: "The subtotal adds up the classes of 01; no expenditure stands outside a class.",
  },
  pass: { forms: { summary: { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 2 } } },
  fail: { forms: { summary: { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 3 } } },
  missing: { forms: { summary: { "expenditure.208": 1 } } },
  rounding: {
    forms: { summary: { "expenditure.subtotal": 2.99, "expenditure.208": 1, "expenditure.210": 2 } },
  },
};
