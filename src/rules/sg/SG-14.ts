import { defineRule, formFigure } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { EXPERIENCE } from "../sources";
import { THREE } from "./figures";
import type { Printing } from "./printings";
import { vehiclesFor } from "./SG-13";
import { notMore } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-14",
  title: { zh: "保有车辆在车辆总数之中", en: "vehicles kept are among all vehicles" },
  formula: {
    zh: "财政拨款负担的保有量 ≤ 车辆数合计；09表 公务用车运行维护费 > 0 ⇒ 10表 车辆数合计 > 0（公车平台等除外，提示）",
    en: "kept <= all vehicles; 09 operation > 0 => 10 vehicles > 0 (shared pools apart: information)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  related: ["SG-10", "SG-13"],
  advice: {
    zh: "请核对“三公”经费中的保有量与国有资产占用情况的车辆数；口径不同的（租用、公车平台）写明。",
    en: "compare the vehicles kept with those among the assets, and tell where their scope differs (hired, pooled)",
  },
  messages: {
    order: {
      zh: "“{text}”：公务用车保有量{printed}，大于{counted}{count}，请核实",
      en: "“{text}”: {printed} are kept, there are {count} in all: is it so?",
    },
    default: {
      zh: "有公务用车运行维护费{actual}，车辆数合计为零，请核实",
      en: "vehicles cost {actual} to run, the department owns none: is it so?",
    },
  },
  *evaluate(context) {
    yield* notMore(context, "公务用车保有量", "车辆合计", () => ownedInForm(context));
    const judgement = vehiclesFor(context, "vehicleOperation");
    yield judgement.outcome === "fail" ? { ...judgement, severity: "info" } : judgement;
  },
});

/** 车辆数合计 of form 10. */
function ownedInForm({ accounts }: RuleContext): Printing | null {
  const figure = formFigure(accounts, "statistics", ["vehicles.total"], "count");
  if (figure === null) return null;
  const title = "车辆数合计";
  return { title, figure, printed: `${figure.amount}辆`, text: title };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "车辆数合计包括全部车辆，财政拨款负担费用的公务用车是其中一部分。",
    en: "The total counts all vehicles; those kept at the expense of appropriations are some of them.",
  },
  pass: {
    forms: { threePublic: { actual: { vehicleOperation: 1 } }, statistics: { "vehicles.total": 1 } },
  },
  fail: {
    forms: { statistics: { "vehicles.total": 1 } },
    text: `${THREE}公务用车运行维护费支出2.00万元，公务用车保有量2辆。`,
  },
  missing: {
    forms: {
      threePublic: { actual: { vehicleOperation: null } },
      statistics: { "vehicles.total": 1 },
    },
  },
  rounding: "no figures",
};
