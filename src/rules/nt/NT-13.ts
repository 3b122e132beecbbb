import type { Cases } from "../cases";
import { completions } from "./percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-13",
  title: { zh: "完成预算率计算正确", en: "completion of the budget is right" },
  formula: { zh: "完成率 = 决算数 ÷ 预算数", en: "completion = outturn / budget" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["SG-05"],
  advice: {
    zh: "用文中的决算数和预算数重算完成率；分清年初预算和全年预算。",
    en: "reckon the completion anew from outturn and budget; keep the initial and the adjusted budget apart",
  },
  messages: MISCALCULATED,
  judge: (facts) => completions(facts, ({ section }) => section !== "threePublic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "完成率由决算数和预算数算出，除末位四舍五入外只有一个结果。",
    en: "A completion rate follows from outturn and budget, but for the rounding of its last digit.",
  },
  pass: { text: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的120.00%。" },
  fail: { text: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的83.33%。" },
  missing: { text: "基本支出支出决算为60.00万元。" },
  rounding: { text: "基本支出年初预算为0.03万元，支出决算为0.02万元，完成年初预算的70.00%。" },
};
