import { type FinalAccounts, tableOf } from "../accounts";
import { need, needAccounts } from "../errors";
import { type ChartOptions, frame, inUnit, yearTitle } from "./frame";
import type { ChartOption } from "./option";

const SOURCES = [
  ["income.generalBudget", "一般公共预算财政拨款"],
  ["income.governmentFund", "政府性基金预算财政拨款"],
  ["income.stateCapital", "国有资本经营预算财政拨款"],
  ["income.specialAccount", "财政专户管理资金"],
  ["income.superiorSubsidy", "上级补助收入"],
  ["income.undertaking", "事业收入"],
  ["income.operating", "经营收入"],
  ["income.affiliatedRemittance", "附属单位上缴收入"],
  ["income.other", "其他收入"],
  ["income.surplusUsed", "使用非财政拨款结余"],
  ["income.opening", "年初结转和结余"],
] as const;

const REST = [
  ["expenditure.distribution", "结余分配"],
  ["expenditure.closing", "年末结转和结余"],
] as const;

/**
 * Sankey of the department's money: from its sources over the whole to the 类 on which it was spent and what is
 * left at the year's end, from form 01.
 *
 * @returns An option for `echarts.setOption`; figures in `options.unit` (万元 where left out).
 * @example
 * ```ts
 * import { flowOfFundsChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * flowOfFundsChart(sampleAccounts()).title.text; // => "2024年度资金来源与去向"
 * ```
 */
export function flowOfFundsChart(accounts: FinalAccounts, options: ChartOptions = {}): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  const { unit = "万元" } = options;
  const rows = tableOf(accounts, "summary")?.rows ?? [];
  const amount = (key: string) => inUnit(rows.find((row) => row.key === key)?.cells.amount ?? null, unit);
  const sources = SOURCES.map(([key, name]) => ({ name, value: amount(key) })).filter(
    ({ value }) => value > 0,
  );
  const uses = [
    ...rows
      .filter(({ key }) => /^expenditure\.\d{3}$/.test(key))
      .map((row) => ({
        name: row.name?.replace(/^[一二三四五六七八九十]{1,3}、/, "") ?? row.key,
        value: amount(row.key),
      })),
    ...REST.map(([key, name]) => ({ name, value: amount(key) })),
  ].filter(({ value }) => value > 0);
  const centre = "部门收支";
  const title = yearTitle(accounts, "资金来源与去向");
  return {
    ...frame(options.title ?? title, unit, "item"),
    series: [
      {
        type: "sankey",
        name: title,
        left: "24%",
        right: "24%",
        top: 80,
        bottom: 32,
        nodeGap: 18,
        nodeWidth: 22,
        data: [
          ...sources.map(({ name }) => ({ name, depth: 0, label: { position: "left" } })),
          { name: centre, depth: 1 },
          ...uses.map(({ name }) => ({ name: target(name, sources), depth: 2 })),
        ],
        links: [
          ...sources.map(({ name, value }) => ({ source: name, target: centre, value })),
          ...uses.map(({ name, value }) => ({ source: centre, target: target(name, sources), value })),
        ],
        label: { formatter: "{b} {c}", fontSize: 13 },
        lineStyle: { color: "gradient", opacity: 0.4 },
      },
    ],
  };
}

/** A use that is called like a source needs a name of its own. */
function target(name: string, sources: readonly { readonly name: string }[]): string {
  return sources.some((source) => source.name === name) ? `${name}（支出）` : name;
}
