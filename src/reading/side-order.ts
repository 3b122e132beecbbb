/**
 * Whether a side has gone on beyond a row of it, by the places of the rows that it printed, in the order of print. Titles
 * such as 一般公共预算财政拨款 are those of an item and, behind 本年收入合计, of a part of 年初结转和结余. A total before its
 * items is none that they have gone on to.
 */
export function hasPassed(printed: readonly number[], row: number): boolean {
  let least = Number.POSITIVE_INFINITY;
  for (const place of printed) {
    if (place > row && least < place) return true;
    least = Math.min(least, place);
  }
  return false;
}
