import type { Form } from "../forms";
import { type GridRow, isBlank, isFigure, range, squash, widestOf } from "../tables";
import { type CodeLabel, readCodeLabel } from "./code-cells";
import { type ColumnMap, isLabelTitle } from "./header";
import { addsUp } from "./row-sums";

/** Titles of the total row. */
export const TOTAL = /^(?:合计|总计|本年合计|合计栏?)$/;

/**
 * How many label columns a page dropped. Only where its rows are narrower than the table and a figure
 * stands where labels would; null where the layout does not decide.
 */
export function shiftOf(segment: readonly GridRow[], map: ColumnMap, width: number): number | null {
  if (segment[0]?.table !== undefined) return 0;
  const widest = widestOf(segment);
  let figureAt = Infinity;
  let labelTo = -1;
  for (const row of segment) {
    const label = readCodeLabel(row.cells.slice(0, map.first), []);
    if (label.last < 0) continue;
    labelTo = Math.max(labelTo, label.name === "" ? -1 : label.last);
    for (let index = label.last + 1; index < Math.min(map.first, row.cells.length); index++) {
      if (label.name !== "" && isFigure(row.cells[index] ?? "")) figureAt = Math.min(figureAt, index);
    }
  }
  if (figureAt === Infinity) return 0;
  const shift = width - widest;
  if (shift <= 0 || map.first - shift > figureAt || labelTo >= map.first - shift) return null;
  return shift;
}

/** Where the cells of a row stand: moved by some columns, or only in their order; null where neither is known. */
export interface Fit {
  readonly label: CodeLabel;
  /** How many columns its figures stand further left than the header says. */
  readonly shift: number;
  /** Index of the first of its figures, where only their order is known. */
  readonly loose?: number;
}

/**
 * Fits one row to the columns of the header. As it stands where labels and figures stand under their titles, and it has
 * the usual number of cells or adds up; else from its label on where it has as many cells behind it as there are columns;
 * else, and where it lost a cell, in its order alone.
 */
export function fitRow(
  form: Form,
  map: ColumnMap,
  chain: readonly string[],
  row: GridRow,
  shift: number | null,
  usual: number | null,
): Fit | null {
  const under = labelOf(row.cells.slice(0, map.first - (shift ?? 0)), chain);
  const isShort = row.short === "sure" || (row.short === "perhaps" && !addsUnder(form, row, map, shift ?? 0));
  if (!isShort && (row.table !== undefined || row.loose !== undefined))
    return { label: under, shift: shift ?? 0 };
  const stands = standsUnder(row, map, shift ?? 0, under);
  if (!isShort && shift !== null && stands) {
    const isUsual = usual === null || row.cells.length + shift === usual;
    if (isUsual || (addsUnder(form, row, map, shift) && !isAmbiguous(form, row, map, shift, usual)))
      return { label: under, shift };
  }
  const label = labelOf(row.cells, chain);
  const behind = row.cells.slice(label.last + 1);
  const room = gridEdge(map) - map.first;
  if (label.last < 0 || !behind.every((cell) => isFigure(cell) || isBlank(cell))) return null;
  if (isShort) return { label, shift: 0, loose: label.last + 1 };
  const moved = map.first - label.last - 1;
  if (behind.length === room && (!stands || addsUnder(form, row, map, moved))) return { label, shift: moved };
  const whole = behind.length < room && behind.every((cell) => cell !== "");
  return whole ? { label, shift: 0, loose: label.last + 1 } : null;
}

/**
 * Whether a row adds up as it stands. One with another number of cells than most may leave out the blank cells at its end,
 * and then it does; else it lost a cell inside, or has one too many.
 */
function addsUnder(form: Form, { cells }: GridRow, map: ColumnMap, shift: number): boolean {
  const texts = new Map([...map.at].map(([column, at]) => [column, cells[at - shift] ?? ""]));
  return addsUp(form, "", texts);
}

/**
 * Whether a row with more cells than most adds up without one of its blank cells as well, so that the cell too many may be
 * that one as well as the last.
 */
function isAmbiguous(form: Form, row: GridRow, map: ColumnMap, shift: number, usual: number): boolean {
  if (row.cells.length + shift <= usual) return false;
  const last = row.cells.reduce((most, cell, index) => (isFigure(cell) ? index : most), -1);
  return range(map.first - shift, last).some((index) => {
    const cells = row.cells.filter((_, at) => at !== index);
    return row.cells[index] === "" && addsUnder(form, { ...row, cells }, map, shift);
  });
}

/** Code and name of a row; of a total that stands in the row of 类, 款 and 项 its own title. */
export function labelOf(cells: readonly string[], chain: readonly string[]): CodeLabel {
  const total = cells.findIndex((cell) => TOTAL.test(squash(cell)));
  const before = cells.slice(0, Math.max(0, total));
  if (total < 0 || !before.every((cell) => cell === "" || isLabelTitle(squash(cell))))
    return readCodeLabel(cells, chain);
  return { digits: "", name: cells[total] ?? "", last: total };
}

/** Whether no figure of a row stands under the titles of labels, no word under those of figures, none beyond them. */
function standsUnder(row: GridRow, map: ColumnMap, shift: number, label: CodeLabel): boolean {
  const first = map.first - shift;
  const edge = gridEdge(map) - shift;
  return row.cells.every((cell, index) => {
    if (cell === "" || index <= label.last) return true;
    if (index >= edge) return map.others.size > 0 || !isFigure(cell);
    if (index < first) return !isFigure(cell);
    return map.others.has(index + shift) || !/[\u4e00-\u9fff]/.test(cell) || isBlank(cell);
  });
}

/** Index behind the last column that the header names. */
export function gridEdge(map: ColumnMap): number {
  return [...map.at.values(), ...map.others.keys()].reduce((most, index) => Math.max(most, index), -1) + 1;
}
