import { INDETERMINATE, type Judgement, NOT_APPLICABLE } from "../../checking";
import type { BudgetRow, Evaluation } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { amountIn, sameAmount } from "./figures";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-08",
  title: { zh: "结余等于预算减执行", en: "the balance is budget minus execution" },
  formula: { zh: "资金结（转）余 = 全年预算数 − 全年执行数", en: "balance = adjusted budget − executed" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "error",
  related: ["PF-05"],
  advice: {
    zh: "用全年预算数减全年执行数重算结余；结余无误的，核对预算数和执行数。",
    en: "reckon the balance anew as budget minus execution; where it is right, look at those two",
  },
  messages: {
    default: {
      zh: "“{source}”结余印{actual}，全年预算数减执行数为{expected}",
      en: "the balance of “{source}” is printed as {actual}, budget minus execution is {expected}",
    },
  },
  *each({ evaluation }) {
    for (const row of evaluation.budget) yield judgeBalance(evaluation, row);
  },
});

function judgeBalance(evaluation: Evaluation, row: BudgetRow): Judgement {
  const balance = amountIn(evaluation, row, "balance");
  if (balance === null) return NOT_APPLICABLE;
  const [budget, executed] = [amountIn(evaluation, row, "adjusted"), amountIn(evaluation, row, "executed")];
  if (budget === null || executed === null) return INDETERMINATE;
  const rest = { ...budget, amount: budget.amount - executed.amount, half: budget.half + executed.half };
  return { ...sameAmount(balance, rest), params: { source: row.source } };
}

const row = { source: "合计", adjusted: "100.01", executed: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "没有用掉的预算就是结余，三个数在同一行，必须相等。",
    en: "What was not spent of the budget is the balance: three figures of one row.",
  },
  pass: {
    evaluations: [
      { kind: "project", name: "宣传", unit: "万元", indicators: [], budget: [{ ...row, balance: "10.01" }] },
    ],
  },
  fail: {
    evaluations: [
      { kind: "project", name: "宣传", unit: "万元", indicators: [], budget: [{ ...row, balance: "20" }] },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", unit: "万元", indicators: [], budget: [row] }] },
  rounding: {
    evaluations: [
      { kind: "project", name: "宣传", unit: "万元", indicators: [], budget: [{ ...row, balance: "10" }] },
    ],
  },
};
