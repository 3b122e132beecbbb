import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";
import { costHasCounts, NO_COUNT, notMore, ORDER, RECEPTIONS } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-11",
  title: {
    zh: "公务接待费与批次、人次相符",
    en: "cost of receptions goes with receptions and guests",
  },
  formula: {
    zh: "费 > 0 ⇒ 批次或人次 > 0；人次 ≥ 批次",
    en: "cost > 0 => receptions or guests > 0; guests >= receptions",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "error",
  related: ["SG-12", "SG-24"],
  advice: {
    zh: "核对接待台账的批次、人次是否填反或漏填，再与接待费核对。",
    en: "compare receptions and guests with the register (are they exchanged, or left out?), then with the cost",
  },
  messages: { noCount: NO_COUNT, order: ORDER },
  *evaluate(context) {
    for (const pair of RECEPTIONS) {
      yield* costHasCounts(context, pair);
      const [batches = "", guests = ""] = pair.counts;
      yield* notMore(context, batches, guests);
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开的批次、人次是接待费涉及的数：有费用就有接待，每批至少一人。",
    en: "The counts are those that the cost was spent on: money means that guests came, and a reception has one at least.",
  },
  pass: { text: `${THREE}公务接待费支出0.50万元，公务接待3批次，29人次。` },
  fail: { text: `${THREE}公务接待费支出0.50万元，公务接待30批次，29人次。` },
  missing: { text: `${THREE}公务接待费支出0.50万元。` },
  rounding: { text: `${THREE}公务接待费支出50.00万元，公务接待1万批次，0.9996万人次。` },
};
