import type { Cases } from "../cases";
import { completions } from "../nt/percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "../nt/rule";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-05",
  title: { zh: "三公经费完成预算率计算正确", en: "completion of the three public expenses is right" },
  formula: { zh: "完成率 = 决算数 ÷ 预算数", en: "completion = outturn / budget" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-13"],
  advice: {
    zh: "用该项决算数和预算数重算完成率；预算数应为09表的预算数。",
    en: "reckon the completion anew from outturn and budget of the item; the budget is that of form 09",
  },
  messages: MISCALCULATED,
  judge: (facts) => completions(facts, ({ section }) => section === "threePublic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "完成率由决算数和预算数算出，除末位四舍五入外只有一个结果。",
    en: "A completion rate follows from outturn and budget, but for the rounding of its last digit.",
  },
  pass: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n公务接待费全年预算1.00万元，支出决算0.50万元，完成全年预算的50.00%。",
  },
  fail: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n公务接待费全年预算1.00万元，支出决算0.50万元，完成全年预算的60.00%。",
  },
  missing: { text: "九、“三公”经费财政拨款支出决算情况说明\n公务接待费支出决算0.50万元。" },
  rounding: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n公务接待费全年预算0.03万元，支出决算0.02万元，完成全年预算的70.00%。",
  },
};
