import { INDETERMINATE, type Judgement, NOT_APPLICABLE, sumOf, sumsTo } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { executedOf, expenditureOf, fromWan, projectsExecuted } from "./accounts";
import { amountIn, sameAmount, sameYear } from "./figures";
import { type EvaluationContext, evaluationRule, type JudgedEvaluation, WHOLE_BUDGET } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-21",
  title: {
    zh: "部门执行数等于基本支出加项目",
    en: "the department's execution is basic expenditure and projects",
  },
  formula: {
    zh: "部门执行数 = 基本支出 + Σ项目执行数",
    en: "executed = basic expenditure + sum of the projects",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-19", "PF-20"],
  whole: WHOLE_BUDGET,
  advice: {
    zh: "核对基本支出与各项目的执行数，找出漏列或重复的一项后改正部门执行数。",
    en: "look for the part left out or counted twice, and correct the department's execution",
  },
  messages: {
    default: {
      zh: "部门执行数{actual}，基本支出与项目合计{expected}",
      en: "the department executed {actual}, basic expenditure and projects add up to {expected}",
    },
  },
  *each(judged, context) {
    yield judgeComposition(judged, context);
  },
});

function judgeComposition({ evaluation }: JudgedEvaluation, context: EvaluationContext): Judgement {
  const executed = executedOf(evaluation);
  if (evaluation.kind !== "department" || executed === null) return NOT_APPLICABLE;
  const [basic, project] = ["基本支出", "项目支出"].map((kind) => {
    const row = evaluation.budget.find(({ source }) => source.includes(kind));
    return row === undefined ? null : amountIn(evaluation, row, "executed");
  });
  if (basic != null && project != null) return sumsTo(executed, [basic, project]);
  const { accounts, prose } = context;
  const comparable = accounts !== null && prose.claimsAll !== null && evaluation.unit !== null;
  if (!comparable || accounts === null || !sameYear(evaluation, accounts)) return NOT_APPLICABLE;
  const parts = [expenditureOf(accounts, "basic"), projectsExecuted(context)];
  const sum = sumOf(parts.flatMap((part) => part ?? []));
  return sum === null || parts.includes(null)
    ? INDETERMINATE
    : sameAmount(fromWan(evaluation, executed), sum);
}

const department = { kind: "department", name: "某局", unit: "万元", indicators: [] } as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "部门支出由基本支出和项目支出组成，执行数也由这两部分相加。",
    en: "A department spends for its running and for its projects: both make up what it executed.",
  },
  pass: {
    evaluations: [
      {
        ...department,
        budget: [
          { source: "合计", executed: "100" },
          { source: "基本支出", executed: "60" },
          { source: "项目支出", executed: "40" },
        ],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        ...department,
        budget: [
          { source: "合计", executed: "100" },
          { source: "基本支出", executed: "60" },
          { source: "项目支出", executed: "30" },
        ],
      },
    ],
  },
  missing: {
    evaluations: [
      {
        ...department,
        budget: [
          { source: "合计", executed: "100" },
          { source: "基本支出", executed: "60" },
        ],
      },
    ],
  },
  rounding: {
    evaluations: [
      {
        ...department,
        budget: [
          { source: "合计", executed: "100.1" },
          { source: "基本支出", executed: "60" },
          { source: "项目支出", executed: "40" },
        ],
      },
    ],
  },
};
