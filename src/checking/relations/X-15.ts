import { cell, type EACH, each, type RelationOf } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { FUNDS, opt } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

/** 财政拨款 expenditure of the bound row, over the three funds. */
const grantedOfRow = (column: "total" | typeof EACH) => FUNDS.map((fund) => opt(each(column, fund)));

const itemByItem: RelationOf<"income"> = {
  rule: "X-15",
  form: "income",
  // Coded rows: where the row of the total is not printed, nothing is known of it.
  forEach: { rows: { under: ["2"] } },
  left: [each("appropriation")],
  right: grantedOfRow("total"),
  whenPrinted: true,
  onlyWhereZero: [
    cell("income.opening", "amount", "appropriationSummary"),
    cell("expenditure.closing", "total", "appropriationSummary"),
  ],
};

export const rule = /* @__PURE__ */ linearRule({
  id: "X-15",
  title: { zh: "财政拨款收支逐项一致", en: "appropriation revenue and expenditure agree item by item" },
  formula: {
    zh: "无财政拨款年初、年末结转时：02表 财政拨款收入 = 05表 + 07表 + 08表 同科目支出",
    en: "without carry-over in or out: 02 fiscal appropriation = 05 + 07 + 08 of the same code",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "warning",
  advice: {
    zh: "核对该科目收入和支出是否列在同一科目；有调剂的，补充说明。",
    en: "see whether revenue and expenditure stand under the same code; explain a transfer between codes",
  },
  relations: [itemByItem],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "没有年初、年末财政拨款结转时，当年拨款当年用完，每个科目收支相等。",
    en: "Without balances at either end what was granted is spent: each code is level.",
  },
  pass: {
    forms: {
      appropriationSummary: { "income.opening": null, "expenditure.closing": 0 },
      governmentFund: {},
      stateCapital: {},
      income: { "208": { appropriation: 2 } },
      generalBudget: { "208": 2 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "income.opening": null, "expenditure.closing": 0 },
      governmentFund: {},
      stateCapital: {},
      income: { "208": { appropriation: 2 } },
      generalBudget: { "208": 3 },
    },
  },
  missing: {
    forms: {
      appropriationSummary: { "income.opening": 1, "expenditure.closing": 0 },
      governmentFund: {},
      stateCapital: {},
      income: { "208": { appropriation: 2 } },
      generalBudget: { "208": 3 },
    },
  },
  rounding: {
    forms: {
      appropriationSummary: { "income.opening": null, "expenditure.closing": 0 },
      governmentFund: {},
      stateCapital: {},
      income: { "208": { appropriation: 2 } },
      generalBudget: { "208": 2.01 },
    },
  },
};
