import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_F03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-32",
  title: { zh: "三公经费决算数合计", en: "three public expenses: outturn adds up" },
  formula: {
    zh: "09表 决算数：合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费；小计 = 购置费 + 运行维护费",
    en: "09, outturn: total = abroad + vehicles + reception; vehicles = purchase + operation",
  },
  source: { document: LEDGER_F03, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-18"],
  advice: {
    zh: "按明细账核对各项决算数，再重算小计和合计。",
    en: "compare each item with the ledger, then add up subtotal and total again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "“三公”经费只有出国、公务用车、公务接待三项，公务用车只有购置和运行维护两项。",
    en: "The three public expenses are abroad, vehicles and reception; vehicles are purchase and operation.",
  },
  pass: {
    forms: {
      threePublic: {
        actual: { total: 6, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 },
      },
    },
  },
  fail: {
    forms: {
      threePublic: {
        actual: { total: 6, abroad: 1, vehicles: 3, vehiclePurchase: 2, vehicleOperation: 2, reception: 2 },
      },
    },
  },
  missing: { forms: { threePublic: { budget: { total: 1 } } } },
  rounding: {
    forms: {
      threePublic: {
        actual: {
          total: 6.01,
          abroad: 1,
          vehicles: 3,
          vehiclePurchase: 1,
          vehicleOperation: 2,
          reception: 2,
        },
      },
    },
  },
};
