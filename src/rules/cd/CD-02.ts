import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { CLASSIFICATION, ECONOMIC_2017 } from "../sources";
import { CODE_MESSAGES, judgeCodes } from "./catalogue-codes";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-02",
  title: { zh: "经济分类科目有效", en: "economic codes are valid" },
  formula: {
    zh: "06表 经济分类科目为3、5位，且在当年部门预算支出经济分类科目中",
    en: "06: economic codes have 3 or 5 digits and are in the year's classification",
  },
  source: { document: ECONOMIC_2017, also: [CLASSIFICATION], certainty: "B" },
  severity: "error",
  advice: {
    zh: "按部门预算支出经济分类科目改正代码。",
    en: "correct the code by the economic classification",
  },
  messages: CODE_MESSAGES,
  evaluate: (context) => judgeCodes(context, "departmentEconomic"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: { zh: "部门预算支出经济分类科目由财政部统一制定。", en: "Economic codes are set by the ministry." },
  pass: { forms: { basicDetail: { "30101": 1 } } },
  fail: { forms: { basicDetail: { "32101": 1 } } },
  missing: { forms: { basicDetail: { personnel: 1 } } },
  rounding: "no figures",
};
