import { tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, standsUnread } from "../../checking";
import { formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { RULES_2016, TEMPLATE } from "../sources";
import { expectedForms, withholding } from "./expected-forms";
import { printsTable } from "./published";
import { textOf } from "./text";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-01",
  title: { zh: "公开表齐全", en: "all forms are published" },
  formula: {
    zh: "当年当地公开模板的各表（按表名）都已公开",
    en: "every form of the year's and region's template is there (by its name)",
  },
  source: { document: RULES_2016, also: [TEMPLATE], certainty: "A" },
  severity: "error",
  related: ["DC-21"],
  advice: {
    zh: "补充公开缺少的表；没有数据的列出空表并说明。",
    en: "publish the form that is missing; one without figures empty and with a note",
  },
  messages: { default: { zh: "缺少《{form}》", en: "{form} is missing" } },
  *evaluate(context) {
    // A text without a single form is a part of a disclosure: its forms stand elsewhere, as far as anyone can tell.
    if (Object.keys(context.accounts.forms).length === 0) {
      yield INDETERMINATE;
      return;
    }
    const alone = textOf(context).isOneMatter;
    for (const form of expectedForms(context)) {
      if (tableOf(context.accounts, form) !== undefined) yield PASS;
      else if (standsUnread(context, form)) yield INDETERMINATE;
      // Some provinces print 三公 in 机构运行信息表, which is not read.
      else if (form === "threePublic" && printsTable(context, "institution")) yield INDETERMINATE;
      // A page on one matter leaves the other forms to the disclosure.
      else if (alone) yield NOT_APPLICABLE;
      // What the text withholds is judged by its ground (DC-21): one finding for one form that is not there.
      else if (withholding(context, form).length > 0) yield NOT_APPLICABLE;
      else
        yield {
          outcome: "fail",
          // Of a piece of a disclosure nothing is missing for certain.
          ...(context.document === undefined || textOf(context).isWhole ? {} : { severity: "warning" }),
          expected: formOf(form).title,
          actual: null,
          params: { form: formOf(form).title },
        };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开操作规程要求公开全部规定表格，没有数据的列空表。",
    en: "All forms of the template are published; one without figures is published empty.",
  },
  pass: {
    forms: {
      summary: { rows: {} },
      income: { rows: {} },
      expenditure: { rows: {} },
      appropriationSummary: { rows: {} },
      generalBudget: { rows: {} },
      basicDetail: { rows: {} },
      governmentFund: { rows: {} },
      stateCapital: { rows: {} },
      threePublic: { rows: {} },
      statistics: { rows: {} },
    },
  },
  fail: { forms: { income: {} } },
  missing: { forms: {} },
  rounding: "no figures",
};
