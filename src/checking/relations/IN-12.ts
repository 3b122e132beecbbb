import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_04 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-12",
  title: { zh: "支出决算表横向合计", en: "expenditure: row total is the sum of its kinds" },
  formula: {
    zh: "03表 本年支出合计 = 基本支出 + 项目支出 + 其他各类支出（每行）",
    en: "03: total = sum of the kinds (each row)",
  },
  source: { document: LEDGER_04, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-04"],
  advice: {
    zh: "按科目明细账核对该行基本支出和项目支出等各列。",
    en: "compare basic, project and the other columns of the row with the ledger of the code",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "支出按基本、项目、上缴、经营、补助五类分列，五类之和就是该行合计。",
    en: "Expenditure is listed as basic, project, remitted, operating and subsidies: they make up the row.",
  },
  pass: { forms: { expenditure: { total: { total: 3, basic: 1, project: 2 } } } },
  fail: { forms: { expenditure: { total: { total: 3, basic: 1, project: 3 } } } },
  missing: { forms: { expenditure: { total: { basic: 1, project: 2 } } } },
  rounding: { forms: { expenditure: { total: { total: 2.99, basic: 1, project: 2 } } } },
};
