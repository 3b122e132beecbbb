import { isFigure } from "../figure";
import { repeatedHead } from "./continued";
import { isNumbering, partedByOthers, partedHead, withHead } from "./gap-columns";
import { headRows } from "./gap-head";
import { bodyRows, isSure, rowOf } from "./gap-rows";
import { around, middleY, type Piece, rightOf } from "./piece";
import { segmentsOf } from "./plain";
import { type Parted, type Printed, printedOf } from "./printed";
import {
  type Alignment,
  alignmentOf,
  commonSide,
  edgesBetween,
  joinStretch,
  overlapping,
  type Stretch,
  within,
} from "./stretches";
import type { Table } from "./table";

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
  aligned: Alignment | null,
): { tables: Table[]; rest: Printed[] } {
  const parted = lines.map((line) => ({ line, parts: partsOf(line) }));
  const tables: Table[] = [];
  const rest: Printed[] = [];
  let last = before;
  // Lines from here on belong to no table, and to nothing that was taken for one.
  let free = 0;
  for (let at = 0; at < parted.length; ) {
    const block = isRow(parted[at] as Parted) ? blockFrom(parted, at, breaks, last) : null;
    if (block === null) {
      rest.push((parted[at] as Parted).line);
      at++;
      continue;
    }
    const first = firstLine(parted, at, free);
    const head = headBefore(parted, first, free, block.columns);
    const { body } = block;
    const whole = { ...block, body: [...parted.slice(first, at), ...body] };
    const table = tableOfBlock(head, whole, breaks, last, aligned);
    const taken = rest.splice(rest.length - head.length - at + first);
    if (table === null)
      rest.push(...plainLines(partedHead(head)), ...taken.slice(head.length), ...plainLines(body));
    else {
      tables.push(table);
      last = table;
    }
    at = block.end;
    free = at;
  }
  return { tables, rest };
}

/** Lines of a table whose columns are not sure, with their cells set apart. */
function plainLines(rows: readonly Parted[]): Printed[] {
  return rows.map(({ line, parts }) => ({ ...line, parts }));
}

/** The cells of a line: cut at its gaps, and beside a figure even where the gap is no wider than a blank. */
function partsOf(line: Printed): Printed[] {
  const out: Printed[] = [];
  const pieces = line.pieces.flatMap(figuresOf);
  for (const word of segmentsOf(pieces.length > line.pieces.length ? printedOf(pieces) : line, BLANK)) {
    const last = out.at(-1);
    const gap = last === undefined ? Infinity : word.x - (last.x + last.width);
    const apart = isFigure(word.text) || isFigure(last?.text ?? "") ? BLANK : GAP;
    const joins = gap < Math.min(word.size, last?.size ?? 0) * apart;
    if (last !== undefined && joins) out[out.length - 1] = printedOf([...last.pieces, ...word.pieces]);
    else out.push(word);
  }
  return out;
}

/** Figures that a producer writes as one run, as those of cells that nearly touch. */
function figuresOf(piece: Piece): Piece[] {
  const words = piece.text.split(" ");
  if (words.length < 2 || !words.every(isFigure)) return [piece];
  const weight = (text: string) => [...text].reduce((sum, char) => sum + (/\d/.test(char) ? 2 : 1), 0);
  const one = piece.width / weight(piece.text);
  let x = piece.x;
  return words.map((text) => {
    const width = weight(text) * one;
    const word = { ...piece, text, x, width };
    x += width + one;
    return word;
  });
}

/** Whether a line is a row by itself: several cells, a figure among them, and no sentence; numbers of columns are none. */
function isRow(one: Parted): boolean {
  const { parts } = one;
  const filled = parts.length > 1 && parts.some(({ text }) => isFigure(text));
  return filled && parts.every(isShort) && !isNumbering(one);
}

function isShort({ text, width, size }: Printed): boolean {
  return width < size * 30 && !/[。；]/.test(text);
}

/** Lines that may be rows of one table, with the stretches of the width that they fill. */
interface Block {
  readonly end: number;
  readonly body: readonly Parted[];
  readonly columns: readonly Stretch[];
}

/** The lines from one on that may be rows of one table, with their columns; null where they are none. */
function blockFrom(
  parted: readonly Parted[],
  start: number,
  breaks: readonly number[],
  before: Table | null,
): Block | null {
  let end = start;
  for (let at = start; at < parted.length; at++) {
    const one = parted[at] as Parted;
    const above = parted[at - 1];
    if (at > start && above !== undefined && isBroken(above.line, one.line, breaks)) break;
    if (one.parts.length > MOST_COLUMNS || !one.parts.every(isShort) || isFacts(one)) break;
    end = at + 1;
  }
  const all = partedByOthers(parted.slice(start, end), before?.columns ?? []);
  const columns = columnsOf(all);
  while (all.length > 0 && !isRow(all.at(-1) as Parted) && !isWithinOne(all.at(-1) as Parted, columns))
    all.pop();
  const rows = all.filter(isRow);
  const wide = rows.filter(({ line }) => segmentsOf(line).length > 1);
  if (rows.length < 1 || wide.length * 2 < rows.length) return null;
  const few = columns.length < 2 || columns.length > MOST_COLUMNS;
  return few ? null : { end: start + all.length, body: all, columns };
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
  const lines = new Map(block.flatMap((one) => one.parts.map((part) => [part, one] as const)));
  let columns = parts.filter(({ text }) => isFigure(text)).reduce(joinStretch, [] as Stretch[]);
  const spanning: Printed[] = [];
  for (const part of parts.filter(({ text }) => !isFigure(text)).sort((x, y) => y.width - x.width)) {
    if (overlapping(columns, part).length > 1) spanning.push(part);
    else columns = joinStretch(columns, part);
  }
  const often = new Set(spanning.map((part) => lines.get(part))).size > block.length * SPANNING;
  return often ? spanning.reduce(joinStretch, columns) : columns;
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

/** The first line of a row: lines of words above a figure that overlap its height, as of a wrapped name. */
function firstLine(parted: readonly Parted[], start: number, free: number): number {
  const below = (parted[start] as Parted).line;
  let first = start;
  while (first > free) {
    const one = parted[first - 1] as Parted;
    const beside = middleY(below) - middleY(one.line) < below.size * BESIDE;
    if (!beside || one.parts.some(({ text }) => isFigure(text))) break;
    first--;
  }
  return first;
}

/** Share of the height up to which the lines of two rows cannot overlap. */
const BESIDE = 0.95;

/** The lines of the head over a block: several parts each, or one between those, and none that states a fact. */
function headBefore(
  parted: readonly Parted[],
  start: number,
  free: number,
  columns: readonly Stretch[],
): Parted[] {
  let first = start;
  for (let at = start - 1; at >= free && start - at <= HEAD; at--) {
    const one = parted[at] as Parted;
    const below = parted[at + 1] as Parted;
    if (isBroken(one.line, below.line, [])) break;
    if (one.parts.some(({ text }) => /[:：。；]/.test(text)) || !one.parts.every(isShort)) break;
    const [part] = one.parts;
    if (one.parts.length > 1) first = at;
    else if (part !== undefined && overlapping(columns, part).length > 2) break;
  }
  const top = first > free ? parted[first - 1] : undefined;
  if (first < start && top !== undefined && isFirstOfTitle(top, parted.slice(first, start))) first--;
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
  { body, columns: found }: Block,
  breaks: readonly number[],
  before: Table | null,
  aligned: Alignment | null,
): Table | null {
  const rowsFound = body.filter(isRow).length;
  const few = rowsFound < ROWS && !head.some(isNumbering);
  const goesOn = before?.columns !== undefined && (head.length === 0 || rowsFound < ROWS);
  if (few && !goesOn) return null;
  const old = goesOn ? within(aloneIn(before.columns, found, body), before.columns) : null;
  const own = old === null && head.length > 0 && !few ? withHead(found, body, head, aligned) : null;
  const laid = old === null ? own : { columns: old, head };
  if (laid === null) return null;
  const { columns } = laid;
  const rows = [...headRows(laid.head, columns), ...bodyRows(body, columns, breaks)].map((cells) =>
    rowOf(cells, columns),
  );
  if (few && head.length > 0 && repeatedHead(before?.rows ?? [], rows) === 0) return null;
  const box = around(rows.map((row) => row.box));
  const figures = body.flatMap(({ parts }) => parts).filter(({ text }) => AMOUNT.test(text));
  const side = columns.map((column) =>
    alignmentOf(figures.filter((one) => overlapping([column], one).length > 0)),
  );
  const table = {
    xs: edgesBetween(columns),
    rows,
    box,
    open: false,
    columns,
    aligned: commonSide(side) ?? null,
  };
  return isSure(table) ? table : null;
}

/** The stretches without words that stand over several columns, as of a total. */
function aloneIn(
  columns: readonly Stretch[],
  found: readonly Stretch[],
  body: readonly Parted[],
): readonly Stretch[] {
  const figures = body.flatMap(({ parts }) => parts).filter(({ text }) => isFigure(text));
  return found.filter((stretch) => {
    const { from, to } = stretch;
    if (figures.some((one) => overlapping([stretch], one).length > 0)) return true;
    return overlapping(columns, { x: from, y: 0, width: to - from, height: 0 }).length < 2;
  });
}

const AMOUNT = /^-?[\d,]{1,24}\.\d+$/;
