import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-04",
  title: { zh: "支出合计一致", en: "expenditure totals agree" },
  formula: { zh: "01表 本年支出合计 = 03表 合计", en: "01 expenditure subtotal = 03 total" },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-02"],
  advice: {
    zh: "以账簿支出总数为准，改正与之不符的一张表。",
    en: "take the total of the ledger and correct the form that differs",
  },
  relations: [
    same("X-04", cell("expenditure.subtotal", "amount", "summary"), cell("total", "total", "expenditure")),
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "01表本年支出合计与03表合计是同一个数印两次。",
    en: "The expenditure subtotal of 01 and the total of 03 are one figure printed twice.",
  },
  pass: { forms: { summary: { "expenditure.subtotal": 3 }, expenditure: { total: 3 } } },
  fail: { forms: { summary: { "expenditure.subtotal": 3 }, expenditure: { total: 2.99 } } },
  missing: { forms: { expenditure: { total: 3 } } },
  rounding: "equal to the last digit",
};
