import { defineRule, PASS } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { printed } from "../rows";
import { ASSETS_2021, RULES_2016 } from "../sources";
import { judgeSubject, MESSAGES, type Subject } from "./published";

const ASSETS: Subject = {
  title: "国有资产占用情况",
  section: "assets",
  table: "stateAssets",
  words: /国有资产(?!监督|管理(?:局|委))|资产占[有用]|共有[^。]{0,8}车|车辆\d+辆/,
  parts: [
    { title: "车辆数", told: ({ unit }) => unit === "辆", words: /\d辆|车辆[^。]{0,10}(?:无|没有|为?0)/ },
    {
      title: "单价100万元（含）以上设备",
      told: ({ subject }) => /设备/.test(subject),
      words: /设备|单位价值/,
    },
  ],
  nothing: /(?:没有|无)[^。]{0,10}(?:车辆|国有资产)/,
};

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-09",
  title: { zh: "国有资产占用说明", en: "state assets are told" },
  formula: {
    zh: "文中或10表公开车辆数和单价100万元（含）以上设备（各地逐步公开）",
    en: "the text or form 10 tells vehicles and equipment of one million and more (published step by step)",
  },
  source: { document: ASSETS_2021, also: [RULES_2016], certainty: "B" },
  severity: "info",
  advice: {
    zh: "补充车辆数和单价100万元以上设备数；没有的，写明没有。",
    en: "add the number of vehicles and of large equipment; where there is none, say so",
  },
  messages: MESSAGES,
  *evaluate(context) {
    if (printed(context.accounts, "statistics", ["vehicles.total"], "count").cells.length > 0) yield PASS;
    else yield judgeSubject(context, ASSETS);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "各地公开目录要求结合工作进展逐步公开车辆和大型设备等国有资产占用情况。",
    en: "The directories ask for vehicles and large equipment step by step.",
  },
  pass: {
    forms: {},
    text: "第三部分 2024年度部门决算情况说明\n国有资产占用情况：共有车辆1辆，单价100万元以上设备0台。",
  },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n机关运行经费1万元。" },
  missing: { forms: {} },
  rounding: "no figures",
};
