import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { REGULATION_6, RULES_2016 } from "../sources";
import { depth } from "./depth";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-04",
  title: { zh: "基本支出公开到经济分类款级", en: "basic expenditure down to the economic item" },
  formula: { zh: "06表 经济分类到款级", en: "06: economic classification down to items" },
  source: { document: REGULATION_6, also: [RULES_2016], certainty: "A" },
  severity: "error",
  advice: { zh: "补充公开到款级科目。", en: "publish the items" },
  messages: {
    default: { zh: "《{form}》的{codes}没有公开到款级", en: "{form}: {codes} are not broken down" },
  },
  evaluate: (context) => depth(context, "basicDetail", 2),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "预算法实施条例第六条要求基本支出按经济性质分类公开到款级。",
    en: "The regulation on the budget law (article 6) asks for basic expenditure down to the items of the economic classification.",
  },
  pass: { forms: { basicDetail: { "301": 1, "30101": 1 } } },
  fail: { forms: { basicDetail: { "301": 1 } } },
  missing: { forms: { basicDetail: { personnel: 1 } } },
  rounding: "no figures",
};
