import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_07 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-22",
  title: { zh: "一般公共预算支出横向合计", en: "general budget: row total" },
  formula: { zh: "05表 小计 = 基本支出 + 项目支出（每行）", en: "05: total = basic + project (each row)" },
  source: { document: LEDGER_07, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-08"],
  advice: {
    zh: "按科目明细账核对该行基本支出和项目支出。",
    en: "compare basic and project of the row with the ledger of the code",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "一般公共预算支出只分基本支出和项目支出。",
    en: "Expenditure of the general budget is basic or project, nothing else.",
  },
  pass: { forms: { generalBudget: { total: { total: 3, basic: 1, project: 2 } } } },
  fail: { forms: { generalBudget: { total: { total: 3, basic: 2, project: 2 } } } },
  missing: { forms: { generalBudget: { total: { basic: 1, project: 2 } } } },
  rounding: { forms: { generalBudget: { total: { total: 3.01, basic: 1, project: 2 } } } },
};
