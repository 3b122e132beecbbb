import { type FinalAccounts, measureOf, type Row, tableOf } from "../../src/accounts";
import type { CaseForms } from "../../src/checking";
import { columnTitle, FORM_IDS, type FormId, rowTitle } from "../../src/forms";
import type { Fen } from "../../src/money";
import { printedAmount } from "../../src/report";
import type { CaseEvaluation, EvidenceCase } from "../../src/rules";
import { accountsOf } from "../../test/rules/support/case-accounts";
import { cellText, markdownTable } from "../markdown-table";

/** What a case shows, as Markdown: its forms and evaluations as small tables, its text quoted. */
export function showCase(given: EvidenceCase): string[] {
  const { forms, previous, evaluations = [], text, unit, year = 2024, profile } = given;
  const place = [profile?.province, given.year]
    .filter((part) => part !== undefined && part !== null)
    .join(" ");
  return [
    ...(place === "" ? [] : [`（${place}）`, ""]),
    ...formTables(forms, unit, year, ""),
    ...formTables(previous, unit, year - 1, "上年 last year · "),
    ...evaluations.flatMap(evaluationTables),
    ...(text === undefined ? [] : [...quoted(text), ""]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const onOneLine = (text: string) => cellText(text).replace(/\s+/g, " ").trim();
  const shown = rows.map((row) => row.map(onOneLine));
  return [...markdownTable(head.map(onOneLine), shown), ""];
}

function quoted(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) => [...(index === 0 ? [] : [">"]), `> ${line.replace(/\t/g, " ¦ ")}`]);
}

function formTables(
  forms: CaseForms | undefined,
  unit: EvidenceCase["unit"],
  year: number,
  before: string,
): string[] {
  if (forms === undefined) return [];
  const accounts = accountsOf(forms, unit, year);
  return FORM_IDS.flatMap((id) => formTable(accounts, id, before));
}

function formTable(accounts: FinalAccounts, id: FormId, before: string): string[] {
  const form = tableOf(accounts, id);
  if (form === undefined) return [];
  const columns = [...new Set(form.rows.flatMap(({ cells }) => Object.keys(cells)))];
  const label = ({ key, name }: Row) => {
    const title = rowTitle(id, key);
    return name === null || name === title ? title : `${key} ${name}`;
  };
  const value = (row: Row, column: string): string => {
    const amount = (row.cells as Readonly<Record<string, number | null>>)[column];
    if (amount === null || amount === undefined) return "";
    return measureOf(id, row.key) === "count" ? String(amount) : printedAmount(amount as Fen, form.precision);
  };
  const number = form.number === null ? "" : `${form.number} `;
  const title = `${before}${number}${form.title}（${form.precision.unit}）`;
  const rows = form.rows.map((row) => [label(row), ...columns.map((column) => value(row, column))]);
  const notes = form.notes.flatMap((note) => [`> ${note}`, ""]);
  return [...table([title, ...columns.map((column) => columnTitle(id, column))], rows), ...notes];
}

const INDICATOR = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  initialTarget: "年初指标值",
  target: "指标值",
  actual: "完成值",
  standard: "评分标准",
  weight: "分值",
  score: "得分",
  deviation: "偏差度",
  reason: "偏差原因",
} as const;

const BUDGET = {
  source: "资金",
  declared: "申报数",
  initial: "年初预算",
  adjusted: "全年预算",
  executed: "执行数",
  balance: "结余",
  rate: "执行率",
  weight: "分值",
  score: "得分",
  reason: "原因",
} as const;

/** Records as a table with the columns that any of them fills. */
function records(titles: Readonly<Record<string, string>>, list: readonly object[]): string[] {
  const values = list.map((one) => Object.fromEntries(Object.entries(one)) as Record<string, unknown>);
  const used = Object.keys(titles).filter((key) => values.some((one) => one[key] !== undefined));
  if (used.length === 0) return [];
  return table(
    used.map((key) => titles[key] ?? key),
    values.map((one) => used.map((key) => String(one[key] ?? ""))),
  );
}

function evaluationTables(evaluation: CaseEvaluation): string[] {
  const { name, year, unit, budget = [], indicators, total, totalWeight, stated = [] } = evaluation;
  const head = [name, year, unit].filter((part) => part !== undefined).join(" · ");
  const sums = [
    ...(totalWeight === undefined ? [] : [`分值合计 ${totalWeight}`]),
    ...(total === undefined ? [] : [`总分 ${total}`]),
    ...stated.map(({ of, value }) => `文中 ${of} ${value}`),
  ];
  return [
    `绩效自评表：${head}`,
    "",
    ...records(BUDGET, budget),
    ...records(INDICATOR, indicators),
    ...(sums.length === 0 ? [] : [sums.join("，"), ""]),
  ];
}
