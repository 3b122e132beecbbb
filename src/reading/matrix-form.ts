import type { Aside } from "../accounts";
import type { Column, Form } from "../forms";
import { type GridRow, isBlank, isFigure, range, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { addRow, type Draft, headerRows, type PlacedCell, strayAll, strayCells } from "./draft";
import { columnNumbers, gridWidth, type Header, matchColumn, readHeader, wordingsOf } from "./header";
import { addHolder, keepLoose, keepLooseRow } from "./loose-rows";

const BUDGET = /预算数?$|^预算|全年预算/;
const ACTUAL = /决算数?$|^决算|执行数|支出数$/;

/** Reads 三公: one line of twelve columns, two rows of six, or turned with an item a row. */
export function readMatrixForm(draft: Draft, form: Form, rows: readonly GridRow[]): void {
  const start = rows.findIndex((row) => isBody(form, row));
  const end = start < 0 ? rows.length : start;
  const width = gridWidth(rows);
  const header = readHeader(headerRows(draft, rows, end), width);
  const body = rows.slice(end).filter((row) => columnNumbers(row.cells) === null);
  if (width >= 2 && body.some((row) => itemOf(form, row) !== null)) {
    readTurned(draft, form, header, body, width);
    return;
  }
  const places = placeColumns(form, header, width);
  if (places === null) {
    strayAll(draft, body);
    return;
  }
  const [first, ...more] = places.split ? body.filter(holdsFigures) : [];
  if (first !== undefined) readSplit(draft, form, first, places);
  const reason = "a second line of figures under one header";
  for (const row of more) strayCells(draft, row, range(0, row.cells.length), null, null, reason);
  if (!places.split) for (const row of body) readLabelled(draft, row, places);
}

/** Whether a row under split columns is one of figures, filled or marked blank, and no title of a part. */
function holdsFigures(row: GridRow): boolean {
  if (row.cells.some(isFigure)) return true;
  const titled = row.cells.some((cell) => /[\u4e00-\u9fff]{2}/.test(cell));
  return !titled && row.cells.some((cell) => isBlank(cell) && cell !== "");
}

const PARTS = ["budget", "actual"] as const;

/** One line with both parts side by side. */
function readSplit(draft: Draft, form: Form, row: GridRow, places: Places): void {
  if (row.loose !== undefined) {
    const slots = PARTS.flatMap((part) => {
      const columns = form.columns.map(({ id }) => id);
      const holder = addHolder(draft, row, { key: part, name: titleOf(part) }, columns);
      return places[part].map(({ column, at }) => ({ holder, column, at }));
    });
    slots.sort((a, b) => a.at - b.at);
    keepLoose(draft, row, null, null, slots);
    return;
  }
  if (totalsAreEmpty(row, places)) {
    const reason = "合计 would be empty beside figures, so that no column is certain";
    strayCells(draft, row, range(0, row.cells.length), null, null, reason);
    return;
  }
  for (const part of PARTS) addRow(draft, row, { key: part, name: titleOf(part) }, places[part]);
  strayOthers(draft, row, [...places.budget, ...places.actual], null);
}

/** A line that names its part: 预算数 or 决算数. */
function readLabelled(draft: Draft, row: GridRow, places: Places): void {
  const label = row.cells.find((cell) => cell !== "" && !isFigure(cell) && !isBlank(cell)) ?? "";
  const key = rowKey(squashLabel(label));
  if (key === null) {
    const name = label === "" ? null : label;
    strayCells(
      draft,
      row,
      range(0, row.cells.length),
      name,
      null,
      "a line that is neither 预算数 nor 决算数",
    );
  } else if (row.loose !== undefined) {
    const at = new Map(places.actual.map(({ column, at: index }) => [column, index]));
    keepLooseRow(draft, row, { key, name: label.trim() }, at, new Map());
  } else {
    addRow(draft, row, { key, name: label.trim() }, places.actual);
    strayOthers(draft, row, places.actual, label);
  }
}

/** Lines that some regions print under the three public expenses: counts, parts of 公务接待费, operating costs. */
function asideOfLine(label: string): Aside | undefined {
  const text = squashLabel(label);
  if (/批次|人次|人数|团组|保有量|购置数|\([个人辆批]\)|数量/.test(text)) return "count";
  if (/接待费$|接待支出$/.test(text)) return "of which";
  return /机关运行经费|^行政单位$|参照公务员法管理/.test(text) ? "operating cost" : undefined;
}

function titleOf(key: "budget" | "actual"): string {
  return key === "budget" ? "预算数" : "决算数";
}

function rowKey(label: string): "budget" | "actual" | null {
  const text = label.replace(/\d{4}年度?/, "");
  if (ACTUAL.test(text)) return "actual";
  return BUDGET.test(text) ? "budget" : null;
}

function strayOthers(draft: Draft, row: GridRow, placed: readonly PlacedCell[], name: string | null): void {
  const used = new Set(placed.map(({ at }) => at));
  strayCells(
    draft,
    row,
    range(0, row.cells.length).filter((index) => !used.has(index)),
    name,
    null,
    "a figure in a column that is not in this form",
  );
}

function isBody(form: Form, row: GridRow): boolean {
  if (columnNumbers(row.cells) !== null) return false;
  const figures = row.cells.some((cell) => isFigure(cell) || (cell !== "" && isBlank(cell)));
  if (figures)
    return row.cells.every(
      (cell) =>
        cell === "" ||
        isFigure(cell) ||
        isBlank(cell) ||
        itemOf(form, row) !== null ||
        rowKey(squashLabel(cell)) !== null ||
        cell.length < 30,
    );
  const filled = row.cells.filter((cell) => cell !== "");
  if (filled.length === 0) return row.cells.length >= 6;
  return filled.length === 1 && itemOf(form, row) !== null && row.cells[0] !== "" && row.cells.length <= 6;
}

/** Whether both 合计 are blank and a part of each is filled: the figures then stand in other columns. */
function totalsAreEmpty(row: GridRow, places: Places): boolean {
  const isFilled = ({ at }: PlacedCell) => /[1-9]/.test(row.cells[at] ?? "");
  return [places.budget, places.actual].every(
    (part) => part.some(isFilled) && part.every((cell) => cell.column !== "total" || !isFilled(cell)),
  );
}

/** The item that a row of the turned form is about. */
function itemOf(form: Form, row: GridRow): Column | null {
  const index = row.cells.findIndex((cell) => /[\u4e00-\u9fff]/.test(cell));
  if (index < 0 || index > 2) return null;
  const label = squashLabel(row.cells[index] ?? "");
  if (label === "小计") return null;
  const others = row.cells.filter((cell, at) => at > index && /[\u4e00-\u9fff]/.test(cell));
  if (others.some((cell) => /费|合计|小计/.test(cell))) return null;
  const plain = label.replace(/^三公经费(?:支出)?|^支出(?=合计)/, "");
  const wordings = [label, plain, plain.replace(/支出$/, "费"), plain.replace(/费用$/, "费")];
  return form.columns.find((column) => wordingsOf(column).some((one) => wordings.includes(one))) ?? null;
}

interface Places {
  readonly split: boolean;
  readonly budget: readonly PlacedCell[];
  readonly actual: readonly PlacedCell[];
}

/** Places of the six columns, once or, for 预算数 and 决算数 side by side, twice. */
function placeColumns(form: Form, header: Header, width: number): Places | null {
  const found: { column: string; at: number }[] = [];
  const numbered: number[] = [];
  for (let index = 0; index < width; index++) {
    const column = header.columns[index];
    if (column === undefined) continue;
    if (column.number !== null) numbered.push(index);
    const match = matchItem(form, column.own);
    if (match !== undefined) found.push({ column: match.id, at: index });
  }
  const ids = form.columns.map((column) => column.id);
  const inOrder = (part: readonly { column: string }[]) =>
    new Set(part.map(({ column }) => column)).size === part.length;
  const pairs = pairsOf(form, header, width);
  if (pairs !== null) return pairs;
  if (found.length === ids.length * 2) return halves(header, found.slice(0, 6), found.slice(6), inOrder);
  if (found.length === ids.length && inOrder(found)) return { split: false, budget: [], actual: found };
  const asDeclared = (from: number) =>
    ids.map((column, place) => ({ column, at: numbered[from + place] as number }));
  if (numbered.length === 12) return halves(header, asDeclared(0), asDeclared(6), () => true);
  if (numbered.length === 6) return { split: false, budget: [], actual: asDeclared(0) };
  return null;
}

/** Places where 预算数 and 决算数 stand side by side under each of the six items; null for any other header. */
function pairsOf(form: Form, header: Header, width: number): Places | null {
  const places: Record<"budget" | "actual", PlacedCell[]> = { budget: [], actual: [] };
  for (let index = 0; index < width; index++) {
    const column = header.columns[index];
    const [lowest = "", ...higher] = column === undefined ? [] : [...column.own, ...column.above];
    const key = rowKey(lowest);
    if (key === null || /上年|增减|比/.test(lowest)) continue;
    const item = higher.map((text) => matchItem(form, [text])).find((one) => one !== undefined);
    if (item === undefined) return null;
    places[key].push({ column: item.id, at: index });
  }
  const isWhole = (part: readonly PlacedCell[]) =>
    part.length === form.columns.length && new Set(part.map(({ column }) => column)).size === part.length;
  return isWhole(places.budget) && isWhole(places.actual) ? { split: true, ...places } : null;
}

function matchItem(form: Form, own: readonly string[]): Column | undefined {
  const plain = own.map((text) => text.replace(/支出$/, "费"));
  const exact =
    matchColumn({ own, above: [], number: null }, form.columns) ??
    matchColumn({ own: plain, above: [], number: null }, form.columns);
  return exact ?? form.columns.find((column) => own.some((text) => wordingsOf(column).includes(text)));
}

function halves(
  header: Header,
  left: PlacedCell[],
  right: PlacedCell[],
  fine: (part: readonly PlacedCell[]) => boolean,
): Places | null {
  if (!fine(left) || !fine(right)) return null;
  const titles = header.rows.map((cells) =>
    cells.map((cell, index) => ({ key: rowKey(cell), index })).filter(({ key }) => key !== null),
  );
  const row = titles.find((found) => found.length >= 2);
  const first = row?.[0]?.key ?? "budget";
  return first === "budget"
    ? { split: true, budget: left, actual: right }
    : { split: true, budget: right, actual: left };
}

/** Where the two parts stand in a turned form, and its other columns with their titles. */
interface TurnedColumns {
  readonly at: Readonly<Partial<Record<Part, number>>>;
  readonly others: ReadonlyMap<number, string>;
}

type Part = (typeof PARTS)[number];

function turnedColumns(header: Header, width: number): TurnedColumns {
  const at: Partial<Record<Part, number>> = {};
  const others = new Map<number, string>();
  for (let index = 0; index < width; index++) {
    const own = header.columns[index]?.own ?? [];
    const text = own.find((one) => rowKey(one) !== null && !/上年|增减|比/.test(one));
    const key = text === undefined ? null : rowKey(text);
    if (key !== null && (at[key] === undefined || /全年|调整/.test(text ?? ""))) {
      const before = at[key];
      if (before !== undefined) others.set(before, header.columns[before]?.own[0] ?? "");
      at[key] = index;
    } else if (own[0] !== undefined) others.set(index, own[0]);
  }
  return { at, others };
}

/** Titles of columns that hold no figure of a matter of their own. */
const NO_MATTER = /^(?:行次|序号|栏次|项目.*)$/;

/** Items in rows, 预算数 and 决算数 in columns. */
function readTurned(draft: Draft, form: Form, header: Header, body: readonly GridRow[], width: number): void {
  const { at, others } = turnedColumns(header, width);
  const foreign = [...others].filter(([, title]) => !NO_MATTER.test(title));
  const items: { row: GridRow; item: Column; label: string }[] = [];
  for (const row of body) {
    const item = itemOf(form, row);
    const label = row.cells.find((cell) => /[\u4e00-\u9fff]/.test(cell)) ?? "";
    if (item !== null) items.push({ row, item, label });
    else {
      const inside = range(0, row.cells.length).filter((index) => header.columns[index]?.own[0] !== "行次");
      const reason = "a line that is none of the three public expenses";
      strayCells(draft, row, inside, label === "" ? null : label, null, reason, asideOfLine(label));
    }
  }
  if (body.some(({ loose }) => loose !== undefined)) {
    keepTurned(draft, form, { at, others: new Map(foreign) }, body, items);
    return;
  }
  for (const { row, label } of items)
    for (const [index, title] of foreign)
      strayCells(draft, row, [index], label, null, `column ${title} is not in this form`, asideOf([title]));
  for (const key of PARTS) {
    const index = at[key];
    if (index !== undefined)
      addTurned(
        draft,
        key,
        items.map(({ row, item }) => ({ column: item.id, row, at: index })),
      );
  }
}

/** The items of a form whose blank cells were lost: which part a figure belongs to, only the relations tell. */
function keepTurned(
  draft: Draft,
  form: Form,
  { at, others }: TurnedColumns,
  body: readonly GridRow[],
  items: readonly { row: GridRow; item: Column; label: string }[],
): void {
  const columns = form.columns.map(({ id }) => id);
  const holders = PARTS.flatMap((key) => {
    const index = at[key];
    if (index === undefined) return [];
    return [
      { at: index, holder: addHolder(draft, body[0] as GridRow, { key, name: titleOf(key) }, columns) },
    ];
  });
  const foreign = [...others].map(([index, column]) => ({
    at: index,
    holder: null,
    column,
    aside: asideOf([column]),
  }));
  for (const { row, item, label } of items) {
    const slots = [...holders.map((one) => ({ ...one, column: item.id })), ...foreign];
    slots.sort((a, b) => a.at - b.at);
    keepLoose(draft, { ...row, loose: row.loose ?? row.cells.indexOf(label) + 1 }, label, null, slots);
  }
}

function addTurned(
  draft: Draft,
  key: "budget" | "actual",
  found: readonly { column: string; row: GridRow; at: number }[],
): void {
  const first = found[0];
  if (first === undefined) return;
  const row: GridRow = {
    cells: found.map((one) => one.row.cells[one.at] ?? ""),
    line: first.row.line,
    lines: found.map((one) => one.row.lines?.[one.at] ?? one.row.line),
    ...(first.row.page === undefined ? {} : { page: first.row.page }),
    ...(first.row.boxes === undefined ? {} : { boxes: found.map((one) => one.row.boxes?.[one.at]) }),
    broken: false,
  };
  addRow(
    draft,
    row,
    { key, name: titleOf(key) },
    found.map(({ column }, at) => ({ column, at })),
  );
}
