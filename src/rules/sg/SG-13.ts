import { defineRule, formFigure, isExpected, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import type { ThreePublicAmounts } from "../../three-public";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { EXPERIENCE } from "../sources";
import { outturn, THREE } from "./figures";
import { notMore } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-13",
  title: { zh: "购置车辆在保有车辆之中", en: "vehicles bought are among those kept" },
  formula: {
    zh: "购置数 ≤ 年末保有量；09表 公务用车购置费 > 0 ⇒ 10表 车辆数合计 > 0（处置的应说明）",
    en: "bought <= kept; 09 purchase > 0 => 10 vehicles > 0 (disposals need an explanation)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  related: ["SG-09", "SG-14"],
  advice: {
    zh: "请核实所购车辆年末是否仍在本单位；已调出、处置的，在说明中写明。",
    en: "ask whether the vehicles were still there at the end of the year; tell it where they were moved or sold",
  },
  messages: {
    order: {
      zh: "“{text}”：购置{printed}，年末保有量只有{count}，请核实",
      en: "“{text}”: {printed} bought, only {count} kept at the end of the year: is it so?",
    },
    default: {
      zh: "有公务用车购置费{actual}，车辆数合计为零，请核实",
      en: "vehicles were bought for {actual}, the department owns none: is it so?",
    },
  },
  *evaluate(context) {
    yield* notMore(context, "公务用车购置数", "公务用车保有量");
    yield vehiclesFor(context, "vehiclePurchase");
  },
});

/** Money of a kind of vehicle cost has vehicles among the assets of form 10. */
export function vehiclesFor(context: RuleContext, column: keyof ThreePublicAmounts): Judgement {
  const vehicles = formFigure(context.accounts, "statistics", ["vehicles.total"], "count");
  const cost = outturn(context, column);
  if (cost === null || cost.amount <= 0) return NOT_APPLICABLE;
  if (vehicles === null)
    return { outcome: isExpected(context, "statistics") ? "indeterminate" : "notApplicable" };
  if (vehicles.amount > 0) return PASS;
  return {
    outcome: "fail",
    where: cost.places,
    against: vehicles.places,
    measure: "money",
    actual: cost.amount,
  };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "本年购置的车辆年末一般仍在本单位，保有量包括它们。",
    en: "What was bought in the year is usually still there at its end, among the vehicles kept.",
  },
  pass: {
    forms: { threePublic: { actual: { vehiclePurchase: 1 } }, statistics: { "vehicles.total": 1 } },
  },
  fail: { text: `${THREE}购置公务用车2辆，年末公务用车保有量1辆。` },
  missing: { forms: { threePublic: { actual: { vehiclePurchase: 1 } } } },
  rounding: "no figures",
};
