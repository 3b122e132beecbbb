import type { Aside } from "../accounts";
import { type Column, type Form, type FormId, formOf } from "../forms";
import { cellLine, type GridRow, isBlank, isFigure, range, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { type Entry, type Holder, looseEntry, type PlacedCell, stray, strayRows } from "./entries";
import {
  columnNumbers,
  figuresAbove,
  gridWidth,
  type Header,
  headerRows,
  readHeader,
  unrecognised,
  wordingsOf,
} from "./header";
import { PARTS, type Part, type Places, placeColumns, rowKey, settleTotals } from "./matrix-columns";
import { WIDER_TOTAL } from "./matrix-order";
import { addsUp } from "./row-sums";

/** Reads 三公: one line of twelve columns, two rows of six, or turned with an item a row. */
export function readMatrixForm(id: FormId, rows: readonly GridRow[]): Entry[] {
  const form = formOf(id);
  const start = rows.findIndex((row) => isBody(form, row));
  const end = start < 0 ? rows.length : start;
  const width = gridWidth(rows);
  const above = figuresAbove(rows.slice(0, end));
  const header = readHeader(headerRows(rows.slice(0, end)), width);
  const body = rows.slice(end).filter((row) => columnNumbers(row.cells) === null);
  if (width >= 2 && body.some((row) => itemOf(form, row) !== null))
    return [...above, ...readTurned(form, header, body, width)];
  const places = placeColumns(form, header, width, body);
  if (places === null) return [...above, ...unrecognised(body)];
  const whole = body.map((row) => looseWhereShort(form, row, places));
  if (!places.split) return [...above, ...whole.flatMap((row) => readLabelled(row, places))];
  const [first, ...more] = whole.filter(holdsFigures);
  const split = first === undefined ? [] : readSplit(form, first, places);
  return [...above, ...split, ...strayRows(more, "a second line of figures under one header")];
}

/**
 * A row with fewer cells than columns, as it stands where the blank ones at its end were left out and its parts add up;
 * else one of its cells was lost, and only the order of the others is known.
 */
function looseWhereShort(form: Form, row: GridRow, { split, budget, actual }: Places): GridRow {
  const places = [...budget, ...actual].map(({ at }) => at);
  const isWhole = row.cells.length > Math.max(...places);
  if (isWhole || row.loose !== undefined || row.page !== undefined || !row.cells.some(isFigure)) return row;
  const parts = new Map<Part, readonly PlacedCell[]>([["actual", actual]]);
  if (split) parts.set("budget", budget);
  const sums = [...parts].every(([part, cells]) => {
    const texts = new Map(cells.map(({ column, at }) => [column, row.cells[at] ?? ""]));
    return addsUp(form, part, texts);
  });
  return sums ? row : { ...row, loose: Math.min(...places) };
}

/** Whether a row under split columns is one of figures, filled or marked blank, and no title of a part. */
function holdsFigures(row: GridRow): boolean {
  if (row.cells.some(isFigure)) return true;
  const titled = row.cells.some((cell) => /[\u4e00-\u9fff]{2}/.test(cell));
  return !titled && row.cells.some((cell) => isBlank(cell) && cell !== "");
}

/** One line with both parts side by side. */
function readSplit(form: Form, row: GridRow, places: Places): Entry[] {
  if (row.loose !== undefined) {
    const holders = PARTS.map((part) => holderOf(form, part));
    const slots = holders.flatMap((holder) =>
      places[holder.key].map(({ column, at }) => ({ holder, column, at })),
    );
    slots.sort((a, b) => a.at - b.at);
    return [{ kind: "loose", row, name: null, key: null, holders, slots, summed: true }];
  }
  if (totalsAreEmpty(row, places))
    return strayRows([row], "合计 would be empty beside figures, so that no column is certain");
  const parts = PARTS.map((key): Entry => {
    const identity = { key, name: titleOf(key) };
    return { kind: "row", row, identity, placed: places[key] };
  });
  return [...parts, ...othersOf(row, places, null)];
}

/** The row of a part that loose figures may fill. */
function holderOf(form: Form, key: Part): Holder & { readonly key: Part } {
  return { key, name: titleOf(key), columns: form.columns.map(({ id }) => id) };
}

/** A line that names its part: 预算数 or 决算数. */
function readLabelled(row: GridRow, places: Places): Entry[] {
  const label = row.cells.find((cell) => cell !== "" && !isFigure(cell) && !isBlank(cell)) ?? "";
  const key = rowKey(squashLabel(label));
  if (key === null) {
    const name = label === "" ? null : label;
    return [stray(row, [...row.cells.keys()], name, null, "a line that is neither 预算数 nor 决算数")];
  }
  const identity = { key, name: label.trim() };
  if (row.loose !== undefined) {
    const at = new Map(places.actual.map(({ column, at: index }) => [column, index]));
    const wider = places.wider.map((index) => [index, WIDER_TOTAL] as const);
    const asides = places.wider.map((index) => [index, "wider total"] as const);
    return [{ ...looseEntry(row, identity, at, new Map(wider), new Map(asides)), summed: true }];
  }
  return [{ kind: "row", row, identity, placed: places.actual }, ...othersOf(row, places, label)];
}

/** Lines that some regions print under the three public expenses: counts, parts of 公务接待费, operating costs. */
function asideOfLine(label: string): Aside | undefined {
  const text = squashLabel(label);
  if (/批次|人次|人数|团组|保有量|购置数|\([个人辆批]\)|数量/.test(text)) return "count";
  if (/接待费$|接待支出$/.test(text)) return "of which";
  return /机关运行经费|^行政单位$|参照公务员法管理/.test(text) ? "operating cost" : undefined;
}

function titleOf(key: Part): string {
  return key === "budget" ? "预算数" : "决算数";
}

/** The figures of a row in columns that the form does not have. */
function othersOf(row: GridRow, { budget, actual, wider }: Places, name: string | null): Entry[] {
  const used = new Set([...[...budget, ...actual].map(({ at }) => at), ...wider]);
  const others = [...row.cells.keys()].filter((index) => !used.has(index));
  const reason = "a figure in a column that is not in this form";
  return [
    stray(row, others, name, null, reason),
    ...(wider.length === 0 ? [] : [stray(row, wider, name, null, reason, "wider total")]),
  ];
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
  if (!places.actual.some(({ column }) => column === "total")) return false;
  return [places.budget, places.actual].every(
    (part) => part.some(isFilled) && part.every((cell) => cell.column !== "total" || !isFilled(cell)),
  );
}

/** What a table of 三公 prints beside it. */
const OTHER_MATTER = /车辆数|政府采购|国有资产|机关运行经费/;

/** The item that a row of the turned form is about. */
function itemOf(form: Form, row: GridRow): Column | null {
  const index = row.cells.findIndex((cell) => /[\u4e00-\u9fff]/.test(cell));
  if (index < 0 || index > 2) return null;
  const label = squashLabel(row.cells[index] ?? "");
  if (label === "小计") return null;
  const others = row.cells.filter((cell, at) => at > index && /[\u4e00-\u9fff]/.test(cell));
  // A row of titles names several items; what stands beside an item may be one of another matter (车辆数合计).
  if (others.some((cell) => /费|合计|小计/.test(cell) && !OTHER_MATTER.test(cell))) return null;
  const plain = label
    .replace(/^三公经费(?:支出)?小计$/, "合计")
    .replace(/^三公经费(?:支出)?|^支出(?=合计)/, "");
  const wordings = [label, plain, plain.replace(/支出$/, "费"), plain.replace(/费用$/, "费")];
  return form.columns.find((column) => wordingsOf(column).some((one) => wordings.includes(one))) ?? null;
}

/** Where the two parts stand in a turned form, and its other columns with their titles. */
interface TurnedColumns {
  readonly at: Readonly<Partial<Record<Part, number>>>;
  readonly others: ReadonlyMap<number, string>;
}

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

/** A row of the turned form. */
interface TurnedItem {
  readonly row: GridRow;
  readonly item: Column;
  readonly label: string;
}

/** Items in rows, 预算数 and 决算数 in columns. */
function readTurned(form: Form, header: Header, body: readonly GridRow[], width: number): Entry[] {
  const { at, others } = turnedColumns(header, width);
  const foreign = [...others].filter(([, title]) => !NO_MATTER.test(title));
  const found: TurnedItem[] = [];
  const strays: Entry[] = [];
  for (const row of body) {
    const item = itemOf(form, row);
    const label = row.cells.find((cell) => /[\u4e00-\u9fff]/.test(cell)) ?? "";
    if (item !== null) found.push({ row, item, label });
    else {
      const beside = new Set(foreign.map(([index]) => index));
      const inside = range(0, row.cells.length).filter(
        (index) => header.columns[index]?.own[0] !== "行次" && !beside.has(index),
      );
      const reason = "a line that is none of the three public expenses";
      strays.push(
        stray(row, inside, label === "" ? null : label, null, reason, asideOfLine(label)),
        ...besideOf(row, label, foreign),
      );
    }
  }
  const { items, totals } = withoutWider(form, found, Object.values(at));
  for (const total of totals) strays.push(total);
  if (body.some(({ loose }) => loose !== undefined))
    return [...strays, ...looseItems(form, { at, others: new Map(foreign) }, items)];
  for (const { row, label } of items) strays.push(...besideOf(row, label, foreign));
  const parts = PARTS.flatMap((key) => {
    const index = at[key];
    return index === undefined || items.length === 0 ? [] : [turnedRow(key, items, index)];
  });
  return [...strays, ...parts];
}

/** The figures of a row in the columns of other matters. */
function besideOf(row: GridRow, label: string, foreign: readonly (readonly [number, string])[]): Entry[] {
  return foreign.map(([index, title]) =>
    stray(row, [index], label, null, `column ${title} is not in this form`, asideOf([title])),
  );
}

/** The items without a 合计 that holds 会议费 and 培训费 too, which stands beside them. */
function withoutWider(
  form: Form,
  items: readonly TurnedItem[],
  parts: readonly number[],
): { readonly items: readonly TurnedItem[]; readonly totals: readonly Entry[] } {
  const named = ({ label }: TurnedItem) => /^三公经费/.test(squashLabel(label));
  const cells = items.map((one, at) => ({ column: one.item.id, at, named: named(one) }));
  const columns = parts.map((index) => items.map(({ row }) => row.cells[index] ?? ""));
  const settled = settleTotals(form, cells, columns);
  const kept = new Set(settled.items.map(({ at }) => at));
  const totals = items.flatMap(({ row, label }, at) => {
    if (kept.has(at)) return [];
    const aside = settled.wider.includes(at) ? "wider total" : undefined;
    return [stray(row, range(0, row.cells.length), label, null, "a total of more than 三公", aside)];
  });
  return { items: items.filter((_, at) => kept.has(at)), totals };
}

/** The items of a form whose blank cells were lost: which part a figure belongs to, only the relations tell. */
function looseItems(form: Form, { at, others }: TurnedColumns, items: readonly TurnedItem[]): Entry[] {
  const own = PARTS.flatMap((key) => {
    const index = at[key];
    return index === undefined ? [] : [{ at: index, holder: holderOf(form, key) }];
  });
  const holders = own.map(({ holder }) => holder);
  const foreign = [...others].map(([index, column]) => {
    return { at: index, holder: null, column, aside: asideOf([column]) };
  });
  return items.map(({ row, item, label }) => {
    const slots = [...own.map((one) => ({ ...one, column: item.id })), ...foreign];
    slots.sort((a, b) => a.at - b.at);
    const loose = row.loose ?? row.cells.indexOf(label) + 1;
    return { kind: "loose", row: { ...row, loose }, name: label, key: null, holders, slots };
  });
}

/** One part of the turned form as a row: a cell of each item. */
function turnedRow(key: Part, items: readonly TurnedItem[], index: number): Entry {
  const [first] = items.map((one) => one.row);
  const row: GridRow = {
    cells: items.map((one) => one.row.cells[index] ?? ""),
    line: first?.line ?? 0,
    lines: items.map((one) => cellLine(one.row, index)),
    ...(first?.page === undefined ? {} : { page: first.page }),
    ...(first?.boxes === undefined ? {} : { boxes: items.map((one) => one.row.boxes?.[index]) }),
    broken: false,
  };
  const placed = items.map(({ item }, at) => ({ column: item.id, at }));
  return { kind: "row", row, identity: { key, name: titleOf(key) }, placed };
}
