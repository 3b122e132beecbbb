import { isPageNumber, isProse, isSection, type Line } from "../../tables";
import { readPrinted } from "../printed";
import { indicatorRole, isIndicatorHeader } from "./columns";
import { type GridRow, proseRow, tableRow } from "./grid";
import { isNumber, type Token } from "./tokens";

/** No cell of a table whose columns single spaces keep apart is longer than this, and no title of a section. */
const LONGEST = 24;
/** No heading is longer. */
const LONGEST_HEADING = 200;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+(?:部分|章)|附[件表])/;

/**
 * Whether single spaces keep the titles of a heading apart, so that they do so with all cells; tabs beside them are
 * only wider spaces.
 */
export function isSpacedHeading({ number, text, cells, ruled }: Line): boolean {
  if (ruled === true || text.length > LONGEST_HEADING || /\S {2,}\S|\u3000|[|｜]/.test(text.trim()))
    return false;
  const joined = cells.some(
    (cell) =>
      cell.includes(" ") && cell.split(" ").filter((title) => indicatorRole(title) !== null).length > 1,
  );
  return joined && isIndicatorHeader(tableRow([number], wordsOf(text)));
}

function wordsOf(text: string): string[] {
  return text.split(/[ \t\u00a0]+/).filter((word) => word !== "");
}

/** What single spaces keep apart in a text: cells, and the pieces of those that wrap. */
export function spacedTokens(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  for (const { number, text } of lines) {
    if (isPageNumber(text)) continue;
    wordsOf(text).forEach((word, index) => {
      const last = tokens.at(-1);
      // The sign of a rate that wraps stands alone on the next line.
      if (index === 0 && word === "%" && last !== undefined && isNumber(last.text))
        tokens[tokens.length - 1] = { ...last, text: `${last.text}%` };
      else tokens.push({ line: number, text: word, ...(index === 0 ? {} : { inline: true }) });
    });
  }
  return tokens;
}

/** What no part of a form has taken of a line: cells of which only the order is known, or running text. */
export function restOf(tokens: readonly Token[]): GridRow {
  const texts = tokens.map(({ text }) => text);
  const [{ line } = { line: 0 }] = tokens;
  if (isRow(texts)) return { ...tableRow([line], texts), lost: true };
  return proseRow({ number: line, text: texts.join(" ") });
}

function isRow(tokens: readonly string[]): boolean {
  const text = tokens.join(" ");
  if (isPageNumber(text) || isSection(text) || NUMBERED.test(tokens[0] ?? "")) return false;
  if (tokens.length === 1) return text.length <= LONGEST && !isProse(text);
  const figures = tokens.filter((token) => readPrinted(token).kind === "number").length;
  return figures > 0 || tokens.every((token) => token.length <= LONGEST);
}
