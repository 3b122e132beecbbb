import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_F03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-34",
  title: { zh: "车辆数合计", en: "vehicles add up" },
  formula: {
    zh: "10表 车辆数合计 = 各类车辆之和（辆）",
    en: "10: vehicles = sum of the kinds (whole numbers)",
  },
  source: { document: LEDGER_F03, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: { zh: "按资产卡片核对各类车辆数。", en: "compare the number of each kind with the asset register" },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "车辆按用途分类计数，各类之和就是车辆数合计。",
    en: "Vehicles are counted by use: the kinds make up the total.",
  },
  pass: { forms: { statistics: { "vehicles.total": 3, "vehicles.special": 1, "vehicles.other": 2 } } },
  fail: { forms: { statistics: { "vehicles.total": 4, "vehicles.special": 1, "vehicles.other": 2 } } },
  missing: { forms: { statistics: { "vehicles.special": 1 } } },
  rounding: "equal to the last digit",
};
