import { isPageNumber, type Line } from "../../tables";
import { type GridRow, proseRow, tableRow } from "./grid";

/** No more lines than this belong to one row whose cells ran over lines. */
const MOST_PIECES = 8;

/** A line whose bars only end its one cell is that cell. */
export function withoutBars(lines: readonly Line[]): Line[] {
  return lines.map((line) =>
    line.cells.length === 1 && /[|｜│┃]/.test(line.text) ? { ...line, text: line.cells[0] ?? "" } : line,
  );
}

/** Whether bars divide the cells of a line. */
export function isBarred(line: Line): boolean {
  return line.ruled !== true && line.cells.length > 1 && !line.text.includes("\t");
}

/**
 * The rows of a table whose cells are divided by bars, from a line on. Where no row of it begins with a blank cell,
 * blank and merged cells may have been left out.
 */
export function barredRows(lines: readonly Line[], from: number): { to: number; rows: readonly GridRow[] } {
  let to = from;
  while (to < lines.length && (isBarred(lines[to] as Line) || isPiece(lines, to))) to += 1;
  const table = lines.slice(from, to);
  const width = paddedWidth(table);
  const rows: GridRow[] = [];
  for (let at = 0; at < table.length; ) {
    const pieces = width === null ? 1 : piecesAt(table, at, width);
    const own = table.slice(at, at + pieces);
    const cells = own.flatMap((line) => line.cells);
    const numbers = own.flatMap((line) => line.cells.map(() => line.number));
    if (own.length === 1 && cells.length === 1) rows.push(proseRow(own[0] as Line));
    else if (cells.some((cell) => cell !== ""))
      rows.push(tableRow([...new Set(own.map((line) => line.number))], cells, numbers));
    at += pieces;
  }
  const kept = rows.some((row) => row.cells.length > 1 && row.cells[0] === "");
  return { to, rows: kept ? rows : rows.map((row) => (row.prose ? row : { ...row, lost: true as const })) };
}

/** A line of one cell between two with bars. */
function isPiece(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  return (
    at > 0 &&
    next !== undefined &&
    line.cells.length === 1 &&
    line.text.length < 20 &&
    line.text.trim() !== "" &&
    !isPageNumber(line.text) &&
    isBarred(next) &&
    line.number === (lines[at - 1]?.number ?? 0) + 1
  );
}

/** The width that most rows of a table are filled up to with blank cells; `null` where they are not. */
function paddedWidth(table: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of table)
    if (cells.at(-1) === "") counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  return count >= 3 && count * 2 > table.length ? width : null;
}

/** How many lines from one on are the pieces of one row: their cells together are as many as a row has. */
function piecesAt(table: readonly Line[], at: number, width: number): number {
  let count = 0;
  for (let pieces = 1; pieces <= MOST_PIECES && at + pieces <= table.length; pieces += 1) {
    count += table[at + pieces - 1]?.cells.length ?? 0;
    if (count === width) return pieces;
    if (count > width) break;
  }
  return 1;
}
