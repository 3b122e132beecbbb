import type { FinalAccounts } from "../accounts";
import { need, needAccounts } from "../errors";
import type { FormId } from "../forms";
import { bars, type ChartOptions, figureOf, frame, yearNames } from "./frame";
import type { ChartOption } from "./option";

interface Bar {
  readonly name: string;
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
}

function twoYears(
  title: string,
  rows: readonly Bar[],
  accounts: FinalAccounts,
  previous: FinalAccounts,
  options: ChartOptions,
): ChartOption {
  const { unit = "万元" } = options;
  const [before, now] = yearNames(accounts, previous);
  const figures = (year: FinalAccounts) =>
    rows.map(({ form, row, column }) => figureOf(year, form, row, column, unit));
  return {
    ...frame(options.title ?? title, unit, "axis"),
    legend: { bottom: 8, data: [before, now] },
    grid: { left: 24, right: 24, top: 88, bottom: 56, containLabel: true },
    xAxis: { type: "category", data: rows.map(({ name }) => name), axisLabel: { fontSize: 14, interval: 0 } },
    yAxis: { type: "value", splitLine: { lineStyle: { color: "#e5e5e5" } } },
    series: [bars(before, figures(previous)), bars(now, figures(accounts))],
  };
}

/**
 * Bars of total income and expenditure of two years (收入、支出决算总计变动情况图), from form 01.
 *
 * @param previous - Last year's accounts.
 * @returns An option for `echarts.setOption`; figures in `options.unit` (万元 where left out).
 * @example
 * ```ts
 * import { totalsChart } from "juesuan/charts";
 * const year = (year: number) => ({ department: null, year, unit: null, forms: {} });
 * totalsChart(year(2024), year(2023)).legend; // => { bottom: 8, data: ["2023年", "2024年"] }
 * ```
 */
export function totalsChart(
  accounts: FinalAccounts,
  previous: FinalAccounts,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  needAccounts(previous, "previous");
  const rows: readonly Bar[] = [
    { name: "收入总计", form: "summary", row: "income.total", column: "amount" },
    { name: "支出总计", form: "summary", row: "expenditure.total", column: "amount" },
  ];
  return twoYears("收入、支出决算总计变动情况", rows, accounts, previous, options);
}

/**
 * Bars of appropriations received and spent in two years (财政拨款收入、支出决算总计变动情况图), from form 04.
 *
 * @param previous - Last year's accounts.
 * @returns As {@link totalsChart}.
 * @example
 * ```ts
 * import { appropriationTotalsChart } from "juesuan/charts";
 * const year = (year: number) => ({ department: null, year, unit: null, forms: {} });
 * appropriationTotalsChart(year(2024), year(2023)).series.length; // => 2
 * ```
 */
export function appropriationTotalsChart(
  accounts: FinalAccounts,
  previous: FinalAccounts,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  needAccounts(previous, "previous");
  const rows: readonly Bar[] = [
    { name: "财政拨款收入总计", form: "appropriationSummary", row: "income.total", column: "amount" },
    { name: "财政拨款支出总计", form: "appropriationSummary", row: "expenditure.total", column: "total" },
  ];
  return twoYears("财政拨款收入、支出决算总计变动情况", rows, accounts, previous, options);
}

/**
 * Bars of general public budget expenditure of two years, in all, basic and project
 * (一般公共预算财政拨款支出决算变动情况图), from form 05.
 *
 * @param previous - Last year's accounts.
 * @returns As {@link totalsChart}.
 * @example
 * ```ts
 * import { generalBudgetChangeChart } from "juesuan/charts";
 * const year = (year: number) => ({ department: null, year, unit: null, forms: {} });
 * generalBudgetChangeChart(year(2024), year(2023), { title: "变动" }).title.text; // => "变动"
 * ```
 */
export function generalBudgetChangeChart(
  accounts: FinalAccounts,
  previous: FinalAccounts,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  needAccounts(previous, "previous");
  const rows = [
    ["支出合计", "total"],
    ["基本支出", "basic"],
    ["项目支出", "project"],
  ] as const;
  return twoYears(
    "一般公共预算财政拨款支出决算变动情况",
    rows.map(([name, column]) => ({ name, form: "generalBudget", row: "total", column })),
    accounts,
    previous,
    options,
  );
}

/**
 * Bars of the three public expenses by item in two years (“三公”经费支出变动情况图), from form 09.
 *
 * @param previous - Last year's accounts.
 * @returns As {@link totalsChart}.
 * @example
 * ```ts
 * import { threePublicChangeChart } from "juesuan/charts";
 * const year = (year: number) => ({ department: null, year, unit: null, forms: {} });
 * threePublicChangeChart(year(2024), year(2023)).xAxis?.data?.length; // => 5
 * ```
 */
export function threePublicChangeChart(
  accounts: FinalAccounts,
  previous: FinalAccounts,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  needAccounts(previous, "previous");
  return twoYears(
    "“三公”经费财政拨款支出变动情况",
    THREE_PUBLIC.map(([name, column]) => ({ name, form: "threePublic", row: "actual", column })),
    accounts,
    previous,
    options,
  );
}

const THREE_PUBLIC = [
  ["合计", "total"],
  ["因公出国\n（境）费", "abroad"],
  ["公务用车\n购置费", "vehiclePurchase"],
  ["公务用车\n运行维护费", "vehicleOperation"],
  ["公务接待费", "reception"],
] as const;
