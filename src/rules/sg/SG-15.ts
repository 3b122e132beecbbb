import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";
import { THREE } from "./figures";
import { BAND, perHead } from "./per-head";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-15",
  title: { zh: "单车运行维护费合理", en: "upkeep of a vehicle is plausible" },
  formula: {
    zh: "运行维护费÷保有量 在 limits.vehicleUpkeepLeast 与 vehicleUpkeepMost 之间（分；通常3000元至60000元）",
    en: "upkeep / vehicles kept lies between limits.vehicleUpkeepLeast and vehicleUpkeepMost (in fen; usually 3,000 to 60,000 yuan)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["SG-10"],
  advice: {
    zh: "请核实金额单位和车辆数；用车时间不足一年、大修或公车平台分摊的，属正常。",
    en: "ask for the unit of the amount and the number of vehicles; part of a year, a repair or a shared pool explain it",
  },
  messages: BAND,
  evaluate: (context) =>
    perHead(context, {
      cost: "公务用车运行维护费",
      counted: "公务用车保有量",
      least: "vehicleUpkeepLeast",
      most: "vehicleUpkeepMost",
    }),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "单车费用远离常见范围的，多半是单位（元、万元）或辆数填错。",
    en: "A cost per vehicle far from the usual is mostly a wrong unit (yuan, ten thousand yuan) or a wrong number.",
  },
  pass: { text: `${THREE}公务用车运行维护费支出2.00万元，公务用车保有量1辆。` },
  fail: { text: `${THREE}公务用车运行维护费支出20.00万元，公务用车保有量1辆。` },
  missing: { text: `${THREE}公务用车运行维护费支出20.00万元。` },
  rounding: { text: `${THREE}公务用车运行维护费支出6.0万元，公务用车保有量1辆。` },
};
