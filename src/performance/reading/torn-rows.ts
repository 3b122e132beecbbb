import { readPrinted } from "../printed";
import { isLabelOf, type Label } from "../vocabulary/labels";
import { indicatorRole, isIndicatorHeader } from "./columns";
import { compact, type GridRow, joinPieces } from "./grid";

/** Rows that carry on nothing. */
const OPENING: readonly Label[] = ["footer", "goal", "name", "total"];

/** No more than this many lines belong to one torn row. */
const MOST_PIECES = 6;

/**
 * Glues rows that a line break inside a cell has torn apart: pieces on consecutive lines whose cells, with the
 * torn one counted once, are exactly as many as the heading has. Only pieces that are no full row are glued.
 */
export function glueTornRows(rows: readonly GridRow[]): GridRow[] {
  const glued: GridRow[] = [];
  let width = 0;
  let weightAt = -1;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as GridRow;
    if (!row.prose && isIndicatorHeader(row)) {
      width = row.cells.length;
      weightAt = row.cells.findIndex((cell) => cell !== "" && indicatorRole(cell) === "weight");
    }
    // Aligned rows leave out their blank cells, so that counting them says nothing.
    const counted = row.at.every((at, place) => at === place);
    const whole = row.prose || row.torn === true || row.lost === true || row.ruled === true;
    const short = width > 3 && counted && !whole && row.cells.length < width;
    const pieces = short ? piecesFrom(rows, index, width) : 1;
    const joined = pieces === 1 ? row : joinRows(rows.slice(index, index + pieces));
    // Two short rows that happen to add up are no torn row: it has its weight where the heading says.
    const torn = pieces > 1 && (weightAt < 0 || readPrinted(joined.cells[weightAt] ?? "").kind === "number");
    glued.push(torn ? joined : row);
    if (torn) index += pieces - 1;
  }
  return glued;
}

function piecesFrom(rows: readonly GridRow[], index: number, width: number): number {
  let count = rows[index]?.cells.length ?? 0;
  for (let pieces = 2; pieces <= MOST_PIECES; pieces += 1) {
    const before = rows[index + pieces - 2];
    const next = rows[index + pieces - 1];
    if (before === undefined || next === undefined) return 1;
    if (next.line !== (before.lines.at(-1) ?? before.line) + 1 || next.cells.length >= width) return 1;
    if (next.cells[0] === "" || next.at.some((at, place) => at !== place)) return 1;
    if (OPENING.some((label) => isLabelOf(label, compact(next.cells[0] ?? "")))) return 1;
    count += next.cells.length - 1;
    if (count === width) return pieces;
    if (count > width) return 1;
  }
  return 1;
}

function joinRows(pieces: readonly GridRow[]): GridRow {
  const cells: string[] = [];
  const cellLines: number[] = [];
  for (const piece of pieces) {
    const isFirst = cells.length === 0;
    for (const [at, cell] of piece.cells.entries()) {
      if (at > 0 || isFirst) cells.push(cell);
      else cells.push(joinPieces(cells.pop() ?? "", cell));
    }
    for (const line of piece.cellLines.slice(isFirst ? 0 : 1)) cellLines.push(line);
  }
  return {
    line: pieces[0]?.line ?? 0,
    lines: pieces.flatMap((piece) => piece.lines),
    cells,
    at: cells.map((_, index) => index),
    cellLines,
    prose: false,
  };
}
