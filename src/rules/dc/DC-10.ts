import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { PERFORMANCE_2018, RULES_2016 } from "../sources";
import { judgeSubject, MESSAGES, type Subject } from "./published";

/** 绩效 of the budget; 绩效工资 and 奖励性绩效 are wages. */
const PERFORMANCE: Subject = {
  title: "预算绩效情况",
  section: "performance",
  words: /(?<!奖励性|基础性|激励性|超额|年终|考核)绩效(?!工资|奖|津|补|考核奖)/,
  parts: [
    {
      title: "开展自评的项目数",
      told: ({ measure }) => measure === "count",
      words: /\d个|[一二三四五六七八九十]个|(?:整体|项目)支出|全部|所有|各项目/,
    },
    { title: "自评或评价结果", told: ({ measure }) => measure === "score", words: /自评|评价|评分|得分/ },
  ],
};

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-10",
  title: { zh: "预算绩效说明", en: "performance is told" },
  formula: {
    zh: "文中公开预算绩效管理工作开展情况、自评项目数和结果（各地逐步公开）",
    en: "the text tells the work on performance, the number of projects evaluated, and the results (published step by step)",
  },
  source: { document: PERFORMANCE_2018, also: [RULES_2016], certainty: "B" },
  severity: "info",
  advice: { zh: "补充绩效自评开展情况和结果。", en: "add how projects were evaluated and with what result" },
  messages: MESSAGES,
  *evaluate(context) {
    yield judgeSubject(context, PERFORMANCE);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "各地逐步公开预算绩效情况；已公开的，应有自评或评价结果。",
    en: "Performance is published step by step; what is published tells the results.",
  },
  pass: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n对3个项目开展绩效自评，评价结果良好。" },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n机关运行经费1万元。" },
  missing: { forms: {} },
  rounding: "no figures",
};
