import { tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { BUDGET_LAW_14 } from "../sources";
import { judgeSubject, MESSAGES, type Subject } from "./published";

/** Some provinces call it 机关（事业）运行经费. */
const OPERATING: Subject = {
  title: "机关运行经费",
  section: "running",
  table: "operatingCosts",
  words: /机关(?:[（(]事业(?:单位)?[）)])?运行经费/,
  parts: [
    {
      title: "支出金额",
      told: ({ subject, measure }) => subject === "机关运行经费" && measure === "amount",
      words: /运行经费[^。]{0,40}元/,
    },
    {
      title: "增减变化",
      told: ({ measure }) => measure === "change" || measure === "growth",
      words:
        /增加|减少|增长|下降|持平|一致|相同|不变|无变化|无增减|新(?:设|成|组)立|无(?:上年|可比)|首[次年]/,
    },
  ],
  nothing:
    /(?:没有|无|不涉及|未)[^。]{0,12}运行经费|运行经费[^。]{0,20}(?:没有|无(?!锡)|不涉及|(?<![\d.,，])0(?:\.0+)?万?元)/,
};

/** Bodies whose name tells an institution: most have no operating costs of offices. */
const INSTITUTION = /(?:学校|中学|小学|幼儿园|学院|大学|医院|卫生院|卫生服务中心|馆|站|中心|所|团)$/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-07",
  title: { zh: "机关运行经费说明", en: "operating costs of offices are explained" },
  formula: {
    zh: "文中说明机关运行经费支出及其增减变化（原因见NT-14等）",
    en: "the text tells the operating costs of offices and their change (its reason: NT-14)",
  },
  source: { document: BUDGET_LAW_14, certainty: "A" },
  severity: "error",
  related: ["X-21"],
  advice: {
    zh: "补充机关运行经费金额及增减变化的说明；没有的，写明没有。",
    en: "add the amount and its change; where there is none, say so",
  },
  messages: MESSAGES,
  *evaluate(context) {
    if (context.profile.unitKind === "institution") {
      yield NOT_APPLICABLE;
      return;
    }
    const verdict = judgeSubject(context, OPERATING);
    // Some provinces list it under 三公, in the same form.
    const strays = tableOf(context.accounts, "threePublic")?.strays ?? [];
    if (verdict.outcome === "fail" && strays.some(({ aside }) => aside === "operating cost")) {
      yield INDETERMINATE;
      return;
    }
    const mild = verdict.outcome === "fail" && INSTITUTION.test(context.accounts.department ?? "");
    yield mild ? { ...verdict, severity: "info" } : verdict;
  },
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
