import { type Assignment, assign } from "../../tables";

/** What putting items into columns costs, in order. */
export interface AssignCosts {
  readonly place: (item: number, column: number) => number;
  /** What a column costs that stays blank. */
  readonly blank: (column: number) => number;
  /** What an item costs that finds no column; absent where every item must. */
  readonly leave?: number;
}

/** As `assign`: of equals the items stand further to the left. */
export function leaningLeft(items: number, columns: number, costs: AssignCosts): Assignment | null {
  const { place, blank, leave } = costs;
  return assign(items, columns, place, leave === undefined ? { blank } : { blank, leave: () => leave });
}

/** As `assign`, but of equals the items stand further to the right. */
export function leaningRight(items: number, columns: number, costs: AssignCosts): Assignment | null {
  const found = leaningLeft(items, columns, {
    ...costs,
    place: (item, column) => costs.place(items - 1 - item, columns - 1 - column),
    blank: (column) => costs.blank(columns - 1 - column),
  });
  if (found === null) return null;
  const slots = [...found.slots].reverse().map((slot) => (slot < 0 ? slot : columns - 1 - slot));
  return { ...found, slots, margins: [...found.margins].reverse() };
}
