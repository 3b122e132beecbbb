import type { Cases } from "../cases";
import { shares } from "../nt/percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "../nt/rule";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-07",
  title: { zh: "三公经费占比计算正确", en: "shares of the three public expenses are right" },
  formula: { zh: "占比 = 分项 ÷ 三公经费合计", en: "share = item / total" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-04"],
  advice: {
    zh: "用该项决算数和三公经费合计重算占比。",
    en: "reckon the share anew from the item and the total",
  },
  messages: MISCALCULATED,
  judge: (facts) => shares(facts, ({ section }) => section === "threePublic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "占比由分项和合计算出，除末位四舍五入外只有一个结果。",
    en: "A share follows from item and total, but for the rounding of its last digit.",
  },
  pass: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n“三公”经费支出2.50万元，其中：公务接待费支出0.50万元，占20.00%。",
  },
  fail: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n“三公”经费支出2.50万元，其中：公务接待费支出0.50万元，占30.00%。",
  },
  missing: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n“三公”经费支出2.50万元，其中：公务接待费支出0.50万元。",
  },
  rounding: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n“三公”经费支出3.00万元，其中：公务接待费支出1.00万元，占33.5%。",
  },
};
