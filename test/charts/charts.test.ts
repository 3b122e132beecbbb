import { describe, expect, it } from "vitest";
import { type FinalAccounts, type FormTable, type Row, sampleAccounts } from "../../src/accounts";
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
import { fen } from "../../src/money";

const table = (
  rows: readonly (readonly [
    key: string,
    name: string | null,
    cells: Readonly<Record<string, number | null>>,
  ])[],
): FormTable => ({
  title: "",
  number: null,
  precision: { unit: "元", decimals: 2 },
  notes: [],
  rows: rows.map(
    ([key, name, cells]): Row => ({
      key,
      name,
      cells: Object.fromEntries(
        Object.entries(cells).map(([column, amount]) => [column, amount === null ? null : fen(amount)]),
      ),
    }),
  ),
});

const accountsOf = (year: number | null, factor: number): FinalAccounts => ({
  department: null,
  year,
  unit: "元",
  forms: {
    summary: table([
      ["income.generalBudget", null, { amount: 80_000_000 * factor }],
      ["income.other", null, { amount: 20_123_456 * factor }],
      ["income.total", "总计", { amount: 100_123_456 * factor }],
      ["expenditure.205", "五、教育支出", { amount: 90_000_000 * factor }],
      ["expenditure.229", "其他收入", { amount: 1_000_000 * factor }],
      ["expenditure.closing", null, { amount: 9_123_456 * factor }],
      ["expenditure.total", "总计", { amount: 100_123_456 * factor }],
    ]),
    income: table([
      [
        "total",
        "合计",
        { total: 100_000_000, appropriation: 80_000_000, other: 20_000_000, operating: null },
      ],
    ]),
    appropriationSummary: table([
      ["income.total", null, { amount: 80_000_000 }],
      ["expenditure.total", null, { total: 80_000_000 }],
    ]),
    generalBudget: table([
      ["total", "合计", { total: 80_000_000 * factor, basic: 50_000_000, project: 30_000_000 }],
      ["205", "教育支出", { total: 80_000_000 }],
      ["20502", "普通教育", { total: 80_000_000 }],
      ["2050201", "学前教育", { total: 20_000_000 }],
      ["2050202", null, { total: 60_000_000 }],
      ["2050203", "初中教育", { total: 0 }],
    ]),
    threePublic: table([
      [
        "actual",
        "决算数",
        {
          total: 3_000_000,
          abroad: null,
          vehicles: 2_000_000,
          vehiclePurchase: 0,
          vehicleOperation: 2_000_000,
          reception: 1_000_000,
        },
      ],
    ]),
  } as FinalAccounts["forms"],
});

const now = accountsOf(2024, 2);
const before = accountsOf(2023, 1);
const data = (option: ChartOption, index = 0) => option.series[index]?.data;

describe("bars of two years", () => {
  it("have the earlier year first and figures in the unit asked for", () => {
    const option = totalsChart(now, before);
    expect(option.series.map(({ name }) => name)).toEqual(["2023年", "2024年"]);
    expect([data(option, 0), data(option, 1)]).toEqual([
      [100.12, 100.12],
      [200.25, 200.25],
    ]);
    expect(data(totalsChart(now, before, { unit: "元" }), 0)).toEqual([1_001_234.56, 1_001_234.56]);
    expect(data(appropriationTotalsChart(now, before))).toEqual([80, 80]);
    expect(data(generalBudgetChangeChart(now, before), 1)).toEqual([160, 50, 30]);
    expect(data(threePublicChangeChart(now, before))).toEqual([3, 0, 0, 2, 1]);
  });

  it("leave out what the forms do not have, and say 上年 where the year is not known", () => {
    const option = threePublicChangeChart(sampleAccounts(), { ...sampleAccounts(), year: null });
    expect(data(option)).toEqual([null, null, null, null, null]);
    expect(totalsChart(accountsOf(null, 1), accountsOf(null, 1)).legend?.data).toEqual(["上年", "本年"]);
    expect(totalsChart(accountsOf(null, 1), before).legend?.data).toEqual(["2023年", "2024年"]);
  });
});

describe("structures", () => {
  it("leave out parts without amount", () => {
    expect(data(incomeStructureChart(now))).toEqual([
      { name: "财政拨款收入", value: 80 },
      { name: "其他收入", value: 20 },
    ]);
    expect(data(generalBudgetStructureChart(now))).toEqual([{ name: "教育支出", value: 80 }]);
    expect(data(threePublicStructureChart(now))).toEqual([
      { name: "公务用车运行维护费", value: 2 },
      { name: "公务接待费", value: 1 },
    ]);
    expect(expenditureStructureChart(now).title.text).toBe("2024年度支出决算结构");
    expect(incomeStructureChart(accountsOf(null, 1)).title.text).toBe("收入决算结构");
  });

  it("go down to 项 in rings", () => {
    expect(data(functionSunburstChart(now, "generalBudget"))).toEqual([
      {
        name: "教育支出",
        value: 80,
        children: [
          {
            name: "普通教育",
            value: 80,
            children: [
              { name: "学前教育", value: 20 },
              { name: "2050202", value: 60 },
            ],
          },
        ],
      },
    ]);
    for (const form of ["expenditure", "governmentFund", "stateCapital"] as const)
      expect(functionSunburstChart(now, form).series[0]?.data).toEqual([]);
  });
});

describe("budget against final", () => {
  it("puts the largest first and leaves out what is nothing on both sides", () => {
    const option = budgetAgainstFinalChart(now, { "2050201": fen(30_000_000) });
    expect(option.yAxis?.data).toEqual(["2050202", "学前教育"]);
    expect([data(option, 0), data(option, 1)]).toEqual([
      [0, 30],
      [60, 20],
    ]);
  });
});

describe("flow of funds", () => {
  it("balances and gives a use that is called like a source a name of its own", () => {
    const [series] = flowOfFundsChart(now).series;
    const links = series?.type === "sankey" ? series.links : [];
    const sum = (list: typeof links) =>
      Math.round(list.reduce((all, { value }) => all + value, 0) * 100) / 100;
    expect(links.map(({ source, target }) => `${source}→${target}`)).toEqual([
      "一般公共预算财政拨款→部门收支",
      "其他收入→部门收支",
      "部门收支→教育支出",
      "部门收支→其他收入（支出）",
      "部门收支→年末结转和结余",
    ]);
    expect(sum(links.filter(({ target }) => target === "部门收支"))).toBe(
      sum(links.filter(({ source }) => source === "部门收支")),
    );
  });
});

it("every chart is plain JSON", () => {
  for (const option of [
    totalsChart(now, before),
    functionSunburstChart(now),
    flowOfFundsChart(now),
    budgetAgainstFinalChart(now, {}),
  ])
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
});
