import { assign, range } from "../tables";
import type { Stretch } from "./aligned-segments";

/** By how much the columns of a page must fit the header better than in any other way. */
const CLEAR = 0.5;

/** How far a column stands from a title: the blanks between them, or, where they touch, a part of their middles' distance. */
function apart(column: Stretch, leaf: Stretch, by: number): number {
  const from = column.from + by;
  const to = column.to + by;
  return Math.max(from - leaf.to, leaf.from - to, 0) + Math.abs(from + to - leaf.from - leaf.to) / 100;
}

/**
 * The title of each column of figures; null where the columns would fit otherwise as well, or when all are moved a
 * little, as pages that are set tightly move them.
 *
 * @param moved - By how many places: more where only a number heads each column.
 */
export function certainSlots(
  columns: readonly Stretch[],
  titles: readonly Stretch[],
  moved: number,
): { readonly slots: readonly number[]; readonly cost: number } | null {
  const assigned = (by: number) =>
    assign(columns.length, titles.length, (column, title) =>
      apart(columns[column] as Stretch, titles[title] as Stretch, by),
    );
  const found = assigned(0);
  if (found === null || found.margin < CLEAR) return null;
  const isSteady = range(0, 2 * moved + 1).every(
    (by) => assigned(by - moved)?.slots.join() === found.slots.join(),
  );
  return isSteady ? { slots: found.slots, cost: found.cost } : null;
}
