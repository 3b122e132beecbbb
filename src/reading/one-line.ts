import { squash } from "../tables";
import type { Unread } from "./gather";
import type { FormLine } from "./lexed";
import type { Region } from "./regions";

/** Shortest line that may hold a form, longest that is looked at, and how much of its beginning shows its header. */
const SHORTEST = 120;
const LONGEST = 200_000;
const BEGINNING = 600;

/** Fewest words of a header, and fewest amounts, by which a form in one line is known. */
const ENOUGH = 3;

const HEADER_WORD =
  /^(?:项目|行次|栏次|金额|决算数|科目编码|科目代码|科目名称|功能分类科目编码|统计数|收入|支出)$/;
const AMOUNT = /^-?[\d,]{1,20}\.\d{1,6}$/;

/**
 * The lines that hold a whole form each: its header and its figures run through with single spaces, as
 * some web pages give a document. No title in a line of its own opens them, so that no form is read from them.
 */
export function formsInOneLine(lines: readonly FormLine[], regions: readonly Region[]): Unread[] {
  const reason = "a whole form in one line, without its rows";
  const inside = (index: number) => regions.some(({ first, end }) => first <= index && index < end);
  return lines.flatMap((line, index) => {
    if (line.text.length < SHORTEST || line.text.length > LONGEST || line.cells.length > 1) return [];
    const beginning = line.text.slice(0, BEGINNING).trim().split(/\s+/);
    if (beginning.filter((word) => HEADER_WORD.test(squash(word))).length < ENOUGH) return [];
    const words = line.text.trim().split(/\s+/);
    const amounts = words.filter((word) => AMOUNT.test(word)).length;
    return amounts >= ENOUGH && !inside(index) ? [{ line: line.number, reason }] : [];
  });
}
