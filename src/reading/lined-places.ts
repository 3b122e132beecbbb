import { type Column, type Form, type FormId, formOf, rowsLabelled, type Side } from "../forms";
import { type GridRow, squashLabel, widestOf } from "../tables";
import { type Header, matchColumn } from "./header";

/** Where one side of a form stands in a grid. */
export interface SidePlace {
  readonly side: Side;
  readonly label: number;
  readonly lineNumber: number | null;
  readonly columns: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<number, string>;
  /** Index behind its last column. */
  readonly end: number;
}

/** The column in which the labels of a side stand: the one with most of its titles. */
export function labelColumn(
  id: FormId,
  side: Side,
  rows: readonly GridRow[],
  width: number,
): { at: number; hits: number } {
  const hits = new Array<number>(width).fill(0);
  // Titles alone on their lines have lost the blank cells before them, unless no row has figures.
  const full = rows.filter((row) => row.cells.length > 1);
  for (const row of full.length > 0 ? full : rows) {
    for (let index = 0; index < Math.min(width, row.cells.length); index++) {
      const cell = row.cells[index] ?? "";
      if (cell === "" || !/[\u4e00-\u9fff]/.test(cell)) continue;
      const found = rowsLabelled(id, squashLabel(cell));
      if (found.some((known) => known.side.id === side.id)) {
        hits[index] = (hits[index] ?? 0) + (found.length === 1 ? 3 : 1);
      }
    }
  }
  let at = -1;
  for (let index = 0; index < width; index++) if ((hits[index] ?? 0) > (hits[at] ?? 0)) at = index;
  return { at, hits: hits[at] ?? 0 };
}

export function placeSides(
  id: FormId,
  header: Header,
  rows: readonly GridRow[],
  width: number,
): SidePlace[] | null {
  const form = formOf(id);
  const found = form.sides
    .map((side) => ({ side, ...labelColumn(id, side, rows, width) }))
    .filter((one) => one.at >= 0);
  if (found.length === 0) return null;
  const labels = [...new Set(found.map((one) => one.at))].sort((a, b) => a - b);
  const foreign = header.columns
    .map((column, index) => (column.own.some((text) => /^项目(?:\(|$)/.test(text)) ? index : -1))
    .filter((index) => index >= 0);
  const ends = [...new Set([...labels, ...foreign])].sort((a, b) => a - b);
  const placed = (side: Side, at: number) =>
    placeColumns(form, side, header, rows, at, ends.find((end) => end > at) ?? width);
  if (labels.length > 1) return found.map(({ side, at }) => placed(side, at));
  const { side, at } = found.reduce((a, b) => (b.hits > a.hits ? b : a));
  const columns = form.sides.flatMap((one) => one.columns);
  return [placed(found.length === 2 ? { ...side, columns } : side, at)];
}

export function placeColumns(
  form: Form,
  side: Side,
  header: Header,
  rows: readonly GridRow[],
  label: number,
  end: number,
): SidePlace {
  const candidates = form.columns.filter((column) => side.columns.includes(column.id));
  const columns = new Map<string, number>();
  const others = new Map<number, string>();
  let lineNumber: number | null = null;
  const open: number[] = [];
  for (let index = label + 1; index < end; index++) {
    const column = header.columns[index];
    if (
      lineNumber === null &&
      ((column?.own.some((text) => text === "行次") ?? false) || isLineNumbers(rows, index))
    ) {
      lineNumber = index;
      continue;
    }
    const found = column === undefined ? undefined : matchColumn(column, candidates);
    if (found !== undefined && !columns.has(found.id)) columns.set(found.id, index);
    else {
      open.push(index);
      const title = column?.own[0];
      if (title !== undefined && column?.number === null) others.set(index, title);
      else if (title !== undefined) others.set(index, title);
    }
  }
  // Untitled columns under both sides, one after the other, are those of one side here and of the other there.
  if (form.sides.some((one) => candidates.every(({ id }) => one.columns.includes(id))))
    fillOpen(candidates, columns, open, others);
  return { side, label, lineNumber, columns, others, end };
}

/** A side with as many untitled columns as it has columns, and no other, has them in their order. */
function fillOpen(
  candidates: readonly Column[],
  columns: Map<string, number>,
  open: readonly number[],
  others: Map<number, string>,
): void {
  if (columns.size > 0 || open.length !== candidates.length) return;
  if (open.some((index) => /预算|上年|增减|比/.test(others.get(index) ?? "") && candidates.length === 1))
    return;
  candidates.forEach((column, place) => {
    columns.set(column.id, open[place] as number);
    others.delete(open[place] as number);
  });
}

/** 行次 without a title: whole numbers that rise, in most rows. */
function isLineNumbers(rows: readonly GridRow[], index: number): boolean {
  let last = 0;
  let count = 0;
  for (const row of rows) {
    const text = row.cells[index] ?? "";
    if (text === "") continue;
    if (!/^\d{1,3}$/.test(text) || Number(text) <= last) return false;
    last = Number(text);
    count++;
  }
  return count >= 4;
}

/** A page that dropped a column moves the sides: their labels are looked for again, their distances stay. */
export function moveSides(
  id: FormId,
  places: readonly SidePlace[],
  segment: readonly GridRow[],
  width: number,
): readonly (SidePlace | null)[] {
  const widest = widestOf(segment);
  if (widest >= width || segment[0]?.table !== undefined) return places;
  return places.map((place, order) => {
    const alone = places.length === 1;
    const side = alone
      ? place.side
      : (formOf(id).sides.find((one) => one.id === place.side.id) ?? place.side);
    const { at } = labelColumn(id, side, segment, widest);
    if (at >= 0 && at !== place.label) return shifted(place, at - place.label);
    return alone || at === place.label || order === 0 || widest >= place.end ? place : null;
  });
}

function shifted(place: SidePlace, by: number): SidePlace {
  return {
    ...place,
    label: place.label + by,
    lineNumber: place.lineNumber === null ? null : place.lineNumber + by,
    columns: new Map([...place.columns].map(([id, index]) => [id, index + by])),
    others: new Map([...place.others].map(([index, title]) => [index + by, title])),
    end: place.end + by,
  };
}
