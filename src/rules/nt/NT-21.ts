import type { Cases } from "../cases";
import { shares } from "./percentages";
import { MISCALCULATED, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-21",
  title: { zh: "政府采购占比计算正确", en: "shares of procurement are right" },
  formula: {
    zh: "中小企业、小微企业合同占比 = 金额 ÷ 政府采购支出总额",
    en: "share of contracts = amount / total procurement",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-22"],
  advice: {
    zh: "用授予金额和采购支出总额（小微企业有注明的用中小企业金额）重算占比。",
    en: "reckon the share anew from the contracts and their whole, as the sentence names it",
  },
  messages: MISCALCULATED,
  judge: (facts) => shares(facts, ({ section }) => section === "procurement"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "授予中小企业、小微企业合同的占比由文中金额算出，只有一个结果。",
    en: "The shares of contracts follow from the amounts told.",
  },
  pass: {
    text: "政府采购支出情况说明\n政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，占政府采购支出总额的50.00%。",
  },
  fail: {
    text: "政府采购支出情况说明\n政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，占政府采购支出总额的100.00%。",
  },
  missing: { text: "政府采购支出情况说明\n政府采购支出总额9.00万元。" },
  rounding: {
    text: "政府采购支出情况说明\n政府采购支出总额3.00万元。授予中小企业合同金额1.00万元，占政府采购支出总额的33.5%。",
  },
};
