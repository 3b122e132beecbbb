import { type Folded, foldedWithout, gapAt } from "./fold";

/** Marks of pages in folded text that no sentence holds: `--17of24--`, `第3页共9页`, `Page3of9`, `-17-`. */
const MARK =
  /-{1,4}\d{1,4}of\d{1,4}-{1,4}|-{0,3}第\d{1,4}页[,/]?共\d{1,4}页-{0,3}|Page\d{1,4}(?:of|\/)\d{1,4}|-{1,4}\d{1,4}-{1,4}/gi;
const MAY_HOLD = /-\d|页|of\d|Page/i;

/**
 * Takes out the marks of pages that an extractor or a footer left inside a line. A number between two dashes is one
 * only where blanks part it from them (`— 17 —`), and no digit stands before.
 */
export function withoutPageMarks(folded: Folded): Folded {
  if (!MAY_HOLD.test(folded.text)) return folded;
  const ranges: { from: number; to: number }[] = [];
  for (const found of folded.text.matchAll(MARK)) {
    const from = found.index;
    const to = from + found[0].length;
    const digits = from + found[0].search(/\d/);
    const isPlain = /[of页]/i.test(found[0]);
    const isParted = gapAt(folded, digits) > 0 && !/[\d-]/.test(folded.text.charAt(from - 1));
    if (isPlain || isParted) ranges.push({ from, to });
  }
  return ranges.length === 0 ? folded : foldedWithout(folded, ranges);
}
