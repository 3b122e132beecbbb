import { JuesuanError } from "juesuan";
import type { FinalAccounts } from "juesuan/accounts";
import {
  appropriationTotalsChart,
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
} from "juesuan/charts";
import type { ChartView, Locale } from "./model";

interface Title {
  readonly zh: string;
  readonly en: string;
}

/** The charts of one year. */
const OF_ONE: readonly (readonly [string, Title, (accounts: FinalAccounts) => ChartOption])[] = [
  ["income", { zh: "收入结构", en: "Structure of income" }, incomeStructureChart],
  ["expenditure", { zh: "支出结构", en: "Structure of expenditure" }, expenditureStructureChart],
  ["flow", { zh: "资金流向", en: "Flow of funds" }, flowOfFundsChart],
  [
    "general",
    { zh: "一般公共预算财政拨款支出结构", en: "General public budget by function" },
    generalBudgetStructureChart,
  ],
  [
    "functions",
    { zh: "支出功能分类", en: "Expenditure by function" },
    (accounts) => functionSunburstChart(accounts),
  ],
  ["three-public", { zh: "“三公”经费构成", en: "The three public expenses" }, threePublicStructureChart],
];

/** The charts of two years. */
const OF_TWO: readonly (readonly [
  string,
  Title,
  (accounts: FinalAccounts, before: FinalAccounts) => ChartOption,
])[] = [
  ["totals", { zh: "收支总计两年对比", en: "Totals of two years" }, totalsChart],
  [
    "appropriation",
    { zh: "财政拨款收支两年对比", en: "Appropriations of two years" },
    appropriationTotalsChart,
  ],
  [
    "general-change",
    { zh: "一般公共预算支出两年对比", en: "General public budget, two years" },
    generalBudgetChangeChart,
  ],
  [
    "three-public-change",
    { zh: "“三公”经费两年对比", en: "Three public expenses, two years" },
    threePublicChangeChart,
  ],
];

/** The charts that these accounts have the figures for; one whose form is missing is left out. */
export function chartsOf(accounts: FinalAccounts, locale: Locale): ChartView[] {
  return OF_ONE.flatMap(([id, title, chart]) => drawn(id, title, locale, () => chart(accounts)));
}

/** The charts of a year beside the year before. */
export function chartsOfYears(accounts: FinalAccounts, before: FinalAccounts, locale: Locale): ChartView[] {
  return OF_TWO.flatMap(([id, title, chart]) => drawn(id, title, locale, () => chart(accounts, before)));
}

function drawn(id: string, title: Title, locale: Locale, chart: () => ChartOption): ChartView[] {
  const said = locale === "en" ? title.en : title.zh;
  try {
    return [{ id, title: said, option: chart() }];
  } catch (error) {
    if (error instanceof JuesuanError) return [];
    throw error;
  }
}
