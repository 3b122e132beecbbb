import type { Cases } from "../cases";
import { lineOfStatement } from "./facts";
import { judgeSum } from "./judge";
import { isMoneyUnit } from "./printed";
import { DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const ASSETS = [
  "货币资金",
  "固定资产净值",
  "固定资产",
  "流动资产",
  "无形资产净值",
  "无形资产",
  "在建工程",
  "对外投资及有价证券",
  "对外投资",
  "长期投资",
  "其他资产",
];

/** `固定资产20万元（净值15万元）`, `流动资产3万元，其中货币资金2万元`: told of a part that is counted already. */
const HOLDER: Readonly<Record<string, string>> = {
  固定资产净值: "固定资产",
  无形资产净值: "无形资产",
  货币资金: "流动资产",
};

/** What is told beside the assets and is no part of them (负债, 净资产), or of a part once more (原值, 折旧). */
const BESIDE = /负债|净资产|原值|净值|折旧|摊销|价值/;

/** How many parts, the others among them, are a list of all. */
const FEWEST = 4;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-32",
  title: { zh: "资产合计等于各项之和", en: "assets add up" },
  formula: { zh: "资产合计 = 各项资产之和", en: "total of assets = sum of its parts" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  messages: DOES_NOT_ADD_UP,
  judge: function* (facts) {
    const told = facts.told.filter(
      ({ section, measure, unit }) => section === "assets" && measure === "amount" && isMoneyUnit(unit),
    );
    const total = told.find(({ subject }) => subject === "资产合计");
    const named = new Set(told.map(({ subject }) => subject));
    const parts = told.filter(({ subject }) => ASSETS.includes(subject) && !named.has(HOLDER[subject] ?? ""));
    // A part by a name that is not known is no less a part.
    const isOpen = told.some(
      (each) =>
        each !== total &&
        lineOfStatement(each) === lineOfStatement(total ?? each) &&
        !ASSETS.includes(each.subject) &&
        !BESIDE.test(each.subject),
    );
    if (total === undefined || parts.length < 2 || isOpen) return;
    const verdict = judgeSum(parts, total);
    // With 其他资产 the list is of all.
    const isWhole = named.has("其他资产") && parts.length >= FEWEST;
    yield verdict.outcome === "fail" && isWhole ? { ...verdict, severity: "warning" } : verdict;
  },
});

const text = (fixed: string) =>
  `4、资产情况\n资产合计28.09万元，其中货币资金0.31万元，固定资产净值${fixed}万元，无形资产净值1.27万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "资产合计由所列各项资产组成。",
    en: "The total of assets is made up of those listed.",
  },
  pass: { text: text("26.51") },
  fail: { text: text("27.51") },
  missing: { text: "4、资产情况\n资产合计28.09万元。" },
  rounding: { text: text("26.52") },
};
