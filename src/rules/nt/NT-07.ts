import type { Cases } from "../cases";
import { growths } from "./percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-07",
  title: { zh: "增减率计算正确", en: "growth rates are right" },
  formula: { zh: "增减率 = 增减额 ÷（本年数 − 增减额）", en: "growth = change / (now - change)" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-25"],
  advice: {
    zh: "用本年数减增减额得上年数，再重算增减率；上年数与上年决算核对。",
    en: "take the change from this year's figure, compare the result with last year's accounts, and reckon the rate anew",
  },
  messages: {
    ...MISCALCULATED,
    negative: {
      zh: "“{text}”：{subject}增加{change}，上年数将为负数",
      en: "“{text}”: with a change of {change} the figure of last year would be negative",
    },
  },
  judge: growths,
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "增减率由本年数和增减额（或上年数）算出，除末位四舍五入外只有一个结果。",
    en: "A growth rate follows from this year's figure and the change, but for the rounding of its last digit.",
  },
  pass: { text: "机关运行经费10.00万元，比上年增加2.00万元，增长25.00%。" },
  fail: { text: "机关运行经费10.00万元，比上年增加2.00万元，增长20.00%。" },
  missing: { text: "机关运行经费10.00万元，比上年增加2.00万元。" },
  rounding: { text: "机关运行经费0.30万元，比上年减少0.30万元，下降50.67%。" },
};
