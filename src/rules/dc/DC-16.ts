import { tableOf } from "../../accounts";
import { defineRule } from "../../checking";
import { FORM_IDS, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-16",
  title: { zh: "表下有标准附注", en: "each form has its note" },
  formula: { zh: "各表下有“注：本表反映……”", en: "under each form stands its standard note" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  advice: { zh: "在表下加注“注：本表反映……”。", en: "add the standard note under the form" },
  messages: { default: { zh: "《{form}》表下没有附注", en: "{form} has no note" } },
  *evaluate({ accounts }) {
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) continue;
      const noted = table.notes.some((note) => /注[:：]|本表反映/.test(note));
      yield {
        outcome: noted ? "pass" : "fail",
        lines: table.line === undefined ? [] : [table.line],
        params: { form: formOf(form).title },
      };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: { zh: "模板在每张表下附注该表反映什么。", en: "The template says under each form what it shows." },
  pass: { forms: { income: { rows: {}, notes: ["注：本表反映部门本年度取得的各项收入情况。"] } } },
  fail: { forms: { income: {} } },
  missing: { forms: {} },
  rounding: "no figures",
};
