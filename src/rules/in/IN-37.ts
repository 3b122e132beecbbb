import { defineRule, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { INSTITUTION_RULES, OFFICE_RULES } from "../sources";
import { mustBeEmpty } from "./empty-cells";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-37",
  title: { zh: "行政单位无事业收入和经营收支", en: "offices have no public service or operating money" },
  formula: {
    zh: "行政单位：02表 事业收入、经营收入为零，03表 经营支出为零",
    en: "offices only: 02 public service and operating revenue, 03 operating expenditure are zero",
  },
  source: { document: OFFICE_RULES, also: [INSTITUTION_RULES], certainty: "B" },
  severity: "warning",
  advice: {
    zh: "核对该笔收入、支出的性质，改列其他收入或相应科目；单位性质填错的更正。",
    en: "check what the money is and list it elsewhere; correct the kind of unit where it is wrong",
  },
  messages: { default: { zh: "行政单位列有{actual}", en: "an office reports {actual}" } },
  *evaluate({ accounts, profile }) {
    if (profile.unitKind !== "administrative") {
      yield NOT_APPLICABLE;
      return;
    }
    yield* mustBeEmpty(accounts, [
      ["income", "total", "undertaking"],
      ["income", "total", "operating"],
      ["expenditure", "total", "operating"],
    ]);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "事业收入、经营收支是事业单位的业务，行政单位不开展。",
    en: "Undertaking and operating money belong to institutions; offices have none.",
  },
  pass: {
    forms: {
      income: { total: { undertaking: 0, operating: null } },
      expenditure: { total: { operating: 0 } },
    },
    profile: { unitKind: "administrative" },
  },
  fail: {
    forms: {
      income: { total: { undertaking: 1, operating: null } },
      expenditure: { total: { operating: 0 } },
    },
    profile: { unitKind: "administrative" },
  },
  missing: { forms: { income: { total: { undertaking: 1 } } } },
  rounding: "equal to the last digit",
};
