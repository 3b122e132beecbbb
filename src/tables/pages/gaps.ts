import { isFigure } from "../figure";
import { type Rows, rowsByHeight } from "./anchors";
import { repeatedHead } from "./continued";
import { type Cells, headRows, type Parted, withHead } from "./gap-head";
import { around, median, middleX, middleY, rightOf } from "./piece";
import { segmentsOf } from "./plain";
import { cellText, type Printed, printedOf } from "./printed";
import { edgesBetween, joinStretch, overlapping, type Stretch, within } from "./stretches";
import type { Table, TableRow } from "./table";

/** Gap, in heights, that parts cells where the whole block leaves it free. */
const GAP = 0.55;
/** Gap, in heights, of a blank between words. */
const BLANK = 0.25;
/** Distance between lines, in heights, over which a block does not go on. */
const APART = 4.5;
/** Rows with figures that make a block a table, where it does not go on with one that was, and the most of its columns. */
const ROWS = 2;
const MOST_COLUMNS = 60;
/** Lines of a head at most. */
const HEAD = 8;

/**
 * The tables that lines make without rules, and the lines that are left. A table without a head is one only where it
 * goes on with the columns of one `before` it: a column that is blank on all of its rows would be missed.
 */
export function gapTables(
  lines: readonly Printed[],
  breaks: readonly number[],
  before: Table | null,
): { tables: Table[]; rest: Printed[] } {
  const parted = lines.map((line) => ({ line, parts: partsOf(line) }));
  const tables: Table[] = [];
  const rest: Printed[] = [];
  let last = before;
  for (let at = 0; at < parted.length; ) {
    const block = isRow(parted[at] as Parted) ? blockFrom(parted, at, breaks) : null;
    if (block === null) {
      rest.push((parted[at] as Parted).line);
      at++;
      continue;
    }
    const head = headBefore(parted, at, rest, block.columns);
    const body = parted.slice(at, block.end);
    const table = tableOfBlock(head, body, block.columns, breaks, last);
    if (table === null) rest.push(...body.map(({ line }) => line));
    else {
      rest.splice(rest.length - head.length, head.length);
      tables.push(table);
      last = table;
    }
    at = block.end;
  }
  return { tables, rest };
}

/** The cells of a line: cut at its gaps, and beside a figure even where the gap is no wider than a blank. */
function partsOf(line: Printed): Printed[] {
  const out: Printed[] = [];
  for (const word of segmentsOf(line, BLANK)) {
    const last = out.at(-1);
    const gap = last === undefined ? Infinity : word.x - (last.x + last.width);
    const apart = isFigure(word.text) || isFigure(last?.text ?? "") ? BLANK : GAP;
    const joins = gap < Math.min(word.size, last?.size ?? 0) * apart;
    if (last !== undefined && joins) out[out.length - 1] = printedOf([...last.pieces, ...word.pieces]);
    else out.push(word);
  }
  return out;
}

/** Whether a line is a row by itself: several cells, a figure among them, and no sentence. */
function isRow({ parts }: Parted): boolean {
  return parts.length > 1 && parts.some(({ text }) => isFigure(text)) && parts.every(isShort);
}

function isShort({ text, width, size }: Printed): boolean {
  return width < size * 30 && !/[。；]/.test(text);
}

/** The lines from one on that may be rows of one table, with their columns; null where they are none. */
function blockFrom(
  parted: readonly Parted[],
  start: number,
  breaks: readonly number[],
): { end: number; columns: Stretch[] } | null {
  let end = start;
  for (let at = start; at < parted.length; at++) {
    const one = parted[at] as Parted;
    const before = parted[at - 1];
    if (at > start && before !== undefined && isBroken(before.line, one.line, breaks)) break;
    if (!one.parts.every(isShort) || isFacts(one)) break;
    end = at + 1;
  }
  const all = parted.slice(start, end);
  const columns = columnsOf(all);
  while (end > start && !isRow(parted[end - 1] as Parted) && !isWithinOne(parted[end - 1] as Parted, columns))
    end--;
  const rows = parted.slice(start, end).filter(isRow);
  const wide = rows.filter(({ line }) => segmentsOf(line).length > 1);
  if (rows.length < 1 || wide.length * 2 < rows.length) return null;
  return columns.length < 2 || columns.length > MOST_COLUMNS ? null : { end, columns };
}

/** Whether a line states facts, as `单位：万元` does, and belongs to no column. */
function isFacts({ parts }: Parted): boolean {
  return parts.every(({ text }) => /[:：]/.test(text));
}

/** Share of the rows in which a title may lie over several columns. */
const SPANNING = 0.25;

/**
 * The stretches of the width that text fills in all rows: first those of the figures, then the words, the longest
 * first. Words over two stretches, as of a total, join them only where that is the rule.
 */
function columnsOf(block: readonly Parted[]): Stretch[] {
  const parts = block.flatMap((one) => one.parts);
  let columns = parts.filter(({ text }) => isFigure(text)).reduce(joinStretch, [] as Stretch[]);
  const spanning: Printed[] = [];
  for (const part of parts.filter(({ text }) => !isFigure(text)).sort((x, y) => y.width - x.width)) {
    if (overlapping(columns, part).length > 1) spanning.push(part);
    else columns = joinStretch(columns, part);
  }
  return spanning.length > block.length * SPANNING ? spanning.reduce(joinStretch, columns) : columns;
}

/** Whether two lines stand too far apart for one table; rules across between them hold them together. */
function isBroken(before: Printed, line: Printed, breaks: readonly number[]): boolean {
  const gap = line.y - (before.y + before.height);
  if (gap < before.size * (APART - 1)) return false;
  return !breaks.some((y) => y > before.y && y < line.y + line.height);
}

/** Whether a lone text stands in one column: the rest of a name, or a row without figures. */
function isWithinOne({ parts: [part] }: Parted, columns: readonly Stretch[]): boolean {
  return part !== undefined && columns.length > 0 && overlapping(columns, part).length === 1;
}

/** The lines of the head over a block: several parts each, or one between those, and none that states a fact. */
function headBefore(
  parted: readonly Parted[],
  start: number,
  rest: readonly Printed[],
  columns: readonly Stretch[],
): Parted[] {
  const free = new Set(rest);
  let first = start;
  for (let at = start - 1; at >= 0 && start - at <= HEAD; at--) {
    const one = parted[at] as Parted;
    const below = parted[at + 1] as Parted;
    if (!free.has(one.line) || isBroken(one.line, below.line, [])) break;
    if (one.parts.some(({ text }) => /[:：。；]/.test(text)) || !one.parts.every(isShort)) break;
    const [part] = one.parts;
    if (one.parts.length > 1) first = at;
    else if (part !== undefined && overlapping(columns, part).length > 2) break;
  }
  const top = parted[first - 1];
  if (
    first < start &&
    top !== undefined &&
    free.has(top.line) &&
    isFirstOfTitle(top, parted.slice(first, start))
  )
    first--;
  return parted.slice(first, start);
}

/** Whether a lone text is the first line of a title that goes on in the head: nothing else stands between. */
function isFirstOfTitle({ parts: [part, ...others] }: Parted, head: readonly Parted[]): boolean {
  if (part === undefined || others.length > 0) return false;
  const under = head
    .flatMap(({ parts }) => parts)
    .filter((one) => one.x < rightOf(part) && part.x < rightOf(one));
  return under.some((one) => one.y - (part.y + part.height) < part.size * WRAPPED && one.width <= part.width);
}

/** Distance, in heights, between the lines of one title. */
const WRAPPED = 0.5;

/** The table of a block; null where its columns are not sure. */
function tableOfBlock(
  head: readonly Parted[],
  body: readonly Parted[],
  found: readonly Stretch[],
  breaks: readonly number[],
  before: Table | null,
): Table | null {
  const few = body.filter(isRow).length < ROWS;
  const goesOn = before?.columns !== undefined && (head.length === 0 || few);
  if (few && !goesOn) return null;
  const columns = goesOn ? within(found, before.columns) : head.length > 0 ? withHead(found, head) : null;
  if (columns === null) return null;
  const rows = [...headRows(head, columns), ...bodyRows(body, columns, breaks)].map((cells) =>
    rowOf(cells, columns),
  );
  if (few && head.length > 0 && repeatedHead(before?.rows ?? [], rows) === 0) return null;
  const box = around(rows.map((row) => row.box));
  const table = { xs: edgesBetween(columns), rows, box, open: false, columns };
  return isSure(table) ? table : null;
}

/** Rows of the body: lines of one height, with the lines that a wrapped name adds. */
function bodyRows(body: readonly Parted[], columns: readonly Stretch[], breaks: readonly number[]): Cells[] {
  const lines = columns.map((): Printed[] => []);
  for (const part of body.flatMap(({ parts }) => parts)) lines[columnOf(columns, part)]?.push(part);
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

function rowOf(cells: Cells, columns: readonly Stretch[]): TableRow {
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
    .map((level) => printedOf(level.flatMap(({ pieces }) => pieces)))
    .sort((a, b) => a.y - b.y);
}

/** Whether a table of gaps is sure: no cell holds several figures, or a figure beside words; no dots lead to a page. */
function isSure(table: Table): boolean {
  return table.rows.every((row) =>
    row.cells.every((cell) => {
      if (LEADERS.test(cell)) return false;
      const words = cell.split(" ");
      return words.length === 1 || !words.some((word) => isFigure(word));
    }),
  );
}

const LEADERS = /[.·…]{6}/;
