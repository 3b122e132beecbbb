import type { Cases } from "../cases";
import { shares } from "./percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-04",
  title: { zh: "占比计算正确", en: "shares are right" },
  formula: { zh: "占比 = 部分 ÷ 整体", en: "share = part / whole" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-05"],
  advice: {
    zh: "用文中的部分和整体重算占比；金额对的改占比，占比对的查金额。",
    en: "reckon the share anew from part and whole; correct whichever is wrong",
  },
  messages: MISCALCULATED,
  judge: (facts) => shares(facts, ({ section }) => section !== "threePublic" && section !== "procurement"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "占比由两个已公开的金额算出，除末位四舍五入外只有一个结果。",
    en: "A share follows from two published amounts, but for the rounding of its last digit.",
  },
  pass: { text: "支出合计100.00万元，其中：基本支出60.00万元，占60.00%。" },
  fail: { text: "支出合计100.00万元，其中：基本支出60.00万元，占60.10%。" },
  missing: { text: "支出合计100.00万元。" },
  rounding: { text: "支出合计3.00万元，其中：基本支出1.00万元，占33.5%。" },
};
