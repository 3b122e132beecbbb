import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";
import { ABROAD, costHasCounts, countsHaveCost, NO_COST, NO_COUNT, notMore, ORDER } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-08",
  title: {
    zh: "因公出国（境）费与团组、人次相符",
    en: "cost of trips abroad goes with groups and persons",
  },
  formula: {
    zh: "费 > 0 ⇒ 团组数或人次 > 0；团组数或人次 > 0 ⇒ 费 > 0；团组自组的，人次 ≥ 团组数",
    en: "cost > 0 => groups or persons > 0; groups or persons > 0 => cost > 0; persons >= groups",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "error",
  related: ["SG-17"],
  advice: {
    zh: "核对出国（境）费与全年支出涉及的团组数、人次数；参加其他单位团组的，团组数填0、人次照填。",
    en: "compare the cost with the groups and persons it was spent on; who joins another's group counts as a person only",
  },
  messages: { noCount: NO_COUNT, noCost: NO_COST, order: ORDER },
  *evaluate(context) {
    yield* costHasCounts(context, ABROAD);
    yield* countsHaveCost(context, ABROAD);
    const [groups = "", persons = ""] = ABROAD.counts;
    yield* notMore(context, groups, persons);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开的团组数和人次数是全年支出涉及的数：有费用就有人出行，每个团组至少一人。",
    en: "The counts are those that the cost was spent on: money means that somebody travelled, and a group is one person at least.",
  },
  pass: {
    text: `${THREE}因公出国（境）费支出5.00万元，因公出国（境）团组数1个，因公出国（境）人次数2人次。`,
  },
  fail: {
    text: `${THREE}因公出国（境）费支出5.00万元，因公出国（境）团组数0个，因公出国（境）人次数0人次。`,
  },
  missing: { text: `${THREE}因公出国（境）费支出5.00万元。` },
  rounding: {
    text: `${THREE}因公出国（境）费支出0.00万元，因公出国（境）团组数1个，因公出国（境）人次数1人次。`,
  },
};
