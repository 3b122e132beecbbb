import { INDETERMINATE, type Judgement, NOT_APPLICABLE, sumsTo } from "../../checking";
import type { BudgetRow, Evaluation } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { AMOUNT_COLUMNS, type AmountColumn, amountIn, byKind, totalRow } from "./figures";
import { evaluationRule, WHOLE_BUDGET } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-07",
  title: { zh: "资金总额等于各来源之和", en: "the total is the sum of its sources" },
  formula: {
    zh: "资金总额 = Σ资金来源（年初预算、全年预算、执行）",
    en: "total = sum of the sources of funds",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "error",
  related: ["PF-25"],
  whole: WHOLE_BUDGET,
  advice: {
    zh: "对照指标文件和支付记录核对各资金来源的数，改正后总额与执行率一并重算。",
    en: "compare the sources with the budget documents and payments; then total and rate anew",
  },
  messages: {
    default: {
      zh: "{amount}总额印{actual}，各来源合计{expected}",
      en: "the total of {amount} is printed as {actual}, its sources add up to {expected}",
    },
  },
  *each({ evaluation }) {
    const total = totalRow(evaluation);
    const parts = evaluation.budget.filter((row) => row !== total && row.role === "part" && !byKind(row));
    for (const [column, title] of AMOUNT_COLUMNS) yield judgeSources(evaluation, total, parts, column, title);
  },
});

function judgeSources(
  evaluation: Evaluation,
  total: BudgetRow | null,
  parts: readonly BudgetRow[],
  column: AmountColumn,
  title: string,
): Judgement {
  const whole = total === null ? null : amountIn(evaluation, total, column);
  const figures = parts.flatMap((row) => amountIn(evaluation, row, column) ?? []);
  if (whole === null || figures.length === 0) return NOT_APPLICABLE;
  const verdict = sumsTo(whole, figures);
  if (verdict.outcome !== "fail") return verdict;
  // A 其中 after the first part belongs to that part: what adds up is then not known.
  if (parts.slice(1).some(({ source }) => /^其中/.test(source.replace(/\s/g, "")))) return INDETERMINATE;
  const sum = figures.reduce((amount, figure) => amount + figure.amount, 0);
  // A source left blank may hold what is missing: that is to be asked.
  const open = figures.length < parts.length && sum < whole.amount;
  return { ...verdict, ...(open ? { severity: "warning" } : {}), params: { amount: title } };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "年度资金总额就是各资金来源之和，同一张表内两者必须相等。",
    en: "The funds of the year are the sum of their sources, in one and the same form.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [
          { source: "合计", adjusted: "100" },
          { source: "中央", adjusted: "60" },
          { source: "地方", adjusted: "40" },
        ],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [
          { source: "合计", adjusted: "100" },
          { source: "中央", adjusted: "60" },
          { source: "地方", adjusted: "30" },
        ],
      },
    ],
  },
  missing: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "100" }, { source: "中央" }],
      },
    ],
  },
  rounding: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "万元",
        indicators: [],
        budget: [
          { source: "合计", adjusted: "100.01" },
          { source: "中央", adjusted: "60" },
          { source: "地方", adjusted: "40" },
        ],
      },
    ],
  },
};
