import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_01 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-01",
  title: { zh: "本年收入合计等于各项收入之和", en: "revenue of the year is the sum of its items" },
  formula: { zh: "01表 本年收入合计 = 各项收入之和", en: "01: revenue subtotal = sum of revenue items" },
  source: { document: LEDGER_01, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-03", "X-01"],
  advice: {
    zh: "先核对01表各项收入与02表合计行，再核对本年收入合计；改正漏列或错列的一行后重新公开。",
    en: "compare the items of 01 with the total row of 02, then the subtotal; correct the row left out or misplaced",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "本年收入合计是01表各项收入的加总，没有别的来源，任何差额都说明某一行漏列或错列。",
    en: "The subtotal adds up the items above it and nothing else: a difference is a row left out or misprinted.",
  },
  pass: { forms: { summary: { "income.subtotal": 3, "income.generalBudget": 1, "income.other": 2 } } },
  fail: { forms: { summary: { "income.subtotal": 4, "income.generalBudget": 1, "income.other": 2 } } },
  missing: { forms: { summary: { "income.generalBudget": 1, "income.other": 2 } } },
  rounding: { forms: { summary: { "income.subtotal": 3.01, "income.generalBudget": 1, "income.other": 2 } } },
};
