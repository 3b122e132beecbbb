import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";
import { countsHaveCost, NO_COST, RECEPTIONS } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-24",
  title: { zh: "接待费为零不得有批次、人次", en: "no receptions without cost" },
  formula: {
    zh: "费 = 0 ⇒ 批次 = 0 且人次 = 0（四舍五入为0.00的除外）",
    en: "cost = 0 => receptions = 0 and guests = 0 (but for a cost rounded to 0.00)",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "error",
  related: ["SG-11"],
  advice: {
    zh: "批次、人次只填本年财政拨款负担费用的接待；有费用的补填金额。",
    en: "count only the receptions that appropriations of the year paid for, or enter what they cost",
  },
  messages: { noCost: NO_COST },
  *evaluate(context) {
    for (const pair of RECEPTIONS) yield* countsHaveCost(context, pair);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开的批次、人次是接待费涉及的数：没有费用，就没有涉及的接待。",
    en: "The counts are those that the cost was spent on: without cost there are none.",
  },
  pass: { text: `${THREE}公务接待费支出0万元，公务接待0批次，0人次。` },
  fail: { text: `${THREE}公务接待费支出0万元，公务接待3批次，29人次。` },
  missing: { text: `${THREE}公务接待费支出0万元。` },
  rounding: { text: `${THREE}公务接待费支出0.00万元，公务接待1批次，2人次。` },
};
