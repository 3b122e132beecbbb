import { type Figure, type Judgement, MICRO, NOT_APPLICABLE, PASS, sumOf, sumsTo } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import type { ToldClass } from "./prose";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-33",
  title: { zh: "分类项目之和等于全部项目", en: "classes of projects add up to all projects" },
  formula: {
    zh: "Σ分类项目数、预算、执行 = 全部项目的项目数、预算、执行",
    en: "counts, budgets and execution of the classes add up",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-20", "PF-23"],
  advice: {
    zh: "按项目清单重新归类汇总个数、预算和执行数，改正分类说明或逐项说明。",
    en: "add up counts, budgets and execution anew by the list of projects, and correct the classes or the list",
  },
  messages: {
    count: {
      zh: "分类项目共{actual}个，逐项列出{expected}个",
      en: "the classes hold {actual} projects, {expected} are listed",
    },
    budget: {
      zh: "分类项目预算合计{actual}，逐项合计{expected}",
      en: "the budgets of the classes add up to {actual}, of the projects listed to {expected}",
    },
    executed: {
      zh: "分类项目按进度执行{actual}，逐项合计{expected}",
      en: "by their progress the classes executed {actual}, the projects listed {expected}",
    },
  },
  *all({ prose: { classes, projects } }) {
    if (classes.length < 2 || projects.length === 0) {
      yield NOT_APPLICABLE;
      return;
    }
    const count = classes.reduce((sum, one) => sum + one.count, 0);
    const lines = [...classes, ...projects].map(({ line }) => line);
    if (count !== projects.length)
      yield {
        outcome: "fail",
        lines,
        measure: "count",
        expected: projects.length,
        actual: count,
        reason: "count",
      };
    else yield PASS;
    const budget = sumOf(classes.map((one) => one.budget));
    const executed = sumOf(classes.map(executedOf));
    const parts = (column: "adjusted" | "executed") => projects.map((one) => one[column]);
    // A budget that differs takes the execution by its progress along: one matter.
    const verdict = budget === null ? null : sumsTo(budget, parts("adjusted"));
    if (verdict !== null) yield named(verdict, "budget");
    if (verdict?.outcome === "pass" && executed !== null)
      yield named(sumsTo(executed, parts("executed")), "executed");
  },
});

/** What a class executed by its progress, with what both roundings leave open. */
function executedOf({ budget, progress }: ToldClass): Figure {
  const share = progress.amount / (100 * MICRO);
  const open = progress.half / (100 * MICRO);
  return {
    ...budget,
    amount: Math.round(budget.amount * share),
    half: Math.ceil(budget.amount * open + budget.half * (share + open)),
  };
}

const named = (verdict: Judgement, reason: string): Judgement =>
  verdict.outcome === "fail" ? { ...verdict, reason } : verdict;

const classes =
  "常年项目总数1个，涉及预算总额8万元，1-12月预算执行总体进度为100%。\n阶段项目总数1个，涉及预算总额4万元，总体进度为50%。\n";
const listed = (last: string): string =>
  `设置项目2个：旧小区改造项目年初预算8万元，实际执行8万元；校舍维修项目年初预算${last}万元，实际执行2万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "常年项目与阶段项目合起来就是全部项目，个数、预算和执行都能相加。",
    en: "The classes are all projects together: counts, budgets and execution add up.",
  },
  pass: { text: classes + listed("4"), evaluations: [] },
  fail: { text: classes + listed("9"), evaluations: [] },
  missing: { text: classes, evaluations: [] },
  rounding: { text: classes + listed("4.3"), evaluations: [] },
};
