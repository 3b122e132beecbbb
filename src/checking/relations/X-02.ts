import { cell, type RelationSpec } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { opt, same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

const fromFunds: RelationSpec = {
  rule: "X-02",
  left: [
    cell("income.generalBudget", "amount", "summary"),
    opt(cell("income.governmentFund", "amount", "summary")),
    opt(cell("income.stateCapital", "amount", "summary")),
  ],
  right: [cell("total", "appropriation", "income")],
};

const appropriated: readonly RelationSpec[] = [
  // Where 01 prints 财政拨款收入 in one line, that line is the figure of 02.
  {
    ...same(
      "X-02",
      opt(cell("income.appropriation", "amount", "summary")),
      cell("total", "appropriation", "income"),
    ),
    whenPrinted: true,
  },
  fromFunds,
];

export const rule = /* @__PURE__ */ linearRule({
  id: "X-02",
  title: { zh: "财政拨款收入一致", en: "appropriation revenue agrees" },
  formula: {
    zh: "01表 三项财政拨款收入之和 = 02表 合计 财政拨款收入",
    en: "01 sum of the three funds = 02 total of fiscal appropriation",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-07"],
  advice: {
    zh: "核对01表三项财政拨款收入与02表财政拨款收入列，注意是否把非财政拨款列入。",
    en: "compare the three funds of 01 with the column of 02; see whether other money was counted in",
  },
  relations: appropriated,
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "财政拨款收入在01表按资金分列，在02表合为一列。",
    en: "Appropriations are listed by fund in 01 and in one column in 02.",
  },
  pass: {
    forms: {
      summary: { "income.generalBudget": 1, "income.governmentFund": 2 },
      income: { total: { appropriation: 3 } },
    },
  },
  fail: {
    forms: {
      summary: { "income.generalBudget": 1, "income.governmentFund": 1 },
      income: { total: { appropriation: 3 } },
    },
  },
  missing: { forms: { summary: { "income.generalBudget": 1 } } },
  rounding: {
    forms: {
      summary: { "income.generalBudget": 1, "income.governmentFund": 2 },
      income: { total: { appropriation: 3.01 } },
    },
  },
};
