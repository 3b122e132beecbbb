import type { Line } from "./line";

const BYTE_ORDER_MARK = "\uFEFF";

/** Characters of the longest text that is read: more than twice what a province publishes with all its units. */
const MOST_CHARACTERS = 5_000_000;

/**
 * A text too long to be a disclosure. Nothing of it is read: its findings alone could fill the memory.
 *
 * @example
 * ```ts
 * import { readLines } from "juesuan/tables";
 * readLines("1.00\n".repeat(2_000_000)); // throws /a text of 10000000 characters; a disclosure has at most 5000000/
 * ```
 */
export class TextLengthError extends Error {
  override readonly name = "TextLengthError";
  constructor(readonly characters: number) {
    super(
      `a text of ${characters} characters; a disclosure has at most ${MOST_CHARACTERS}: give the text of one disclosure, as text and not as another kind of file`,
    );
  }
}

/**
 * Cuts a text into numbered lines (ends `\n`, `\r\n`, `\r`) and each line into its tab cells.
 * Everything that is read later points back to these numbers.
 *
 * @throws {@link TextLengthError} for more than five million characters.
 * @example
 * ```ts
 * import { readLines } from "juesuan/tables";
 * readLines("合计\t1.00\r\n注"); // => [{ number: 1, text: "合计\t1.00", cells: ["合计", "1.00"] }, { number: 2, text: "注", cells: ["注"] }]
 * ```
 */
export function readLines(text: string): Line[] {
  if (text.length > MOST_CHARACTERS) throw new TextLengthError(text.length);
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return body.split(/\r\n|\n|\r/).map((line, index) => ({
    number: index + 1,
    text: line,
    cells: line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : [line.trim()],
  }));
}
