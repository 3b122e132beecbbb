import type { Line } from "../../tables";
import type { EvaluationKind } from "../evaluation";
import { compact, filledCells, type GridRow, undecorated } from "./grid";

/** A line that opens a form or a report. */
export interface FormTitle {
  /** Its line. */
  readonly line: number;
  /** The title, without numbering and decoration. */
  readonly title: string;
  /** Whether it opens a report in prose rather than a table. */
  readonly report: boolean;
}

const END =
  /(?:自评(?:价)?(?:情况|结果|汇总|指标(?:体系)?|得分)?表|自我评价表|(?:绩效)?评价(?:情况|打分|得分|结果)?表|自评打分表|[计评]分表|(?:评分|打分|得分)(?:明细|汇总|情况)?表|自评(?:分析)?报告|自我评价报告|评价报告|评价指标体系(?:表)?|绩效目标(?:申报|完成情况|自评)?表|完成情况(?:自评)?表|情况自评表|目标自评表|绩效(?:运行|目标|执行)*(?:监控|监测|跟踪)(?:情况)?表|绩效自评|绩效自评表[一二三四五六七八九十\d]*)$/;

/** What may stand on the line of a title: the department, the number of the form, a date. */
const BESIDE =
  /^(?:(?:填报|编制|主管|预算)?(?:部门|单位)(?:名称)?[:：（(]|公开\d{0,2}表?|附[件表]|(?:填报)?日期|金额单位|[（(]?20\d\d)/;

/** No title is printed longer, with the spaces and marks in it. */
const LONGEST_TITLE = 200;

/** The title of an evaluation form on a line of its own, `null` for any other line. */
export function formTitle(line: Line): FormTitle | null {
  const [first = "", ...beside] =
    line.cells.length > 1 ? line.cells.filter((cell) => cell !== "") : line.cells;
  if (first.length > LONGEST_TITLE || !/[表告评]/.test(first)) return null;
  if (beside.some((cell) => !BESIDE.test(compact(cell)))) return null;
  const title = compact(first)
    .replace(/[（(]\d{4}年?度?[)）]$|\d{4}年度$/, "")
    .replace(/^附[件表]\d*[:：.、]?(?:\d{1,2}[.、])?/, "");
  if (title.length < 5 || title.length > 60) return null;
  if (
    !/绩效|自评|评价/.test(title) ||
    !END.test(title) ||
    /[。；;！，,]|详见|\.{3}|…|^\[|^[（(][一二三四五六七八九十\d]/.test(title)
  ) {
    return null;
  }
  return { line: line.number, title: titleOf(first), report: /报告$/.test(title) };
}

function titleOf(cell: string): string {
  return undecorated(cell).replace(/^附\s?[件表]\s?\d*\s?[:：.、]?\s?/, "");
}

/**
 * What a form evaluates, by its title and columns. What stands in a column of results though there is none of the whole
 * year was reached by the middle of it (1-7月完成值): its targets are still to be reached.
 */
export function kindOfForm(
  title: string,
  hasName: boolean,
  hasResult: boolean,
  isMidyear: boolean,
): EvaluationKind {
  if (isMidyear && !hasResult) return "targets";
  const bare = title.replace(/\s/g, "");
  if (/目标(?:申报)?表$/.test(bare.split(/[（(]/)[0] ?? "") && !hasResult) return "targets";
  if (!hasResult && /目标/.test(bare)) return "targets";
  if (/部门预算项目|项目支出|项目绩效|项目自评/.test(bare)) return "project";
  if (/整体|部门(?:支出)?绩效|单位绩效|部门评价/.test(bare)) return "department";
  if (/专项|转移支付|补助资金|区域|评价指标体系/.test(bare)) return "specialFund";
  return hasName || bare === "" || !/部门|单位/.test(bare) ? "project" : "department";
}

/** A year printed in a title or near it. */
export function yearIn(text: string): number | null {
  const match = /(?<!\d)(20\d\d)\s?年/.exec(text);
  return match === null ? null : Number(match[1]);
}

/** The first filled cell of a row without spaces. */
export function firstTitle(row: GridRow): string {
  return compact(filledCells(row)[0] ?? "");
}
