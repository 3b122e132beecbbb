/**
 * Renders every chart of "juesuan/charts" to SVG files with echarts on the server side (a dependency of this example).
 *
 *   npm ci --prefix examples/charts
 *   npx tsx examples/charts/render.ts [FOLDER]   default: examples/out/
 *
 * The forms are those of the bundled disclosures; last year's figures and the initial budgets are the ones that
 * their 情况说明 printed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as echarts from "echarts";
import type { FinalAccounts, FormTable, Row } from "../../src/accounts";
import {
  appropriationTotalsChart,
  budgetAgainstFinalChart,
  type ChartOption,
  expenditureStructureChart,
  flowOfFundsChart,
  functionSunburstChart,
  generalBudgetChangeChart,
  generalBudgetStructureChart,
  incomeStructureChart,
  threePublicChangeChart,
  threePublicStructureChart,
  totalsChart,
} from "../../src/charts";
import { read } from "../../src/disclosure";
import { type Fen, parseAmount, type Unit } from "../../src/money";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const accountsOf = (file: string) => read(readFileSync(here(`../data/${file}`), "utf8")).accounts;
const money = (text: string, unit: Unit): Fen => parseAmount(text, unit) as Fen;

/** Last year of the bundled Shanxi disclosure, as far as its text tells it. */
function lastYear(): FinalAccounts {
  const table = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>): FormTable => ({
    title: "",
    number: null,
    precision: { unit: "万元", decimals: 2 },
    notes: [],
    rows: Object.entries(rows).map(
      ([key, cells]): Row => ({
        key,
        name: null,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, text]) => [column, money(text, "万元")]),
        ),
      }),
    ),
  });
  const forms: Readonly<Record<string, FormTable>> = {
    summary: table({ "income.total": { amount: "2631.92" }, "expenditure.total": { amount: "2631.92" } }),
    appropriationSummary: table({
      "income.total": { amount: "2610.30" },
      "expenditure.total": { total: "2610.30" },
    }),
    generalBudget: table({ total: { total: "2610.30" } }),
    threePublic: table({
      actual: {
        total: "2.90",
        abroad: "0",
        vehicles: "2.32",
        vehiclePurchase: "0",
        vehicleOperation: "2.32",
        reception: "0.58",
      },
    }),
  };
  return { department: null, year: 2023, unit: "万元", forms: forms as FinalAccounts["forms"] };
}

/** Initial budgets of the bundled Ningxia disclosure by 项. */
const INITIAL: Readonly<Record<string, Fen>> = Object.fromEntries(
  [
    ["2080505", "357565.00"],
    ["2080506", "178783.00"],
    ["2101101", "175541.00"],
    ["2101103", "53372.00"],
    ["2101501", "3077070.00"],
    ["2101506", "100000.00"],
    ["2101599", "1470000.00"],
    ["2210201", "293379.00"],
    ["2210203", "160000.00"],
  ].map(([code = "", text = ""]) => [code, money(text, "元")]),
);

const shanxi = accountsOf("qinshui-2024.txt");
const ningxia = accountsOf("xiji-2024.txt");
const before = lastYear();

const charts: readonly (readonly [name: string, option: ChartOption, width: number, height: number])[] = [
  ["totals", totalsChart(shanxi, before), 800, 520],
  ["appropriation-totals", appropriationTotalsChart(shanxi, before), 800, 520],
  ["income-structure", incomeStructureChart(ningxia), 800, 560],
  ["expenditure-structure", expenditureStructureChart(shanxi), 800, 560],
  ["expenditure-sunburst", functionSunburstChart(shanxi), 1100, 1000],
  ["general-budget-change", generalBudgetChangeChart(shanxi, before), 800, 520],
  ["general-budget-structure", generalBudgetStructureChart(shanxi), 800, 560],
  ["general-budget-sunburst", functionSunburstChart(ningxia, "generalBudget"), 1100, 1000],
  ["three-public-structure", threePublicStructureChart(shanxi), 800, 560],
  ["three-public-change", threePublicChangeChart(shanxi, before), 900, 520],
  ["budget-against-final", budgetAgainstFinalChart(ningxia, INITIAL), 1000, 680],
  ["flow-of-funds", flowOfFundsChart(shanxi), 1100, 620],
];

const folder = process.argv[2] ?? here("../out");
mkdirSync(folder, { recursive: true });
for (const [name, option, width, height] of charts) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  writeFileSync(`${folder}/${name}.svg`, chart.renderToSVGString());
  chart.dispose();
}
console.log(`${charts.length} charts written to ${folder}`);
