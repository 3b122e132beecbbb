import { isFigure } from "../figure";
import { type Rows, rowsByHeight } from "./anchors";
import { wholeFigures } from "./gap-columns";
import type { Cells } from "./gap-head";
import { around, median, middleX, middleY } from "./piece";
import { cellText, type Parted, type Printed, printedOf } from "./printed";
import { overlapping, type Stretch } from "./stretches";
import type { Table, TableRow } from "./table";

/** Rows of the body: lines of one height, with the lines that a wrapped name adds. */
export function bodyRows(
  body: readonly Parted[],
  columns: readonly Stretch[],
  breaks: readonly number[],
): Cells[] {
  const lines = columns.map((): Printed[] => []);
  for (const part of body.flatMap(({ parts }) => parts)) lines[columnOf(columns, part)]?.push(part);
  for (const [at, own] of lines.entries()) lines[at] = wholeFigures(own);
  const found = rowsByHeight(lines);
  const rows = found.anchors.map((): Map<number, { lines: Printed[]; columns: number }> => new Map());
  for (const [column, own] of lines.entries()) {
    for (const line of own) {
      const row = rows[rowFor(found, middleY(line), breaks)];
      const cell = row?.get(column);
      if (cell === undefined) row?.set(column, { lines: [line], columns: 1 });
      else cell.lines.push(line);
    }
  }
  return rows.filter((row) => row.size > 0);
}

/** The row of a height: that of its text, or the next with no rule between. */
function rowFor({ anchors, of }: Rows, y: number, breaks: readonly number[]): number {
  const at = of(y);
  const isFree = (row: number) => {
    const anchor = anchors[row];
    if (anchor === undefined) return false;
    return !breaks.some((edge) => edge > Math.min(anchor, y) && edge < Math.max(anchor, y));
  };
  return [at, at - 1, at + 1].find(isFree) ?? at;
}

function columnOf(columns: readonly Stretch[], part: Printed): number {
  const [first] = overlapping(columns, part);
  if (first !== undefined) return first;
  const middle = middleX(part);
  const behind = columns.findIndex(({ from }) => from > middle);
  return behind < 0 ? columns.length - 1 : Math.max(0, behind - 1);
}

export function rowOf(cells: Cells, columns: readonly Stretch[]): TableRow {
  const places = [...cells.values()].flatMap(({ lines }) => lines);
  const spans = columns.map((_, at): readonly [number, number] | undefined => {
    const wide = cells.get(at)?.columns ?? 1;
    return wide > 1 ? [1, wide] : undefined;
  });
  return {
    cells: columns.map((_, at) => cellText(byHeight(cells.get(at)?.lines ?? []), Infinity)),
    boxes: columns.map((_, at) => {
      const own = cells.get(at)?.lines;
      return own === undefined ? undefined : around(own);
    }),
    spans,
    box: around(places),
  };
}

function byHeight(lines: readonly Printed[]): Printed[] {
  const levels = new Map<number, Printed[]>();
  const step = median(
    lines.map(({ size }) => size),
    1,
  );
  for (const line of lines) {
    const key = Math.round(middleY(line) / Math.max(step / 2, 0.5));
    levels.set(key, [...(levels.get(key) ?? []), line]);
  }
  return [...levels.values()]
    .map((level) =>
      level.length === 1 ? (level[0] as Printed) : printedOf(level.flatMap(({ pieces }) => pieces)),
    )
    .sort((a, b) => a.y - b.y);
}

/** Whether a table of gaps is sure: no cell holds several figures, or a figure beside words; no dots lead to a page. */
export function isSure(table: Table): boolean {
  return table.rows.every((row) =>
    row.cells.every((cell) => {
      if (LEADERS.test(cell)) return false;
      const words = cell.split(" ");
      return words.length === 1 || !words.some((word) => isFigure(word));
    }),
  );
}

const LEADERS = /[.·…]{6}/;
