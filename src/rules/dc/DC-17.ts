import { tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE } from "../../checking";
import { FORM_IDS } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";

const ROUNDING_NOTE = /尾差|尾数|四舍五入/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-17",
  title: { zh: "万元报表注明尾差", en: "forms in ten thousand yuan mention rounding" },
  formula: {
    zh: "以万元公开的，注明四舍五入可能存在尾差",
    en: "where forms are in ten thousand yuan, a note says that rounding may leave differences",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  advice: { zh: "在表下注明因四舍五入可能存在尾差。", en: "add a note that rounding may leave differences" },
  messages: {
    default: {
      zh: "以万元公开，没有注明四舍五入的尾差",
      en: "published in ten thousand yuan without a note on rounding",
    },
  },
  *evaluate({ accounts, document }) {
    const tables = FORM_IDS.map((form) => tableOf(accounts, form)).filter(
      (table) => table?.precision.unit === "万元",
    );
    if (tables.length === 0) yield NOT_APPLICABLE;
    else {
      const noted =
        tables.some((table) => table?.notes.some((note) => ROUNDING_NOTE.test(note))) ||
        (document?.lines.some(({ text: line }) => ROUNDING_NOTE.test(line)) ?? false);
      yield { outcome: noted ? "pass" : "fail" };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "以万元公开的数各自四舍五入，注明尾差免得误会。",
    en: "Amounts in ten thousand yuan are rounded one by one; a note on the differences prevents misunderstanding.",
  },
  pass: { forms: { income: { rows: {}, notes: ["因四舍五入可能存在尾差"] } } },
  fail: { forms: { income: {} } },
  missing: { forms: { income: {} }, unit: "元" },
  rounding: "no figures",
};
