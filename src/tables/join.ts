const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/**
 * Joins two pieces of one cell that a line end parts: Chinese closes up, anything else keeps a space, so that two
 * figures never become one.
 */
export function joinWrapped(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const close = WIDE.test(before[before.length - 1] as string) && WIDE.test(after[0] as string);
  return `${before}${close ? "" : " "}${after}`;
}

/** The text of a cell on one line: the pieces between line ends joined, runs of white space as one space. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\v\f\u2028\u2029]/)
    .map((piece) => piece.replace(/[\t \u00a0\u2000-\u200a\u3000]+/g, " ").trim())
    .reduce(joinWrapped, "");
}
