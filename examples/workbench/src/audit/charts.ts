import { JuesuanError } from "juesuan";
import { type FinalAccounts, tableOf } from "juesuan/accounts";
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
} from "juesuan/charts";
import { type Fen, tryParseAmount, type Unit } from "juesuan/money";
import type { Narrative } from "juesuan/narrative";
import { localized } from "../localized";
import type { ChartView, Locale, Said } from "./model";

/** The charts of one year. */
const OF_ONE: readonly (readonly [string, Said, (accounts: FinalAccounts) => ChartOption])[] = [
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
  Said,
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

/** The charts that a document has the figures for; one whose form is missing is left out. */
export function chartsOf(accounts: FinalAccounts, narrative: Narrative, locale: Locale): ChartView[] {
  const budgets = initialBudgets(accounts, narrative);
  const ofBudget =
    Object.keys(budgets).length === 0
      ? []
      : drawn("budget", { zh: "年初预算与决算", en: "Initial budget and outturn" }, locale, () =>
          budgetAgainstFinalChart(accounts, budgets),
        );
  return [
    ...OF_ONE.flatMap(([id, title, chart]) => drawn(id, title, locale, () => chart(accounts))),
    ...ofBudget,
  ];
}

/** The 年初预算 that the narrative tells of the 项 of form 05, by their codes. */
export function initialBudgets(accounts: FinalAccounts, { statements }: Narrative): Record<string, Fen> {
  const names = new Map(
    tableOf(accounts, "generalBudget")?.rows.map(({ key, name }) => [key, name ?? ""]) ?? [],
  );
  const codes = new Map<string, string>();
  for (const code of names.keys())
    if (/^\d{7}$/.test(code))
      codes.set(
        [code.slice(0, 3), code.slice(0, 5), code].map((one) => names.get(one) ?? "").join("/"),
        code,
      );
  const budgets: Record<string, Fen> = {};
  for (const { subject, measure, base, value, unit } of statements) {
    const code = codes.get(subject);
    if (code === undefined || measure !== "budget" || base !== "年初预算") continue;
    const read = tryParseAmount(value, unit as Unit);
    if (read.ok && read.value !== null) budgets[code] = read.value;
  }
  return budgets;
}

/** The charts of a year beside the year before. */
export function chartsOfYears(accounts: FinalAccounts, before: FinalAccounts, locale: Locale): ChartView[] {
  return OF_TWO.flatMap(([id, title, chart]) => drawn(id, title, locale, () => chart(accounts, before)));
}

function drawn(id: string, title: Said, locale: Locale, chart: () => ChartOption): ChartView[] {
  try {
    const option = chart();
    return hasFigures(option) ? [{ id, title: localized(title, locale), option }] : [];
  } catch (error) {
    if (error instanceof JuesuanError) return [];
    throw error;
  }
}

/** Whether anything is drawn: a chart of blanks and zeros is an empty frame. */
const hasFigures = ({ series }: ChartOption): boolean =>
  series.some((one) => {
    if (one.type === "bar") return one.data.some(Boolean);
    if (one.type === "sankey") return one.links.length > 0;
    return one.data.some(({ value }) => value !== 0);
  });
