import type { Remark } from "../evaluation";
import { readPrinted } from "../printed";
import { readBudgetRow, readPairBudget, settleTotal } from "./budget-rows";
import {
  type BudgetColumn,
  budgetRole,
  type Column,
  headerColumns,
  type IndicatorColumn,
  indicatorRole,
  isBudgetHeader,
  isIndicatorHeader,
  isManagementHeader,
  isSubHeader,
  settleBudgetColumns,
  settleIndicatorColumns,
  underHeader,
} from "./columns";
import { type DraftForm, headingOf, newDraft } from "./draft";
import { isFundSplit, splitAmounts } from "./fund-columns";
import { compact, filledCells, type GridRow, joinPieces } from "./grid";
import { guessColumns, managementColumns, takeIndicatorRow } from "./indicator-rows";
import {
  DEPARTMENT_LABEL,
  FOOTER_LABEL,
  FUND_TOTAL,
  firstTitle,
  GOAL_LABEL,
  NAME_LABEL,
  TOTAL_LABEL,
  UNIT_NAME,
  yearIn,
} from "./titles";
import { glueTornRows } from "./torn-rows";
import { takeTotal } from "./total-row";

/** A budget block further than this many rows from its title or its indicators is a table of something else. */
const NEAR = 60;

/** What part of a form the rows are in. */
type State = "before" | "budget" | "goals" | "management" | "indicators" | "after";

/** The forms of a region and the rows that could not be placed. */
export interface RegionForms {
  readonly forms: readonly DraftForm[];
  readonly unread: readonly Remark[];
}

/** Reads the rows of a region, which is one form or several of one kind after another. */
export function readForms(gridded: readonly GridRow[], title: string, titleLine: number): RegionForms {
  const rows = glueTornRows(gridded);
  const forms: DraftForm[] = [];
  const unread: Remark[] = [];
  let form = newDraft(title, titleLine);
  let state: State = "before";
  let indicatorColumns: readonly Column<IndicatorColumn>[] = [];
  let budgetColumns: readonly Column<BudgetColumn>[] = [];
  let afterBreak = false;
  let pending: GridRow | null = null;
  let lost: Remark[] = [];
  let start = 0;
  let firstBudget = 0;

  const remark = (row: GridRow): void => {
    form.remarks.push({ line: row.line, text: filledCells(row).join(" ") });
  };
  const close = (): void => {
    const budgetOfTitle = title !== "" && form.budget.length > 0 && firstBudget - start < NEAR;
    if (form.rows.length === 0 && !budgetOfTitle) return;
    settleTotal(form);
    forms.push(form);
    for (const remark of lost) unread.push(remark);
  };
  const touch = (row: GridRow): void => {
    form.endLine = row.lines.at(-1) ?? row.line;
  };
  const startAnother = (row: GridRow, index: number): void => {
    close();
    form = newDraft(title, row.line);
    lost = [];
    start = index;
    firstBudget = 0;
    state = "before";
  };

  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as GridRow;
    const filled = filledCells(row);
    if (filled.length === 0) continue;
    const label = firstTitle(row);

    if (row.prose) {
      if (/^[-—–]?\d{1,3}[-—–]?$|^第\d+页/.test(label)) continue;
      if (state === "indicators" && carriesOn(form, row)) continue;
      takeProse(form, row);
      if (state === "indicators" || state === "budget" || state === "management") {
        if (TOTAL_LABEL.test(label.replace(/[:：]?\d{1,4}(?:\.\d{1,4})?分?$/, "")) && /\d/.test(label))
          takeTotal(form, row, null);
        state = state === "indicators" ? "after" : "goals";
      }
      remark(row);
      continue;
    }
    if (isIndicatorHeader(row)) {
      const same = form.totalLine === 0 && filled.every((cell) => form.columns.includes(compact(cell)));
      const scored = form.rows.some((one) => one.role !== "management");
      if (state === "after" && scored && !same) startAnother(row, index);
      afterBreak = form.rows.length > 0;
      if (form.rows.length === 0 && form.budget.length > 0 && index - firstBudget > NEAR) {
        form.budget = [];
        lost = [];
      }
      const next = rows[index + 1];
      const double = next !== undefined && isSubHeader(next, indicatorRole);
      const above = double ? null : headerAbove(pending, row);
      const columns = headerColumns<IndicatorColumn>(row, above, indicatorRole, "other");
      indicatorColumns = settleIndicatorColumns(double ? underHeader(columns, next, indicatorRole) : columns);
      form.columns = unique([
        ...form.columns,
        ...filled.map(compact),
        ...(double ? filledCells(next).map(compact) : []),
        ...(above === null ? [] : filledCells(above).map(compact)),
      ]);
      noteSections(form, row, 0);
      state = "indicators";
      touch(row);
      if (double) index += 1;
      pending = null;
      continue;
    }
    if (isManagementHeader(row)) {
      indicatorColumns = managementColumns(row);
      noteSections(form, row, "management");
      state = indicatorColumns.length === 0 ? "goals" : "management";
      if (state === "goals") remark(row);
      touch(row);
      continue;
    }
    if (isBudgetHeader(row)) {
      if ((state === "indicators" || state === "after") && form.rows.length > 0) startAnother(row, index);
      const next = rows[index + 1];
      const double = next !== undefined && isSubHeader(next, budgetRole) && !isBudgetHeader(next);
      const columns = headerColumns<BudgetColumn>(row, null, budgetRole, "other");
      const split = next !== undefined && isFundSplit(next) && filledCells(next).length > 1;
      budgetColumns = settleBudgetColumns(
        split ? splitAmounts(columns, next) : double ? underHeader(columns, next, budgetRole) : columns,
      );
      form.unit = unitIn([...filled, ...(double ? filledCells(next) : [])]) ?? form.unit;
      noteSections(form, row, "budget");
      if (form.budget.length === 0) firstBudget = index;
      state = "budget";
      touch(row);
      if (double || split) index += 1;
      continue;
    }
    if (NAME_LABEL.test(label) && (filled.length > 1 || /[:：]./.test(label))) {
      if (form.rows.length > 0) startAnother(row, index);
      if (UNIT_NAME.test(label)) form.unitName ??= valueAfter(filled);
      else form.name ??= valueAfter(filled);
      if (DEPARTMENT_LABEL.test(compact(label.replace(NAME_LABEL, "")))) pending = row;
      if (state !== "before") state = "before";
      touch(row);
      continue;
    }
    if (state !== "indicators" && DEPARTMENT_LABEL.test(label) && filled.length > 1) {
      form.department ??= filled[1] ?? null;
      form.unit ??= unitIn(filled);
      continue;
    }
    if (FOOTER_LABEL.test(label) && state !== "goals") {
      if (state === "indicators" || state === "management" || state === "after") {
        remark(row);
        touch(row);
        state = "after";
        continue;
      }
    }
    if (
      TOTAL_LABEL.test(label) &&
      (state === "indicators" || state === "management" || (state === "after" && form.total === ""))
    ) {
      if (filled.slice(1).some((cell) => readPrinted(cell).kind === "number")) {
        takeTotal(form, row, indicatorColumns);
        touch(row);
        state = "after";
        continue;
      }
    }
    if (state !== "indicators" && GOAL_LABEL.test(label)) {
      state = "goals";
      remark(row);
      continue;
    }
    if (state === "before" || state === "goals") {
      if (readPairBudget(form, row)) {
        form.unit ??= unitIn(filled);
        continue;
      }
      if (filled.some((cell) => FUND_TOTAL.test(compact(cell)))) {
        form.unit = unitIn(filled) ?? form.unit;
        budgetColumns = [];
        state = "budget";
      }
    }
    if (state === "budget") {
      form.unit ??= unitIn(filled.slice(0, 1));
      const left = readBudgetRow(form, row, budgetColumns);
      if (left === null) {
        remark(row);
      } else {
        touch(row);
        for (const text of left) lost.push({ line: row.line, text });
      }
      continue;
    }
    if (state === "before" && form.rows.length === 0) {
      const columns = guessColumns(row);
      if (columns !== null) {
        indicatorColumns = columns;
        state = "indicators";
      }
    }
    if (state === "management" || state === "indicators") {
      const left = takeIndicatorRow(
        form,
        row,
        indicatorColumns,
        state === "management" ? "management" : "indicator",
        afterBreak,
      );
      afterBreak = false;
      touch(row);
      for (const text of left) lost.push({ line: row.line, text });
      continue;
    }
    if (state === "before" && pending !== null && filled.length > 0) {
      // The torn label above named two rows: this one holds the second value, beside labels of its own.
      form.department ??= filled.find((cell) => !/资金|^实施单位/.test(compact(cell))) ?? null;
      form.unit ??= unitIn(filled.slice(0, 1));
      pending = null;
      continue;
    }
    pending = row;
    if (state === "before" && filled.length === 1 && label.length < 20) form.year ??= yearIn(label);
    if (state === "before") form.unit ??= unitIn(filled.slice(0, 1));
    if (state !== "after") remark(row);
  }
  close();
  return { forms, unread };
}

/** A line directly under a row whose last cell is a text is the rest of that cell; returns whether it was. */
function carriesOn(form: DraftForm, row: GridRow): boolean {
  const last = form.rows.at(-1);
  const text = row.cells[0] ?? "";
  if (last === undefined || last.cells.reason === undefined || (last.lines.at(-1) ?? 0) + 1 !== row.line)
    return false;
  if (text.length > 60 || /^(?:[一二三四五六七八九十]+、|[（(]|第|附|注|总|合计|\d+[.、])/.test(text))
    return false;
  last.cells.reason = joinPieces(last.cells.reason, text);
  last.lines.push(row.line);
  form.endLine = row.line;
  return true;
}

/** A heading row directly above, where its first cell spans the levels and the rest name columns. */
function headerAbove(above: GridRow | null, row: GridRow): GridRow | null {
  if (above === null || row.line - (above.lines.at(-1) ?? 0) > 3) return null;
  return isSubHeader(above, (cell) => indicatorRole(cell)) ? above : null;
}

function noteSections(form: DraftForm, row: GridRow, level: 0 | "budget" | "management"): void {
  for (const cell of filledCells(row)) {
    const heading = headingOf(compact(cell));
    const fits =
      level === 0 ? /^绩效指标/ : level === "budget" ? /^(?:预算执行|项目资金|预算)/ : /^(?:分值|资金管理)/;
    if (heading.weight === null || !fits.test(heading.title) || Number(heading.weight) > 100) continue;
    if (form.sections.some((section) => section.level === level)) continue;
    const title = level === "management" ? "资金管理情况" : heading.title;
    form.sections.push({ line: row.line, level, title, weight: heading.weight });
  }
}

function takeProse(form: DraftForm, row: GridRow): void {
  const text = row.cells[0] ?? "";
  const name = /^(?:项目|专项|资金)名称\s?[:：]\s?(.+)$/.exec(text);
  if (name !== null && form.rows.length === 0) form.name ??= (name[1] ?? "").trim();
  const unit = /^(?:预算)?(?:部门|单位)(?:[（(]单位[)）])?名称\s?[:：]\s?(.+)$/.exec(text);
  if (unit !== null) form.unitName ??= (unit[1] ?? "").split(/[\s\u3000]{2}/)[0]?.trim() ?? null;
  const department = /^(?:主管部门|预算部门)\s?[:：]\s?(.+)$/.exec(text);
  if (department !== null) form.department ??= (department[1] ?? "").trim();
  if (text.length < 20) form.year ??= yearIn(text);
  if (form.budget.length === 0) form.unit ??= unitIn([text.length < 20 ? text : ""]);
}

function valueAfter(filled: readonly string[]): string | null {
  const label = filled[0] ?? "";
  const colon = label.search(/[:：]/);
  const inline =
    colon < 0
      ? ""
      : (label
          .slice(colon + 1)
          .trim()
          .split(/[\s\u3000]{2}/)[0] ?? "");
  return inline === "" ? (filled[1] ?? null) : inline;
}

function unitIn(cells: readonly string[]): "元" | "万元" | "亿元" | null {
  for (const cell of cells) {
    const match = /[（(](?:单位[:：])?(元|万元|亿元)[)）]|^单位[:：](元|万元|亿元)$/.exec(compact(cell));
    const unit = match?.[1] ?? match?.[2];
    if (unit === "元" || unit === "万元" || unit === "亿元") return unit;
  }
  return null;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
