import type { Cases } from "../cases";
import { shares } from "../nt/percentages";
import { MISCALCULATED, textRule } from "../nt/rule";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { THREE } from "./figures";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-07",
  title: { zh: "三公经费占比计算正确", en: "shares of the three public expenses are right" },
  formula: { zh: "占比 = 分项 ÷ 三公经费合计", en: "share = item / total" },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "warning",
  related: ["NT-04", "NT-05"],
  advice: {
    zh: "用分项决算数除以“三公”经费决算合计重算占比，并核对各项占比没有互相填串。",
    en: "divide the item by the total, and see that the shares of two items are not exchanged",
  },
  messages: MISCALCULATED,
  judge: (facts) => shares(facts, ({ section }) => section === "threePublic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "占比由文中分项和合计算出，读者可以当场验算。",
    en: "The share follows from item and total, and any reader can reckon it.",
  },
  pass: { text: `${THREE}“三公”经费支出2.50万元，其中：公务接待费支出0.50万元，占20.00%。` },
  fail: { text: `${THREE}“三公”经费支出2.50万元，其中：公务接待费支出0.50万元，占30.00%。` },
  missing: { text: `${THREE}公务接待费支出0.50万元，占“三公”经费支出的30.00%。` },
  rounding: { text: `${THREE}“三公”经费支出0.03万元，其中：公务接待费支出0.01万元，占40.00%。` },
};
