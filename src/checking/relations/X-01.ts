import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-01",
  title: { zh: "收入合计一致", en: "revenue totals agree" },
  formula: { zh: "01表 本年收入合计 = 02表 合计", en: "01 revenue subtotal = 02 total" },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-01"],
  advice: {
    zh: "以账簿收入总数为准，改正与之不符的一张表。",
    en: "take the total of the ledger and correct the form that differs",
  },
  relations: [same("X-01", cell("income.subtotal", "amount", "summary"), cell("total", "total", "income"))],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "01表本年收入合计与02表合计是同一个数印两次。",
    en: "The revenue subtotal of 01 and the total of 02 are one figure printed twice.",
  },
  pass: { forms: { summary: { "income.subtotal": 3 }, income: { total: 3 } } },
  fail: { forms: { summary: { "income.subtotal": 3 }, income: { total: 3.01 } } },
  missing: { forms: { summary: { "income.subtotal": 3 } } },
  rounding: "equal to the last digit",
};
