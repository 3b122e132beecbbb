import { readAmount, type Unit } from "../money";
import { cellLine, type GridRow, isFigure } from "../tables";
import { type Entry, type Holder, type LooseEntry, looseItems, stray, UNFIT } from "./entries";

/** A possible placement: for each figure the index of its slot, rising. */
export type Placement = readonly number[];

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

/** The entries with the loose rows that no relation can place as strays: second rows of a key, and texts that are no amount. */
export function withoutUnfit(entries: readonly Entry[], unit: Unit): readonly Entry[] {
  if (!entries.some(({ kind }) => kind === "loose")) return entries;
  const held = new Map<string, Holder>();
  return entries.map((entry) => {
    if (entry.kind !== "loose") return entry;
    const { row, name, key, holders } = entry;
    if (holders.some((one) => held.has(one.key) && held.get(one.key) !== one)) {
      const reason = `${UNFIT}, in a second row of the same ${/^\d/.test(key ?? "") ? "code" : "title"}`;
      return stray(row, [...row.cells.keys()].slice(row.loose), name, key, reason);
    }
    for (const one of holders) held.set(one.key, one);
    const items = looseItems(row);
    const isAmount = (at: number) => readAmount(row.cells[at] ?? "", unit).kind !== "invalid";
    return items.every(isAmount) ? entry : stray(row, items, name, key, UNFIT);
  });
}

/** A cell of a row that all remaining placements agree on. */
interface Agreed {
  readonly column: string;
  readonly text: string;
  readonly line: number;
}

/** The entries with the loose rows placed: what all remaining placements agree on is a cell, the rest a stray. */
export function settleLoose(
  entries: readonly Entry[],
  left: ReadonlyMap<LooseEntry, readonly Placement[]>,
): Entry[] {
  const contrary = contraryRows(entries, left);
  const cells = new Map<Holder, Agreed[]>();
  const strays = new Map<LooseEntry, Entry[]>();
  for (const entry of entries) {
    if (entry.kind !== "loose") continue;
    for (const holder of entry.holders) if (!cells.has(holder)) cells.set(holder, []);
    const placements = contrary.has(entry) ? [] : (left.get(entry) ?? []);
    strays.set(entry, settleRow(entry, placements, cells));
  }
  const begun = new Set<Holder>();
  return entries.flatMap((entry) => {
    if (entry.kind !== "loose") return [entry];
    const first = entry.holders.filter((holder) => !begun.has(holder));
    for (const holder of first) begun.add(holder);
    const rows = first.map((holder) => rowOf(holder, entry.row.line, cells.get(holder) ?? []));
    return [...rows.flat(), ...(strays.get(entry) ?? [])];
  });
}

/**
 * The loose rows of which a figure is placed in a column in which another row can have none from the same stretch of the
 * page: there a figure stands behind it.
 */
function contraryRows(
  entries: readonly Entry[],
  left: ReadonlyMap<LooseEntry, readonly Placement[]>,
): ReadonlySet<LooseEntry> {
  const loose = entries.flatMap((entry) => (entry.kind === "loose" ? [entry] : []));
  const possible = new Map<number, Set<string>>();
  for (const entry of loose)
    for (const { stretch, at, figures } of stretchesOf(entry)) {
      const own = entry.slots.slice(at, entry.slots.length - figures + at + 1).map(({ column }) => column);
      const before = possible.get(stretch);
      possible.set(stretch, new Set(before === undefined ? own : own.filter((one) => before.has(one))));
    }
  return new Set(
    loose.filter((entry) => {
      const placements = left.get(entry) ?? [];
      return stretchesOf(entry).some(({ stretch, at }) =>
        placements.every(
          (one) => possible.get(stretch)?.has(entry.slots[one[at] ?? -1]?.column ?? "") !== true,
        ),
      );
    }),
  );
}

/** The figures of a loose row whose stretch is known, by their order. */
function stretchesOf({ row }: LooseEntry): { stretch: number; at: number; figures: number }[] {
  const items = looseItems(row);
  return items.flatMap((item, at) => {
    const stretch = row.stretches?.[item] ?? -1;
    return stretch < 0 ? [] : [{ stretch, at, figures: items.length }];
  });
}

/** Gives the holders of a loose row the cells that are certain, and returns its other figures. */
function settleRow(
  { row, name, key, slots, summed }: LooseEntry,
  placements: readonly Placement[],
  cells: ReadonlyMap<Holder, Agreed[]>,
): Entry[] {
  const items = looseItems(row);
  const agreed = new Map<number, number>();
  for (const slot of slots.keys()) {
    const [item = -1, ...others] = new Set(placements.map((placement) => placement.indexOf(slot)));
    if (placements.length > 0 && others.length === 0) agreed.set(slot, items[item] ?? -1);
  }
  const certain = new Set(agreed.values());
  const lineOf = (at: number) => (summed ? at : cellLine(row, at));
  // A line of which one figure stays unread gives no cell.
  const torn = new Set(items.flatMap((at) => (certain.has(at) ? [] : [lineOf(at)])));
  const strays: Entry[] = [];
  for (const [slot, at] of agreed) {
    const { holder, column, aside } = slots[slot] as (typeof slots)[number];
    if (at < 0 ? torn.size > 0 : torn.has(lineOf(at))) continue;
    const cell = at < 0 ? row.cells.length : at;
    if (holder === null)
      strays.push(stray(row, [cell], name, key, `column ${column} is not in this form`, aside));
    else cells.get(holder)?.push({ column, text: row.cells[cell] ?? "", line: cellLine(row, cell) });
  }
  const why = placements.length === 0 ? "allow no placement" : "allow several placements";
  const open = items.filter((at) => torn.has(lineOf(at)));
  return [...strays, stray(row, open, name, key, `${UNFIT}: the relations of the forms ${why}`)];
}

/** The row of a holder, unless none of its figures is certain. */
function rowOf({ columns: _, ...identity }: Holder, line: number, cells: readonly Agreed[]): Entry[] {
  if (!cells.some(({ text }) => isFigure(text))) return [];
  const row: GridRow = {
    cells: cells.map(({ text }) => text),
    line,
    lines: cells.map((cell) => cell.line),
    broken: false,
  };
  const placed = cells.map(({ column }, at) => ({ column, at }));
  return [{ kind: "row", row, identity, placed, deduced: true }];
}
