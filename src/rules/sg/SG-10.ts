import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";
import { costHasCounts, countsHaveCost, NO_COST, NO_COUNT, UPKEEP } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-10",
  title: { zh: "公务用车运行维护费与保有量相符", en: "upkeep goes with vehicles kept" },
  formula: {
    zh: "费 > 0 ⇒ 保有量 > 0；保有量 > 0 ⇒ 费 > 0（年内处置、公车平台用车等应说明）",
    en: "cost > 0 => vehicles kept > 0, and the other way (disposal in the year or a shared pool needs a word)",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "warning",
  related: ["SG-14", "SG-15"],
  advice: {
    zh: "核对年末保有量；年内报废、由公车平台保障或由其他资金负担的，在说明中写明。",
    en: "see how many vehicles were kept at the end of the year; say so where they were scrapped, shared or paid by others",
  },
  messages: { noCount: NO_COUNT, noCost: NO_COST },
  *evaluate(context) {
    yield* costHasCounts(context, UPKEEP);
    yield* countsHaveCost(context, UPKEEP);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "运行维护费花在车上：保有量是年末数，年内处置可以使二者不同，但应当说明。",
    en: "Upkeep is spent on vehicles; their number is that of the year's end, so that a disposal may part the two and is to be told.",
  },
  pass: { text: `${THREE}公务用车运行维护费支出2.00万元，公务用车保有量1辆。` },
  fail: { text: `${THREE}公务用车运行维护费支出2.00万元，公务用车保有量0辆。` },
  missing: { text: `${THREE}公务用车运行维护费支出2.00万元。` },
  rounding: { text: `${THREE}公务用车运行维护费支出0.00万元，公务用车保有量1辆。` },
};
