import { linearRule } from "../../checking";
import { cell, EACH } from "../../forms";
import type { Cases } from "../cases";
import { TEMPLATE_NOTE_09, THRIFT_2013 } from "../sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "SG-02",
  title: { zh: "三公经费决算不超过预算", en: "the outturn stays within the budget" },
  formula: {
    zh: "09表 各列 决算数 ≤ 预算数（全年预算数，调整后）",
    en: "09 each column: outturn <= budget (of the whole year, as adjusted)",
  },
  source: { document: TEMPLATE_NOTE_09, also: [THRIFT_2013], certainty: "B" },
  severity: "warning",
  related: ["IN-31", "IN-32"],
  advice: {
    zh: "核对该项全年预算数是否为调整后的数、两行是否填反；确属超预算的，在说明中写明批准依据。",
    en: "see that the budget is the adjusted one and the two rows are not exchanged; a real excess needs its approval told",
  },
  relations: [
    {
      rule: "SG-02",
      form: "threePublic",
      forEach: {
        columns: ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"],
      },
      left: [/* @__PURE__ */ cell("actual", EACH)],
      right: [/* @__PURE__ */ cell("budget", EACH)],
      comparison: "<=",
    },
  ],
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "预算数为调整后的全年预算数，“三公”经费无预算不得支出，决算数大于它的，须查明原因。",
    en: "The budget is the adjusted one of the whole year, and nothing may be spent on the three public expenses beyond it without a reason.",
  },
  pass: { forms: { threePublic: { budget: { total: 2 }, actual: { total: 1 } } } },
  fail: { forms: { threePublic: { budget: { total: 1 }, actual: { total: 2 } } } },
  missing: { forms: { threePublic: { actual: { total: 2 } } } },
  rounding: { forms: { threePublic: { budget: { total: 1 }, actual: { total: 1.01 } } } },
};
