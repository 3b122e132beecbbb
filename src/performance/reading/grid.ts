import type { Line } from "../../reading";
import { tidyCell } from "../printed";

/** A row of a table region: its cells and where they stand, in columns of the grid. */
export interface GridRow {
  /** First line. */
  readonly line: number;
  /** Every line the row takes. */
  readonly lines: readonly number[];
  /** Cells, trimmed; blank ones kept. */
  readonly cells: readonly string[];
  /** Position of each cell: its index in tab-separated rows, its offset over the column pitch in aligned text. */
  readonly at: readonly number[];
  /** Line of each cell. */
  readonly cellLines: readonly number[];
  /** Whether the line was one piece of running text and no row of cells. */
  readonly prose: boolean;
}

/** How the cells of a region arrive. */
export type Arrival = "rows" | "cells" | "stream";

/** Joins the pieces of a cell that runs over lines: nothing between Chinese characters, a space elsewhere. */
export function joinPieces(first: string, next: string): string {
  if (first === "" || next === "") return first + next;
  return /[A-Za-z0-9]$/.test(first) && /^[A-Za-z0-9]/.test(next) ? `${first} ${next}` : first + next;
}

/** A cell without any space: what titles are compared by. */
export function compact(text: string): string {
  return tidyCell(text).replace(/ /g, "").replace(/\*|#/g, "");
}

const LONE_CELL = /^[ \u3000]*\t+[^\t]*$/;

/** Tells how a region arrives: whole rows, a tab before each cell, or one cell a line without tabs. */
export function arrivalOf(lines: readonly Line[]): Arrival {
  let lone = 0;
  let rows = 0;
  let level = 0;
  let stream = 0;
  lines.forEach((line, index) => {
    if (line.cells.length > 2 || (line.cells.length === 2 && !LONE_CELL.test(line.text))) rows += 1;
    else if (LONE_CELL.test(line.text)) lone += 1;
    else if (/^一级(?:绩效)?指标$/.test(compact(line.text))) level = index + 1;
    else if (
      level > 0 &&
      index < level + 8 &&
      /^(?:二级|三级)(?:绩效)?指标$|^指标名称$/.test(compact(line.text))
    ) {
      stream += 1;
    }
  });
  if (lone > rows) return "cells";
  return stream >= 2 && rows < 4 ? "stream" : "rows";
}

/** Cuts a region into rows. */
export function gridRows(lines: readonly Line[], arrival: Arrival): GridRow[] {
  return arrival === "cells" ? rowsOfCells(lines) : rowsOfLines(lines);
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

/** One row a line: tabs, pipes, or columns kept apart by runs of spaces. */
function rowsOfLines(lines: readonly Line[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const line of lines) {
    const text = line.text.trim();
    if (text === "") continue;
    if (line.cells.length > 1) {
      rows.push(tableRow([line.number], line.cells));
    } else if (text.startsWith("|") && text.endsWith("|") && text.length > 2) {
      if (!/^[|\s:-]+$/.test(text)) {
        rows.push(
          tableRow(
            [line.number],
            text
              .slice(1, -1)
              .split("|")
              .map((cell) => cell.trim()),
          ),
        );
      }
    } else {
      const aligned = alignedCells(line);
      rows.push(aligned.cells.length > 1 ? aligned : proseRow(line));
    }
  }
  return rows;
}

/** Offsets are counted as a terminal shows them: a Chinese character takes two places, a column about ten. */
const PITCH = 6;

function alignedCells(line: Line): GridRow {
  const cells: string[] = [];
  const at: number[] = [];
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) {
    for (const piece of match[0].split(/\u3000+/)) {
      if (piece === "") continue;
      cells.push(piece);
      const offset = widthOf(line.text.slice(0, (match.index ?? 0) + match[0].indexOf(piece)));
      at.push(offset / PITCH);
    }
  }
  return {
    line: line.number,
    lines: [line.number],
    cells,
    at,
    cellLines: cells.map(() => line.number),
    prose: false,
  };
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\uFF60\uFFE0-\uFFE6]/.test(sign) ? 2 : 1;
  return width;
}

/** A row of cells at their own indices. */
export function tableRow(
  numbers: readonly number[],
  cells: readonly string[],
  cellLines: readonly number[] = cells.map(() => numbers[0] ?? 0),
): GridRow {
  return {
    line: numbers[0] ?? 0,
    lines: numbers,
    cells,
    at: cells.map((_, index) => index),
    cellLines,
    prose: false,
  };
}

/** A line of running text. */
export function proseRow(line: { readonly number: number; readonly text: string }): GridRow {
  return {
    line: line.number,
    lines: [line.number],
    cells: [line.text.trim()],
    at: [0],
    cellLines: [line.number],
    prose: true,
  };
}

/** The cells that hold something. */
export function filledCells(row: GridRow): string[] {
  return row.cells.filter((cell) => cell !== "");
}

/** A heading without the marks of Markdown and the spaces around it. */
export function undecorated(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && /[#*\s]/.test(text.charAt(from))) from += 1;
  while (to > from && /[*\s]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
