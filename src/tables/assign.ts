/** What it costs to leave something out of an assignment. */
export interface AssignOptions {
  /** Cost of an item that gets no slot; absent where every item must have one. */
  readonly leave?: (item: number) => number;
  /** Cost of a slot that stays empty; nothing where absent. */
  readonly blank?: (slot: number) => number;
}

/** Items in their order put into slots in their order, at the least cost. */
export interface Cheapest {
  /** Slot of each item; -1 for one that is left out. */
  readonly slots: readonly number[];
  readonly cost: number;
}

/** A cheapest assignment with how certain it is. */
export interface Assignment extends Cheapest {
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
 */
export function assign(
  items: number,
  slots: number,
  cost: (item: number, slot: number) => number,
  options: AssignOptions = {},
): Assignment | null {
  const costs = costsOf(items, slots, cost, options);
  if (costs === null) return null;
  const behind = backwards(costs);
  const best = behind[0] as number;
  if (!Number.isFinite(best)) return null;
  const found = trace(costs, behind);
  const before = forwards(costs);
  const margins = found.map((slot, item) => marginOf(costs, before, behind, item, slot) - best);
  return { slots: found, cost: best, margins, margin: Math.min(Number.POSITIVE_INFINITY, ...margins) };
}

/**
 * As {@link assign}, for whoever does not ask how certain it is.
 *
 * @param cost - What it costs to put an item into a slot.
 */
export function cheapest(
  items: number,
  slots: number,
  cost: (item: number, slot: number) => number,
  options: AssignOptions = {},
): Cheapest | null {
  const costs = costsOf(items, slots, cost, options);
  if (costs === null) return null;
  const behind = backwards(costs);
  const best = behind[0] as number;
  return Number.isFinite(best) ? { slots: trace(costs, behind), cost: best } : null;
}

/** The costs of an assignment; those of places item by item, each with all its slots. */
interface Costs {
  readonly items: number;
  readonly slots: number;
  readonly place: Float64Array;
  readonly leave: Float64Array;
  readonly blank: Float64Array;
}

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0 && count <= MOST;

/** Null where there are too many places, or more items than slots and none may be left out. */
function costsOf(
  items: number,
  slots: number,
  cost: (item: number, slot: number) => number,
  options: AssignOptions,
): Costs | null {
  if (!isCount(items) || !isCount(slots) || items * slots > MOST) return null;
  if (items > slots && options.leave === undefined) return null;
  const place = new Float64Array(items * slots);
  for (let item = 0; item < items; item++)
    for (let slot = 0; slot < slots; slot++) place[item * slots + slot] = cost(item, slot);
  const leave = new Float64Array(items).map((_, item) => options.leave?.(item) ?? Number.POSITIVE_INFINITY);
  const blank = new Float64Array(slots).map((_, slot) => options.blank?.(slot) ?? 0);
  return { items, slots, place, leave, blank };
}

/** Row by row the least cost of so many items in so many slots: a row more and a column more than there are of each. */
type Table = Float64Array;

/** Least cost of the first items in the first slots: that of the last ones of the same, turned round. */
function forwards({ place, leave, blank, ...counts }: Costs): Table {
  const turned = {
    place: place.slice().reverse(),
    leave: leave.slice().reverse(),
    blank: blank.slice().reverse(),
  };
  return backwards({ ...counts, ...turned }).reverse();
}

/** Least cost of the items from each on in the slots from each on. */
function backwards({ items, slots, place, leave, blank }: Costs): Table {
  const width = slots + 1;
  const table = new Float64Array((items + 1) * width);
  for (let item = items; item >= 0; item--)
    for (let slot = slots; slot >= 0; slot--) {
      if (item === items && slot === slots) continue;
      const at = item * width + slot;
      const skipped = slot === slots ? Infinity : of(table, at + 1) + of(blank, slot);
      const left = item === items ? Infinity : of(table, at + width) + of(leave, item);
      const placed =
        item === items || slot === slots
          ? Infinity
          : of(table, at + width + 1) + of(place, item * slots + slot);
      table[at] = Math.min(placed, skipped, left);
    }
  return table;
}

/** The slots of the best assignment, each as early as may be. */
function trace({ items, slots, place, leave, blank }: Costs, behind: Table): number[] {
  const width = slots + 1;
  const found: number[] = [];
  let slot = 0;
  for (let item = 0; item < items; ) {
    const at = item * width + slot;
    const placed = slot < slots ? of(place, item * slots + slot) + of(behind, at + width + 1) : Infinity;
    const left = of(leave, item) + of(behind, at + width);
    const skipped = slot < slots ? of(blank, slot) + of(behind, at + 1) : Infinity;
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
  const width = slots + 1;
  let least = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot <= slots; slot++) {
    const at = item * width + slot;
    if (slot < slots && slot !== own)
      least = Math.min(least, of(before, at) + of(place, item * slots + slot) + of(behind, at + width + 1));
    if (own >= 0) least = Math.min(least, of(before, at) + of(leave, item) + of(behind, at + width));
  }
  return least;
}

/** An element that is there. */
const of = (table: Float64Array, index: number): number => table[index] as number;
