import type { CodeScope } from "../codes";
import { codeLevel, type Form, type FormId, formOf } from "../forms";
import { type GridRow, isBlank, isFigure, range, segmentsOf, squash, widestOf } from "../tables";
import { readCodeLabel, resolveCode } from "./code-cells";
import { fitRow, gridEdge, labelOf, shiftOf, TOTAL } from "./coded-fit";
import { type Entry, looseEntry, type RowEntry, stray, strayRows, UNFIT } from "./entries";
import { untilNextTable } from "./foreign-rows";
import {
  type ColumnMap,
  columnNumbers,
  countsMore,
  figuresAbove,
  gridWidth,
  headerRows,
  isHeaderRow,
  isLabelTitle,
  isOfTwo,
  MORE_NUMBERS,
  mapColumns,
  orderedTitles,
  readHeader,
  TWO_HEADERS,
  unrecognised,
} from "./header";
import {
  BLANK_SUM,
  EMPTY_TOTAL,
  keepsBlanks,
  losesBlanks,
  NONE_ADDS_UP,
  noneAddsUp,
  OTHER_WIDTH,
  otherWidths,
  sumIsBlank,
  totalIsEmpty,
  usualWidth,
  withoutBlankTotals,
} from "./row-widths";
import { joinTorn } from "./torn-rows";

/** Whether a row is the total row: 合计 before all figures, and nothing but figures behind it. */
function isTotal(cells: readonly string[]): boolean {
  let seen = false;
  for (const cell of cells) {
    if (cell === "") continue;
    const text = squash(cell);
    if (TOTAL.test(text)) seen = true;
    else if (seen ? /[\u4e00-\u9fff]/.test(cell) && !isBlank(cell) : !isLabelTitle(text)) return false;
  }
  return seen && columnNumbers(cells) === null;
}

const CODE_FIRST = /^\d{3,7}(?:\D|$)/;

function isBody(row: GridRow): boolean {
  const first = row.cells.findIndex((cell) => cell !== "");
  if (first < 0) return false;
  const text = squash(row.cells[first] ?? "");
  if (CODE_FIRST.test(text) && first < 4 && columnNumbers(row.cells) === null) return true;
  return isTotal(row.cells);
}

/** Reads a form whose rows are keyed by functional code: 02, 03, 05, 07, 08. */
export function readCodedForm(id: FormId, rows: readonly GridRow[], codes: CodeScope): Entry[] {
  const form = formOf(id);
  const start = rows.findIndex(isBody);
  if (start < 0) return unrecognised(rows);
  const width = gridWidth(rows);
  const { head, totals } = totalsAmongTitles(rows.slice(0, start));
  const titles = headerRows(head);
  const { own: body, foreign } = untilNextTable(rows.slice(start), titles);
  const above = [...figuresAbove(head), ...foreign];
  const map = mapOf(titles, form, body, width);
  if (isOfTwo(titles)) return [...above, ...strayRows([...totals, ...body], TWO_HEADERS)];
  if (map.problem !== null) return [...above, ...strayRows([...totals, ...body], map.problem)];
  if (countsMore(titles, map)) return [...above, ...strayRows([...totals, ...body], MORE_NUMBERS)];
  const placed = readBody(form, map, body, titles, width, codes);
  const doubt = doubtOf(form, placed);
  if (doubt !== null) {
    const filled = [...totals, ...body].filter(({ cells }) => columnNumbers(cells) === null);
    return [...above, ...strayRows(filled, doubt)];
  }
  const reason = "the total stands in the row of the titles, which have the place of some of its figures";
  const split = totals.map((row) => stray(row, [...row.cells.keys()], "合计", "total", reason));
  return [...above, ...split, ...withoutBlankTotals(form, placed)];
}

/** Why no row of a table is certain; null where nothing tells so. */
function doubtOf(form: Form, entries: readonly Entry[]): string | null {
  if (totalIsEmpty(form, entries)) return EMPTY_TOTAL;
  if (noneAddsUp(form, entries)) return NONE_ADDS_UP;
  return sumIsBlank(entries) ? BLANK_SUM : null;
}

/**
 * The rows of a header, without the figures of a total that stands in the row of the lowest titles: that row is both,
 * and has no figure where a title stands.
 */
function totalsAmongTitles(rows: readonly GridRow[]): { head: GridRow[]; totals: GridRow[] } {
  const totals: GridRow[] = [];
  const head = rows.map((row) => {
    const first = row.cells.findIndex((cell) => TOTAL.test(squash(cell)));
    const before = row.cells
      .slice(0, Math.max(0, first))
      .every((cell) => cell === "" || isLabelTitle(squash(cell)));
    const figures = row.cells.some((cell, index) => index > first && isFigure(cell));
    if (first < 0 || !before || !figures || columnNumbers(row.cells) !== null) return row;
    const isTotals = (cell: string, index: number) => index === first || isFigure(cell) || isBlank(cell);
    totals.push({ ...row, cells: row.cells.map((cell, index) => (isTotals(cell, index) ? cell : "")) });
    return { ...row, cells: row.cells.map((cell, index) => (isTotals(cell, index) ? "" : cell)) };
  });
  return { head, totals };
}

/** The columns by the header where it stands; where it stands elsewhere than the figures, by its titles alone. */
function mapOf(titles: readonly GridRow[], form: Form, body: readonly GridRow[], width: number): ColumnMap {
  const map = mapColumns(readHeader(titles, width), form);
  const first = firstFigure(body);
  const widest = widestOf(body.filter(({ loose }) => loose === undefined));
  if (first < 0 || body[0]?.table !== undefined) return map;
  if (map.problem === null && map.first === first && gridEdge(map) >= width) return map;
  const ordered = orderedTitles(form, titles);
  if (ordered === null || (ordered.length !== width - first && ordered.length !== widest - first)) return map;
  const at = new Map(ordered.map((column, index) => [column.id, first + index]));
  return { at, others: new Map(), asides: new Map(), first, problem: null };
}

/** Column in which the figures of most rows begin that have a name; -1 where there is none. */
function firstFigure(body: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells, loose } of body) {
    const label = readCodeLabel(cells, []);
    if (label.digits === "" || label.name === "" || loose !== undefined) continue;
    counts.set(label.last + 1, (counts.get(label.last + 1) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0] as [number, number])[0];
}

function readBody(
  form: Form,
  map: ColumnMap,
  rows: readonly GridRow[],
  titles: readonly GridRow[],
  width: number,
  codes: CodeScope,
): readonly Entry[] {
  const printed = titles.map(({ cells }) => cells.map(squash));
  const isAgain = ({ cells }: GridRow) =>
    printed.some(
      (texts) => texts.length === cells.length && texts.every((text, at) => text === squash(cells[at] ?? "")),
    );
  const joined = joinTorn(rows, codes);
  const usual = usualWidth(joined) ?? 0;
  const whole = [...map.at.values()].every((at) => at < usual) ? usual : null;
  const state: State = { form, map, codes, usual: whole, chain: [], keys: [], open: null, entries: [] };
  const widest = Math.max(widestOf(titles), gridEdge(map));
  for (const segment of segmentsOf(joined)) {
    const shift = shiftOf(segment, map, width);
    const lost = losesBlanks(segment);
    const kept = lost ? 0 : keepsBlanks(segment);
    // Rows that print their blank cells and have fewer than the header, or more, are those of another table.
    const wider = kept > widest && segment.some(({ cells }) => cells.length === kept && cells.at(-1) === "");
    const isOther = kept > 0 && (wider || kept < gridEdge(map)) && firstFigure(segment) === map.first;
    const others = otherWidths(segment, kept);
    for (const row of segment) {
      if (isHeaderRow(row) || isAgain(row)) continue;
      if (row.loose === undefined && (isOther || others.has(row.cells.length))) {
        state.entries.push(...strayRows([row], OTHER_WIDTH));
        continue;
      }
      readRow(state, row, lost || row.cells.length < kept ? null : (shift ?? 0));
    }
  }
  return state.entries;
}

interface State {
  readonly form: Form;
  readonly map: ColumnMap;
  readonly codes: CodeScope;
  /** Cells that most rows have, where those are of all columns. */
  readonly usual: number | null;
  /** Codes of the 类 and 款 above. */
  chain: string[];
  /** Keys of the rows above. */
  readonly keys: string[];
  /** A row whose label was read and whose figures were all blank, while the next row may hold them. */
  open: RowEntry | null;
  readonly entries: Entry[];
}

function readRow(state: State, row: GridRow, shift: number | null): void {
  const { map, entries } = state;
  const fit = fitRow(state.form, map, state.chain, row, shift, state.usual);
  const label = fit?.label ?? labelOf(row.cells, state.chain);
  const rest = range(label.last + 1, row.cells.length);
  if (fit === null) {
    entries.push(stray(row, rest, label.name, label.digits, UNFIT));
    return;
  }
  const name = label.name === "" ? null : label.name;
  const placed = [...map.at].map(([column, index]) => ({ column, at: index - fit.shift }));
  const identity = identify(state, row, label, map.first - fit.shift);
  if (identity === null) {
    const full = placed.some(({ at }) => isFigure(row.cells[at] ?? ""));
    // Where only the order of its figures is known, they may have any columns of the row above.
    const tears = label.digits === "" && name === null && row.table === undefined && row.loose === undefined;
    if (full && tears && state.open !== null) completeTorn(state, state.open, row, placed);
    else {
      const code = label.digits === "" ? null : label.digits;
      entries.push(stray(row, rest, name, code, "a row without code that is not the total"));
    }
  } else if ("problem" in identity) entries.push(stray(row, rest, name, label.digits, identity.problem));
  else if (row.loose !== undefined || fit.loose !== undefined) {
    const loose = row.loose ?? fit.loose ?? 0;
    state.keys.push(identity.key);
    entries.push(looseEntry({ ...row, loose }, { ...identity, name }, map.at, map.others, map.asides));
  } else placeRow(state, { kind: "row", row, identity: { ...identity, name }, placed }, fit.shift);
}

function placeRow(state: State, entry: RowEntry, shift: number): void {
  const { map, entries } = state;
  const { row, identity, placed } = entry;
  const { key, name } = identity;
  const beyond = range(gridEdge(map) - shift, row.cells.length);
  const nothing = placed.every(({ at }) => (row.cells[at] ?? "") === "");
  // A figure beyond the last title moves the others too: where the header ends, its columns have no certain place.
  if (beyond.some((index) => isFigure(row.cells[index] ?? ""))) {
    const from = Math.max(0, map.first - shift);
    entries.push(stray(row, range(from, row.cells.length), name, key, UNFIT));
    return;
  }
  state.keys.push(key);
  entries.push(entry);
  state.open = nothing ? entry : null;
  const extra = [...map.others.keys()].map((index) => index - shift);
  for (const index of [...extra, ...beyond]) {
    if ((row.cells[index] ?? "") === "") continue;
    const title = map.others.get(index + shift);
    const reason =
      title === undefined ? "a figure beyond the last column" : `column ${title} is not in this form`;
    entries.push(stray(row, [index], name, key, reason, map.asides.get(index + shift)));
  }
}

function identify(
  state: State,
  row: GridRow,
  label: { digits: string; name: string; last: number },
  first: number,
): { key: string; repaired?: { printed: string; reason: string } } | { problem: string } | null {
  if (
    isTotal(row.cells) ||
    row.cells.slice(0, first).some((cell) => cell !== "" && TOTAL.test(squash(cell)))
  ) {
    return { key: "total" };
  }
  if (label.digits === "") return null;
  const parent = state.chain.at(-1) ?? null;
  const found = resolveCode(
    "functional",
    label,
    parentHint(state.chain, label.digits) ?? parent,
    state.codes,
    state.keys.slice(-NEIGHBOURS),
  );
  if (found.key === null) return { problem: found.problem };
  const level = codeLevel(found.key);
  if (level !== undefined && level < 3) state.chain = [...state.chain.slice(0, level - 1), found.key];
  return { key: found.key, ...(found.repaired === undefined ? {} : { repaired: found.repaired }) };
}

/** The 款 above, where the digits continue it. */
function parentHint(chain: readonly string[], digits: string): string | null {
  return [...chain].reverse().find((code) => digits.startsWith(code)) ?? null;
}

/** The figures of a row whose label stands alone before an interruption. */
function completeTorn(state: State, open: RowEntry, row: GridRow, placed: RowEntry["placed"]): void {
  state.entries[state.entries.lastIndexOf(open)] = { ...open, row, placed };
  state.open = null;
}

/** Rows looked at for codes that are taken already. */
const NEIGHBOURS = 12;
