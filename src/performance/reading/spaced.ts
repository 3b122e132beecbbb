import { isPageNumber, isProse, isSection, type Line } from "../../tables";
import { readPrinted } from "../printed";
import { indicatorRole, isIndicatorHeader } from "./columns";
import { type GridRow, joinPieces, OPEN_BRACKET, proseRow, tableRow } from "./grid";
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
  return text.split(/[ \t\f\u00a0]+/).filter((word) => word !== "");
}

/** Of a bracket no more words stand within. */
const MOST_WITHIN = 6;

/** The words of a line: no space keeps cells apart within a bracket, or between points and 分. */
function joinedWords(text: string): Word[] {
  const words = wordsOf(text);
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const points = isNumber(word) && words[at + 1] === "分";
    const close = points ? at + 1 : OPEN_BRACKET.test(word) ? closingAt(words, at) : at;
    const own = words.slice(at, close + 1).reduce(joinPieces, "");
    joined.push({ text: own, ...(close > at ? { words: close + 1 - at } : {}) });
    at = close;
  }
  return joined;
}

type Word = Pick<Token, "text" | "words">;

/** The word that closes the bracket that one opens; the word itself where none on its line does. */
function closingAt(words: readonly string[], from: number): number {
  const rest = words.slice(from + 1, from + MOST_WITHIN);
  const close = rest.findIndex((word) => /^[^（(]*[）)]/.test(word));
  return close < 0 ? from : from + 1 + close;
}

/** What single spaces keep apart in a text: cells, and the pieces of those that wrap. */
export function spacedTokens(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  lines.forEach(({ number, text }, at) => {
    // The sign of a rate that wraps stands alone on the next line.
    if (isPageNumber(text) && lines[at + 1]?.text.trim() !== "%") return;
    joinedWords(text).forEach((word, index) => {
      const last = tokens.at(-1);
      if (index === 0 && word.text === "%" && last?.line === number - 1 && isNumber(last.text))
        tokens[tokens.length - 1] = { ...last, text: `${last.text}%` };
      else tokens.push({ line: number, ...word, ...(index === 0 ? {} : { inline: true }) });
    });
  });
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
