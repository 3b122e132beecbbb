import { Decimal } from "../../money";
import type { BudgetRow, Evaluation } from "../../performance";
import { byKind, halfStep, numberOf, shown, totalRow } from "./figures";
import { EVALUATION_MEASURES, head, PRINTED_FORM, text } from "./head";
import { type EvaluationJudgement, INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { WHOLE_BUDGET } from "./needs";
import type { EvaluationRule } from "./rule";

/** PF-05: the execution rate is 执行数 over 全年预算数. */
export const rateRule: EvaluationRule = {
  ...head(
    "PF-05",
    ["执行率按全年预算数计算", "the execution rate is taken over the adjusted budget"],
    ["执行率 = 全年执行数 ÷ 全年预算数", "rate = executed / adjusted budget"],
    EVALUATION_MEASURES,
    "A",
    "error",
    ["PF-06"],
  ),
  messages: {
    default: text([
      "“{source}”执行率印{actual}%，按全年预算数应为{expected}%",
      "the rate of “{source}” is printed as {actual}%, over the adjusted budget it is {expected}%",
    ]),
    initial: text([
      "“{source}”执行率{actual}%是按年初预算数算的，按全年预算数应为{expected}%",
      "the rate {actual}% of “{source}” is taken over the initial budget; over the adjusted budget it is {expected}%",
    ]),
    absurd: text(["“{source}”执行率{actual}%超过1000%", "the rate {actual}% of “{source}” is above 1000%"]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      for (const row of evaluation.budget) yield judgeRate(row, evaluation.unit);
    }
  },
};

function judgeRate(row: BudgetRow, unit: Evaluation["unit"]): EvaluationJudgement {
  const rate = numberOf(row.rate);
  const executed = numberOf(row.executed);
  const adjusted = numberOf(row.adjusted) ?? numberOf(row.initial);
  if (rate === null) return NOT_APPLICABLE;
  const params = { source: row.source };
  const actual = shown(rate);
  if (rate.gt(1000))
    return { outcome: "fail", lines: [row.line], expected: "1000", actual, reason: "absurd", params };
  if (executed === null || adjusted === null) return INDETERMINATE;
  // Nothing over nothing is printed as 0% or 100%, both by custom.
  if (adjusted.isZero()) return executed.isZero() ? PASS : INDETERMINATE;
  const decimals = row.rate.kind === "number" ? (row.rate.value.split(".")[1]?.length ?? 0) : 0;
  const half = halfStep(unit);
  const slack = new Decimal(10).pow(-decimals).div(2);
  const inside = (budget: Decimal): boolean => {
    const low = executed.minus(half).div(budget.plus(half)).times(100).minus(slack);
    const below = budget.minus(half);
    const high = below.lte(0) ? null : executed.plus(half).div(below).times(100).plus(slack);
    return rate.gte(low) && (high === null || rate.lte(high));
  };
  if (inside(adjusted)) return PASS;
  const expected = executed.times(100).div(adjusted).toDecimalPlaces(2).toString();
  const initial = numberOf(row.initial);
  const reason = initial?.gt(0) === true && inside(initial) ? "initial" : "default";
  return { outcome: "fail", lines: [row.line], expected, actual, reason, params };
}

/** PF-06: the score of the execution rate follows the scheme. */
export const executionScoreRule: EvaluationRule = {
  ...head(
    "PF-06",
    ["执行率得分按规则计算", "the score of the execution rate follows its rule"],
    ["执行率得分 = 分值 × min(1, 执行率)", "score = weight × min(1, rate)"],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-05", "PF-09"],
  ),
  messages: {
    default: text([
      "“{source}”执行率得分印{actual}，按“{rule}”应为{expected}",
      "the execution score of “{source}” is printed as {actual}, by “{rule}” it is {expected}",
    ]),
    blank: text([
      "“{source}”执行率得分空白，按“{rule}”应为{expected}",
      "the execution score of “{source}” is blank, by “{rule}” it is {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { score } of evaluations) {
      for (const row of score?.budget ?? []) {
        const params = { source: row.name, rule: row.reason };
        if (row.expected === null) yield row.rule === null ? NOT_APPLICABLE : INDETERMINATE;
        else if (row.verdict === "equal") yield PASS;
        else if (row.printed === null)
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: row.expected,
            actual: null,
            reason: "blank",
            params,
          };
        else
          yield { outcome: "fail", lines: [row.line], expected: row.expected, actual: row.printed, params };
      }
    }
  },
};

const AMOUNTS = [
  ["initial", "年初预算数"],
  ["adjusted", "全年预算数"],
  ["executed", "全年执行数"],
] as const;

/** PF-07: budget and execution are the sums of their sources. */
export const sourcesRule: EvaluationRule = {
  needs: WHOLE_BUDGET,
  ...head(
    "PF-07",
    ["资金总额等于各来源之和", "the total is the sum of its sources"],
    ["全年预算数（执行数） = Σ资金来源", "total = sum of the sources of funds"],
    PRINTED_FORM,
    "A",
    "error",
    ["PF-25"],
  ),
  messages: {
    default: text([
      "{amount}总额印{actual}，各来源合计{expected}",
      "the total of {amount} is printed as {actual}, its sources add up to {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      const total = totalRow(evaluation);
      const parts = evaluation.budget.filter((row) => row !== total && row.role === "part" && !byKind(row));
      // A 其中 after the first part belongs to that part: what adds up is then not known.
      const nested = parts.slice(1).some((row) => /^其中/.test(row.source.replace(/\s/g, "")));
      for (const [column, amount] of AMOUNTS) {
        const whole = total === null ? null : numberOf(total[column]);
        const figures = parts.flatMap((row) => numberOf(row[column]) ?? []);
        if (whole === null || total === null || figures.length === 0) {
          yield NOT_APPLICABLE;
          continue;
        }
        const expected = figures.reduce((one, other) => one.plus(other), new Decimal(0));
        const tolerance = halfStep(evaluation.unit).times(figures.length + 1);
        if (expected.minus(whole).abs().lte(tolerance)) yield PASS;
        else if (nested) yield INDETERMINATE;
        else
          yield {
            outcome: "fail",
            lines: [total.line, ...parts.map((row) => row.line)],
            expected: shown(expected),
            actual: shown(whole),
            tolerance: tolerance.toNumber(),
            params: { amount },
          };
      }
    }
  },
};

/** PF-08: what is left is budget minus execution. */
export const balanceRule: EvaluationRule = {
  ...head(
    "PF-08",
    ["结余等于预算减执行", "the balance is budget minus execution"],
    ["资金结（转）余 = 全年预算数 − 全年执行数", "balance = adjusted budget − executed"],
    PRINTED_FORM,
    "A",
    "error",
  ),
  messages: {
    default: text([
      "“{source}”结余印{actual}，全年预算数减执行数为{expected}",
      "the balance of “{source}” is printed as {actual}, budget minus execution is {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      for (const row of evaluation.budget) {
        const balance = numberOf(row.balance);
        const adjusted = numberOf(row.adjusted);
        const executed = numberOf(row.executed);
        if (balance === null) yield NOT_APPLICABLE;
        else if (adjusted === null || executed === null) yield INDETERMINATE;
        else {
          const expected = adjusted.minus(executed);
          if (expected.minus(balance).abs().lte(halfStep(evaluation.unit).times(3))) yield PASS;
          else
            yield {
              outcome: "fail",
              lines: [row.line],
              expected: shown(expected),
              actual: shown(balance),
              params: { source: row.source },
            };
        }
      }
    }
  },
};
