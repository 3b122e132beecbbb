import type { Line } from "../tables";
import { placesIn } from "./places";
import type { Words } from "./words";

/** Lines of one list that are told at most. */
const MOST = 8;

/** Says where lines stand as a reader of the document can look them up. */
export type WhereWords = (lines: readonly number[]) => string;

/**
 * Where lines stand in words: by page of a PDF, by sheet and row of a workbook, otherwise by line of the text. The
 * number of a line that a reader made of a page says nothing to somebody who holds the page.
 */
export function whereWords(lines: readonly Line[], words: Words): WhereWords {
  const placeOf = placesIn(lines);
  const firstOf = new Map<string, number>();
  for (const { sheet, number } of lines)
    if (sheet !== undefined && !firstOf.has(sheet)) firstOf.set(sheet, number);
  return (wanted) => {
    const pages = new Set<number>();
    const rows = new Map<string, number[]>();
    const plain: number[] = [];
    for (const line of wanted) {
      const { page, sheet } = placeOf(line);
      if (page !== undefined) pages.add(page);
      else if (sheet === undefined) plain.push(line);
      else rows.set(sheet, [...(rows.get(sheet) ?? []), line - (firstOf.get(sheet) ?? line) + 1]);
    }
    return [
      ...(pages.size === 0 ? [] : [words.pages(listed([...pages], words))]),
      ...[...rows].map(([sheet, numbers]) => words.rows(sheet, listed(numbers, words))),
      ...(plain.length === 0 ? [] : [words.lines(listed(plain, words))]),
    ].join(words.separator);
  };
}

function listed(numbers: readonly number[], words: Words): string {
  const shown = [...new Set(numbers)].sort((a, b) => a - b);
  return words.listed(shown.slice(0, MOST), shown.length > MOST);
}
