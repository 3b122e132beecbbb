import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-07",
  title: { zh: "财政拨款收入合计一致", en: "appropriation revenue of 04 and 02 agrees" },
  formula: {
    zh: "04表 本年收入合计 = 02表 合计 财政拨款收入",
    en: "04 revenue subtotal = 02 total of fiscal appropriation",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-02"],
  advice: {
    zh: "核对04表三项拨款与02表财政拨款收入列。",
    en: "compare the three funds of 04 with the column of 02",
  },
  relations: [
    same(
      "X-07",
      cell("income.subtotal", "amount", "appropriationSummary"),
      cell("total", "appropriation", "income"),
    ),
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "04表本年收入合计就是02表财政拨款收入列的合计。",
    en: "The revenue subtotal of 04 is the total of fiscal appropriation in 02.",
  },
  pass: {
    forms: { appropriationSummary: { "income.subtotal": 1 }, income: { total: { appropriation: 1 } } },
  },
  fail: {
    forms: { appropriationSummary: { "income.subtotal": 1 }, income: { total: { appropriation: 2 } } },
  },
  missing: { forms: { appropriationSummary: { "income.subtotal": 1 } } },
  rounding: "equal to the last digit",
};
