import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_09 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-28",
  title: { zh: "政府性基金结转滚动", en: "government funds: balances roll forward" },
  formula: {
    zh: "07表 年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出（每行；有调入调出或上缴的应另行说明）",
    en: "07: closing = opening + revenue − expenditure (each row; transfers need an explanation)",
  },
  source: { document: LEDGER_09, also: [FRAME], certainty: "B" },
  severity: "error",
  related: ["X-10"],
  advice: {
    zh: "核对该科目年初、收入、支出、年末四数；有调入、调出或上缴的，在表下说明。",
    en: "check opening, revenue, expenditure and closing of the code; explain transfers under the form",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "基金结转滚动：年初加收入减支出就是年末；有调入、调出、上缴的须另行说明。",
    en: "The balance of a fund rolls forward; what was transferred or remitted needs an explanation.",
  },
  pass: { forms: { governmentFund: { total: { opening: 1, income: 5, total: 4, closing: 2 } } } },
  fail: { forms: { governmentFund: { total: { opening: 1, income: 5, total: 4, closing: 3 } } } },
  missing: { forms: { governmentFund: { total: { opening: 1, income: 5, total: 4 } } } },
  rounding: { forms: { governmentFund: { total: { opening: 1, income: 5, total: 4, closing: 2.01 } } } },
};
