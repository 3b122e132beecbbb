import { atMost, defineRule, formFigure, formsNeeded, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";
import { toldAmounts } from "./told-amounts";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-33",
  title: { zh: "政府采购不超过本年支出", en: "procurement fits into expenditure" },
  formula: {
    zh: "政府采购支出（10表或文中）≤ 03表 合计 本年支出",
    en: "procurement (form 10 or text) <= 03 total expenditure",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  related: ["IN-33"],
  needs: [/* @__PURE__ */ formsNeeded("expenditure")],
  advice: {
    zh: "核对政府采购支出的金额单位和口径；采购支出只计当年实际支付的金额。",
    en: "check the unit and the scope of procurement: it counts what was paid in the year",
  },
  messages: {
    default: {
      zh: "政府采购支出{actual}，大于本年支出合计{expected}",
      en: "procurement of {actual} is more than all expenditure of {expected}",
    },
  },
  *evaluate(context) {
    const all = formFigure(context.accounts, "expenditure", ["total"], "total");
    const bought = [
      formFigure(context.accounts, "statistics", ["procurement.total"], "count"),
      ...toldAmounts(context, "政府采购支出"),
    ].flatMap((figure) => figure ?? []);
    // Money paid back makes a total smaller than its parts.
    if (bought.length === 0 || all === null || all.amount <= 0) yield NOT_APPLICABLE;
    else for (const figure of bought) yield atMost(figure, all);
  },
});

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "政府采购支出是本年支出的一部分，大于全部支出多为单位写错或把合同金额当作支出。",
    en: "Procurement is part of expenditure: more than all of it is a wrong unit or a contract taken for a payment.",
  },
  pass: {
    forms: { expenditure: { total: 3 } },
    text: "五、政府采购支出情况说明\n2024年度政府采购支出总额2.00万元。",
  },
  fail: {
    forms: { expenditure: { total: 3 } },
    text: "五、政府采购支出情况说明\n2024年度政府采购支出总额20.00万元。",
  },
  missing: { forms: { expenditure: { total: 3 } } },
  rounding: {
    forms: { expenditure: { total: 3 } },
    text: "五、政府采购支出情况说明\n2024年度政府采购支出总额3.01万元。",
  },
};
