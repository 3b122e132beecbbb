import { amountOf, type FinalAccounts } from "../accounts";
import { need } from "../errors";
import type { FormId } from "../forms";
import { type Fen, numberIn, type Unit } from "../money";
import type { BarSeries, ChartOption } from "./option";

/** What every chart takes. */
export interface ChartOptions {
  /** Unit of the figures; 万元 where left out. */
  readonly unit?: Unit;
  /** Title; left out, the usual one of 情况说明. */
  readonly title?: string;
}

const COLORS = [
  "#3a6ea5",
  "#c8553d",
  "#e0a030",
  "#5b8c5a",
  "#7d5ba6",
  "#4fa3a5",
  "#9c6644",
  "#8d99ae",
  "#bc4b51",
  "#588157",
];
const FONT = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** Title, colours and type of a chart; the subtitle names the unit. */
export function frame(title: string, unit: Unit, trigger: "item" | "axis"): Omit<ChartOption, "series"> {
  return {
    title: {
      text: title,
      subtext: `单位：${need("text", unit, "options", "unit")}`,
      left: "center",
      textStyle: { fontSize: 20 },
    },
    color: [...COLORS],
    textStyle: { fontFamily: FONT },
    tooltip: { trigger },
    animation: false,
  };
}

/** Bars with their figure on top. */
export function bars(name: string, data: (number | null)[], position = "top"): BarSeries {
  return { type: "bar", name, data, barMaxWidth: 56, label: { show: true, position, fontSize: 13 } };
}

/** Amount of a cell in a unit; zero where it is blank, null where it is not there. */
export function figureOf(
  accounts: FinalAccounts,
  form: FormId,
  row: string,
  column: string,
  unit: Unit,
): number | null {
  const amount = amountOf(accounts, form, row, column);
  return amount === undefined ? null : inUnit(amount, unit);
}

/** Decimals that a chart shows. */
const DECIMALS = 2;

/** An amount as a number of a unit, rounded to the two decimals that a chart shows; a blank is nothing. */
export function inUnit(amount: Fen | null, unit: Unit): number {
  if (amount === null) return 0;
  const factor = 10 ** DECIMALS;
  return Math.round(numberIn(amount, unit) * factor) / factor;
}

/** `2024年度` before a title, when the year is known. */
export function yearTitle(accounts: FinalAccounts, title: string): string {
  return accounts.year === null ? title : `${accounts.year}年度${title}`;
}

/** Names of the two years, the earlier first. */
export function yearNames(accounts: FinalAccounts, previous: FinalAccounts): readonly [string, string] {
  const now = accounts.year ?? (previous.year === null ? null : previous.year + 1);
  return now === null ? ["上年", "本年"] : [`${now - 1}年`, `${now}年`];
}
