import { atMost, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import { sayings } from "./facts";
import { told } from "./judge";
import { moneyOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

/** What is within what. */
const WITHIN = [
  ["授予小微企业合同金额", "授予中小企业合同金额"],
  ["授予中小企业合同金额", "政府采购支出"],
] as const;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-22",
  title: {
    zh: "小微企业 ≤ 中小企业 ≤ 采购总额",
    en: "contracts to small and micro firms are within those to small and medium firms, these within the total",
  },
  formula: {
    zh: "授予小微企业合同金额 ≤ 授予中小企业合同金额 ≤ 政府采购支出总额",
    en: "small and micro <= small and medium <= total",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-20", "NT-21"],
  advice: {
    zh: "小微企业包含在中小企业内；核对三个金额，授予金额的口径与采购支出总额不同的注明。",
    en: "small and micro firms are among small and medium ones; compare the three amounts and say where their scope differs",
  },
  messages: {
    default: {
      zh: "{subject}{actual}，大于{whole}{expected}",
      en: "{actual} for {subject} is more than {expected} for {whole}",
    },
  },
  judge: function* (facts) {
    for (const [small, large] of WITHIN) {
      const [part] = sayings(facts, small, "amount");
      const [whole] = sayings(facts, large, "amount");
      if (part === undefined || whole === undefined) continue;
      const [said, limit] = [moneyOf(part), moneyOf(whole)];
      if (said === null || limit === null) yield INDETERMINATE;
      else yield told(atMost(said, limit), part, { params: { whole: large } });
    }
  },
});

const TOTAL = "政府采购支出情况说明\n政府采购支出总额9.00万元。授予中小企业合同金额4.50万元";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "小型、微型企业是中小企业的一部分，授予中小企业的合同是采购的一部分。",
    en: "Small and micro firms are a part of small and medium firms, and their contracts a part of procurement.",
  },
  pass: { text: `${TOTAL}，其中：授予小微企业合同金额4.50万元。` },
  fail: { text: `${TOTAL}，其中：授予小微企业合同金额5.00万元。` },
  missing: { text: "政府采购支出情况说明\n政府采购支出总额9.00万元。" },
  rounding: { text: `${TOTAL}，其中：授予小微企业合同金额4.51万元。` },
};
