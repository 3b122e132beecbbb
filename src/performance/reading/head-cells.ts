import type { StatedScore } from "../evaluation";
import { readPrinted } from "../printed";
import { type DraftForm, headingOf } from "./draft";
import { compact, filledCells, type GridRow } from "./grid";
import type { KnownRow } from "./row-kinds";
import { yearIn } from "./titles";

/** Labels in the head of a form whose next cell states its total, or its grade. */
const HEAD_TOTAL =
  /^(?:单位|部门|项目|绩效)?(?:自评|评价|综合|自我评价)(?:总|综合)?(?:得分|总分|评分|分数)(?:[（(][^（）()]{0,6}[)）])?[:：]?$/;
const HEAD_GRADE = /^(?:绩效)?(?:自评|评价|评定)?(?:等[级次]|结论|结果)[:：]?$/;
const GRADE = /^(?:优秀?|良好?|中等?|差)$/;
/** A grade in the cell of its label: 评价等级：优. */
const HEAD_GRADE_IN = /^(?:绩效)?(?:自评|评价|评定)?(?:等[级次]|结论|结果)[:：](优秀?|良好?|中等?|差)$/;
const GRADE_NAMES: Readonly<Record<string, string>> = { 优秀: "优", 良好: "良", 中等: "中" };

/** The scores and grades that the cells of a row state beside their labels: 自评得分 | 98 | 评价等级 | 优. */
export function statedInHead({ row, filled }: KnownRow): StatedScore[] {
  return filled.flatMap((cell, index): StatedScore[] => {
    const title = compact(cell);
    if (title === compact(filled[index - 1] ?? "")) return [];
    const inside = HEAD_GRADE_IN.exec(title)?.[1];
    if (inside !== undefined) return [{ line: lineOf(row, cell), of: "grade", value: gradeNamed(inside) }];
    const [isOfGrade, isOfTotal] = [HEAD_GRADE.test(title), HEAD_TOTAL.test(title)];
    if (!isOfGrade && !isOfTotal) return [];
    const next = besideLabel(filled, index) ?? "";
    if (isOfGrade && isGrade(next))
      return [{ line: lineOf(row, next), of: "grade", value: gradeNamed(next) }];
    const printed = readPrinted(next);
    if (isOfTotal && printed.kind === "number" && Number(printed.value) <= 100)
      return [{ line: lineOf(row, next), of: "total", value: printed.value }];
    return [];
  });
}

/** Whether a cell is a grade and nothing else. */
export function isGrade(cell: string): boolean {
  return GRADE.test(compact(cell));
}

/** The grade that stands alone in a cell of the row of sums. */
export function gradeBeside({ row, filled }: KnownRow): StatedScore[] {
  for (const cell of filled.slice(1)) {
    const grade = HEAD_GRADE_IN.exec(compact(cell))?.[1] ?? (isGrade(cell) ? cell : null);
    if (grade !== null) return [{ line: lineOf(row, cell), of: "grade", value: gradeNamed(grade) }];
  }
  return [];
}

function gradeNamed(cell: string): string {
  const grade = compact(cell);
  return GRADE_NAMES[grade] ?? grade;
}

function lineOf(row: GridRow, cell: string): number {
  return row.cellLines[row.cells.indexOf(cell)] ?? row.line;
}

/**
 * Takes the name of what is evaluated where its label stands behind another one: 预算单位 | 甲局 | 项目名称 | 校舍维修.
 * Returns whether the row has one.
 */
export function nameInHead(form: DraftForm, filled: readonly string[]): boolean {
  const at = filled.findIndex((cell, index) => index > 0 && /^项目名称[:：]?$/.test(compact(cell)));
  const name = at < 0 ? undefined : besideLabel(filled, at);
  if (name === undefined || form.name !== null) return false;
  [form.name, form.nameLabel] = [name, compact(filled[at] ?? "")];
  return true;
}

/** The department whose label stands behind others, with its name in the next cell or in its own. */
export function departmentInHead(form: DraftForm, filled: readonly string[]): void {
  filled.forEach((cell, at) => {
    const label = /^(?:主管|预算)部门(?:[:：](.*))?$/.exec(compact(cell));
    if (at === 0 || label === null || form.department !== null) return;
    const inside = label[1] ?? "";
    form.department = inside === "" ? (besideLabel(filled, at) ?? null) : inside;
  });
}

/** What running text in the head of a form tells of it: its name, department, year and unit. */
export function takeProse(form: DraftForm, row: GridRow): void {
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

/** Most columns that a label covers. */
const WIDEST_LABEL = 24;

/** The first cell behind a label that says something else: a program may print the label in every column that it covers. */
export function besideLabel(filled: readonly string[], at: number): string | undefined {
  const label = compact(filled[at] ?? "");
  return filled.slice(at + 1, at + 1 + WIDEST_LABEL).find((cell) => compact(cell) !== label);
}

/** What stands after a label: in its own cell behind a colon, or in the next. */
export function valueAfter(filled: readonly string[]): string | null {
  const label = filled[0] ?? "";
  const colon = label.search(/[:：]/);
  const behind = colon < 0 ? "" : label.slice(colon + 1).trim();
  const inline = behind.split(/[\s\u3000]{2}/)[0] ?? "";
  return inline === "" ? (besideLabel(filled, 0) ?? null) : inline;
}

/** The unit that a cell prints: （万元）, 单位：元. */
export function unitIn(cells: readonly string[]): "元" | "万元" | "亿元" | null {
  for (const cell of cells) {
    const match = /[（(](?:单位[:：])?(元|万元|亿元)[)）]|^(?:金额)?单位[:：](元|万元|亿元)$/.exec(
      compact(cell),
    );
    const unit = match?.[1] ?? match?.[2];
    if (unit === "元" || unit === "万元" || unit === "亿元") return unit;
  }
  return null;
}

/** Keeps the points that a heading of a part prints, each part once. */
export function noteSections(form: DraftForm, row: GridRow, level: 0 | "budget" | "management"): void {
  for (const cell of filledCells(row)) {
    const heading = headingOf(compact(cell));
    const fits =
      level === 0
        ? /^绩效指标/
        : level === "budget"
          ? /^(?:预算执行|项目资金|预算|(?:执行率)?得分$)/
          : /^(?:分值|资金管理)/;
    if (heading.weight === null || !fits.test(heading.title) || Number(heading.weight) > 100) continue;
    if (form.sections.some((section) => section.level === level)) continue;
    const title = level === "management" ? "资金管理情况" : heading.title;
    form.sections.push({ line: row.line, level, title, weight: heading.weight });
  }
}
