import type { Line } from "../accounts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Cuts a text into numbered lines (ends `\n`, `\r\n`, `\r`) and each line into its tab cells.
 * Everything that is read later points back to these numbers.
 *
 * @example
 * ```ts
 * import { readLines } from "juesuan/reading";
 * readLines("合计\t1.00\r\n注"); // => [{ number: 1, text: "合计\t1.00", cells: ["合计", "1.00"] }, { number: 2, text: "注", cells: ["注"] }]
 * ```
 */
export function readLines(text: string): Line[] {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return body.split(/\r\n|\n|\r/).map((line, index) => ({
    number: index + 1,
    text: line,
    cells: line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : [line.trim()],
  }));
}
