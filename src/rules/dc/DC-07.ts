import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { judgeSubject, MESSAGES, type Part } from "./subjects";

const CHANGE: Part = ["增减变化", /增加|减少|增长|下降|持平|一致|相同|不变|无变化|无增减/];

/** Some provinces call it 机关（事业）运行经费. */
const OPERATING = /机关(?:[（(]事业[）)])?运行经费/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-07",
  title: { zh: "机关运行经费说明", en: "operating costs of offices are explained" },
  formula: {
    zh: "文中说明机关运行经费支出及其增减变化和原因",
    en: "the text tells the operating costs of offices, their change and its reason",
  },
  source: { document: "中华人民共和国预算法 第十四条", certainty: "A" },
  severity: "error",
  related: ["X-21"],
  advice: {
    zh: "补充机关运行经费金额及增减变化的说明；没有的，写明没有。",
    en: "add the amount and its change; where there is none, say so",
  },
  messages: MESSAGES,
  evaluate: (context) =>
    judgeSubject(
      context,
      "机关运行经费",
      OPERATING,
      [CHANGE],
      /(?:没有|无|不涉及|未)[^。]{0,12}运行经费|运行经费[^。]{0,20}(?:没有|无(?!锡)|不涉及|为?0(?:\.0+)?万?元)/,
    ),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "预算法要求公开并说明机关运行经费的安排和使用情况。",
    en: "The budget law asks that operating costs of offices are published and explained.",
  },
  pass: {
    forms: {},
    text: "第三部分 2024年度部门决算情况说明\n机关运行经费支出1万元，比上年增加0.1万元，主要原因是物价上涨。",
  },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n政府采购支出1万元。" },
  missing: { forms: {} },
  rounding: "no figures",
};
