import { tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, PASS, standsUnread } from "../../checking";
import { FUNCTION_CLASSES } from "../../codes";
import { CLASS_KEY_PREFIX } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy, hasAmount } from "../rows";
import { LEDGER_01 } from "../sources";
import { codedRows, placesOf } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-06",
  title: { zh: "类级科目在总表有行", en: "classes have a row in 01" },
  formula: {
    zh: "02、03、05、07、08表有数的类在01表（04表）有对应行",
    en: "classes with figures in 02, 03, 05, 07, 08 have a row in 01 (04)",
  },
  source: { document: LEDGER_01, certainty: "B" },
  // Whoever copied a table may have left a row out of it: an auditor asks.
  severity: "warning",
  related: ["X-05"],
  advice: {
    zh: "核对总表是否漏列该类或把它并入其他类。",
    en: "see whether the summary left the class out or put it under another",
  },
  messages: {
    default: { zh: "类级科目{code}在总表中没有对应的行", en: "class {code} has no row in the summary forms" },
  },
  *evaluate(context) {
    const { accounts } = context;
    const summary = tableOf(accounts, "summary");
    const inSummary = new Set(summary?.rows.map((row) => row.key));
    // Where its first row or its last was not printed, others may stand on the page that is missing.
    const begins = inSummary.has("income.appropriation") || inSummary.has("income.generalBudget");
    const cut = summary !== undefined && !(begins && inSummary.has("expenditure.total"));
    const standard = new Set<string>(FUNCTION_CLASSES.map(({ code }) => code));
    const rows = codedRows(accounts, "functional").filter(
      ({ row }) => row.key.length === 3 && hasAmount(row),
    );
    for (const group of groupBy(rows, ({ row }) => row.key).values()) {
      const code = group[0]?.row.key ?? "";
      const holds = summary === undefined ? standard.has(code) : inSummary.has(CLASS_KEY_PREFIX + code);
      if (holds) yield PASS;
      else if (cut || standsUnread(context, "summary")) yield INDETERMINATE;
      else yield { outcome: "fail", where: placesOf(group), actual: code, params: { code } };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "01、04表按类列支出，明细表有数的类在总表必有一行。",
    en: "01 and 04 list expenditure by class: a class with figures has its row.",
  },
  pass: { forms: { summary: { "expenditure.208": 1 }, expenditure: { "208": 1 } } },
  fail: {
    forms: {
      summary: { "income.generalBudget": 1, "expenditure.208": 1, "expenditure.total": 1 },
      expenditure: { "225": 1 },
    },
  },
  missing: { forms: { summary: { "expenditure.208": 1 }, expenditure: { "225": null } } },
  rounding: "no figures",
};
