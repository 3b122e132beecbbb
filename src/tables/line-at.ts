import type { Line } from "./line";

/**
 * The line of a number: the first of them where several rows of a table share the line of the text. Lines left out
 * (tags alone) have no number, so a number is no index.
 *
 * @param lines - In the order of their numbers.
 */
export function lineAt(lines: readonly Line[], number: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).number < number) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.number === number ? lines[low] : undefined;
}
