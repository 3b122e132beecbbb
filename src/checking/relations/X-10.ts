import { cell, type RelationSpec } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { byClass, opt, same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

const governmentFund: readonly RelationSpec[] = [
  same(
    "X-10",
    cell("expenditure.subtotal", "governmentFund", "appropriationSummary"),
    cell("total", "total", "governmentFund"),
  ),
  same(
    "X-10",
    cell("income.governmentFund", "amount", "appropriationSummary"),
    cell("total", "income", "governmentFund"),
  ),
  {
    ...same(
      "X-10",
      opt(cell("income.opening.governmentFund", "amount", "appropriationSummary")),
      cell("total", "opening", "governmentFund"),
    ),
    whenPrinted: true,
  },
  same(
    "X-10",
    cell("expenditure.closing", "governmentFund", "appropriationSummary"),
    cell("total", "closing", "governmentFund"),
  ),
  byClass("X-10", "appropriationSummary", "governmentFund", "governmentFund", "total"),
];

export const rule = /* @__PURE__ */ linearRule({
  id: "X-10",
  title: { zh: "政府性基金收支一致", en: "government funds agree" },
  formula: {
    zh: "04表 政府性基金支出、收入、年初与年末结转 = 07表 合计各列；逐类一致",
    en: "04 expenditure, revenue, opening and closing of the funds = 07 totals; and class by class",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["IN-28"],
  advice: {
    zh: "核对04表政府性基金列与07表合计行和类行。",
    en: "compare the column of government funds in 04 with the total and classes of 07",
  },
  relations: governmentFund,
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "07表是04表政府性基金一列的明细。",
    en: "07 shows in detail what 04 has in the column of government funds.",
  },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } },
      governmentFund: { total: { total: 1 } },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } },
      governmentFund: { total: { total: 2 } },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } } } },
  rounding: "equal to the last digit",
};
