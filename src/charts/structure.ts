import { type FinalAccounts, type Row, tableOf } from "../accounts";
import { need, needAccounts } from "../errors";
import { type FormId, formOf } from "../forms";
import type { Unit } from "../money";
import { type ChartOptions, figureOf, frame, inUnit, yearTitle } from "./frame";
import type { ChartDatum, ChartOption } from "./option";

/** Parts smaller than this share of the whole get a wider slice than is theirs, so that they can be seen. */
const LEAST_ANGLE = 3;

function pie(title: string, name: string, data: readonly ChartDatum[], unit: Unit): ChartOption {
  return {
    ...frame(title, unit, "item"),
    legend: { bottom: 8 },
    series: [
      {
        type: "pie",
        name,
        radius: ["34%", "58%"],
        center: ["50%", "52%"],
        data: data.filter(({ value }) => value !== 0),
        label: { formatter: "{b}\n{c}（{d}%）", fontSize: 14 },
        minAngle: LEAST_ANGLE,
      },
    ],
  };
}

/** The columns that make up the first of a form, by title. */
function partsOf(form: FormId): [name: string, column: string][] {
  return formOf(form)
    .columns.filter(({ id }) => id !== "total")
    .map(({ id, title }) => [title, id]);
}

function columnsPie(
  title: string,
  form: FormId,
  columns: readonly (readonly [name: string, column: string])[],
  row: string,
  accounts: FinalAccounts,
  options: ChartOptions,
): ChartOption {
  const { unit = "万元" } = options;
  const data = columns.map(([name, column]) => ({
    name,
    value: figureOf(accounts, form, row, column, unit) ?? 0,
  }));
  return pie(options.title ?? yearTitle(accounts, title), title, data, unit);
}

/**
 * Pie of income by source (收入决算结构图), from the total row of form 02. Sources without income are left out.
 *
 * @returns An option for `echarts.setOption`; figures in `options.unit` (万元 where left out).
 * @example
 * ```ts
 * import { incomeStructureChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * incomeStructureChart(sampleAccounts()).title.text; // => "2024年度收入决算结构"
 * ```
 */
export function incomeStructureChart(accounts: FinalAccounts, options: ChartOptions = {}): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  return columnsPie("收入决算结构", "income", partsOf("income"), "total", accounts, options);
}

/**
 * Pie of expenditure by kind (支出决算结构图), from the total row of form 03.
 *
 * @returns As {@link incomeStructureChart}.
 * @example
 * ```ts
 * import { expenditureStructureChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * expenditureStructureChart(sampleAccounts()).series[0]?.data; // => [{ name: "基本支出", value: 154.16 }, { name: "项目支出", value: 26.04 }]
 * ```
 */
export function expenditureStructureChart(accounts: FinalAccounts, options: ChartOptions = {}): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  return columnsPie("支出决算结构", "expenditure", partsOf("expenditure"), "total", accounts, options);
}

/**
 * Pie of general public budget expenditure by 类 (一般公共预算财政拨款支出决算结构图), from form 05.
 *
 * @returns As {@link incomeStructureChart}.
 * @example
 * ```ts
 * import { generalBudgetStructureChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * generalBudgetStructureChart(sampleAccounts()).series[0]?.data; // => []
 * ```
 */
export function generalBudgetStructureChart(
  accounts: FinalAccounts,
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  const { unit = "万元" } = options;
  const rows = tableOf(accounts, "generalBudget")?.rows ?? [];
  const data = rows
    .filter(({ key }) => key.length === 3)
    .map((row) => ({ name: row.name ?? row.key, value: inUnit(row.cells.total ?? null, unit) }));
  const title = "一般公共预算财政拨款支出决算结构";
  return pie(options.title ?? yearTitle(accounts, title), title, data, unit);
}

const THREE_PUBLIC = [
  ["因公出国（境）费", "abroad"],
  ["公务用车购置费", "vehiclePurchase"],
  ["公务用车运行维护费", "vehicleOperation"],
  ["公务接待费", "reception"],
] as const;

/**
 * Pie of the three public expenses (“三公”经费财政拨款支出结构图), from the outturn row of form 09.
 *
 * @returns As {@link incomeStructureChart}.
 * @example
 * ```ts
 * import { threePublicStructureChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * threePublicStructureChart(sampleAccounts(), { unit: "元" }).title.subtext; // => "单位：元"
 * ```
 */
export function threePublicStructureChart(accounts: FinalAccounts, options: ChartOptions = {}): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  return columnsPie("“三公”经费财政拨款支出结构", "threePublic", THREE_PUBLIC, "actual", accounts, options);
}

/** What a form keyed by functional code holds, as rings from 类 to 项. */
function ringsOf(accounts: FinalAccounts, form: FormId, unit: Unit): ChartDatum[] {
  const below = new Map<string, Row[]>();
  for (const row of tableOf(accounts, form)?.rows ?? []) {
    if (!/^(?:\d{3}|\d{5}|\d{7})$/.test(row.key)) continue;
    const parent = row.key.length === 3 ? "" : row.key.slice(0, -2);
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [row]);
    else known.push(row);
  }
  return ringsBelow(below, "", unit);
}

function ringsBelow(below: ReadonlyMap<string, readonly Row[]>, parent: string, unit: Unit): ChartDatum[] {
  return (below.get(parent) ?? [])
    .map((row): ChartDatum => {
      const children = ringsBelow(below, row.key, unit);
      const value = inUnit(row.cells.total ?? null, unit);
      return { name: row.name ?? row.key, value, ...(children.length === 0 ? {} : { children }) };
    })
    .filter(({ value }) => value > 0);
}

/**
 * Sunburst of expenditure from 类 over 款 down to 项, from form 03 or, with `form`, of another keyed by functional
 * code (05: general public budget).
 *
 * @param form - `expenditure` (03, where left out), `generalBudget` (05), `governmentFund` (07) or `stateCapital` (08).
 * @returns As {@link incomeStructureChart}.
 * @example
 * ```ts
 * import { functionSunburstChart } from "juesuan/charts";
 * import { sampleAccounts } from "juesuan/accounts";
 * functionSunburstChart(sampleAccounts()).series[0]?.data.map((part) => JSON.parse(JSON.stringify(part)).name); // => ["卫生健康支出"]
 * ```
 */
export function functionSunburstChart(
  accounts: FinalAccounts,
  form: "expenditure" | "generalBudget" | "governmentFund" | "stateCapital" = "expenditure",
  options: ChartOptions = {},
): ChartOption {
  need("object", options, "options");
  needAccounts(accounts, "accounts");
  const { unit = "万元" } = options;
  const title =
    form === "expenditure"
      ? "支出决算功能分类结构"
      : form === "generalBudget"
        ? "一般公共预算财政拨款支出功能分类结构"
        : form === "governmentFund"
          ? "政府性基金预算财政拨款支出功能分类结构"
          : "国有资本经营预算财政拨款支出功能分类结构";
  return {
    ...frame(options.title ?? yearTitle(accounts, title), unit, "item"),
    series: [
      {
        type: "sunburst",
        name: title,
        radius: ["16%", "52%"],
        center: ["50%", "53%"],
        data: ringsOf(accounts, form, unit),
        label: { fontSize: 12, minAngle: 4 },
        levels: [
          {},
          {
            r0: "16%",
            r: "33%",
            label: { fontSize: 12, rotate: "radial", width: 80, overflow: "break", minAngle: 5 },
          },
          {
            r0: "33%",
            r: "49%",
            label: { fontSize: 11, rotate: "radial", width: 80, overflow: "break", minAngle: 5 },
          },
          {
            r0: "49%",
            r: "52%",
            label: { position: "outside", fontSize: 11, minAngle: 2, color: "#333333" },
          },
        ],
      },
    ],
  };
}
