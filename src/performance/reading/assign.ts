import { type Assignment, type AssignOptions, assign, type Cheapest, cheapest } from "../../tables";

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
  return assign(items, columns, costs.place, optionsOf(costs.blank, costs.leave));
}

/** As `cheapest`, but of equals the items stand further to the right. */
export function leaningRight(items: number, columns: number, costs: AssignCosts): Cheapest | null {
  const found = cheapest(
    items,
    columns,
    (item, column) => costs.place(items - 1 - item, columns - 1 - column),
    optionsOf((column) => costs.blank(columns - 1 - column), costs.leave),
  );
  if (found === null) return null;
  const slots = [...found.slots].reverse().map((slot) => (slot < 0 ? slot : columns - 1 - slot));
  return { ...found, slots };
}

function optionsOf(blank: AssignCosts["blank"], leave: number | undefined): AssignOptions {
  return leave === undefined ? { blank } : { blank, leave: () => leave };
}
