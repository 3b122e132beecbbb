import type { Cases } from "../cases";
import { completions } from "../nt/percentages";
import { MISCALCULATED, textRule } from "../nt/rule";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-05",
  title: {
    zh: "三公经费完成预算率计算正确",
    en: "completion of the three public expenses is right",
  },
  formula: { zh: "完成率 = 决算数 ÷ 预算数", en: "completion = outturn / budget" },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "warning",
  related: ["NT-13"],
  advice: {
    zh: "用该项决算数除以句中所说的预算数（年初预算或全年预算）重算完成率。",
    en: "divide the outturn of the item by the budget that the sentence names, initial or adjusted",
  },
  messages: MISCALCULATED,
  judge: (facts) => completions(facts, ({ section }) => section === "threePublic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "完成率由同一句的预算数和决算数算出，不是另外填报的数。",
    en: "The rate follows from budget and outturn of the same sentence; nobody reports it apart.",
  },
  pass: { text: `${THREE}公务接待费全年预算1.00万元，支出决算0.50万元，完成全年预算的50.00%。` },
  fail: { text: `${THREE}公务接待费全年预算1.00万元，支出决算0.50万元，完成全年预算的60.00%。` },
  missing: { text: `${THREE}公务接待费支出决算0.50万元，完成全年预算的60.00%。` },
  rounding: { text: `${THREE}公务接待费全年预算0.03万元，支出决算0.02万元，完成全年预算的70.00%。` },
};
