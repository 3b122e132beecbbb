import type { Row } from "../accounts";
import type { Form, Side } from "../forms";
import { type GridRow, isBlank, isFigure, range, segmentsOf, squash, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { addRow, type Draft, headerRows, type PlacedCell, strayAll, strayCells } from "./draft";
import { type KnownRow, rowsLabelled } from "./fixed-rows";
import { columnNumbers, gridWidth, isLabelTitle, readHeader, wordingsOf } from "./header";
import { labelColumn, moveSides, placeColumns, placeSides, type SidePlace } from "./lined-places";
import { keepLooseRow } from "./loose-rows";

/** Reads a form whose rows are fixed titles on one or two sides: 01, 04, 10. */
export function readLinedForm(draft: Draft, form: Form, rows: readonly GridRow[]): void {
  const width = gridWidth(rows);
  const blocks = blocksOf(draft, form, rows);
  const [first] = blocks;
  if (first === undefined) {
    strayAll(draft, rows);
    return;
  }
  const body = blocks.flatMap((block) => block.body);
  const header = blocks.find((block) => block.header.length > 0)?.header ?? [];
  const places = placeSides(draft, form, readHeader(header, width), body, width);
  if (places === null) {
    strayAll(draft, body);
    return;
  }
  const stacked = places.length === 1 && form.sides.length === 2;
  const state: State = { draft, stacked, side: null, context: new Map(), placed: new Set() };
  if (stacked) {
    for (const block of blocks) readBlock(state, form, block, first, width);
  } else {
    for (const segment of segmentsOf(body)) {
      const moved = moveSides(draft, form, places, segment, width);
      for (const row of segment) readRow(state, row, moved);
    }
  }
  dropRepeats(draft);
}

/** A header with the rows under it. */
interface Block {
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
}

function blocksOf(draft: Draft, form: Form, rows: readonly GridRow[]): Block[] {
  const blocks: { header: GridRow[]; body: GridRow[] }[] = [];
  let begun = false;
  for (const row of rows) {
    const last = blocks.at(-1);
    if (isHeaderRow(row) || !(begun || isBody(draft, form, row))) {
      if (last === undefined || last.body.length > 0) blocks.push({ header: [row], body: [] });
      else last.header.push(row);
    } else {
      begun = true;
      if (last === undefined) blocks.push({ header: [], body: [row] });
      else last.body.push(row);
    }
  }
  return blocks
    .filter((block) => block.body.length > 0)
    .map(({ header, body }) => ({ header: headerRows(draft, header, header.length), body }));
}

/** One of both sides, where they stand one after the other: each block has the columns its own header gives. */
function readBlock(state: State, form: Form, block: Block, first: Block, width: number): void {
  const hits = form.sides.map((side) => ({ side, ...labelColumn(state.draft, side, block.body, width) }));
  const best = hits.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.at < 0) {
    strayAll(state.draft, block.body);
    return;
  }
  const header = readHeader(block.header.length === 0 ? first.header : block.header, width);
  const both = hits.every(({ hits: count, at }) => at === best.at && count > 0);
  const alone = both && blockHolds(state.draft, block, best.at) > 1;
  const columns = form.sides.flatMap((side) => side.columns);
  const place = placeColumns(
    form,
    alone ? { ...best.side, columns } : best.side,
    header,
    block.body,
    best.at,
    width,
  );
  if (!alone) state.side = best.side.id;
  for (const row of block.body) readSide(state, row, place);
}

/** How many sides the unmistakable titles of a block belong to. */
function blockHolds(draft: Draft, block: Block, at: number): number {
  const sides = new Set<string>();
  for (const row of block.body) {
    const found = rowsLabelled(draft.form, squashLabel(row.cells[at] ?? ""));
    if (new Set(found.map((known) => known.side.id)).size === 1) sides.add(found[0]?.side.id ?? "");
  }
  return sides.size;
}

interface State {
  readonly draft: Draft;
  /** Both sides one after the other in the same columns. */
  readonly stacked: boolean;
  side: string | null;
  /** Key of the row that the following stand under, by side. */
  readonly context: Map<string, string | null>;
  /** Keys of the rows that stand there already. */
  readonly placed: Set<string>;
}

/** A row with the label of a row; a header may hold such a title as well, but then those of columns beside it. */
function isBody(draft: Draft, form: Form, row: GridRow): boolean {
  if (isHeaderRow(row)) return false;
  let known = false;
  let titles = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const label = squashLabel(cell);
    if (rowsLabelled(draft.form, label).length > 0) known = true;
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

function readRow(state: State, row: GridRow, places: readonly (SidePlace | null)[]): void {
  const seen = new Set<number>();
  for (const place of places) {
    if (place === null) continue;
    for (const index of range(place.label, place.end)) seen.add(index);
    readSide(state, row, place);
  }
  strayCells(
    state.draft,
    row,
    range(0, row.loose ?? row.cells.length).filter((index) => !seen.has(index)),
    null,
    null,
    "a figure outside the columns of both sides",
  );
}

/** The cells of a row that belong to one side. */
interface SideCells {
  readonly row: GridRow;
  readonly place: SidePlace;
  /** Its label as printed. */
  readonly printed: string;
  readonly lineNumber: number | undefined;
  /** Indices of the cells behind the label, 行次 apart. */
  readonly inside: readonly number[];
}

function readSide(state: State, row: GridRow, place: SidePlace): void {
  const { draft } = state;
  const printed = (row.cells[place.label] ?? "").trim();
  const number = place.lineNumber === null ? "" : (row.cells[place.lineNumber] ?? "");
  const lineNumber = /^\d{1,3}$/.test(number) ? Number(number) : undefined;
  const behind = printed === "" ? row.cells.length : (row.loose ?? row.cells.length);
  const inside = range(place.label + 1, Math.min(place.end, row.cells.length))
    .filter((index) => index !== place.lineNumber)
    .concat(range(behind, row.cells.length));
  if (printed === "") {
    const code = lineNumber === undefined ? null : `行次 ${lineNumber}`;
    strayCells(draft, row, inside, null, code, "figures on a line without a title");
    return;
  }
  if (isFigure(printed)) {
    strayCells(draft, row, [place.label, ...inside], null, null, "a figure where a title is expected");
    return;
  }
  const label = squashLabel(printed);
  const known = choose(state, place, label);
  if (known !== null) readKnown(state, { row, place, printed, lineNumber, inside }, known);
  else if (inside.some((index) => isFigure(row.cells[index] ?? "")))
    strayCells(draft, row, inside, printed, null, "this form has no row with this title");
  else if (form01Heading(label)) state.side = label.startsWith("支出") ? "expenditure" : "income";
}

/** The cells of a row whose title the form has. */
function readKnown(state: State, cells: SideCells, { row: fixed, side }: KnownRow): void {
  const { draft } = state;
  const { row, place, printed, lineNumber, inside } = cells;
  const placed = [...place.columns].map(([column, at]): PlacedCell => ({ column, at }));
  const blank = placed.every(({ at }) => isBlank(row.cells[at] ?? ""));
  state.side = side.id;
  state.placed.add(fixed.key);
  if (hasChildren(side, fixed.key)) state.context.set(side.id, fixed.key);
  else if (fixed.under === undefined) state.context.set(side.id, null);
  if (draft.form === "statistics" && hasChildren(side, fixed.key) && blank) return;
  const name = withoutOrdinal(printed);
  const identity = { key: fixed.key, name, ...(lineNumber === undefined ? {} : { lineNumber }) };
  if (row.loose !== undefined) {
    keepLooseRow(draft, row, identity, place.columns, place.others);
    return;
  }
  const allowed = placed.filter(({ column }) => side.columns.includes(column));
  addRow(draft, row, identity, allowed);
  const used = new Set(allowed.map(({ at }) => at));
  for (const index of inside) {
    if (used.has(index)) continue;
    const title = place.others.get(index);
    const reason =
      title === undefined ? "a figure in a column without title" : `column ${title} is not in this form`;
    const aside = title === undefined ? undefined : asideOf([title]);
    strayCells(draft, row, [index], printed, fixed.key, reason, aside);
  }
}

function form01Heading(label: string): boolean {
  return /^(?:收入|支出)(?:部分|项目)?$/.test(label);
}

function hasChildren(side: Side, key: string): boolean {
  return side.rows.some((row) => row.under === key);
}

/** The row that a label means on this side, by what it stands under. */
function choose(
  state: State,
  place: SidePlace,
  label: string,
): { side: Side; row: Side["rows"][number] } | null {
  let found = rowsLabelled(state.draft.form, label);
  if (!state.stacked) found = found.filter((known) => known.side.id === place.side.id);
  else if (found.some((known) => known.side.id === (state.side ?? "income"))) {
    found = found.filter((known) => known.side.id === (state.side ?? "income"));
  }
  if (found.length === 0) return null;
  const sideId = found[0]?.side.id ?? "";
  const context = state.context.get(sideId) ?? null;
  const inside = found.find((known) => (known.row.under ?? null) === context && context !== null);
  // A title that several rows have, and that of the first stands there already, is of one whose parent was not read.
  const isTaken = ({ row }: { row: Side["rows"][number] }) => found.length > 1 && state.placed.has(row.key);
  // A row that stands under another is not itself without it: 国有资本经营预算 may begin a title that wraps.
  return inside ?? found.find((known) => known.row.under === undefined && !isTaken(known)) ?? null;
}

const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d))\s*/;

function withoutOrdinal(printed: string): string {
  return printed.replace(ORDINAL, "").replace(ORDINAL, "").trim();
}

/** A line torn over a page break prints its figure twice under one 行次: the untitled print is no second figure. */
function dropRepeats(draft: Draft): void {
  const rows = new Map<number, Row[]>();
  for (const row of draft.rows) {
    const same = row.lineNumber === undefined ? undefined : rows.get(row.lineNumber);
    if (same !== undefined && same.length < NEAR) same.push(row);
    else if (row.lineNumber !== undefined && same === undefined) rows.set(row.lineNumber, [row]);
  }
  const repeated = new Set<string>();
  draft.strays.forEach((stray, place) => {
    const number = /^行次 (\d+)$/.exec(stray.code ?? "")?.[1];
    const row = rows
      .get(Number(number ?? Number.NaN))
      ?.find((one) => Math.abs((one.line ?? 0) - (stray.line ?? 0)) <= NEAR);
    if (row === undefined || !sameFigures(draft, row.cells, stray.figures)) return;
    repeated.add(`${stray.line} ${stray.reason}`);
    const reason = `repeats line ${row.line}, torn over a page break: same 行次, same amount`;
    draft.strays[place] = { ...stray, reason, ...(row.line === undefined ? {} : { repeats: row.line }) };
  });
  if (repeated.size === 0) return;
  const left = draft.unread.filter(({ line, reason }) => !repeated.has(`${line} ${reason}`));
  draft.unread.length = 0;
  for (const entry of left) draft.unread.push(entry);
}

/** Lines between the two halves of a torn row, and rows of one 行次 that are looked at. */
const NEAR = 12;

function sameFigures(draft: Draft, cells: object, figures: readonly string[]): boolean {
  const scratch: Draft = { ...draft, rows: [], strays: [], unread: [], decimals: [] };
  const columns = Object.keys(cells);
  addRow(
    scratch,
    { cells: figures, line: 1, broken: false },
    { key: "torn", name: null },
    figures.map((_, at) => ({ column: columns[at] ?? `${at}`, at })),
  );
  const read = scratch.rows[0]?.cells ?? {};
  return Object.entries(read).every(
    ([column, amount]) => (cells as Record<string, unknown>)[column] === amount,
  );
}
