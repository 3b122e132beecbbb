import { type FinalAccounts, tableOf } from "../accounts";
import { need, needAccounts } from "../errors";
import type { Fen } from "../money";
import { bars, type ChartOptions, frame, inUnit, yearTitle } from "./frame";
import type { ChartOption } from "./option";

/**
 * Bars of 年初预算 against outturn by 项 of the general public budget (form 05), the largest first.
 *
 * @param budget - 年初预算 in 分 by functional code of the 项 (7 digits).
 * @returns An option for `echarts.setOption`; figures in `options.unit` (万元 where left out).
 * @example
 * ```ts
 * import { budgetAgainstFinalChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * budgetAgainstFinalChart(sampleAccounts(), {}).series.map(({ name }) => name); // => ["年初预算", "支出决算"]
 * ```
 */
export function budgetAgainstFinalChart(
  accounts: FinalAccounts,
  budget: Readonly<Record<string, Fen>>,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  need("object", budget, "budget");
  const { unit = "万元" } = options;
  const rows = (tableOf(accounts, "generalBudget")?.rows ?? [])
    .filter(({ key, cells }) => key.length === 7 && ((cells.total ?? 0) !== 0 || (budget[key] ?? 0) !== 0))
    .map((row) => ({
      name: row.name ?? row.key,
      final: inUnit(row.cells.total ?? null, unit),
      planned: inUnit(budget[row.key] ?? null, unit),
    }))
    .sort((a, b) => Math.max(b.final, b.planned) - Math.max(a.final, a.planned));
  return {
    ...frame(options.title ?? yearTitle(accounts, "一般公共预算财政拨款支出预算与决算对比"), unit, "axis"),
    legend: { bottom: 8, data: ["年初预算", "支出决算"] },
    grid: { left: 24, right: 72, top: 80, bottom: 48, containLabel: true },
    xAxis: { type: "value", splitLine: { lineStyle: { color: "#e5e5e5" } } },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { fontSize: 12, width: 240, overflow: "break", interval: 0 },
    },
    series: [
      bars(
        "年初预算",
        rows.map(({ planned }) => planned),
        "right",
      ),
      bars(
        "支出决算",
        rows.map(({ final }) => final),
        "right",
      ),
    ],
  };
}
