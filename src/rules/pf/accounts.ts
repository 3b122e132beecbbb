import { cellAt, type FinalAccounts } from "../../accounts";
import type { Fen } from "../../money";
import { Decimal } from "../../money";
import type { Evaluation } from "../../performance";
import { type DepartmentBudget, departmentRates } from "../../performance";
import { accountYuan, halfStep, numberOf, sameYear, shown, totalRow, yuan } from "./figures";
import { EVALUATION_MEASURES, head, PRINTED_FORM, text } from "./head";
import { type EvaluationJudgement, INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { ALL_FORMS, WHOLE_BUDGET } from "./needs";
import type { EvaluationContext, EvaluationRule } from "./rule";
import { allProjectsClaimed } from "./told-figures";

const EXPENDITURE = /* @__PURE__ */ cellAt("expenditure", "total", "total");
const PROJECTS = /* @__PURE__ */ cellAt("expenditure", "total", "project");

/** How far an amount of a form in 元 may be off through its printed digits. */
function slackOf(evaluation: Evaluation): Decimal {
  return yuan(halfStep(evaluation.unit), evaluation.unit);
}

/** Half of the last unit the accounts were printed in, in 元. */
function accountsSlack(accounts: FinalAccounts): Decimal {
  return accounts.unit === "万元" ? new Decimal(50) : new Decimal(0);
}

function near(one: Decimal, other: Decimal, tolerance: Decimal): boolean {
  return one.minus(other).abs().lte(tolerance);
}

/** PF-19: the department's execution is the expenditure of the accounts. */
export const departmentExecutionRule: EvaluationRule = {
  needs: WHOLE_BUDGET,
  ...head(
    "PF-19",
    ["部门执行数等于支出决算", "the department's execution is the expenditure of the accounts"],
    ["部门整体执行数 = 支出决算表合计", "executed = total of 支出决算表"],
    PRINTED_FORM,
    "A",
    "error",
    ["PF-20", "PF-21"],
  ),
  messages: {
    default: text([
      "部门整体执行数{actual}元，支出决算表合计{expected}元",
      "the department's execution is {actual} 元, 支出决算表 totals {expected} 元",
    ]),
    appropriation: text([
      "部门整体执行数{actual}元与财政拨款支出一致，与支出决算表合计{expected}元口径不同",
      "the department's execution {actual} 元 is the appropriated expenditure; 支出决算表 totals {expected} 元",
    ]),
  },
  *judge({ evaluations, accounts }) {
    for (const { evaluation } of evaluations) {
      const row = totalRow(evaluation);
      const executed = row === null ? null : numberOf(row.executed);
      if (evaluation.kind !== "department" || row === null || executed === null) {
        yield NOT_APPLICABLE;
        continue;
      }
      if (accounts === null || !sameYear(evaluation, accounts)) {
        yield accounts === null ? INDETERMINATE : NOT_APPLICABLE;
        continue;
      }
      const expected = accountYuan(accounts, "expenditure", "total", "total");
      if (expected === null) {
        yield INDETERMINATE;
        continue;
      }
      const actual = yuan(executed, evaluation.unit);
      const tolerance = slackOf(evaluation).plus(accountsSlack(accounts));
      const appropriated = accountYuan(accounts, "appropriationSummary", "expenditure.subtotal", "total");
      const found = {
        outcome: "fail" as const,
        lines: [row.line],
        expected: shown(expected),
        actual: shown(actual),
        tolerance: tolerance.toNumber(),
        against: [EXPENDITURE],
      };
      if (near(actual, expected, tolerance)) yield PASS;
      else if (appropriated !== null && near(actual, appropriated, tolerance)) {
        yield { ...found, reason: "appropriation", severity: "info" };
      } else yield found;
    }
  },
};

/** Σ of the execution of every project, in 元; `null` where one prints none. */
function projectSum(
  context: EvaluationContext,
): { sum: Decimal; tolerance: Decimal; lines: number[]; count: number } | null {
  let sum = new Decimal(0);
  let tolerance = new Decimal(0);
  const lines: number[] = [];
  for (const { evaluation } of context.evaluations) {
    if (evaluation.kind !== "project" && evaluation.kind !== "specialFund") continue;
    const row = totalRow(evaluation);
    const executed = row === null ? null : numberOf(row.executed);
    if (row === null || executed === null) return null;
    sum = sum.plus(yuan(executed, evaluation.unit));
    tolerance = tolerance.plus(slackOf(evaluation));
    lines.push(row.line);
  }
  return lines.length === 0 ? null : { sum, tolerance, lines, count: lines.length };
}

/** PF-20: all projects together spend the project expenditure of the accounts. */
export const projectSumRule: EvaluationRule = {
  needs: ALL_FORMS,
  ...head(
    "PF-20",
    ["项目执行数之和等于项目支出", "the projects add up to the project expenditure"],
    [
      "自评覆盖全部项目时：Σ项目执行数 = 支出决算表项目支出",
      "where all projects are covered: sum executed = project expenditure",
    ],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-19", "PF-23"],
  ),
  messages: {
    default: text([
      "文称自评覆盖全部项目，{count}个项目执行数合计{actual}元，支出决算表项目支出{expected}元",
      "all projects are said to be covered: {count} projects executed {actual} 元, the accounts show {expected} 元 of project expenditure",
    ]),
  },
  *judge(context) {
    const { accounts } = context;
    const claimed = allProjectsClaimed(context.lines);
    if (accounts === null || claimed === null) {
      yield NOT_APPLICABLE;
      return;
    }
    const projects = projectSum(context);
    const expected = accountYuan(accounts, "expenditure", "total", "project");
    if (projects === null || expected === null) {
      yield INDETERMINATE;
      return;
    }
    const tolerance = projects.tolerance.plus(accountsSlack(accounts));
    if (near(projects.sum, expected, tolerance)) yield PASS;
    else
      yield {
        outcome: "fail",
        lines: [claimed, ...projects.lines],
        expected: shown(expected),
        actual: shown(projects.sum),
        tolerance: tolerance.toNumber(),
        against: [PROJECTS],
        params: { count: projects.count },
      };
  },
};

/** PF-21: the department's execution is basic expenditure and projects. */
export const compositionRule: EvaluationRule = {
  needs: WHOLE_BUDGET,
  ...head(
    "PF-21",
    ["部门执行数等于基本支出加项目", "the department's execution is basic expenditure and projects"],
    ["部门执行数 = 基本支出 + Σ项目执行数", "executed = basic expenditure + sum of the projects"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-19", "PF-20"],
  ),
  messages: {
    default: text([
      "部门执行数{actual}元，基本支出与项目合计{expected}元",
      "the department executed {actual} 元, basic expenditure and projects add up to {expected} 元",
    ]),
  },
  *judge(context) {
    for (const { evaluation } of context.evaluations) {
      const total = totalRow(evaluation);
      const executed = total === null ? null : numberOf(total.executed);
      if (evaluation.kind !== "department" || total === null || executed === null) {
        yield NOT_APPLICABLE;
        continue;
      }
      yield judgeComposition(context, evaluation, total.line, executed);
    }
  },
};

function judgeComposition(
  context: EvaluationContext,
  evaluation: Evaluation,
  line: number,
  executed: Decimal,
): EvaluationJudgement {
  const actual = yuan(executed, evaluation.unit);
  const printed = ["基本支出", "项目支出"].map((kind) =>
    evaluation.budget.find((row) => row.source.includes(kind)),
  );
  const [basic, project] = printed.map((row) => (row === undefined ? null : numberOf(row.executed)));
  if (basic != null && project != null) {
    const expected = yuan(basic.plus(project), evaluation.unit);
    return near(actual, expected, slackOf(evaluation).times(3))
      ? PASS
      : {
          outcome: "fail",
          lines: [line, ...printed.flatMap((row) => row?.line ?? [])],
          expected: shown(expected),
          actual: shown(actual),
        };
  }
  const { accounts } = context;
  const claimed = allProjectsClaimed(context.lines);
  if (accounts === null || claimed === null || !sameYear(evaluation, accounts)) return NOT_APPLICABLE;
  const ofAccounts = accountYuan(accounts, "expenditure", "total", "basic");
  const projects = projectSum(context);
  if (ofAccounts === null || projects === null) return INDETERMINATE;
  const expected = ofAccounts.plus(projects.sum);
  const tolerance = projects.tolerance.plus(accountsSlack(accounts)).plus(slackOf(evaluation));
  return near(actual, expected, tolerance)
    ? PASS
    : {
        outcome: "fail",
        lines: [line, ...projects.lines],
        expected: shown(expected),
        actual: shown(actual),
        tolerance: tolerance.toNumber(),
        against: [cellAt("expenditure", "total", "basic")],
      };
}

const RATE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/收入预算完成率/, "收入预算完成率"],
  [/预算调整率/, "预算调整率"],
  [/(?:结转结余|结余结转)变动率/, "结转结余变动率"],
  [/(?:结转结余|结余结转|结余)率/, "结转结余率"],
  [/三公经费.{0,2}控制率|三公.{0,6}控制率/, "三公经费控制率"],
  [/公用经费控制率/, "公用经费控制率"],
  [/政府采购执行率/, "政府采购执行率"],
  [/^(?:支出)?预算(?:完成|执行)率$/, "预算完成率"],
];

/** PF-32: rates of a department agree with the tables. */
export const departmentRatesRule: EvaluationRule = {
  needs: WHOLE_BUDGET,
  ...head(
    "PF-32",
    ["部门指标与决算表一致", "rates of the department agree with the tables"],
    [
      "预算调整率、结转结余率、控制率等按决算表重算（±0.5个百分点）",
      "rates recomputed from the tables (±0.5 point)",
    ],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-19"],
  ),
  messages: {
    default: text([
      "“{row}”完成值{actual}%，按决算表和预算数（{formula}）为{expected}%",
      "“{row}” is given as {actual}%, from the tables and the budget it is {expected}%",
    ]),
  },
  *judge({ evaluations, accounts }) {
    for (const { evaluation } of evaluations) {
      if (evaluation.kind !== "department" || (accounts !== null && !sameYear(evaluation, accounts))) {
        yield NOT_APPLICABLE;
        continue;
      }
      const rates = accounts === null ? [] : departmentRates(accounts, budgetIn(evaluation));
      for (const row of evaluation.indicators) {
        const name = RATE_NAMES.find(([pattern]) => pattern.test(row.name.replace(/[“”"'《》]/g, "")))?.[1];
        if (name === undefined || row.actual.kind !== "number") continue;
        const rate = rates.find((one) => one.name === name);
        if (rate === undefined || rate.rate === null) {
          yield INDETERMINATE;
          continue;
        }
        if (near(new Decimal(rate.rate), new Decimal(row.actual.value), new Decimal("0.5"))) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: rate.rate,
            actual: row.actual.value,
            tolerance: 0.5,
            against: rate.cells,
            params: { row: row.name, formula: rate.formula },
          };
      }
    }
  },
};

/** The budget the department's own form prints. */
function budgetIn(evaluation: Evaluation): DepartmentBudget {
  const row = totalRow(evaluation);
  if (row === null) return {};
  const fen = (value: Decimal | null): Fen | undefined =>
    value === null ? undefined : (yuan(value, evaluation.unit).times(100).round().toNumber() as Fen);
  const initial = fen(numberOf(row.initial));
  const adjusted = fen(numberOf(row.adjusted));
  return { ...(initial === undefined ? {} : { initial }), ...(adjusted === undefined ? {} : { adjusted }) };
}
