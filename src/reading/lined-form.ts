import { type Form, type FormId, formOf, type KnownRow, rowsLabelled, type Side } from "../forms";
import { type GridRow, isBlank, isFigure, range, segmentsOf, squash, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { type Entry, looseEntry, NO_TITLE_THERE, type PlacedCell, stray, strayRows, UNFIT } from "./entries";
import { OF_ANOTHER, untilRowsReturn } from "./foreign-rows";
import {
  columnNumbers,
  figuresAbove,
  gridWidth,
  headerRows,
  isLabelTitle,
  readHeader,
  unrecognised,
  wordingsOf,
} from "./header";
import { labelColumn, moveSides, placeColumns, placeSides, type SidePlace } from "./lined-places";
import { addsUp } from "./row-sums";
import {
  EMPTY_TOTAL,
  keepsBlanks,
  OTHER_WIDTH,
  otherWidths,
  totalIsEmpty,
  usualWidth,
  withoutBlankTotals,
} from "./row-widths";
import { hasPassed } from "./side-order";

/** What the rows of a form read before say of those that follow, on other pages with another header too. */
export interface RowsBefore {
  /** The row that the following stand under, by side. */
  readonly context: Map<string, Parent | null>;
  /** Keys of the rows that stand there already. */
  readonly placed: Set<string>;
}

export function noRowsBefore(): RowsBefore {
  return { context: new Map(), placed: new Set() };
}

/** Reads a form whose rows are fixed titles on one or two sides: 01, 04, 10. */
export function readLinedForm(id: FormId, all: readonly GridRow[], before: RowsBefore): Entry[] {
  const form = formOf(id);
  const { own: rows, foreign } = untilRowsReturn(id, all);
  const width = gridWidth(rows);
  const { own: blocks, others } = ownBlocks(id, blocksOf(id, form, rows));
  const [first] = blocks;
  if (first === undefined) return unrecognised(all);
  const heads = blocks.flatMap(({ header }) => header);
  const above = [
    ...foreign,
    ...others,
    ...figuresAbove(heads),
    ...heads.flatMap((row) => gluedTitles(id, row)),
  ];
  const body = blocks.flatMap((block) => block.body);
  const header = blocks.map((block) => headerRows(block.header)).find((one) => one.length > 0) ?? [];
  const places = placeSides(id, readHeader(header, width), body, width);
  if (places === null) return [...above, ...unrecognised(body)];
  if (id !== "statistics" && places.some((place) => holdsNumbers(place, body)))
    return [...above, ...strayRows(body, MOVED)];
  const stacked = places.length === 1 && form.sides.length === 2;
  const state: State = {
    id,
    stacked,
    side: null,
    ...before,
    width: usualWidth(body),
    numbered: body.filter(({ cells }) => cells.some(isNumber)).length * 2 > body.length,
  };
  if (stacked) return [...above, ...blocks.flatMap((block) => readBlock(state, form, block, first, width))];
  const segments = segmentsOf(body).map((rows) => ({ rows, moved: moveSides(id, places, rows, width) }));
  const apart = numberedApart(segments);
  const entries = segments.flatMap(({ rows: segment, moved }) => {
    const kept = keepsBlanks(segment);
    const others = otherWidths(segment, kept);
    return segment.flatMap((row) => {
      if (apart.has(row)) return strayRows([row], OF_ANOTHER);
      return others.has(row.cells.length) ? strayRows([row], OTHER_WIDTH) : readRow(state, row, moved, kept);
    });
  });
  if (totalIsEmpty(form, entries)) return [...above, ...strayRows(body, EMPTY_TOTAL)];
  return [...above, ...withoutBlankTotals(form, entries)];
}

/** A title of the form and the figure behind it in one cell of a line above the rows that were recognised. */
const TITLE_AND_FIGURE = /^([^\d]{2,40}?)[ \u3000]?(-?\d[\d,]{0,20}\.\d{1,6}|-?\d{5,15})(?!\d)/;

function gluedTitles(id: FormId, { cells, line }: GridRow): Entry[] {
  return cells.flatMap((cell): Entry[] => {
    const [, title = "", figure = ""] = TITLE_AND_FIGURE.exec(cell.trim()) ?? [];
    if (title === "" || rowsLabelled(id, squashLabel(title)).length === 0) return [];
    return [{ kind: "unread", line, figures: [figure], reason: "a figure in the cell of a title" }];
  });
}

/** Why no row is read where 行次 stand in a column of amounts. */
const MOVED = "行次 stand where amounts are expected";

/** Fewest rows whose numbers show that they count, and the share of them that go on by one. */
const NUMBERS = 4;
const MOSTLY = 0.7;

/** Whether a column of amounts holds 行次, which go on by one: its header is that of other columns. */
function holdsNumbers(place: SidePlace | null, body: readonly GridRow[]): boolean {
  return [...(place?.columns.values() ?? [])].some((at) => {
    const figures = body.map(({ cells }) => cells[at] ?? "").filter((cell) => isFigure(cell));
    const steps = figures.slice(1).map((cell, index) => Math.abs(Number(cell) - Number(figures[index])));
    const goOn = steps.filter((step) => step === 1).length >= MOSTLY * steps.length;
    return figures.length >= NUMBERS && figures.every(isNumber) && goOn;
  });
}

/** A header with the rows under it. */
interface Block {
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
}

function blocksOf(id: FormId, form: Form, rows: readonly GridRow[]): Block[] {
  const blocks: { header: GridRow[]; body: GridRow[] }[] = [];
  let begun = false;
  for (const row of rows) {
    const last = blocks.at(-1);
    if (isHeaderRow(row) || !(begun || isBody(id, form, row))) {
      if (last === undefined || last.body.length > 0) blocks.push({ header: [row], body: [] });
      else last.header.push(row);
    } else {
      begun = true;
      if (last === undefined) blocks.push({ header: [], body: [row] });
      else last.body.push(row);
    }
  }
  return blocks.filter((block) => block.body.length > 0);
}

/**
 * The blocks of a form with both sides beside each other, up to one under a header that has a title which the first has
 * not: it heads another table. Where the sides stand one after the other each has its own.
 */
function ownBlocks(
  id: FormId,
  blocks: readonly Block[],
): { own: readonly Block[]; others: readonly Entry[] } {
  const known = blocks[0]?.header.flatMap(({ cells }) => cells.map(squash)) ?? [];
  const titles = formOf(id).columns.flatMap(wordingsOf);
  // A title that wraps, or is cut off at the edge of its cell, stands on the next page in other pieces.
  const isPiece = (word: string) => titles.some((one) => one.includes(word.replace(/[^\u4e00-\u9fff]/g, "")));
  const isKnown = (word: string) =>
    isPiece(word) || known.some((one) => one !== "" && (one.includes(word) || word.includes(one)));
  const heads = ({ header }: Block) =>
    header.flatMap(({ cells }) => cells.map(squash)).filter((cell) => /[\u4e00-\u9fff]{2}/.test(cell));
  const isOther = (block: Block, at: number) =>
    at > 0 && isBeside(id, block) && heads(block).some((word) => !isLabelTitle(word) && !isKnown(word));
  const end = known.some((cell) => cell !== "") ? blocks.findIndex(isOther) : -1;
  if (end < 0) return { own: blocks, others: [] };
  const rest = blocks.slice(end).flatMap(({ body }) => body);
  return { own: blocks.slice(0, end), others: strayRows(rest, OF_ANOTHER) };
}

/** Whether titles of both sides stand in one row of a block. */
function isBeside(id: FormId, { body }: Block): boolean {
  return body.some(({ cells }) => {
    const found = cells.map((cell) => (cell === "" ? [] : rowsLabelled(id, squashLabel(cell))));
    const sides = found
      .filter(({ length }) => length > 0)
      .map((rows) => new Set(rows.map(({ side }) => side.id)));
    return sides.some((one, at) =>
      sides.slice(at + 1).some((other) => ![...one].some((side) => other.has(side))),
    );
  });
}

/** Some rows with the places of both sides in them. */
interface Segment {
  readonly rows: readonly GridRow[];
  readonly moved: readonly (SidePlace | null)[];
}

/** Rows one behind the other at the same distance of their 行次 from which on those at another are told. */
const FEW = 3;

/**
 * The rows of another table among those of a form. 行次 counts on through the rows of both sides, so that both numbers are
 * as far apart as in the row before; in 01 and 04, which have the same titles, they are not the same distance. A row where
 * neither goes on by one, or one goes back, at another distance than the rows before has come from elsewhere.
 */
function numberedApart(segments: readonly Segment[]): ReadonlySet<GridRow> {
  const found = new Set<GridRow>();
  let last: readonly [left: number, right: number] | null = null;
  let elsewhere: number | null = null;
  let run = 0;
  for (const { rows, left, right } of numberedLines(segments)) {
    const [a, b] = last === null ? [0, 0] : [left - last[0], right - last[1]];
    const goesOn = a === b || (Math.min(a, b) > 0 && (a === 1 || b === 1) && right - left !== elsewhere);
    if (last !== null && !goesOn && run >= FEW) {
      for (const row of rows) found.add(row);
      elsewhere = right - left;
      continue;
    }
    run = a === b ? run + 1 : 0;
    last = [left, right];
  }
  return found;
}

/** The rows of one line, with the 行次 of both sides. */
interface NumberedLine {
  readonly rows: readonly GridRow[];
  readonly left: number;
  readonly right: number;
}

/** The lines that print a 行次 on both sides; the sides of a line may have come as two rows. */
function numberedLines(segments: readonly Segment[]): NumberedLine[] {
  const lines = new Map<number, { rows: GridRow[]; numbers: (number | undefined)[] }>();
  for (const { rows, moved } of segments)
    for (const row of rows) {
      const own = lines.get(row.line) ?? { rows: [], numbers: [] };
      own.rows.push(row);
      for (const [side, place] of moved.entries()) {
        const text = row.cells[place?.lineNumber ?? -1] ?? "";
        if (isNumber(text)) own.numbers[side] = Number(text);
      }
      lines.set(row.line, own);
    }
  return [...lines.values()].flatMap(({ rows, numbers: [left, right] }) =>
    left === undefined || right === undefined ? [] : [{ rows, left, right }],
  );
}

/** One of both sides, where they stand one after the other: each block has the columns its own header gives. */
function readBlock(state: State, form: Form, block: Block, first: Block, width: number): Entry[] {
  const hits = form.sides.map((side) => ({ side, ...labelColumn(state.id, side, block.body, width) }));
  const best = hits.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.at < 0) return unrecognised(block.body);
  const own = headerRows(block.header);
  const header = readHeader(own.length === 0 ? headerRows(first.header) : own, width);
  const both = hits.every(({ hits: count, at }) => at === best.at && count > 0);
  const alone = both && blockHolds(state.id, block, best.at) > 1;
  const columns = form.sides.flatMap((side) => side.columns);
  const side = alone ? { ...best.side, columns } : best.side;
  const place = placeColumns(form, side, header, block.body, best.at, width);
  if (!alone) state.side = best.side.id;
  return block.body.flatMap((row) => readSide(state, row, place));
}

/** How many sides the unmistakable titles of a block belong to. */
function blockHolds(id: FormId, block: Block, at: number): number {
  const sides = new Set<string>();
  for (const row of block.body) {
    const found = rowsLabelled(id, squashLabel(row.cells[at] ?? ""));
    if (new Set(found.map((known) => known.side.id)).size === 1) sides.add(found[0]?.side.id ?? "");
  }
  return sides.size;
}

/** A row that others stand under, with its 行次 where one is printed. */
interface Parent {
  readonly key: string;
  readonly lineNumber: number | undefined;
}

interface State extends RowsBefore {
  readonly id: FormId;
  /** Both sides one after the other in the same columns. */
  readonly stacked: boolean;
  side: string | null;
  /** Cells that most rows have. */
  readonly width: number | null;
  /** Whether most rows print a 行次. */
  readonly numbered: boolean;
}

const isNumber = (cell: string) => /^\d{1,3}$/.test(cell);

/** A row with the label of a row; a header may hold such a title as well, but then those of columns beside it. */
function isBody(id: FormId, form: Form, row: GridRow): boolean {
  if (isHeaderRow(row)) return false;
  let known = false;
  let titles = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const label = squashLabel(cell);
    if (rowsLabelled(id, label).length > 0) known = true;
    if (form.columns.some((column) => wordingsOf(column).includes(label))) titles++;
  }
  return known && titles < 2;
}

/** Titles and 栏次, repeated or not: 项目, 行次, 金额. */
function isHeaderRow(row: GridRow): boolean {
  let titles = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const text = squash(cell);
    if (isLabelTitle(text) || /^(?:金额|决算数|统计数|收入|支出)$/.test(text)) titles++;
    else if (/[\u4e00-\u9fff]/.test(text) && !/^(?:合计|小计)$/.test(text)) {
      if (titles === 0) return false;
      if (/^(?:[一二三四五六七八九十]{1,3}、|[(\d])/.test(text)) return false;
    }
  }
  return titles > 0 && (columnNumbers(row.cells) !== null || !row.cells.some((cell) => isFigure(cell)));
}

function readRow(state: State, row: GridRow, places: readonly (SidePlace | null)[], kept: number): Entry[] {
  const seen = new Set<number>();
  const entries: Entry[] = [];
  const second = places[1]?.label ?? Number.POSITIVE_INFINITY;
  if (row.short === "sure" && row.cells.length > second) return strayRows([row], UNFIT);
  for (const place of places) {
    if (place === null) continue;
    for (const index of range(place.label, place.end)) seen.add(index);
    entries.push(...readSide(state, row, place, row.cells.length < kept));
  }
  // Which side lost a cell, or has one too many, is not told.
  const isUnfit = (entry: Entry) =>
    entry.kind === "stray" &&
    (entry.reason === UNFIT || (entry.reason === NO_TITLE && row.table === undefined)) &&
    entry.at.some((at) => isFigure(row.cells[at] ?? ""));
  if (entries.some(isUnfit)) return strayRows([row], UNFIT);
  const outside = range(0, row.loose ?? row.cells.length).filter((index) => !seen.has(index));
  return [...entries, stray(row, outside, null, null, "a figure outside the columns of both sides")];
}

/** Why a figure is not read over which no title stands: the others of its row may have moved with it. */
const NO_TITLE = "a figure in a column without title";

/** The cells of a row that belong to one side. */
interface SideCells {
  readonly row: GridRow;
  readonly place: SidePlace;
  /** Its label as printed. */
  readonly printed: string;
  readonly lineNumber: number | undefined;
  /** Indices of the cells behind the label, 行次 apart. */
  readonly inside: readonly number[];
  /** Whether the row lost a cell, where the others print the blank ones at their end. */
  readonly isShort: boolean;
}

function readSide(state: State, row: GridRow, place: SidePlace, isShort = false): Entry[] {
  const printed = (row.cells[place.label] ?? "").trim();
  const number = place.lineNumber === null ? "" : (row.cells[place.lineNumber] ?? "");
  const lineNumber = isNumber(number) ? Number(number) : undefined;
  const behind = printed === "" ? row.cells.length : (row.loose ?? row.cells.length);
  const inside = range(place.label + 1, Math.min(place.end, row.cells.length))
    .filter((index) => index !== place.lineNumber || /[.．]\d/.test(number))
    .concat(range(behind, row.cells.length));
  if (printed === "") {
    const code = lineNumber === undefined ? null : `行次 ${lineNumber}`;
    return [stray(row, inside, null, code, "figures on a line without a title")];
  }
  if (isFigure(printed)) return [stray(row, [place.label, ...inside], null, null, NO_TITLE_THERE)];
  const label = squashLabel(printed);
  const known = choose(state, place, label, lineNumber);
  if (known !== null) return readKnown(state, { row, place, printed, lineNumber, inside, isShort }, known);
  if (inside.some((index) => isFigure(row.cells[index] ?? "")))
    return [stray(row, inside, printed, null, "this form has no row with this title")];
  if (/^(?:收入|支出)(?:部分|项目)?$/.test(label))
    state.side = label.startsWith("支出") ? "expenditure" : "income";
  const [, figure] = WITH_FIGURE.exec(label) ?? [];
  if (figure === undefined) return [];
  return [{ kind: "unread", line: row.line, figures: [figure], reason: "a figure in the cell of a title" }];
}

/** A title and an amount in one cell: with decimals, or with more digits than a number of its own has. */
const WITH_FIGURE = /[\u4e00-\u9fff](-?\d[\d,]{0,20}\.\d{1,6}|-?\d{5,15})$/;

/** The cells of a row whose title the form has. */
function readKnown(state: State, cells: SideCells, { row: fixed, side }: KnownRow): Entry[] {
  const { row, place, printed, lineNumber, inside, isShort } = cells;
  const placed = [...place.columns].map(([column, at]): PlacedCell => ({ column, at }));
  const blank = placed.every(({ at }) => isBlank(row.cells[at] ?? ""));
  const isBare = row.bereft !== true && state.numbered && place.lineNumber !== null;
  if (isBare && isPiece(row, place, side, printed)) return [];
  state.side = side.id;
  state.placed.add(fixed.key);
  if (hasChildren(side, fixed.key)) state.context.set(side.id, { key: fixed.key, lineNumber });
  else if (fixed.under === undefined) state.context.set(side.id, null);
  if (row.bereft || (state.id === "statistics" && hasChildren(side, fixed.key) && blank)) return [];
  const name = withoutOrdinal(printed);
  const identity = { key: fixed.key, name, ...(lineNumber === undefined ? {} : { lineNumber }) };
  if (row.loose !== undefined) return [looseEntry(row, identity, place.columns, place.others)];
  const allowed = placed.filter(({ column }) => side.columns.includes(column));
  // Where a 行次 stands in the place of an amount, and none in its own, the cells have moved.
  const isMoved = state.numbered && place.lineNumber !== null && lineNumber === undefined;
  const holdsNumber = isMoved && allowed.some(({ at }) => /^[1-9]\d{0,2}$/.test(row.cells[at] ?? ""));
  if (holdsNumber || (allowed.length > 1 && (isShort || isCutInside(state, row, allowed))))
    return [stray(row, inside, printed, fixed.key, UNFIT)];
  const used = new Set(allowed.map(({ at }) => at));
  const others = inside.filter((index) => !used.has(index));
  return [
    { kind: "row", row, identity, placed: allowed },
    ...others.map((index) => {
      const title = place.others.get(index);
      const reason = title === undefined ? NO_TITLE : `column ${title} is not in this form`;
      const aside = title === undefined ? undefined : asideOf([title]);
      return stray(row, [index], printed, fixed.key, reason, aside);
    }),
  ];
}

/**
 * Whether a title alone on its line, without 行次 and ordinal, is the end of another title of its side: 国有资本经营预算 above,
 * 财政拨款收入 below.
 */
function isPiece({ cells }: GridRow, place: SidePlace, side: Side, printed: string): boolean {
  const label = squashLabel(printed);
  return (
    withoutOrdinal(printed) === printed &&
    cells.every((cell, at) => at === place.label || cell === "") &&
    side.rows.some(({ title }) => title.length > label.length && title.endsWith(label))
  );
}

/** Whether a row does not add up as it stands and has another number of cells than most, which print those of all columns. */
function isCutInside(
  { id, width }: State,
  { cells, table }: GridRow,
  placed: readonly PlacedCell[],
): boolean {
  if (table !== undefined || width === null || cells.length === width) return false;
  if (placed.some(({ at }) => at >= width)) return false;
  return !addsUp(formOf(id), "", new Map(placed.map(({ column, at }) => [column, cells[at] ?? ""])));
}

function hasChildren(side: Side, key: string): boolean {
  return side.rows.some((row) => row.under === key);
}

/** The row that a label means on this side, by what it stands under. */
function choose(
  state: State,
  place: SidePlace,
  label: string,
  lineNumber: number | undefined,
): KnownRow | null {
  let found = rowsLabelled(state.id, label);
  if (!state.stacked) found = found.filter((known) => known.side.id === place.side.id);
  else if (found.some((known) => known.side.id === (state.side ?? "income"))) {
    found = found.filter((known) => known.side.id === (state.side ?? "income"));
  }
  if (found.length === 0) return null;
  const sideId = found[0]?.side.id ?? "";
  const context = state.context.get(sideId) ?? null;
  // 行次 counts on: where it begins again, a page came twice, and its rows stand under none of the page before.
  const again = (lineNumber ?? Infinity) <= (context?.lineNumber ?? 0);
  const inside = found.find(({ row }) => context !== null && !again && row.under === context.key);
  // A title that several rows have is of one whose parent was not read where the first stands there already, or its side
  // has gone on beyond it.
  const isTaken = ({ side, row }: KnownRow) => {
    if (found.length < 2) return false;
    const printed = [...state.placed].map((key) => side.rows.findIndex((one) => one.key === key));
    const own = printed.filter((place) => place >= 0);
    return state.placed.has(row.key) || hasPassed(own, side.rows.indexOf(row));
  };
  // A row that stands under another is not itself without it: 国有资本经营预算 may begin a title that wraps.
  return inside ?? found.find((known) => known.row.under === undefined && !isTaken(known)) ?? null;
}

const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d))\s*/;

function withoutOrdinal(printed: string): string {
  return printed.replace(ORDINAL, "").replace(ORDINAL, "").trim();
}
