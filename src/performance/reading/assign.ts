/** What putting items into columns costs, in order: no item stands before one that came earlier. */
export interface AssignCosts {
  /** What an item costs in a column. */
  readonly place: (item: number, column: number) => number;
  /** What a column costs that stays blank. */
  readonly blank: (column: number) => number;
  /** What an item costs that finds no column; infinite where every item must. */
  readonly leave: number;
}

/** Every item in its column, at the least cost. */
export interface Assignment {
  /** Column of each item, `null` where it found none. */
  readonly columns: readonly (number | null)[];
  readonly cost: number;
}

/** Tables of least costs: `[items][columns]`. */
type Costs = readonly (readonly number[])[];

/** Least cost of the first items in the first columns. */
function forward(items: number, columns: number, { place, blank, leave }: AssignCosts): Costs {
  const best: number[][] = [];
  for (let item = 0; item <= items; item += 1) {
    const own: number[] = [];
    for (let column = 0; column <= columns; column += 1) {
      let cost = item === 0 && column === 0 ? 0 : Infinity;
      if (item > 0) cost = Math.min(cost, (best[item - 1]?.[column] ?? Infinity) + leave);
      if (column > 0) cost = Math.min(cost, (own[column - 1] ?? Infinity) + blank(column - 1));
      if (item > 0 && column > 0)
        cost = Math.min(cost, (best[item - 1]?.[column - 1] ?? Infinity) + place(item - 1, column - 1));
      own.push(cost);
    }
    best.push(own);
  }
  return best;
}

/**
 * The cheapest monotone assignment of items to columns; `null` where there is none. Of two that cost the same, the one
 * whose items stand further to the left or to the right.
 */
export function assign(
  items: number,
  columns: number,
  costs: AssignCosts,
  lean: "left" | "right",
): Assignment | null {
  const best = forward(items, columns, costs);
  const cost = best[items]?.[columns] ?? Infinity;
  if (cost === Infinity) return null;
  const found = Array<number | null>(items).fill(null);
  let item = items;
  let column = columns;
  while (item > 0) {
    const own = best[item]?.[column] ?? Infinity;
    const placed =
      column > 0 ? (best[item - 1]?.[column - 1] ?? Infinity) + costs.place(item - 1, column - 1) : Infinity;
    const skipped = column > 0 ? (best[item]?.[column - 1] ?? Infinity) + costs.blank(column - 1) : Infinity;
    const first = lean === "right" ? placed : skipped;
    if (column > 0 && first <= own && lean === "left") column -= 1;
    else if (column > 0 && placed <= own) {
      found[item - 1] = column - 1;
      item -= 1;
      column -= 1;
    } else if (column > 0 && skipped <= own) column -= 1;
    else item -= 1;
  }
  return { columns: found, cost };
}

/**
 * How much more the best assignment costs that puts some item elsewhere: nothing where two are equally good, so that
 * neither is known to be right.
 */
export function gapOf(
  items: number,
  columns: number,
  costs: AssignCosts,
  { columns: found, cost }: Assignment,
): number {
  const before = forward(items, columns, costs);
  const after = forward(items, columns, {
    place: (item, column) => costs.place(items - 1 - item, columns - 1 - column),
    blank: (column) => costs.blank(columns - 1 - column),
    leave: costs.leave,
  });
  const rest = (item: number, column: number): number => after[items - item]?.[columns - column] ?? Infinity;
  let least = Infinity;
  for (let item = 0; item < items; item += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const until = before[item]?.[column] ?? Infinity;
      if (column < columns && found[item] !== column)
        least = Math.min(least, until + costs.place(item, column) + rest(item + 1, column + 1));
      if (found[item] !== null) least = Math.min(least, until + costs.leave + rest(item + 1, column));
    }
  }
  return least - cost;
}
