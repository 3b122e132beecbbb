import type { Aside, Row } from "../accounts";
import { readAmount } from "../money";
import { cellLine, type GridRow, isFigure } from "../tables";
import { addRow, type Draft, type RowIdentity, strayCells } from "./draft";

/** Where a figure may stand: in a column of a row of the form, or in a column of another matter. */
export interface Slot {
  readonly holder: Row | null;
  readonly column: string;
  readonly aside?: Aside | undefined;
}

/** A row whose blank cells were left out: its figures stand in the order of the columns, no more is known. */
export interface LooseRow {
  readonly row: GridRow;
  readonly name: string | null;
  readonly key: string | null;
  readonly slots: readonly Slot[];
  /** Indices of its figures and printed marks in the grid's row. */
  readonly items: readonly number[];
  /** Their amounts in 分; 0 for a mark. */
  readonly amounts: readonly number[];
}

/** A possible placement: for each figure the index of its slot, rising. */
export type Placement = readonly number[];

/** A row of the form that loose figures may fill: it holds its place among the others. */
export function addHolder(draft: Draft, row: GridRow, identity: RowIdentity, columns: Iterable<string>): Row {
  const cells = Object.fromEntries([...columns].map((column) => [column, null]));
  const holder = { ...identity, cells, line: row.line } as Row;
  draft.rows.push(holder);
  return holder;
}

/** Keeps a row for the placing that looks at all forms together; its figures count for the precision at once. */
export function keepLoose(
  draft: Draft,
  row: GridRow,
  name: string | null,
  key: string | null,
  slots: readonly Slot[],
): void {
  const items = row.cells.flatMap((cell, index) => (index >= (row.loose ?? 0) && cell !== "" ? [index] : []));
  const readings = items.map((index) => readAmount(row.cells[index] ?? "", draft.unit));
  if (readings.some(({ kind }) => kind === "invalid")) {
    strayCells(draft, row, items, name, key, UNCERTAIN);
    return;
  }
  const amounts = readings.map((reading) => (reading.kind === "figure" ? reading.fen : 0));
  for (const reading of readings)
    if (reading.kind === "figure" && reading.fen !== 0) draft.decimals.push(reading.decimals);
  draft.loose.push({ row, name, key, slots, items, amounts });
}

/** Keeps a row of which every figure belongs to one row of the form. */
export function keepLooseRow(
  draft: Draft,
  row: GridRow,
  identity: RowIdentity,
  at: ReadonlyMap<string, number>,
  others: ReadonlyMap<number, string>,
  asides: ReadonlyMap<number, Aside> = new Map(),
): void {
  const { key, name } = identity;
  if (draft.held.has(key)) {
    const reason = `${UNCERTAIN}, in a second row of the same ${/^\d/.test(key) ? "code" : "title"}`;
    strayCells(draft, row, [...row.cells.keys()].slice(row.loose), name, key, reason);
    return;
  }
  draft.held.add(key);
  const holder = addHolder(draft, row, identity, at.keys());
  const own = [...at].map(([column, index]) => ({ index, holder, column }));
  const foreign = [...others].map(([index, column]) => ({
    index,
    holder: null,
    column,
    aside: asides.get(index),
  }));
  const slots = [...own, ...foreign].sort((a, b) => a.index - b.index);
  keepLoose(draft, row, name, key, slots);
}

const UNCERTAIN = "fewer or more figures than columns, so that none has a certain column";

/** Every way in which figures stand in their order in so many slots; none where there are more than `most`. */
export function placementsOf(figures: number, slots: number, most: number): Placement[] {
  let found: Placement[] = [[]];
  for (let place = 0; place < figures; place++) {
    const next: Placement[] = [];
    for (const one of found) {
      for (let slot = (one.at(-1) ?? -1) + 1; slot <= slots - figures + place; slot++)
        next.push([...one, slot]);
      if (next.length > most) return [];
    }
    found = next;
  }
  return found;
}

/** Gives the rows of a form the cells on which all remaining placements agree; the other figures are strays. */
export function settleLoose(draft: Draft, left: ReadonlyMap<LooseRow, readonly Placement[]>): void {
  const cells = new Map<Row, { column: string; text: string; line: number }[]>();
  for (const { slots } of draft.loose)
    for (const { holder } of slots) if (holder !== null) cells.set(holder, []);
  for (const loose of draft.loose) {
    const { row, name, key, slots, items } = loose;
    const placements = left.get(loose) ?? [];
    const agreed = new Map<number, number>();
    for (const slot of slots.keys()) {
      const [item = -1, ...others] = new Set(placements.map((placement) => placement.indexOf(slot)));
      if (placements.length > 0 && others.length === 0) agreed.set(slot, items[item] ?? -1);
    }
    const certain = new Set(agreed.values());
    // A line of which one figure stays unread gives no cell.
    const torn = new Set(items.flatMap((at) => (certain.has(at) ? [] : [cellLine(row, at)])));
    const open = items.filter((at) => torn.has(cellLine(row, at)));
    for (const [slot, at] of agreed) {
      const { holder, column, aside } = slots[slot] as (typeof slots)[number];
      if (at < 0 ? torn.size > 0 : torn.has(cellLine(row, at))) continue;
      const cell = at < 0 ? row.cells.length : at;
      if (holder === null)
        strayCells(draft, row, [cell], name, key, `column ${column} is not in this form`, aside);
      else cells.get(holder)?.push({ column, text: row.cells[cell] ?? "", line: cellLine(row, cell) });
    }
    const why = placements.length === 0 ? "allow no placement" : "allow several placements";
    strayCells(draft, row, open, name, key, `${UNCERTAIN}: the relations of the forms ${why}`);
  }
  draft.loose.length = 0;
  const rows = draft.rows.flatMap((holder) => {
    const found = cells.get(holder);
    if (found === undefined) return [holder];
    if (!found.some(({ text }) => isFigure(text))) return [];
    const row = {
      cells: found.map(({ text }) => text),
      line: holder.line ?? 0,
      lines: found.map(({ line }) => line),
      broken: false,
    };
    const scratch: Draft = { ...draft, rows: [], decimals: [] };
    const placed = found.map(({ column }, at) => ({ column, at }));
    addRow(scratch, row, holder, placed);
    return scratch.rows.map((one): Row => ({ ...one, deduced: true }));
  });
  draft.rows.length = 0;
  for (const row of rows) draft.rows.push(row);
}
