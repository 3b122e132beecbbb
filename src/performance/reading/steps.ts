import type { UnreadRow } from "../evaluation";
import { readPrinted } from "../printed";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { behindLabel, isLabelOf } from "../vocabulary/labels";
import { readBudgetRow, settleTotal } from "./budget-rows";
import {
  budgetRole,
  type Column,
  headerColumns,
  indicatorRole,
  isBudgetHeader,
  isSecondHeader,
  isSubHeader,
  settleBudgetColumns,
  settleIndicatorColumns,
  spreadOver,
  underHeader,
  withAdjustment,
  withKnownCells,
} from "./columns";
import { type DraftForm, newDraft } from "./draft";
import { isFundSplit, splitAmounts } from "./fund-columns";
import { compact, filledCells, type GridRow, joinPieces, tableRow } from "./grid";
import {
  besideLabel,
  departmentInHead,
  gradeBeside,
  nameInHead,
  noteSections,
  statedInHead,
  takeProse,
  unitIn,
  valueAfter,
} from "./head-cells";
import { guessColumns, managementColumns, pointsIn, takeIndicatorRow } from "./indicator-rows";
import { settleInlineFunds } from "./inline-funds";
import { pairedCells, readPairBudget } from "./pair-budget";
import type { KnownRow } from "./row-kinds";
import { hasSections } from "./sections";
import { inOneRow } from "./stream-titles";
import { yearIn } from "./titles";
import { takeTotal } from "./total-row";

/** A budget block further than this many rows from its title or its indicators is a table of something else. */
const NEAR = 60;

/** What part of a form the rows are in. */
export type State = "before" | "budget" | "goals" | "management" | "indicators" | "after";

/** Where the reading of a region stands. */
export interface Cursor {
  readonly title: string;
  /** Whether the text tells which column a cell stands in. */
  readonly columns: "kept" | "lost";
  readonly rows: readonly KnownRow[];
  readonly done: DraftForm[];
  form: DraftForm;
  state: State;
  /** Index of the next row. */
  at: number;
  indicatorColumns: readonly Column<IndicatorColumn>[];
  budgetColumns: readonly Column<BudgetColumn>[];
  /** A heading was repeated: a row may run on from the page before. */
  afterBreak: boolean;
  /** A torn label has named two rows, and the second of them is still to come. */
  owed: boolean;
}

/** What a row does: it tells which part of the form the next one stands in. */
export type Step = (cursor: Cursor, known: KnownRow) => State;

/** A cursor before the first row. */
export function cursorOver(
  rows: readonly KnownRow[],
  title: string,
  line: number,
  columns: Cursor["columns"],
): Cursor {
  return {
    title,
    columns,
    rows,
    done: [],
    form: newDraft(title, line),
    state: "before",
    at: 0,
    indicatorColumns: [],
    budgetColumns: [],
    afterBreak: false,
    owed: false,
  };
}

/** Ends the form: kept where it has rows, or funds near its title. */
export function close({ form, title, done }: Cursor): void {
  const ofTitle = title !== "" && form.budget.length > 0 && form.firstBudget - form.start < NEAR;
  if (form.rows.length === 0 && !ofTitle) {
    // What makes no form of its own stands behind the one before.
    for (const { row } of form.loose) done.at(-1)?.loose.push({ row, place: "behind" });
    return;
  }
  if (form.name !== null && form.budget.length === 0) tellLooseFunds(form);
  settleTotal(form);
  settleInlineFunds(form);
  done.push(form);
}

/** Rows of figures between the name of a form and its indicators may be its funds under a heading that nobody knows. */
function tellLooseFunds(form: DraftForm): void {
  for (const { row, place } of form.loose) {
    const figures = row.cells.filter((cell) => readPrinted(cell).kind === "number").length;
    if (place === "head" && figures > 2)
      form.unread.push({ line: row.line, text: filledCells(row).join(" "), part: "budget", whole: true });
  }
}

/** Whether rows of indicators stand in a form, though they gave nothing. */
const hasBody = ({ rows, budget, unread, totalLine, tornHeading }: DraftForm): boolean =>
  rows.length > 0 ||
  tornHeading ||
  (totalLine + budget.length > 0 &&
    unread.some(({ part, whole }) => part === "indicators" && whole === true));

function startAnother(cursor: Cursor, row: GridRow): void {
  close(cursor);
  cursor.form = newDraft(cursor.title, row.line, cursor.at);
  cursor.owed = false;
}

function remark({ form, state }: Cursor, { row, filled }: KnownRow): void {
  form.remarks.push({ line: row.line, text: filled.join(" ") });
  const behind = state === "indicators" || state === "management" || state === "after";
  form.loose.push({ row, place: behind ? "behind" : "head" });
}

function touch({ form }: Cursor, row: GridRow): void {
  form.endLine = Math.max(form.endLine, row.lines.at(-1) ?? row.line);
}

function lose({ form }: Cursor, row: GridRow, cells: readonly string[], part: UnreadRow["part"]): void {
  for (const text of cells) {
    const at = row.cells.indexOf(text);
    form.unread.push({ line: row.cellLines[at] ?? row.line, text, part });
  }
}

/** Tells a row that gives nothing: it counts once, and each of its lines is unread. */
function giveUp({ form }: Cursor, { row, filled }: KnownRow, part: UnreadRow["part"]): void {
  form.unread.push({ line: row.line, text: filled.join(" "), part, whole: true });
  for (const line of row.lines) form.givenUp.add(line);
}

export const skip: Step = ({ state }) => state;

/** Whether cells are titles of the columns of indicators, or some of them. */
function namesColumns(filled: readonly string[]): boolean {
  const roles = filled.map(indicatorRole);
  const levels = roles.filter((role) => role === "level1" || role === "level2" || role === "name").length;
  const others = roles.filter((role) => role === "target" || role === "actual" || role === "weight").length;
  return levels > 1 || (levels > 0 && others > 1);
}

/** A row that gives nothing; a level that it may name is not known of the rows under it. */
export const torn: Step = (cursor, known) => {
  const { form, state, indicatorColumns, budgetColumns } = cursor;
  const { row, filled } = known;
  form.tornHeading ||= namesColumns(filled);
  const head = (state === "budget" || state === "before") && !form.tornHeading;
  const part = head ? "budget" : "indicators";
  giveUp(cursor, known, part);
  if (part === "indicators") {
    form.tornAt.push(form.rows.length);
    // A row whose columns are known for all but one cell has its points all the same.
    if (row.ruled === true) form.apart.push(pointsIn(row, indicatorColumns));
  }
  if (row.ruled === true && state === "budget") form.apart.push(pointsIn(row, budgetColumns));
  return state;
};

/** A row under a table that has ended. */
export const rest: Step = ({ form, state }, { row }) => {
  form.loose.push({ row, place: "behind" });
  return state;
};

const LONE_FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** Running text: the rest of a reason, a sentence on the form, or what ends its table. */
export const prose: Step = (cursor, known) => {
  const { form, state } = cursor;
  const { row, label } = known;
  if (state === "indicators" && carriesOn(form, row)) return state;
  takeProse(form, row);
  // A figure alone that no row took is a cell of the table all the same.
  if (state !== "before" && state !== "after" && LONE_FIGURE.test(label))
    lose(cursor, row, [label], state === "indicators" || state === "management" ? "indicators" : "budget");
  const inTable = state === "indicators" || state === "budget" || state === "management";
  if (inTable && /\d/.test(label) && isLabelOf("total", label.replace(/[:：]?\d{1,4}(?:\.\d{1,4})?分?$/, "")))
    takeTotal(form, row, null);
  remark(cursor, known);
  if (!inTable) return state;
  return state === "indicators" ? "after" : "goals";
};

/** A line that titles the indicators under it, where no column does. */
export const section: Step = (cursor, known) =>
  cursor.columns === "kept" && hasSections(cursor.indicatorColumns)
    ? indicatorRow(cursor, known)
    : prose(cursor, known);

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

/** The heading of the indicators, in one row or two. */
export const indicatorHeading: Step = (cursor, { row, filled }) => {
  const { rows, at, state } = cursor;
  const same =
    cursor.form.totalLine === 0 && filled.every((cell) => cursor.form.columns.includes(compact(cell)));
  const scored = cursor.form.rows.some((one) => one.role !== "management");
  const unread = cursor.form.rows.length === 0 && hasBody(cursor.form);
  if (state === "after" && (scored || unread) && !same) startAnother(cursor, row);
  const { form } = cursor;
  cursor.afterBreak = form.rows.length > 0;
  if (form.rows.length === 0 && form.budget.length > 0 && at - form.firstBudget > NEAR) {
    form.budget = [];
    form.unread = [];
  }
  const next = rows[at + 1]?.row;
  const below = next !== undefined && isSecondHeader(next) ? next : null;
  const before = rows[at - 1];
  const above = below === null && before?.kind === "upperHeading" ? before.row : null;
  const columns =
    above !== null && row.lost === true
      ? headerColumns<IndicatorColumn>(oneHeading(above, row), null, indicatorRole, "other")
      : headerColumns<IndicatorColumn>(row, above, indicatorRole, "other");
  cursor.indicatorColumns = settleIndicatorColumns(
    withKnownCells(
      below === null ? columns : underHeader(columns, below, indicatorRole),
      bodyUnder(rows, at),
    ),
  );
  const titles = [row, below, above].flatMap((one) => (one === null ? [] : filledCells(one).map(compact)));
  form.columns = [...new Set([...form.columns, ...titles])];
  noteSections(form, row, 0);
  touch(cursor, row);
  if (below !== null) cursor.at += 1;
  return "indicators";
};

/** So many rows under a heading tell what an unknown column holds. */
const ENOUGH_ROWS = 12;

/** The rows of a table under its heading, some of them, with the sums of funds or without. */
const bodyUnder = (rows: readonly KnownRow[], at: number, sums = false): GridRow[] =>
  rows
    .slice(at + 1, at + 1 + ENOUGH_ROWS)
    .flatMap(({ row, kind }) => (kind === "row" || (sums && kind === "total") ? [row] : []));

/** Two heading rows whose blank cells were lost, as one. */
function oneHeading(above: GridRow, row: GridRow): GridRow {
  const tokens = [above, row].flatMap((one) => filledCells(one).map((text) => ({ line: one.line, text })));
  return tableRow(
    [row.line],
    inOneRow(tokens).map(({ text }) => text),
  );
}

/** The heading of the rows on the management of the funds: 情况说明 | 分值 | 得分. */
export const managementHeading: Step = (cursor, known) => {
  const { row } = known;
  cursor.indicatorColumns = managementColumns(row);
  noteSections(cursor.form, row, "management");
  touch(cursor, row);
  if (cursor.indicatorColumns.length > 0) return "management";
  remark(cursor, known);
  return "goals";
};

/** The heading of the funds; after indicators it opens another form. */
export const fundHeading: Step = (cursor, { row, filled }) => {
  const { rows, at, state } = cursor;
  // Cells that some programs print behind a table may look like another heading; one in known columns is.
  const past = state === "indicators" || state === "after";
  const { rows: read, tornHeading } = cursor.form;
  const another =
    row.ruled === true
      ? (tornHeading || past || state === "goals") && hasBody(cursor.form)
      : past && read.length > 0;
  if (another) startAnother(cursor, row);
  const { form } = cursor;
  const next = rows[at + 1]?.row;
  const below = next !== undefined && isSubHeader(next, budgetRole) && !isBudgetHeader(next) ? next : null;
  const split = next !== undefined && isFundSplit(next) && filledCells(next).length > 1 ? next : null;
  const columns = headerColumns<BudgetColumn>(row, null, budgetRole, "other");
  const laid =
    split !== null
      ? splitAmounts(columns, split)
      : below !== null
        ? underHeader(spreadOver(columns, below), below, budgetRole)
        : columns;
  cursor.budgetColumns = withAdjustment(settleBudgetColumns(laid), bodyUnder(rows, at, true));
  form.unit = unitIn([...filled, ...(below === null ? [] : filledCells(below))]) ?? form.unit;
  noteSections(form, row, "budget");
  if (form.budget.length === 0) form.firstBudget = at;
  touch(cursor, row);
  if (below !== null || split !== null) cursor.at += 1;
  return "budget";
};

/** The unit of a form in a cell of its own: 单位：元. */
const isUnitLabel = (cell: string): boolean => /^(?:金额)?单位[:：]/.test(compact(cell));

/** The row that names what is evaluated; after indicators it opens another form. */
export const named: Step = (cursor, known) => {
  const { row, filled, label } = known;
  const value = valueAfter(filled);
  const { name, nameLabel } = cursor.form;
  // The same label with another value names what another form is on.
  const other = name !== null && nameLabel === label && value !== null && value !== name;
  if (other || hasBody(cursor.form)) startAnother(cursor, row);
  const { form } = cursor;
  if (isLabelOf("unitName", label)) form.unitName ??= value;
  else if (form.name === null) [form.name, form.nameLabel] = [value, label];
  cursor.owed = isLabelOf("department", compact(behindLabel("name", label)));
  if (isLabelOf("unitName", label)) nameInHead(form, filled);
  form.stated.push(...statedInHead(known));
  departmentInHead(form, filled);
  form.unit ??= unitIn(filled.filter(isUnitLabel));
  fundsBeside(cursor, row, value);
  touch(cursor, row);
  return "before";
};

/** The funds that stand in the row of the name, each amount behind its label: read, or told where they are not. */
function fundsBeside({ form }: Cursor, row: GridRow, value: string | null): void {
  const from = value === null ? -1 : row.cells.lastIndexOf(value);
  if (from < 0) return;
  const pairs = pairedCells(row.cells.slice(from + 1));
  if (pairs.length === 0) return;
  if (readPairBudget(form, { ...row, cells: pairs })) form.unit ??= unitIn(pairs);
  else form.unread.push({ line: row.line, text: pairs.join(" "), part: "budget" });
}

export const department: Step = (cursor, known) => {
  const { form, state } = cursor;
  form.department ??= besideLabel(known.filled, 0) ?? null;
  form.unit ??= unitIn(known.filled);
  form.stated.push(...statedInHead(known));
  return state;
};

/** What stands under the table: remarks, and the grade where a cell states it. */
export const footer: Step = (cursor, known) => {
  cursor.form.stated.push(...statedInHead(known));
  remark(cursor, known);
  touch(cursor, known.row);
  return "after";
};

/** The row of sums. */
export const total: Step = (cursor, known) => {
  takeTotal(cursor.form, known.row, cursor.indicatorColumns);
  cursor.form.stated.push(...gradeBeside(known));
  touch(cursor, known.row);
  return "after";
};

/** A second row of sums under the first is only another remark. */
export const totalAgain: Step = (cursor, known) =>
  cursor.form.totalLine === 0 ? total(cursor, known) : "after";

export const goal: Step = (cursor, known) => {
  remark(cursor, known);
  return "goals";
};

/** A row before the indicators: funds without a heading, indicators without one, or something of the head. */
export const headRow: Step = (cursor, known) => {
  const { form, state } = cursor;
  const { row, filled, label } = known;
  if (readPairBudget(form, row)) {
    form.unit ??= unitIn(filled);
    return state;
  }
  if (filled.some((cell) => isLabelOf("fundTotal", compact(cell)))) {
    form.unit = unitIn(filled) ?? form.unit;
    cursor.budgetColumns = [];
    return fundRow(cursor, known);
  }
  const guessed = state === "before" && form.rows.length === 0 ? guessColumns(row) : null;
  if (guessed !== null) {
    cursor.indicatorColumns = guessed;
    return indicatorRow(cursor, known);
  }
  if (state === "before" && cursor.owed) {
    // The torn label above named two rows: this one holds the second value, beside labels of its own.
    form.department ??= filled.find((cell) => !/资金|^实施单位/.test(compact(cell))) ?? null;
    form.unit ??= unitIn(filled.slice(0, 1));
    cursor.owed = false;
    return state;
  }
  if (state === "before") {
    const stated = statedInHead(known);
    form.stated.push(...stated);
    if (form.rows.length === 0) departmentInHead(form, filled);
    if (filled.length === 1 && label.length < 20) form.year ??= yearIn(label);
    form.unit ??= unitIn(filled.slice(0, 1)) ?? unitIn(filled.filter(isUnitLabel));
    if (nameInHead(form, filled) || stated.length > 0) {
      touch(cursor, row);
      return state;
    }
  }
  remark(cursor, known);
  return state;
};

export const fundRow: Step = (cursor, known) => {
  const { form } = cursor;
  form.unit ??= unitIn(known.filled.slice(0, 1));
  if (readPairBudget(form, known.row)) {
    touch(cursor, known.row);
    return "budget";
  }
  const left = readBudgetRow(form, known.row, cursor.budgetColumns, cursor.columns === "lost");
  if (left === null) {
    remark(cursor, known);
  } else {
    touch(cursor, known.row);
    lose(cursor, known.row, left, "budget");
  }
  return "budget";
};

function rowStep(role: "management" | "indicator"): Step {
  return (cursor, known) => {
    const { row } = known;
    const { form, indicatorColumns, afterBreak } = cursor;
    const lost = cursor.columns === "lost";
    if (row.openTitles !== undefined) form.tornAt.push(form.rows.length);
    for (const open of [...(row.openTitles ?? []), ...(row.openTexts ?? [])]) {
      if (!form.givenUp.has(open.line)) form.unread.push({ ...open, part: "indicators" });
      form.givenUp.add(open.line);
    }
    const left = takeIndicatorRow(form, row, indicatorColumns, role, { afterBreak, lost });
    cursor.afterBreak = false;
    touch(cursor, row);
    if (left !== null) lose(cursor, row, left, "indicators");
    else giveUp(cursor, known, "indicators");
    return role === "management" ? "management" : "indicators";
  };
}

export const managementRow: Step = /* @__PURE__ */ rowStep("management");
export const indicatorRow: Step = /* @__PURE__ */ rowStep("indicator");
