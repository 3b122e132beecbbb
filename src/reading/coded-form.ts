import { codeLevel, type Form } from "../forms";
import { filledWidth, type GridRow, isBlank, isFigure, squash } from "../tables";
import { readCodeLabel, resolveCode } from "./code-cells";
import { addRow, type Draft, type PlacedCell, strayCells } from "./draft";
import {
  type ColumnMap,
  columnNumbers,
  gridWidth,
  type Header,
  isLabelTitle,
  mapColumns,
  readHeader,
} from "./header";
import { keepLooseRow } from "./loose-rows";
import { joinTorn } from "./torn-rows";

const TOTAL = /^(?:合计|总计|本年合计|合计栏?)$/;

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
export function readCodedForm(
  draft: Draft,
  form: Form,
  rows: readonly GridRow[],
  year: number | undefined,
): void {
  const start = rows.findIndex(isBody);
  if (start < 0) {
    strayAll(draft, rows);
    return;
  }
  const width = gridWidth(rows);
  const header = readHeader(headerRows(draft, rows, start), width);
  const map = mapColumns(header, form, form.columns, 0, width);
  if (map.problem !== null) {
    for (const row of rows.slice(start))
      strayCells(draft, row, range(0, row.cells.length), null, null, map.problem);
    return;
  }
  const scratch: Draft = { ...draft, rows: [], strays: [], unread: [], decimals: [] };
  readBody(scratch, form, map, rows.slice(start), header, width, year);
  if (totalIsEmpty(form, scratch)) {
    const reason = "the column of the total would be empty in every row, so that no column is certain";
    for (const row of rows.slice(start)) {
      if (columnNumbers(row.cells) === null)
        strayCells(draft, row, range(0, row.cells.length), null, null, reason);
    }
    return;
  }
  for (const key of ["rows", "strays", "unread", "decimals"] as const)
    for (const one of scratch[key]) (draft[key] as unknown[]).push(one);
}

/** Whether the first of the columns, which sums up the others, is blank wherever one of those is filled. */
function totalIsEmpty(form: Form, draft: Draft): boolean {
  if (form.columns[0]?.id !== "total") return false;
  const filled = draft.rows.filter((row) => Object.values(row.cells).some((amount) => (amount ?? 0) !== 0));
  return (
    filled.length > 0 &&
    filled.every((row) => (row.cells as Partial<Record<string, number | null>>).total === null)
  );
}

function readBody(
  draft: Draft,
  form: Form,
  map: ColumnMap,
  rows: readonly GridRow[],
  header: Header,
  width: number,
  year: number | undefined,
): void {
  const body = joinTorn(rows);
  const headerTexts = new Set(header.rows.map((cells) => cells.join("\t")));
  const reader: State = { draft, form, map, year, chain: [], open: null };
  for (const segment of segmentsOf(body)) {
    const shift = shiftOf(segment, map, width);
    for (const row of segment) {
      if (headerTexts.has(row.cells.map(squash).join("\t")) || isHeaderRow(row)) continue;
      readRow(reader, row, shift);
    }
  }
}

interface State {
  readonly draft: Draft;
  readonly form: Form;
  readonly map: ColumnMap;
  readonly year: number | undefined;
  /** Codes of the 类 and 款 above. */
  chain: string[];
  /** A row whose label was read and whose figures were all blank, while the next row may hold them. */
  open: { row: GridRow; key: string } | null;
}

/** A header repeated on a new page: titles and 栏次, no code, no total. */
function isHeaderRow(row: GridRow): boolean {
  if (columnNumbers(row.cells) !== null) return true;
  let titles = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    if (isFigure(cell)) return false;
    if (isLabelTitle(squash(cell))) titles++;
  }
  return titles > 0;
}

/** Rows between two interruptions; a page may have dropped a column that is empty on it. */
export function segmentsOf(rows: readonly GridRow[]): GridRow[][] {
  const segments: GridRow[][] = [];
  for (const row of rows) {
    const last = segments.at(-1);
    if (last === undefined || row.broken) segments.push([row]);
    else last.push(row);
  }
  return segments;
}

/**
 * How many label columns a page dropped. Only where its rows are narrower than the table and a figure
 * stands where labels would; null where the layout does not decide.
 */
function shiftOf(segment: readonly GridRow[], map: ColumnMap, width: number): number | null {
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

function readRow(state: State, row: GridRow, shift: number | null): void {
  const { draft, map } = state;
  const first = map.first - (shift ?? 0);
  const label = readCodeLabel(row.cells.slice(0, first), state.chain);
  const rest = range(label.last + 1, row.cells.length);
  if (shift === null) {
    strayCells(draft, row, rest, label.name, label.digits, "the columns of this page do not fit the header");
    return;
  }
  const placed: PlacedCell[] = [];
  for (const [column, index] of map.at) {
    const at = index - shift;
    if (at < row.cells.length || index < gridEdge(map)) placed.push({ column, at });
  }
  const name = label.name === "" ? null : label.name;
  const identity = identify(state, row, label, first);
  if (identity === null) {
    const full = placed.some(({ at }) => isFigure(row.cells[at] ?? ""));
    if (full && label.digits === "" && name === null && state.open !== null) {
      completeTorn(state, row, placed);
      return;
    }
    strayCells(
      draft,
      row,
      rest,
      name,
      label.digits === "" ? null : label.digits,
      "a row without code that is not the total",
    );
    return;
  }
  if ("problem" in identity) {
    strayCells(draft, row, rest, name, label.digits, identity.problem);
    return;
  }
  if (row.loose !== undefined) {
    keepLooseRow(draft, row, { ...identity, name }, map.at, map.others, map.asides);
    return;
  }
  const beyond = range(gridEdge(map) - shift, row.cells.length);
  const nothing = placed.every(({ at }) => (row.cells[at] ?? "") === "");
  if (nothing && beyond.some((index) => isFigure(row.cells[index] ?? ""))) {
    strayCells(
      draft,
      row,
      beyond,
      name,
      identity.key,
      "fewer or more figures than columns, so that none has a certain column",
    );
    return;
  }
  addRow(draft, row, { ...identity, name }, placed);
  const empty = placed.every(({ at }) => (row.cells[at] ?? "") === "");
  state.open = empty ? { row, key: identity.key } : null;
  const extra = [...map.others.keys()].map((index) => index - shift);
  for (const index of [...extra, ...beyond]) {
    const title = map.others.get(index + shift);
    strayCells(
      draft,
      row,
      [index],
      name,
      identity.key,
      title === undefined ? "a figure beyond the last column" : `column ${title} is not in this form`,
      map.asides.get(index + shift),
    );
  }
}

function gridEdge(map: ColumnMap): number {
  return [...map.at.values(), ...map.others.keys()].reduce((most, index) => Math.max(most, index), -1) + 1;
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
  const siblings = state.draft.rows.slice(-NEIGHBOURS).map((other) => other.key);
  const found = resolveCode(
    "functional",
    label,
    parentHint(state.chain, label.digits) ?? parent,
    state.year,
    siblings,
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
function completeTorn(state: State, row: GridRow, placed: readonly PlacedCell[]): void {
  const { draft } = state;
  const open = draft.rows.pop();
  if (open === undefined) return;
  addRow(
    draft,
    row,
    { key: open.key, name: open.name, ...(open.repaired === undefined ? {} : { repaired: open.repaired }) },
    placed,
  );
  state.open = null;
}

/** Rows looked at for codes that are taken already. */
const NEIGHBOURS = 12;

/** Rows of a header that are looked at; no form prints more. */
const HEADER_ROWS = 12;

/** The rows above the first of the body; figures among them that are no 栏次 have no place. */
export function headerRows(draft: Draft, rows: readonly GridRow[], start: number): readonly GridRow[] {
  const header: GridRow[] = [];
  for (const row of rows.slice(0, start)) {
    const figures =
      columnNumbers(row.cells) === null
        ? range(0, row.cells.length).filter((index) => /\d[.]\d/.test(row.cells[index] ?? ""))
        : [];
    if (figures.length === 0) header.push(row);
    else strayCells(draft, row, figures, null, null, "a figure above the first row of the form");
  }
  return header.slice(-HEADER_ROWS);
}

/** Cells in the widest of these rows. */
export function widestOf(rows: readonly GridRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

/** Keeps every figure of rows that have no header. */
export function strayAll(draft: Draft, rows: readonly GridRow[]): void {
  for (const row of rows) {
    if (columnNumbers(row.cells) !== null || filledWidth(row.cells) === 0) continue;
    strayCells(draft, row, range(0, row.cells.length), null, null, "no row of this form was recognised");
  }
}

/** Whole numbers from `from` up to, not including, `to`. */
export function range(from: number, to: number): number[] {
  const out: number[] = [];
  for (let index = Math.max(0, from); index < to; index++) out.push(index);
  return out;
}
