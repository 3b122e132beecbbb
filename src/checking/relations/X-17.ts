import { cell, minus, type RelationOf } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { opt } from "./declare";
import { BALANCES, FRAME } from "./sources";

const nonFiscal: RelationOf<"summary"> = {
  rule: "X-17",
  form: "summary",
  left: [
    cell("income.opening", "amount"),
    minus(cell("income.opening", "amount", "appropriationSummary")),
    opt(cell("income.surplusUsed", "amount")),
    cell("income.subtotal", "amount"),
    minus(cell("income.subtotal", "amount", "appropriationSummary")),
    minus(cell("expenditure.subtotal", "amount")),
    cell("expenditure.subtotal", "total", "appropriationSummary"),
    opt(minus(cell("expenditure.distribution", "amount"))),
  ],
  right: [
    cell("expenditure.closing", "amount"),
    minus(cell("expenditure.closing", "total", "appropriationSummary")),
  ],
};

export const rule = /* @__PURE__ */ linearRule({
  id: "X-17",
  title: { zh: "非财政拨款滚动", en: "non-fiscal money rolls forward" },
  formula: {
    zh: "（01表年初结转−04表年初结转）+ 使用非财政拨款结余 +（01表收入−04表收入）−（01表支出−04表支出）− 结余分配 = 01表年末结转−04表年末结转",
    en: "(01 opening − 04 opening) + surplus used + (01 revenue − 04 revenue) − (01 expenditure − 04 expenditure) − distribution = 01 closing − 04 closing",
  },
  source: { document: BALANCES, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["IN-05", "IN-20"],
  advice: {
    zh: "核对01表年初、年末结转中的非财政拨款部分和结余分配。",
    en: "check the part of the balances of 01 that is no appropriation, and the distribution",
  },
  relations: [nonFiscal],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "01表收支平衡减去04表收支平衡，就是非财政拨款资金的滚动。",
    en: "The balance of 01 less the balance of 04 is how other money rolls forward.",
  },
  pass: {
    forms: {
      summary: {
        "income.opening": 2,
        "income.surplusUsed": 0,
        "income.subtotal": 5,
        "expenditure.subtotal": 4,
        "expenditure.distribution": 1,
        "expenditure.closing": 2,
      },
      appropriationSummary: {
        "income.opening": 1,
        "income.subtotal": 3,
        "expenditure.subtotal": 3,
        "expenditure.closing": 1,
      },
    },
  },
  fail: {
    forms: {
      summary: {
        "income.opening": 2,
        "income.surplusUsed": 0,
        "income.subtotal": 5,
        "expenditure.subtotal": 4,
        "expenditure.distribution": 1,
        "expenditure.closing": 1,
      },
      appropriationSummary: {
        "income.opening": 1,
        "income.subtotal": 3,
        "expenditure.subtotal": 3,
        "expenditure.closing": 1,
      },
    },
  },
  missing: {
    forms: {
      summary: {
        "income.opening": 2,
        "income.surplusUsed": 0,
        "income.subtotal": 5,
        "expenditure.subtotal": 4,
        "expenditure.distribution": 1,
        "expenditure.closing": 2,
      },
    },
  },
  rounding: {
    forms: {
      summary: {
        "income.opening": 2,
        "income.surplusUsed": 0,
        "income.subtotal": 5,
        "expenditure.subtotal": 4,
        "expenditure.distribution": 1,
        "expenditure.closing": 2.02,
      },
      appropriationSummary: {
        "income.opening": 1,
        "income.subtotal": 3,
        "expenditure.subtotal": 3,
        "expenditure.closing": 1,
      },
    },
  },
};
