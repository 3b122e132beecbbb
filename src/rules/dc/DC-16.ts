import { tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE } from "../../checking";
import { FORM_IDS } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";
import { formsNamed } from "./expected-forms";
import { textOf } from "./text";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-16",
  title: { zh: "表下有标准附注", en: "each form has its note" },
  formula: { zh: "各表下有“注：本表反映……”", en: "under each form stands its standard note" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  advice: { zh: "在表下加注“注：本表反映……”。", en: "add the standard note under the form" },
  messages: { default: { zh: "{forms}表下没有附注", en: "{forms}: no note" } },
  *evaluate(context) {
    const { accounts } = context;
    // A page on one matter is no form of the template.
    const alone = textOf(context).isOneMatter;
    const tables = alone ? [] : FORM_IDS.flatMap((form) => tableOf(accounts, form) ?? []);
    const bare = tables.filter(({ notes }) => !notes.some((note) => /注[:：]|本表反映/.test(note)));
    if (tables.length === 0) yield NOT_APPLICABLE;
    else
      yield {
        outcome: bare.length === 0 ? "pass" : "fail",
        lines: bare.flatMap(({ line }) => (line === undefined ? [] : [line])),
        params: { forms: formsNamed(bare.map(({ title }) => title)) },
      };
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
