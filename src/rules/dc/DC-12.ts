import { defineRule, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { RULES_2016 } from "../sources";
import { GLOSSARY } from "./glossary";
import { textOf } from "./text";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-12",
  title: { zh: "名词解释", en: "terms are explained" },
  formula: { zh: "有名词解释部分", en: "there is a section that explains terms" },
  source: { document: RULES_2016, certainty: "A" },
  severity: "warning",
  advice: { zh: "补充名词解释部分。", en: "add a section that explains terms" },
  messages: { default: { zh: "没有名词解释部分", en: "no section explains terms" } },
  *evaluate(context) {
    const told = textOf(context).joined;
    if (told === null) yield INDETERMINATE;
    else yield { outcome: GLOSSARY.test(told) ? "pass" : "fail" };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "专业名词须作解释，读者才看得懂。",
    en: "Terms of art are explained so that readers understand them.",
  },
  pass: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n第四部分 名词解释" },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明" },
  missing: { forms: {} },
  rounding: "no figures",
};
