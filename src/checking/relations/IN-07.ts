import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-07",
  title: { zh: "收入决算表横向合计", en: "revenue: row total is the sum of its sources" },
  formula: { zh: "02表 本年收入合计 = 各来源之和（每行）", en: "02: total = sum of the sources (each row)" },
  source: { document: LEDGER_03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-01"],
  advice: {
    zh: "按科目明细账核对该行各来源，改正漏列或错列的一列。",
    en: "compare the sources of the row with the ledger of the code and correct the column that is wrong",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "每个科目的本年收入按来源分列，各来源之和就是该行合计。",
    en: "The revenue of a code is listed by source: the sources make up the row.",
  },
  pass: { forms: { income: { total: { total: 3, appropriation: 1, other: 2 } } } },
  fail: { forms: { income: { total: { total: 3, appropriation: 1, other: 1 } } } },
  missing: { forms: { income: { total: { appropriation: 1, other: 2 } } } },
  rounding: { forms: { income: { total: { total: 3.01, appropriation: 1, other: 2 } } } },
};
