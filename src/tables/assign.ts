/** What it costs to leave something out of an assignment. */
export interface AssignOptions {
  /** Cost of an item that gets no slot; absent where every item must have one. */
  readonly leave?: (item: number) => number;
  /** Cost of a slot that stays empty; nothing where absent. */
  readonly blank?: (slot: number) => number;
}

/** Items in their order put into slots in their order. */
export interface Assignment {
  /** Slot of each item; -1 for one that is left out. */
  readonly slots: readonly number[];
  readonly cost: number;
  /** For each item, how much more the best assignment costs that puts it anywhere else. */
  readonly margins: readonly number[];
  /** The least of the margins: 0 where another assignment is as good, Infinity where no other is possible. */
  readonly margin: number;
}

/** Most items times slots of one assignment; beyond them none is looked for. */
const MOST = 250_000;

/**
 * Puts items into slots, both in their order, at the least cost in all, each slot used at most once; null where it
 * cannot be done. An infinite cost forbids a slot. Of equals the item stands in the earlier slot, and the margin says
 * that they are equal: who may not guess asks it.
 *
 * @param cost - What it costs to put an item into a slot.
 * @example
 * ```ts
 * import { assign } from "juesuan/tables";
 * const columns = [2, 9];
 * const titles = [1, 5, 10];
 * const found = assign(2, 3, (item, slot) => Math.abs((columns[item] ?? 0) - (titles[slot] ?? 0)));
 * found?.slots; // => [0, 2]
 * found?.margin; // => 2
 * ```
 */
export function assign(
  items: number,
  slots: number,
  cost: (item: number, slot: number) => number,
  options: AssignOptions = {},
): Assignment | null {
  if (items * slots > MOST || (items > slots && options.leave === undefined)) return null;
  const costs: Costs = {
    items,
    slots,
    place: Array.from({ length: items }, (_, item) =>
      Array.from({ length: slots }, (_, slot) => cost(item, slot)),
    ),
    leave: Array.from({ length: items }, (_, item) => options.leave?.(item) ?? Number.POSITIVE_INFINITY),
    blank: Array.from({ length: slots }, (_, slot) => options.blank?.(slot) ?? 0),
  };
  const before = forwards(costs);
  const behind = backwards(costs);
  const best = behind[0]?.[0] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(best)) return null;
  const found = trace(costs, behind);
  const margins = found.map((slot, item) => marginOf(costs, before, behind, item, slot) - best);
  return { slots: found, cost: best, margins, margin: Math.min(Number.POSITIVE_INFINITY, ...margins) };
}

interface Costs {
  readonly items: number;
  readonly slots: number;
  readonly place: readonly (readonly number[])[];
  readonly leave: readonly number[];
  readonly blank: readonly number[];
}

type Table = readonly (readonly number[])[];

/** Least cost of the first items in the first slots. */
function forwards({ items, slots, place, leave, blank }: Costs): Table {
  const table: number[][] = [];
  for (let item = 0; item <= items; item++) {
    const row: number[] = [];
    for (let slot = 0; slot <= slots; slot++) {
      if (item === 0 && slot === 0) row.push(0);
      else {
        const skipped = slot === 0 ? Infinity : at(row, slot - 1) + at(blank, slot - 1);
        const left = item === 0 ? Infinity : at(table[item - 1], slot) + at(leave, item - 1);
        const placed =
          item === 0 || slot === 0 ? Infinity : at(table[item - 1], slot - 1) + at(place[item - 1], slot - 1);
        row.push(Math.min(placed, skipped, left));
      }
    }
    table.push(row);
  }
  return table;
}

/** Least cost of the items from each on in the slots from each on. */
function backwards({ items, slots, place, leave, blank }: Costs): Table {
  const turned = forwards({
    items,
    slots,
    place: [...place].reverse().map((row) => [...row].reverse()),
    leave: [...leave].reverse(),
    blank: [...blank].reverse(),
  });
  return [...turned].reverse().map((row) => [...row].reverse());
}

/** The slots of the best assignment, each as early as may be. */
function trace({ items, slots, place, leave, blank }: Costs, behind: Table): number[] {
  const found: number[] = [];
  let slot = 0;
  for (let item = 0; item < items; ) {
    const placed = slot < slots ? at(place[item], slot) + at(behind[item + 1], slot + 1) : Infinity;
    const left = at(leave, item) + at(behind[item + 1], slot);
    const skipped = slot < slots ? at(blank, slot) + at(behind[item], slot + 1) : Infinity;
    if (placed <= left && placed <= skipped) {
      found.push(slot);
      item++;
      slot++;
    } else if (left <= skipped) {
      found.push(-1);
      item++;
    } else slot++;
  }
  return found;
}

/** Least cost of all assignments in which an item stands elsewhere. */
function marginOf(
  { slots, place, leave }: Costs,
  before: Table,
  behind: Table,
  item: number,
  own: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot <= slots; slot++) {
    if (slot < slots && slot !== own)
      least = Math.min(
        least,
        at(before[item], slot) + at(place[item], slot) + at(behind[item + 1], slot + 1),
      );
    if (own >= 0)
      least = Math.min(least, at(before[item], slot) + at(leave, item) + at(behind[item + 1], slot));
  }
  return least;
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY;
}
