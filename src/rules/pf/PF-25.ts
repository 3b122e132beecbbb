import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { amountIn, sameAmount, totalRow } from "./figures";
import { evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-25",
  title: { zh: "概况金额等于年初预算", en: "the amount of the overview is the initial budget" },
  formula: {
    zh: "项目概况金额 = Σ资金来源 = 年初预算数",
    en: "amount of the overview = sum of the sources = initial budget",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-07", "PF-22"],
  advice: {
    zh: "核对概况所述金额与资金表；概况写的是调整后或执行数的，写明是哪一个。",
    en: "compare the overview with the table of funds; where it tells another figure, say which",
  },
  messages: {
    default: {
      zh: "“{name}”概况共{actual}，资金表年初预算数{expected}",
      en: "the overview of “{name}” speaks of {actual}, the table of an initial budget of {expected}",
    },
  },
  *each(judged) {
    yield judgeOverview(judged);
  },
});

function judgeOverview({ evaluation, told: { overview } }: JudgedEvaluation): Judgement {
  const row = totalRow(evaluation);
  const initial = row === null ? null : amountIn(evaluation, row, "initial");
  if (row === null || initial === null || overview === null) return NOT_APPLICABLE;
  const others = [amountIn(evaluation, row, "adjusted"), amountIn(evaluation, row, "executed")];
  if (others.some((other) => other !== null && sameAmount(overview, other).outcome === "pass")) return PASS;
  return { ...sameAmount(overview, initial), params: { name: evaluation.name } };
}

const project = {
  kind: "project",
  name: "宣传",
  unit: "万元",
  indicators: [],
  budget: [{ source: "合计", initial: "100" }],
} as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "项目概况说明的资金就是资金表所列的资金，两处必须一致。",
    en: "The funds that the overview speaks of are those of the table.",
  },
  pass: { evaluations: [{ ...project, remarks: [{ line: 3, text: "项目概况：补助下达共计1000000元" }] }] },
  fail: { evaluations: [{ ...project, remarks: [{ line: 3, text: "项目概况：补助下达共计120万元" }] }] },
  missing: { evaluations: [project] },
  rounding: {
    evaluations: [{ ...project, remarks: [{ line: 3, text: "项目概况：补助下达共计1000400元" }] }],
  },
};
