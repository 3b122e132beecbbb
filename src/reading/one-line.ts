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
  const numberAt = (index: number) => lines[index]?.number ?? Number.POSITIVE_INFINITY;
  const inside = (line: number) =>
    regions.some(({ first, end }) => numberAt(first) <= line && line < numberAt(end));
  return lines.filter(isWholeForm).flatMap(({ number: line }) => (inside(line) ? [] : [{ line, reason }]));
}

function isWholeForm({ text, cells }: FormLine): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || cells.length > 1) return false;
  const beginning = text.slice(0, BEGINNING).trim().split(/\s+/);
  if (beginning.filter((word) => HEADER_WORD.test(squash(word))).length < ENOUGH) return false;
  const words = text.trim().split(/\s+/);
  return words.filter((word) => AMOUNT.test(word)).length >= ENOUGH;
}
