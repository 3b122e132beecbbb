import { amountOf, type CellAddress, cellAt, type FinalAccounts } from "../accounts";
import { needCells, needFigures } from "../errors";
import type { ColumnId, FormId, RowKey } from "../forms";
import type { Fen } from "../money";
import { Exact } from "./exact";

/** What the accounts do not hold and department rates need, in 分; what is left out leaves its rates undefined. */
export interface DepartmentBudget {
  /** 年初支出预算. */
  readonly initial?: Fen;
  /** 全年 (调整后) 支出预算. */
  readonly adjusted?: Fen;
  /** 年初收入预算, or the adjusted one where the office uses that. */
  readonly income?: Fen;
  /** 公用经费预算. */
  readonly publicExpenditure?: Fen;
  /** 政府采购预算. */
  readonly procurement?: Fen;
  /** 政府采购实际金额 where the accounts have no 相关信息统计表. */
  readonly procured?: Fen;
  /** 三公经费预算数 of the year before. */
  readonly threePublicBefore?: Fen;
}

/** One rate of a department, with where it comes from. */
export interface DepartmentRate {
  /** Official name. */
  readonly name: string;
  /** The formula in words. */
  readonly formula: string;
  /** Per cent at two decimals, `null` where a figure is missing or the denominator is zero. */
  readonly rate: string | null;
  /** Why there is none. */
  readonly missing: "numerator" | "denominator" | "zero" | null;
  /** Cells of the accounts it rests on. */
  readonly cells: readonly CellAddress[];
}

interface Operand {
  readonly amount: Fen | null;
  readonly cells: readonly CellAddress[];
}

/**
 * The rates of 财预〔2013〕53号 that the published tables and a budget decide. A zero denominator is undefined,
 * never 100%.
 *
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * import { departmentRates } from "juesuan/performance";
 * import { fen } from "juesuan/money";
 * const rates = departmentRates(sampleAccounts(), { initial: fen(160_000_000), adjusted: fen(200_000_000) });
 * rates.find((rate) => rate.name === "预算完成率")?.rate; // => "90.10"
 * rates.find((rate) => rate.name === "预算调整率")?.rate; // => "25.00"
 * rates.find((rate) => rate.name === "三公经费控制率")?.missing; // => "numerator"
 * ```
 */
export function departmentRates(
  accounts: FinalAccounts,
  budget: DepartmentBudget = {},
): readonly DepartmentRate[] {
  needFigures(accounts, "accounts");
  needCells(budget, "budget");
  const cell = <F extends FormId>(form: F, row: RowKey<F>, column: ColumnId<F>): Operand => ({
    amount: amountOf<FormId, string, string>(accounts, form, row, column) ?? null,
    cells: [cellAt<FormId, string, string>(form, row, column)],
  });
  const given = (amount: Fen | undefined): Operand => ({ amount: amount ?? null, cells: [] });
  const expenditure = cell("expenditure", "total", "total");
  const closing = cell("summary", "expenditure.closing", "amount");
  const opening = cell("summary", "income.opening", "amount");
  const threePublic = cell("threePublic", "actual", "total");
  const procured = cell("statistics", "procurement.total", "count");
  const { adjusted, initial } = budget;
  const adjustment =
    adjusted === undefined || initial === undefined ? undefined : ((adjusted - initial) as Fen);
  return [
    rateOf("预算完成率", "支出决算数÷全年预算数", expenditure, given(adjusted)),
    rateOf("收入预算完成率", "本年收入÷收入预算数", cell("income", "total", "total"), given(budget.income)),
    rateOf("预算调整率", "预算调整数÷年初预算数", magnitude(given(adjustment)), given(initial)),
    rateOf("结转结余率", "结转结余总额÷支出预算数", closing, given(adjusted)),
    rateOf("结转结余变动率", "（本年累计结转结余－上年）÷上年", difference(closing, opening), opening),
    rateOf(
      "三公经费控制率",
      "三公经费实际支出÷三公经费预算数",
      threePublic,
      cell("threePublic", "budget", "total"),
    ),
    // 53号 means what the budgets of both years give, not what was spent.
    rateOf(
      "三公经费变动率",
      "（本年三公经费预算数－上年预算数）÷上年预算数",
      difference(cell("threePublic", "budget", "total"), given(budget.threePublicBefore)),
      given(budget.threePublicBefore),
    ),
    rateOf(
      "公用经费控制率",
      "实际公用经费÷公用经费预算数",
      cell("basicDetail", "public", "amount"),
      given(budget.publicExpenditure),
    ),
    rateOf(
      "政府采购执行率",
      "实际采购金额÷采购预算数",
      procured.amount === null ? given(budget.procured) : procured,
      given(budget.procurement),
    ),
    rateOf("项目支出占比", "项目支出÷本年支出合计", cell("expenditure", "total", "project"), expenditure),
  ];
}

function magnitude(operand: Operand): Operand {
  return { ...operand, amount: operand.amount === null ? null : (Math.abs(operand.amount) as Fen) };
}

function difference(one: Operand, other: Operand): Operand {
  const amount = one.amount === null || other.amount === null ? null : ((one.amount - other.amount) as Fen);
  return { amount, cells: [...one.cells, ...other.cells] };
}

function rateOf(name: string, formula: string, numerator: Operand, denominator: Operand): DepartmentRate {
  const cells = [...numerator.cells, ...denominator.cells.filter((one) => !numerator.cells.includes(one))];
  const without = (missing: DepartmentRate["missing"]): DepartmentRate => ({
    name,
    formula,
    rate: null,
    missing,
    cells,
  });
  if (numerator.amount === null) return without("numerator");
  if (denominator.amount === null) return without("denominator");
  if (denominator.amount === 0) return without("zero");
  const rate = Exact.of(numerator.amount).times(100).div(Math.abs(denominator.amount)).toFixed(2);
  return { name, formula, rate, missing: null, cells };
}
