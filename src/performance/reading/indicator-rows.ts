import type { IndicatorRole } from "../evaluation";
import { operatorIn, readMeasure } from "../measure";
import { readPrinted } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { isLabelOf } from "../vocabulary/labels";
import { type Column, isResult } from "./columns";
import type { DraftForm, DraftRow } from "./draft";
import { fitRow } from "./fit";
import { compact, filledCells, type GridRow, joinPieces } from "./grid";
import { INDICATOR_KINDS_OF_CELLS } from "./misfit";
import { hasSections, sectionTitle } from "./sections";

/** Columns of the rows on the management of the funds; none where the block carries no points. */
export function managementColumns(header: GridRow): Column<IndicatorColumn>[] {
  const columns = header.cells.flatMap((cell, index): Column<IndicatorColumn>[] => {
    const title = compact(cell);
    const at = header.at[index] ?? index;
    const role: IndicatorColumn | null = /^情况说明/.test(title)
      ? "actual"
      : /^(?:分值|权重)/.test(title)
        ? "weight"
        : /得分/.test(title)
          ? "score"
          : /问题|措施|原因|备注/.test(title)
            ? "reason"
            : null;
    return role === null ? [] : [{ role, title, at }];
  });
  if (!columns.some((column) => column.role === "weight")) return [];
  const first = columns[0]?.at ?? 1;
  return [{ role: "name", title: "", at: Math.max(0, first - 2) }, ...columns];
}

const GUESSES: readonly (readonly IndicatorColumn[])[] = [
  ["level1", "level2", "name", "target", "actual", "weight", "score"],
  ["level1", "level2", "name", "target", "actual", "weight", "score", "reason"],
  ["level1", "level2", "name", "target", "actual", "weight", "score", "deviation", "reason"],
];

/** Columns of a table without a heading, where a row begins with the titles of two levels; `null` elsewhere. */
export function guessColumns(row: GridRow): Column<IndicatorColumn>[] | null {
  const filled = filledCells(row);
  const [first = "", second = ""] = filled;
  if (familyOf(first) === null || !/指标/.test(first) || kindOf(second) === null || filled.length < 6)
    return null;
  const numbers = filled.filter((cell) => /^\d+(?:\.\d+)?$/.test(cell)).length;
  if (numbers < 2) return null;
  const start = row.cells.indexOf(first);
  const width = row.cells.length - start;
  const roles = GUESSES.find((guess) => guess.length >= width) ?? GUESSES[2] ?? [];
  return roles.map((role, index) => ({ role, title: "", at: start + index }));
}

/**
 * Takes a row of an indicator table: a new indicator, or the rest of the one before it. Returns the cells that
 * fit nowhere; `null` where the whole row does not.
 */
export function takeIndicatorRow(
  form: DraftForm,
  row: GridRow,
  columns: readonly Column<IndicatorColumn>[],
  kind: "indicator" | "management",
  { afterBreak, lost }: { readonly afterBreak: boolean; readonly lost: boolean },
): readonly string[] | null {
  const section = hasSections(columns) ? sectionTitle(filledCells(row)) : null;
  if (section !== null) {
    form.openLevels = { level1: section };
    return [];
  }
  const fitted = fitRow(row, columns, INDICATOR_KINDS_OF_CELLS);
  if (fitted === null) return notRead(form, row);
  const { title, other, aside, ...cells } = fitted.cells;
  const left = [...fitted.left, ...(other === undefined ? [] : [other])];
  // Beside the block its title runs down, with the points of all its rows: 绩效指标, （90分）.
  if (title !== undefined && !/绩效(?:指标|目标)|^[（(]\d{1,3}分?[)）]$/.test(compact(title)))
    left.push(title);
  if ((row.lost === true && !isWholeRow(cells)) || (kind === "indicator" && isNone(row, cells)))
    return notRead(form, row);
  // Where no line tells its column, the title beside the whole block may stand among the first level.
  if (isLabelOf("block", compact(cells.level1 ?? ""))) delete cells.level1;
  if (isSlot(cells)) delete cells.name;
  if (!columns.some(({ role }) => role === "weight")) takeOwnPoints(cells);
  form.wraps ||= row.wraps === true;
  form.hasResult ||= columns.some(isResult);
  const previous = form.rows.at(-1);
  if (previous !== undefined && continues(cells, previous, afterBreak)) {
    glue(previous, cells, row);
    return left;
  }
  const named = columns.some((column) => column.role === "name" && /[三四]级/.test(column.title));
  if (lost && named && kind === "indicator" && hasFigures(cells) && !isName(cells.name)) {
    const { weight, score } = cells;
    if (weight !== undefined && score !== undefined) form.apart.push({ weight, score });
    return notRead(form, row);
  }
  if (lost && kind === "indicator" && cells.name !== undefined && isPieces(cells)) return notRead(form, row);
  settleName(cells, kind);
  if (cells.name === undefined && !hasFigures(cells)) return openLevels(form, row, cells);
  Object.assign(cells, { ...form.openLevels, ...cells });
  form.openLevels = {};
  for (const level of ["level1", "level2"] as const) {
    if (cells[level] !== undefined) cells[level] = compact(cells[level]);
  }
  form.rows.push({
    line: fitted.lines.name ?? fitted.lines.level2 ?? row.line,
    lines: [...row.lines],
    role: roleOf(kind, cells, previous),
    cells,
    afterBreak,
    ...(row.ruled === true ? { placed: true as const } : {}),
  });
  return left;
}

/** In a table without a column of weights the points of an indicator stand behind its name: 检测批次（20分）. */
function takeOwnPoints(cells: DraftRow["cells"]): void {
  const own = /^(.{2,})[（(](\d{1,2}(?:\.\d{1,2})?)分[)）]$/.exec(compact(cells.name ?? ""));
  if (own !== null) [cells.name, cells.weight] = [own[1] ?? "", own[2] ?? ""];
}

/** Whether a row is a slot of the template that was left empty: 指标1：, ……. */
function isSlot({ name, level1, level2, ...rest }: DraftRow["cells"]): boolean {
  return name !== undefined && isLabelOf("placeholder", compact(name)) && Object.keys(rest).length === 0;
}

/** A row without a name of its own is named by what it says of the funds, or by its last level. */
function settleName(cells: DraftRow["cells"], kind: "indicator" | "management"): void {
  if (cells.name !== undefined) return;
  if (kind === "management" && cells.actual !== undefined) {
    cells.name = cells.actual;
    delete cells.actual;
    return;
  }
  const level = cells.level2 ?? cells.level1;
  if (level !== undefined && hasFigures(cells)) cells.name = level;
}

/** A row of nothing but titles of levels opens them for the rows under it; titles without rows are an empty slot. */
function openLevels(form: DraftForm, row: GridRow, cells: DraftRow["cells"]): readonly string[] {
  const { level1, level2, ...rest } = cells;
  if (Object.keys(rest).length > 0 || (level1 === undefined && level2 === undefined)) return filledCells(row);
  form.openLevels = {
    ...(level1 === undefined ? form.openLevels : { level1: compact(level1) }),
    ...(level2 === undefined ? {} : { level2: compact(level2) }),
  };
  return [];
}

/** A row of which only the order of cells is known has its name, and its points or what was asked and reached. */
function isWholeRow(cells: DraftRow["cells"]): boolean {
  const { name } = cells;
  if (name === undefined && cells.level2 === undefined && cells.level1 === undefined) return false;
  const points = cells.weight !== undefined || cells.score !== undefined;
  return points || (cells.target ?? cells.initialTarget) !== undefined;
}

/**
 * Whether a text may name an indicator: no measure, no mark, no official title of a level. Where the text keeps no columns
 * and the heading has one for names, a row with any of these has its name elsewhere.
 */
function isName(text: string | undefined): boolean {
  if (text === undefined || text.length === 1 || isLabelOf("total", compact(text))) return false;
  if (/^\d{4}年\d{1,2}月|\d{1,2}月.{0,4}[前日底]$/.test(text)) return false;
  if (readMeasure(text)?.operator != null || readPrinted(text).kind !== "text") return false;
  return !(text.endsWith("指标") && (kindOf(text) !== null || familyOf(text) !== null));
}

/**
 * Whether a row is made of pieces of other cells: nothing was asked, reached or scored, or what was is the end of a word;
 * or, where no points prove it, a name that is part of a sentence.
 */
function isPieces(cells: DraftRow["cells"]): boolean {
  const { name = "", target = "", actual = "", weight, score } = cells;
  if (!hasFigures(cells)) return true;
  if (
    [target, actual].some((text) => /^(?:[率度数量额费值性积标限段]|指标|.{0,3}[)）])$/.test(compact(text)))
  )
    return true;
  return weight === undefined && score === undefined && /[，。；]|^[（(]/.test(name);
}

/** The points of a row whose cells stand in columns. */
export function pointsIn(
  { cells }: GridRow,
  columns: readonly Column<IndicatorColumn | BudgetColumn>[],
): { readonly weight?: string; readonly score?: string } {
  const under = (role: "weight" | "score"): string =>
    cells[columns.findIndex((column) => column.role === role)] ?? "";
  const [weight, score] = [under("weight"), under("score")];
  return weight === "" || score === "" ? {} : { weight, score };
}

/** A row that is not read: what level it may have named is not known of the rows under it, nor of those beside a lone cell. */
/** Cells that ran together from a level on, in the place of a name. */
const RUN_TOGETHER = /^\S{2,8}指标 .{0,200} \S{0,2}\d[\d.]{0,6}[%％]?$/;

/**
 * Whether a row is none of indicators: its cells ran together, or it is one of the accounts, which begins with the code
 * of an item, and its name stands behind.
 */
function isNone(row: GridRow, { level1, level2, name = "" }: DraftRow["cells"]): boolean {
  if (RUN_TOGETHER.test(name)) return true;
  const [code = "", title = ""] = filledCells(row);
  if (level1 !== undefined || level2 !== undefined || !/^\d{3}(?:\d\d){0,2}$/.test(code)) return false;
  return name === code || (name === "" && /^[\u4e00-\u9fff]{2}/.test(title));
}

function notRead(form: DraftForm, row: GridRow): null {
  form.tornAt.push(filledCells(row).length === 1 ? 0 : form.rows.length);
  return null;
}

function hasFigures(cells: DraftRow["cells"]): boolean {
  return [cells.weight, cells.score, cells.actual, cells.target].some((cell) => cell !== undefined);
}

/** Whether a row carries on the one before it: no name, or only text that a page break cut off. */
function continues(cells: DraftRow["cells"], previous: DraftRow, afterBreak: boolean): boolean {
  const figures = [cells.weight, cells.score].filter((cell) => cell !== undefined);
  if (cells.level1 !== undefined || cells.level2 !== undefined) return false;
  if (cells.name === undefined) {
    return (
      figures.length === 0 || (previous.cells.weight === undefined && previous.cells.score === undefined)
    );
  }
  // A name alone is a row that shares a merged weight, unless a page break stands between.
  const alone = Object.keys(cells).length === 1;
  if (!alone)
    return (
      figures.length === 0 && afterBreak && cells.actual === undefined && previous.cells.weight !== undefined
    );
  return afterBreak;
}

function glue(previous: DraftRow, cells: DraftRow["cells"], row: GridRow): void {
  for (const line of row.lines) previous.lines.push(line);
  for (const [role, text] of Object.entries(cells) as [IndicatorColumn, string][]) {
    previous.cells[role] = joinPieces(previous.cells[role] ?? "", text);
  }
}

function roleOf(
  kind: "indicator" | "management",
  cells: DraftRow["cells"],
  previous: DraftRow | undefined,
): IndicatorRole {
  if (kind === "management") return "management";
  const level = cells.level1 ?? "";
  if (/扣分|减分/.test(level)) return "deduction";
  if (/加分/.test(level)) return "bonus";
  if (level !== "") return "indicator";
  return previous === undefined || previous.role === "management" ? "indicator" : previous.role;
}

/** The result with the unit that stands in a column of its own. */
export function actualText({ actual = "", actualUnit = "" }: DraftRow["cells"]): string {
  return /\d$/.test(actual) && readPrinted(actual).kind === "number" ? actual + actualUnit : actual;
}

/**
 * The operator that a direction stands for: of a 正向指标 more is better, so that its figure is the least that is asked
 * for, and of a 反向指标 the most. Words and dates have none.
 */
function directionOf(property: string, value: string): "≥" | "≤" | "" {
  const direction = readMeasure(value) === null ? undefined : /(正|反|逆|负)向/.exec(property)?.[1];
  return direction === undefined ? "" : direction === "正" ? "≥" : "≤";
}

/** The target cell with its 指标性质 and 度量单位 joined: `≥` `90` `%` is `≥90%`. */
export function targetText(cells: DraftRow["cells"]): string {
  // A target that was not adjusted leaves the column of the adjusted ones blank.
  const value = cells.target ?? cells.initialTarget ?? "";
  const unit = cells.unit ?? "";
  const number = readPrinted(value).kind === "number" && !/[%‰分元]$/.test(value);
  // What a 定性 one asks for may stand in the column of units: 单位（文字描述）.
  if (value === "") return /^(?:定性|文字)/.test(cells.property ?? "") ? unit : "";
  const operator = operatorIn(cells.property ?? "") ?? directionOf(cells.property ?? "", value);
  const has = /^[≥≤=＝><＞＜]/.test(value);
  return `${has ? "" : operator}${value}${number || (has && unit !== "" && !value.endsWith(unit)) ? unit : ""}`;
}
