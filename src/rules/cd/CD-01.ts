import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { CLASSIFICATION } from "../sources";
import { CODE_MESSAGES, judgeCodes } from "./catalogue-codes";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-01",
  title: { zh: "功能分类科目有效", en: "functional codes are valid" },
  formula: {
    zh: "功能分类科目为3、5、7位，且在当年政府收支分类科目中（目录未载的款、项为提示）",
    en: "functional codes have 3, 5 or 7 digits and are in the year's classification (an unlisted section or item is information)",
  },
  source: { document: CLASSIFICATION, certainty: "B" },
  severity: "error",
  related: ["CD-05"],
  advice: { zh: "按当年《政府收支分类科目》改正代码。", en: "correct the code by the year's classification" },
  messages: CODE_MESSAGES,
  evaluate: (context) => judgeCodes(context, "functional"),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "支出功能分类科目由财政部逐年制定，单位不得自设。",
    en: "Functional codes are set by the ministry each year; no unit makes its own.",
  },
  pass: { forms: { income: { "2101501": 1 } } },
  fail: { forms: { income: { "2990101": 1 } } },
  missing: { forms: { income: { total: 1 } } },
  rounding: "no figures",
};
