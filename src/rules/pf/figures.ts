import type { FinalAccounts } from "../../accounts";
import { decimalFigure, equal, type Figure, type Judgement, sumOf } from "../../checking";
import {
  Decimal,
  decimalsOfFen,
  FEN_PER_UNIT,
  halfStepOf,
  type Precision,
  shifted,
  type Unit,
} from "../../money";
import { type BudgetRow, type Evaluation, figureOf, type Indicator, type Printed } from "../../performance";
import type { JudgedEvaluation } from "./rule";

/** The amounts of a row of funds. */
export type AmountColumn = "initial" | "adjusted" | "executed";

/** The amounts of a row of funds with the titles of their columns. */
export const AMOUNT_COLUMNS: readonly (readonly [AmountColumn, string])[] = [
  ["initial", "年初预算数"],
  ["adjusted", "全年预算数"],
  ["executed", "全年执行数"],
];

/** The number of a printed figure, null where none is printed. */
export function numberOf(printed: Printed): Decimal | null {
  const figure = figureOf(printed);
  return figure === null ? null : new Decimal(figure);
}

const decimalsIn = (text: string): number => text.split(".")[1]?.length ?? 0;

/**
 * How a form prints its amounts. A spreadsheet trims zeros at the end, so the decimals of a form are the most that any
 * amount of it prints. A form without a unit is taken to be in 万元, as most are.
 */
export function printOf(evaluation: Evaluation): Precision {
  let print = prints.get(evaluation);
  if (print === undefined) {
    print = reckonedPrint(evaluation);
    prints.set(evaluation, print);
  }
  return print;
}

/** Every amount of a form is read by its print, by one rule after the other: it is reckoned once. */
const prints = new WeakMap<Evaluation, Precision>();

function reckonedPrint({ unit, budget }: Evaluation): Precision {
  const amounts = budget.flatMap(({ declared, initial, adjusted, executed, balance }) =>
    [declared, initial, adjusted, executed, balance].flatMap((printed) => figureOf(printed) ?? []),
  );
  const own = unit ?? "万元";
  const decimals = amounts.reduce((most, amount) => Math.max(most, decimalsIn(amount)), 0);
  return { unit: own, decimals: Math.min(decimals, decimalsOfFen(own)) };
}

/** Money by its decimal text; null where it is too large to be one. */
export function money(text: string, unit: Precision, lines: readonly number[]): Figure | null {
  const amount =
    shifted(text, decimalsOfFen(unit.unit)) ??
    new Decimal(text).times(FEN_PER_UNIT[unit.unit]).round().toNumber();
  if (!Number.isSafeInteger(amount)) return null;
  return { amount, half: halfStepOf(unit), measure: "money", places: [], lines, unit };
}

/** Money as a sentence prints it: its own decimals are what it rounds to. */
export function moneyTold(digits: string, unit: string, line: number): Figure | null {
  const text = digits.replace(/,/g, "");
  const own: Unit = unit === "元" || unit === "亿元" ? unit : "万元";
  const decimals = Math.min(decimalsIn(text), decimalsOfFen(own));
  return /^\d{1,15}(?:\.\d{1,10})?$/.test(text) ? money(text, { unit: own, decimals }, [line]) : null;
}

/** An amount of a row of funds. */
export function amountIn(
  evaluation: Evaluation,
  row: BudgetRow,
  column: AmountColumn | "balance",
): Figure | null {
  const text = figureOf(row[column]);
  return text === null ? null : money(text, printOf(evaluation), [row.line]);
}

/** The budget that counts: the adjusted one, or the initial one where none is printed. */
export function budgetOf(evaluation: Evaluation, row: BudgetRow): Figure | null {
  return amountIn(evaluation, row, "adjusted") ?? amountIn(evaluation, row, "initial");
}

/**
 * One amount told twice. Where one print is coarser, its last digit may be that of a sum that was made to hold: a
 * difference of one such digit is 尾差, which a rule says in its own words, for a sentence has no cell to name.
 */
export function sameAmount(actual: Figure, expected: Figure): Judgement {
  const verdict = equal(actual, expected);
  if (verdict.outcome !== "fail") return verdict;
  const [finer, coarser] = [actual.half, expected.half].sort((one, other) => one - other);
  const apart = Math.abs(actual.amount - expected.amount);
  const isLastDigit = apart <= 2 * (coarser ?? 0) + (finer ?? 0);
  return isLastDigit ? { ...verdict, reason: "default", severity: "info" } : verdict;
}

/** Points as they stand. */
export function points(text: string | null, line: number): Figure | null {
  return text === null ? null : decimalFigure(text, "points", [line]);
}

/** The points that add up, those that are printed. */
export function pointsOf(
  rows: readonly { readonly line: number; readonly text: string | null }[],
): Figure | null {
  return sumOf(rows.flatMap(({ text, line }) => points(text, line) ?? []));
}

/** A rate, rounded to its last digit. */
export function rateOf(text: string | null, line: number): Figure | null {
  return text === null ? null : decimalFigure(text, "percent", [line], { rounded: true });
}

/** A percentage that may be printed as a share of one: 0.95 for 95%. */
export function rateReadings(printed: Printed, line: number): readonly Figure[] {
  const text = figureOf(printed);
  const plain = rateOf(text, line);
  if (printed.kind !== "number" || text === null || plain === null) return [];
  if (printed.text.includes("%") || Math.abs(Number(text)) > 2) return [plain];
  const decimals = decimalsIn(text);
  const scaled = new Decimal(text).times(100).toFixed(Math.max(0, decimals - 2));
  return [plain, ...[rateOf(scaled, line)].flatMap((figure) => figure ?? [])];
}

/** The most decimals that a score of the form prints: every score is judged by it, and a check reckons it once. */
export function scoreDecimals(judged: JudgedEvaluation): number {
  let decimals = scorePrints.get(judged);
  if (decimals === undefined) {
    const { indicators, budget, total } = judged.evaluation;
    const scores = [...indicators.map(({ score }) => score), ...budget.map(({ score }) => score), total];
    decimals = scores.reduce((most, score) => Math.max(most, decimalsIn(figureOf(score) ?? "")), 0);
    scorePrints.set(judged, decimals);
  }
  return decimals;
}

const scorePrints = new WeakMap<JudgedEvaluation, number>();

/** The total row of the budget block. */
export function totalRow(evaluation: Evaluation): BudgetRow | null {
  return evaluation.budget.find((row) => row.role === "total") ?? null;
}

/** Rows that split a total by kind of expenditure and not by source of funds. */
export function byKind(row: BudgetRow): boolean {
  return /基本支出|项目支出|人员经费|公用经费/.test(row.source);
}

/** Whether an indicator carries points. */
export function weighted(row: Indicator): boolean {
  return row.weight.kind === "number" && (row.role === "indicator" || row.role === "management");
}

/** Whether the accounts and the evaluation are of the same year, as far as both say. */
export function sameYear(evaluation: Evaluation, accounts: FinalAccounts): boolean {
  return evaluation.year === null || accounts.year === null || evaluation.year === accounts.year;
}

/** A project, a fund: what is no department as a whole and no list of targets. */
export function isProject({ kind }: Evaluation): boolean {
  return kind === "project" || kind === "specialFund";
}

/** The line of the total, or of the form. */
export function lineOfTotal(evaluation: Evaluation): number {
  return evaluation.totalLine === 0 ? evaluation.line : evaluation.totalLine;
}

/**
 * Whether the foot of the form stands in the text: its row of sums below the last indicator. Without, rows may follow
 * that the text does not show, and what is short of a total is not wrong.
 */
export function hasFoot({ totalLine, totalWeight, total, indicators }: Evaluation): boolean {
  const last = indicators.reduce((line, row) => Math.max(line, row.line), 0);
  if (totalWeight.kind === "number") return true;
  return totalLine === 0 ? total.kind === "number" && last === 0 : totalLine > last;
}

/** Whether the form has a column for what a rule asks; one whose columns are not known has it. */
export function hasColumn({ form }: Evaluation, title: RegExp): boolean {
  return form.columns.length === 0 || form.columns.some((column) => title.test(column));
}

/** Columns for reasons and explanations. */
export const REASONS = /原因|改进|措施|存在问题|^说明$|情况说明/;
