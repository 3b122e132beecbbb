import { figureOf, readPrinted, tidyCell } from "../printed";
import { budgetRole, indicatorRole, isHeading, rowsUnder } from "./columns";
import { compact, type GridRow } from "./grid";

/** 得分 of 分值 in one cell: 9.5/10. */
const POINTS_OF = /^(\d{1,3}(?:\.\d{1,4})?)分?\/(\d{1,3}(?:\.\d{1,4})?)分?$/;
const SCORE_OF = /得分\/[^/]{0,4}(?:分值|满分|权重|标准分)$/;
const WEIGHT_OF = /(?:分值|满分|权重|标准分)\/[^/]{0,4}得分$/;

/** A column of points under a heading, and how its cells come apart. */
interface PointsColumn {
  readonly at: number;
  /** The column of weights, where the heading has one of its own. */
  readonly weight: number | null;
  /** Whether 分值 stands first. */
  readonly weightFirst: boolean;
}

/**
 * Rows whose score and weight stand in one cell (得分/分值 over 9.5/10) with a cell for each; where the heading has a
 * column of weights besides, the score alone is left of a cell that repeats its weight.
 */
export function withPointsApart(rows: readonly GridRow[]): GridRow[] {
  let column: PointsColumn | null = null;
  return rows.map((row, index) => {
    const heading = isHeading(row);
    if (heading) column = pointsColumn(row, rowsUnder(rows, index));
    if (column === null || row.prose || row.at.some((at, place) => at !== place)) return row;
    if (column.weight !== null) return heading ? row : withoutWeight(row, column.at, column.weight);
    return apart(row, column, heading);
  });
}

/** Whether a text is a score and its weight in one. */
export const isPointsOf = (cell: string): boolean => pointsOf(cell) !== null;

const pointsOf = (cell: string | undefined): RegExpExecArray | null =>
  POINTS_OF.exec(tidyCell(cell ?? "").replace(/ /g, ""));

/** The column of a heading whose cells hold a score and its weight; `null` where none does. */
function pointsColumn(heading: GridRow, below: readonly GridRow[]): PointsColumn | null {
  const roles = heading.cells.map((cell) => (cell === "" ? null : (indicatorRole(cell) ?? budgetRole(cell))));
  const titles = heading.cells.map((cell) => compact(cell).replace(/[（(](?=\/)|[)）]$/g, ""));
  const named = titles.findIndex((title) => SCORE_OF.test(title) || WEIGHT_OF.test(title));
  const at = named < 0 ? roles.indexOf("score") : named;
  const cells = below.flatMap((row) => (row.prose || (row.cells[at] ?? "") === "" ? [] : [row.cells[at]]));
  const own = cells.map(pointsOf).filter((points) => points !== null);
  if (at < 0 || own.length === 0) return null;
  const weight = roles.findIndex((role, index) => role === "weight" && index !== at);
  const weightFirst = WEIGHT_OF.test(titles[at] ?? "");
  // Without such a title every cell says so: no score is more than its weight.
  if (named < 0 && own.some(([, score, full]) => Number(score) > Number(full))) return null;
  if (named < 0 && weight < 0 && own.length < cells.length) return null;
  return { at, weight: weight < 0 ? null : weight, weightFirst };
}

function withoutWeight(row: GridRow, at: number, weight: number): GridRow {
  const points = pointsOf(row.cells[at]);
  const full = figureOf(readPrinted(row.cells[weight] ?? ""));
  if (points === null || full === null || Number(points[2]) !== Number(full)) return row;
  return { ...row, cells: row.cells.map((cell, index) => (index === at ? (points[1] ?? "") : cell)) };
}

/** A row with the score and, behind it, the weight in cells of their own. */
function apart(row: GridRow, { at, weightFirst }: PointsColumn, heading: boolean): GridRow {
  if (at >= row.cells.length) return row;
  const cell = row.cells[at] ?? "";
  const [, first = cell, second = ""] = pointsOf(cell) ?? [];
  const own = heading ? ["得分", "分值"] : weightFirst && second !== "" ? [second, first] : [first, second];
  const insert = <Value>(values: readonly Value[], two: readonly Value[]): Value[] => [
    ...values.slice(0, at),
    ...two,
    ...values.slice(at + 1),
  ];
  const line = row.cellLines[at] ?? row.line;
  const cells = insert(row.cells, own);
  return {
    ...row,
    cells,
    at: cells.map((_, place) => place),
    cellLines: insert(row.cellLines, [line, line]),
  };
}
