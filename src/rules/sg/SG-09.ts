import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";
import { costHasCounts, countsHaveCost, NO_COST, NO_COUNT, PURCHASE } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-09",
  title: { zh: "公务用车购置费与购置数相符", en: "cost of vehicles goes with vehicles bought" },
  formula: { zh: "费 > 0 ⇔ 购置数 > 0", en: "cost > 0 <=> vehicles bought > 0" },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "error",
  related: ["SG-13", "SG-18"],
  advice: {
    zh: "核对购置费与购置数：购置费含车辆购置税，购置数填本年用财政拨款购置的车辆。",
    en: "compare cost (with its tax) and number: the vehicles bought this year out of appropriations",
  },
  messages: { noCount: NO_COUNT, noCost: NO_COST },
  *evaluate(context) {
    yield* costHasCounts(context, PURCHASE);
    yield* countsHaveCost(context, PURCHASE);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "购置数是购置费所购的车辆数，有钱无车、有车无钱都不成立。",
    en: "The number is that of the vehicles which the money bought: neither can be without the other.",
  },
  pass: { text: `${THREE}公务用车购置费支出18.00万元，购置公务用车1辆。` },
  fail: { text: `${THREE}公务用车购置费支出18.00万元，购置公务用车0辆。` },
  missing: { text: `${THREE}公务用车购置费支出18.00万元。` },
  rounding: { text: `${THREE}公务用车购置费支出0.00万元，购置公务用车1辆。` },
};
