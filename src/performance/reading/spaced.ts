import { isPageNumber, isProse, isSection, type Line } from "../../tables";
import { readPrinted } from "../printed";
import { isIndicatorHeader } from "./columns";
import { type GridRow, proseRow, tableRow } from "./grid";

/** No cell of a table whose columns single spaces keep apart is longer than this, and no title of a section. */
const LONGEST = 24;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+(?:部分|章)|附[件表])/;

/** Whether single spaces keep the titles of a heading apart, so that they do so with all cells. */
export function isSpacedHeading(line: Line): boolean {
  if (line.cells.length !== 1 || line.text.length > 200 || /\S {2,}\S|\u3000/.test(line.text.trim()))
    return false;
  const tokens = tokensOf(line);
  return tokens.length > 3 && isIndicatorHeader(tableRow([line.number], tokens));
}

function tokensOf({ cells }: Line): string[] {
  return (cells[0] ?? "").split(/ +/).filter((token) => token !== "");
}

/** The rows of a text whose cells single spaces keep apart: blank cells are lost, and only the order is known. */
export function spacedRows(lines: readonly Line[]): GridRow[] {
  return lines.flatMap((line) => {
    if (line.text.trim() === "") return [];
    if (line.cells.length > 1) return [tableRow([line.number], line.cells)];
    const tokens = tokensOf(line);
    return [
      isRow(line, tokens) ? { ...tableRow([line.number], tokens), lost: true as const } : proseRow(line),
    ];
  });
}

function isRow(line: Line, tokens: readonly string[]): boolean {
  if (isPageNumber(line.text) || isSection(line.text) || NUMBERED.test(tokens[0] ?? "")) return false;
  if (tokens.length === 1) return line.text.length <= LONGEST && !isProse(line.text);
  const figures = tokens.filter((token) => readPrinted(token).kind === "number").length;
  return figures > 0 || tokens.every((token) => token.length <= LONGEST);
}
