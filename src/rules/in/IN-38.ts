import { defineRule, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { INSTITUTION_RULES, OFFICE_RULES } from "../sources";
import { mustBeEmpty } from "./empty-cells";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-38",
  title: { zh: "结余分配只属事业单位", en: "only institutions distribute a surplus" },
  formula: { zh: "行政单位：01表 结余分配为零", en: "offices only: 01 distribution of the surplus is zero" },
  source: { document: INSTITUTION_RULES, also: [OFFICE_RULES], certainty: "B" },
  severity: "warning",
  advice: {
    zh: "核对该数，行政单位的结余转入年末结转和结余。",
    en: "an office carries its surplus over: move the amount to the closing balance",
  },
  messages: {
    default: { zh: "行政单位列有结余分配{actual}", en: "an office distributes a surplus of {actual}" },
  },
  *evaluate({ accounts, profile }) {
    if (profile.unitKind !== "administrative") yield NOT_APPLICABLE;
    else yield* mustBeEmpty(accounts, [["summary", "expenditure.distribution", "amount"]]);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "结余分配只适用于事业单位的事业结余和经营结余。",
    en: "Only institutions distribute a surplus.",
  },
  pass: { forms: { summary: { "expenditure.distribution": 0 } }, profile: { unitKind: "administrative" } },
  fail: { forms: { summary: { "expenditure.distribution": 1 } }, profile: { unitKind: "administrative" } },
  missing: { forms: { summary: {} }, profile: { unitKind: "administrative" } },
  rounding: "equal to the last digit",
};
