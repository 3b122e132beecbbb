import { type Figure, INDETERMINATE, type Judgement, NOT_APPLICABLE, PASS, shareIs } from "../../checking";
import { type BudgetRow, type Evaluation, figureOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES, PRINTED_FORM } from "../sources";
import { amountIn, budgetOf, rateReadings } from "./figures";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-05",
  title: { zh: "执行率按全年预算数计算", en: "the execution rate is taken over the adjusted budget" },
  formula: { zh: "执行率 = 全年执行数 ÷ 全年预算数", en: "rate = executed / adjusted budget" },
  source: { document: EVALUATION_MEASURES, also: [PRINTED_FORM], certainty: "A" },
  severity: "error",
  related: ["PF-06", "PF-34"],
  advice: {
    zh: "用本行全年执行数除以全年预算数重算执行率，并按新的执行率重算得分。",
    en: "divide executed by the adjusted budget of the row, and reckon the score anew with it",
  },
  messages: {
    default: {
      zh: "“{source}”执行率印{actual}%，按全年预算数应为{expected}%（可取{low}%至{high}%）",
      en: "the rate of “{source}” is printed as {actual}%, over the adjusted budget it is {expected}% ({low}% to {high}%)",
    },
    initial: {
      zh: "“{source}”执行率{actual}%是按年初预算数算的，按全年预算数应为{expected}%",
      en: "the rate {actual}% of “{source}” is taken over the initial budget; over the adjusted budget it is {expected}%",
    },
  },
  *each({ evaluation }) {
    const told = new Set<string>();
    for (const row of evaluation.budget) {
      const key = [row.initial, row.adjusted, row.executed, row.rate].map(figureOf).join(" ");
      const judged = judgeRate(evaluation, row);
      // A source that is the whole total repeats its figures.
      yield judged.outcome === "fail" && told.has(key) ? NOT_APPLICABLE : judged;
      told.add(key);
    }
  },
});

function judgeRate(evaluation: Evaluation, row: BudgetRow): Judgement {
  const readings = rateReadings(row.rate, row.line);
  const [rate] = readings;
  if (rate === undefined) return NOT_APPLICABLE;
  const executed = amountIn(evaluation, row, "executed");
  const budget = budgetOf(evaluation, row);
  if (executed === null || budget === null) return INDETERMINATE;
  // What stands unread in a row without an adjusted budget may be that.
  const open = evaluation.unread.some(({ part, line }) => part === "budget" && line === row.line);
  if (open && figureOf(row.adjusted) === null) return INDETERMINATE;
  // Nothing over nothing is printed as 0% or 100%, both by custom; something over nothing has no rate.
  if (budget.amount === 0) return executed.amount === 0 ? PASS : INDETERMINATE;
  if (readings.some((reading) => shareIs(reading, executed, budget).outcome === "pass")) return PASS;
  const initial = amountIn(evaluation, row, "initial");
  const reason = initial !== null && overInitial(rate, executed, initial) ? "initial" : "default";
  const verdict = shareIs(rate, executed, budget);
  return { ...verdict, reason, params: { ...verdict.params, source: row.source } };
}

const overInitial = (rate: Figure, executed: Figure, initial: Figure): boolean =>
  initial.amount > 0 && shareIs(rate, executed, initial).outcome === "pass";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2020〕10号规定预算执行率为全年执行数与全年预算数（调整后）的比率，由本行两个数即可重算。",
    en: "Caiyu [2020] No. 10 takes the execution rate over the adjusted budget: two figures of the row give it.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "万元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "100.00", executed: "90.00", rate: "90%" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "万元",
        indicators: [],
        budget: [{ source: "合计", initial: "80.00", adjusted: "100.00", executed: "80.00", rate: "100%" }],
      },
    ],
  },
  missing: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "万元",
        indicators: [],
        budget: [{ source: "合计", executed: "80.00", rate: "100%" }],
      },
    ],
  },
  rounding: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "亿元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "3.1", executed: "2.9", rate: "94.52%" }],
      },
    ],
  },
};
