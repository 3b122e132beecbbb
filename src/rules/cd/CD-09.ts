import { tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, PASS } from "../../checking";
import { budgetsOf, entriesOf, isGovernmentFundCode, isStateCapitalCode } from "../../codes";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { hasAmount, placesOfRow } from "../rows";
import { CLASSIFICATION } from "../sources";
import { codesOf, isCoded, yearOf } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-09",
  title: { zh: "基金表、国资表的科目属于该预算", en: "codes of 07 and 08 belong to their budgets" },
  formula: {
    zh: "07表科目属政府性基金预算，08表科目属国有资本经营预算（223）",
    en: "07: codes of the government funds; 08: codes under 223",
  },
  source: { document: CLASSIFICATION, certainty: "B" },
  severity: "error",
  advice: {
    zh: "核对该科目属于哪一本预算，移到相应的表。",
    en: "find the budget that the code belongs to and move it to that form",
  },
  messages: {
    default: {
      zh: "科目{code}不属于该表的预算",
      en: "code {code} does not belong to the budget of this form",
    },
  },
  *evaluate(context) {
    const year = yearOf(context);
    const { functional } = codesOf(context);
    const isOpen = (code: string) =>
      entriesOf(functional, code.slice(0, 5)).length === 0 || budgetsOf(functional, code, year).length === 0;
    const forms = [
      ["governmentFund", isGovernmentFundCode],
      ["stateCapital", isStateCapitalCode],
    ] as const;
    for (const [form, belongs] of forms) {
      const rows = (tableOf(context.accounts, form)?.rows ?? []).filter(
        (row) => isCoded(row.key) && hasAmount(row),
      );
      for (const row of rows) {
        if (belongs(functional, row.key, year)) yield PASS;
        // A code whose 款 the catalogue does not hold, or without a budget in it, may be of any: CD-01 says what it knows.
        else if (isOpen(row.key)) yield INDETERMINATE;
        else
          yield {
            outcome: "fail",
            where: placesOfRow(form, row),
            actual: row.key,
            params: { code: row.key },
          };
      }
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "政府性基金和国有资本经营预算各有专用科目，不能混列。",
    en: "Government funds and state capital have codes of their own.",
  },
  pass: { forms: { governmentFund: { "2296002": 1 } } },
  fail: { forms: { governmentFund: { "2101501": 1 } } },
  missing: { forms: { governmentFund: { "2101501": null } } },
  rounding: "no figures",
};
