import type { RelationRule } from "../rule";
import { formRule } from "./declare";

/** 表内: rules inside one form that are linear. */
export const inFormRules: readonly RelationRule[] = /* @__PURE__ */ [
  formRule({
    id: "IN-01",
    title: { zh: "本年收入合计等于各项收入之和", en: "income of the year is the sum of its items" },
    formula: { zh: "01表 本年收入合计 = 各项收入之和", en: "01: income subtotal = sum of income items" },
    source: { document: "部门决算报表 财决01表表内关系", certainty: "A" },
    severity: "error",
    related: ["IN-03", "X-01"],
  }),
  formRule({
    id: "IN-12",
    title: { zh: "支出决算表横向合计", en: "expenditure: row total is the sum of its kinds" },
    formula: { zh: "03表 本年支出合计 = 各类支出之和", en: "03: total = sum of the kinds" },
    source: { document: "部门决算报表 财决04表表内关系", certainty: "A" },
    severity: "error",
  }),
  formRule({
    id: "IN-13",
    title: { zh: "支出决算表纵向合计", en: "expenditure: roll-up of items, sections and classes" },
    formula: {
      zh: "合计 = Σ类; 类 = Σ款; 款 = Σ项; 合计 = Σ项",
      en: "total = sum of classes; class = sum of sections; section = sum of items",
    },
    source: { document: "部门决算报表 财决04表表内关系", certainty: "A" },
    severity: "error",
  }),
];
