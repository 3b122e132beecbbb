import { formFigure, INDETERMINATE, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { executedOf, expenditureOf, fromWan, readingsOf } from "./accounts";
import { sameAmount, sameYear } from "./figures";
import { type EvaluationContext, evaluationRule, type JudgedEvaluation, WHOLE_BUDGET } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-19",
  title: {
    zh: "部门执行数等于支出决算",
    en: "the department's execution is the expenditure of the accounts",
  },
  formula: { zh: "部门整体执行数 = 支出决算表合计", en: "executed = total of form 03" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-20", "PF-21"],
  whole: WHOLE_BUDGET,
  advice: {
    zh: "核对部门整体自评表的口径和年度；口径相同的，执行数改为支出决算数，执行率和得分重算。",
    en: "compare scope and year of the department's form; where they are the same, take the accounts' figure and reckon rate and score anew",
  },
  messages: {
    default: {
      zh: "部门整体执行数{actual}，支出决算表合计{expected}",
      en: "the department's execution is {actual}, the Statement of final expenditure totals {expected}",
    },
    appropriation: {
      zh: "部门整体执行数{actual}与财政拨款支出一致，与支出决算表合计{expected}口径不同",
      en: "the department's execution {actual} is the appropriated expenditure; the Statement of final expenditure totals {expected}",
    },
  },
  *each(judged, context) {
    yield judgeExecution(judged, context);
  },
});

function judgeExecution({ evaluation }: JudgedEvaluation, { accounts }: EvaluationContext): Judgement {
  const executed = executedOf(evaluation);
  if (evaluation.kind !== "department" || executed === null) return NOT_APPLICABLE;
  if (accounts === null) return INDETERMINATE;
  if (!sameYear(evaluation, accounts)) return NOT_APPLICABLE;
  const expected = expenditureOf(accounts, "total");
  if (expected === null) return INDETERMINATE;
  const readings = readingsOf(evaluation, executed);
  const verdict = readings
    .map((reading) => sameAmount(reading, expected))
    .find(({ outcome }) => outcome === "pass");
  if (verdict !== undefined) return PASS;
  if (readings.length > 1) return INDETERMINATE;
  const appropriated = formFigure(accounts, "appropriationSummary", ["expenditure.subtotal"], "total");
  const isPart =
    appropriated !== null && sameAmount(fromWan(evaluation, executed), appropriated).outcome === "pass";
  const found = sameAmount(readings[0] ?? executed, expected);
  return isPart ? { ...found, reason: "appropriation", severity: "info" } : found;
}

const evaluation = { kind: "department", name: "某局", unit: "万元", indicators: [] } as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "部门整体支出的执行数就是部门当年的支出决算数，口径相同时两者相等。",
    en: "What a department as a whole executed is the expenditure of its accounts, where the scope is the same.",
  },
  pass: {
    forms: { expenditure: { total: { total: 180.2 } } },
    evaluations: [{ ...evaluation, budget: [{ source: "合计", adjusted: "200", executed: "180.20" }] }],
  },
  fail: {
    forms: { expenditure: { total: { total: 180.2 } } },
    evaluations: [{ ...evaluation, budget: [{ source: "合计", adjusted: "200", executed: "190.20" }] }],
  },
  missing: {
    evaluations: [{ ...evaluation, budget: [{ source: "合计", adjusted: "200", executed: "180.20" }] }],
  },
  rounding: {
    forms: { expenditure: { total: { total: 180.24 } } },
    evaluations: [{ ...evaluation, budget: [{ source: "合计", adjusted: "200", executed: "180" }] }],
  },
};
