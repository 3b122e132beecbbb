import type { Aside, Row } from "../accounts";
import { readAmount } from "../money";
import {
  addRow,
  type Draft,
  isBlank,
  isFigure,
  type PlacedCell,
  type RowIdentity,
  strayCells,
} from "./draft";
import type { GridRow } from "./grid";

/** A column of the layout in which a figure may stand: one of the form, or of another matter. */
export interface Slot {
  readonly column: string | null;
  readonly title: string;
  readonly aside?: Aside | undefined;
}

/** A row whose blank cells were left out: its figures stand in the order of the columns, no more is known. */
export interface LooseRow {
  readonly row: GridRow;
  readonly identity: RowIdentity;
  readonly slots: readonly Slot[];
  /** Indices of its figures and printed marks in the grid's row. */
  readonly items: readonly number[];
  /** Their amounts in 分; 0 for a mark. */
  readonly amounts: readonly number[];
  /** The row that holds its place among the others. */
  readonly holder: Row;
}

/** A possible placement: for each figure the index of its slot, rising. */
export type Placement = readonly number[];

/** Keeps a row for the placing that looks at all forms together; its figures count for the precision at once. */
export function keepLoose(
  draft: Draft,
  row: GridRow,
  identity: RowIdentity,
  slots: readonly Slot[],
  from: number,
): void {
  const items: number[] = [];
  const amounts: number[] = [];
  for (let index = from; index < row.cells.length; index++) {
    const text = row.cells[index] ?? "";
    const reading = readAmount(text, draft.unit);
    const known = reading.kind === "figure" || (text !== "" && isBlank(text));
    if (!known) {
      const indices = row.cells.map((_, at) => at).slice(from);
      strayCells(draft, row, indices, identity.name, identity.key, UNCERTAIN);
      return;
    }
    items.push(index);
    amounts.push(reading.kind === "figure" ? reading.fen : 0);
    if (reading.kind === "figure" && reading.fen !== 0) draft.decimals.push(reading.decimals);
  }
  const columns = slots.flatMap(({ column }) => (column === null ? [] : [[column, null]]));
  const holder = { ...identity, cells: Object.fromEntries(columns), line: row.line } as Row;
  draft.rows.push(holder);
  draft.loose.push({ row, identity, slots, items, amounts, holder });
}

const UNCERTAIN = "fewer or more figures than columns, so that none has a certain column";

/** Every way in which figures stand in their order in so many slots; null where there are more than `most`. */
export function placementsOf(figures: number, slots: number, most: number): Placement[] | null {
  let found: Placement[] = [[]];
  for (let place = 0; place < figures; place++) {
    const next: Placement[] = [];
    for (const one of found) {
      for (let slot = (one.at(-1) ?? -1) + 1; slot <= slots - figures + place; slot++) {
        next.push([...one, slot]);
        if (next.length > most) return null;
      }
    }
    found = next;
  }
  return found;
}

/** Gives a loose row the cells on which all its remaining placements agree; the other figures are strays. */
export function settleLoose(draft: Draft, loose: LooseRow, placements: readonly Placement[]): void {
  const { row, identity, slots, items, holder } = loose;
  const at = draft.rows.indexOf(holder);
  if (at < 0) return;
  const placed: PlacedCell[] = [];
  const sure = new Set<number>();
  for (const [slot, { column, title, aside }] of slots.entries()) {
    const found = new Set(placements.map((placement) => placement.indexOf(slot)));
    const [item = -1] = found;
    if (found.size !== 1) continue;
    const index = item < 0 ? row.cells.length : (items[item] as number);
    sure.add(index);
    if (column !== null) placed.push({ column, at: index });
    else if (item >= 0) {
      const reason = `column ${title} is not in this form`;
      strayCells(draft, row, [index], identity.name, identity.key, reason, aside);
    }
  }
  const scratch: Draft = { ...draft, rows: [], decimals: [] };
  addRow(scratch, row, identity, placed);
  const none = placed.every(({ at: index }) => !isFigure(row.cells[index] ?? ""));
  draft.rows.splice(at, 1, ...(none ? [] : scratch.rows.map((one): Row => ({ ...one, deduced: true }))));
  const reason =
    placements.length === 0
      ? `${UNCERTAIN}: no placement agrees with the relations of the forms`
      : `${UNCERTAIN}: the relations of the forms allow several`;
  const left = items.filter((index) => !sure.has(index));
  strayCells(draft, row, left, identity.name, identity.key, reason);
}

/** The columns of figures that a layout prints, those of another matter among them, from left to right. */
export function slotsOf(
  at: ReadonlyMap<string, number>,
  others: ReadonlyMap<number, string>,
  asides: ReadonlyMap<number, Aside> = new Map(),
): Slot[] {
  const own = [...at].map(([column, index]) => ({ index, column, title: column }));
  const foreign = [...others].map(([index, title]) => ({
    index,
    column: null,
    title,
    aside: asides.get(index),
  }));
  return [...own, ...foreign].sort((a, b) => a.index - b.index);
}
