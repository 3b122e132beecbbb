import type { Line } from "../../tables";
import { readPrinted } from "../printed";
import { isLabelOf } from "../vocabulary/labels";
import { alignedLine, marginOf, onePiece, wholeLine } from "./aligned-bands";
import { alignedBlock } from "./aligned-block";
import { barredRows, isBarred } from "./barred";
import { indicatorRole } from "./columns";
import { withoutCovered } from "./covered";
import { compact, type GridRow, joinPieces, proseRow, tableRow } from "./grid";
import { laidBlock } from "./laid-block";
import { isSpacedHeading } from "./spaced";

/** How the cells of a region arrive. */
export type Arrival = "rows" | "cells" | "stream" | "spaced";

const LONE_CELL = /^[ \u3000]*\t+[^\t]*$/;

/** Tells how a region arrives: whole rows, a tab before each cell, or one cell a line without tabs. */
export function arrivalOf(lines: readonly Line[]): Arrival {
  let lone = 0;
  let rows = 0;
  // Titles that follow each other, and those of levels among them.
  let [titles, levels] = [0, 0];
  let headed = false;
  for (const line of lines) {
    if (line.ruled === true || isBarred(line)) rows += 1;
    else if (line.cells.length > 2 || (line.cells.length === 2 && !LONE_CELL.test(line.text))) rows += 1;
    else if (LONE_CELL.test(line.text)) lone += 1;
    const text = line.text.trim();
    if (text === "" || headed) continue;
    const role = line.cells.length === 1 ? indicatorRole(text) : null;
    const isLevel = role === "level1" || role === "level2" || role === "name";
    [titles, levels] = role === null ? [0, 0] : [titles + 1, levels + (isLevel ? 1 : 0)];
    headed = titles >= 3 && (levels >= 2 || (levels === 1 && titles >= 4));
  }
  if (lines.some(isSpacedHeading)) return "spaced";
  if (lone > rows) return "cells";
  return headed && rows < 4 ? "stream" : "rows";
}

/** Cuts a region into rows. */
export function gridRows(lines: readonly Line[], arrival: Arrival): GridRow[] {
  if (arrival === "cells") return rowsOfCells(lines);
  return withoutCovered(
    rowsOfLines(lines),
    lines.some(({ text }) => text.includes("\t")),
  );
}

/** A tab before each cell, a blank line between rows, further lines of a cell without a tab. */
function rowsOfCells(lines: readonly Line[]): GridRow[] {
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let cellLines: number[] = [];
  let numbers: number[] = [];
  const flush = (): void => {
    if (numbers.length > 0 && cells.length > 0) rows.push(tableRow(numbers, cells, cellLines));
    cells = [];
    cellLines = [];
    numbers = [];
  };
  for (const line of lines) {
    if (line.text.trim() === "" && !line.text.includes("\t")) {
      flush();
    } else if (line.text.includes("\t")) {
      const many = line.cells.slice(1);
      const filled = many.filter((cell) => cell !== "");
      if (/^[ \u3000]*[^\s]/.test(line.text)) {
        flush();
        rows.push(tableRow([line.number], line.cells));
        continue;
      }
      // A stray tab inside a cell leaves blanks before its text: one cell all the same.
      const own = filled.length <= 1 ? [filled[0] ?? ""] : many;
      for (const cell of own) {
        cells.push(cell);
        cellLines.push(line.number);
      }
      numbers.push(line.number);
    } else if (cells.length > 0) {
      cells.push(joinPieces(cells.pop() ?? "", line.text.trim()));
      numbers.push(line.number);
    } else {
      rows.push(proseRow(line));
    }
  }
  flush();
  return rows;
}

/** One row a line: tabs, bars, edges of a table, or columns kept apart by runs of spaces. */
function rowsOfLines(lines: readonly Line[]): GridRow[] {
  const rows: GridRow[] = [];
  const starts: number[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as Line;
    starts[rows.length] = index;
    const block = blockAt(lines, index);
    if (block !== null) {
      // The heading may have begun above the line that names its columns.
      while (rows.length > 0 && (starts[rows.length - 1] ?? 0) >= block.from) rows.pop();
      for (const row of block.rows) {
        starts[rows.length] = index;
        rows.push(row);
      }
      index = block.to;
      continue;
    }
    index += 1;
    if (line.text.trim() === "") continue;
    const aligned = alignedCells(line);
    if (aligned.cells.length > 1) rows.push(aligned);
    else if (!carriesOnName(rows, aligned)) rows.push(proseRow(line));
  }
  return rows;
}

/** The rows that begin at a line and take more of it than its text: cells, bars, markup, aligned columns. */
function blockAt(
  lines: readonly Line[],
  at: number,
): { from: number; to: number; rows: readonly GridRow[] } | null {
  const line = lines[at] as Line;
  if (isBarred(line)) return { from: at, ...barredRows(lines, at) };
  if (line.cells.length > 1) {
    const row = tableRow([line.number], line.cells);
    return { from: at, to: at + 1, rows: [line.ruled === true ? { ...row, ruled: true } : row] };
  }
  // A line without blanks names no columns beside each other, and one this long begins no heading of many lines.
  if (line.text.trim() === "" || (wholeLine(line)?.length ?? 0) > LONGEST_PIECE) return null;
  return laidBlock(lines, at) ?? alignedBlock(lines, at);
}

/** No piece of the title of a column that runs over many lines is longer. */
const LONGEST_PIECE = 12;

/** A lone piece under the label or the value of a name row is the rest of it. */
function carriesOnName(rows: GridRow[], next: GridRow): boolean {
  const row = rows.at(-1);
  const [text = ""] = next.cells;
  const [at = 0] = next.at;
  if (row === undefined || row.prose || next.line !== (row.lines.at(-1) ?? 0) + 1) return false;
  const label = compact(row.cells[0] ?? "");
  const named = /名称$/.test(label);
  // Of a label as long as 转移支付（项目）名称 the end may stand alone too.
  const rest = !named && row.at[0] === at && isLabelOf("name", label + compact(text));
  if (!rest && (!named || row.at[1] !== at || at === 0 || at === 1)) return false;
  const cells = row.cells.map((cell, index) => (index === (rest ? 0 : 1) ? joinPieces(cell, text) : cell));
  rows[rows.length - 1] = { ...row, cells, lines: [...row.lines, next.line] };
  return true;
}

/** A column of aligned text takes about ten places; its cells may stand off by half of it. */
const PITCH = 6;

function alignedCells(line: Line): GridRow {
  const one = onePiece(line);
  if (one !== null) return { ...tableRow([line.number], [one]), at: [marginOf(line) / PITCH] };
  const { pieces } = alignedLine(line);
  const figures = pieces.filter(({ text }) => readPrinted(text).kind === "number").length;
  return {
    // Outside a table whose columns are known, only the order of its cells is.
    ...(figures > 2 ? { lost: true as const } : {}),
    line: line.number,
    lines: [line.number],
    cells: pieces.map((piece) => piece.text),
    at: pieces.map((piece) => piece.from / PITCH),
    cellLines: pieces.map(() => line.number),
    prose: false,
  };
}
