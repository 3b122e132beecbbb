import { joinWrapped } from "./join";
import type { Line } from "./line";

/**
 * What a spreadsheet puts on the clipboard: cells with tabs between them, and a cell that breaks its line in quotes,
 * each quote in it doubled. Such a cell goes on over the lines of the text, so that its row is one line here.
 */

/** Longest cell in quotes; a quote that is not closed by then opens none. */
const LONGEST = 2000;

/** A row whose cells in quotes are put together, and the lines of the text that it takes. */
interface QuotedRow {
  readonly cells: readonly string[];
  readonly lines: number;
}

/** The lines of a text with tabs, each row that goes on in quotes as one line; null where no cell does. */
export function quotedLines(lines: readonly string[]): Line[] | null {
  const rows: Line[] = [];
  let found = false;
  for (let at = 0; at < lines.length; ) {
    const row = opens(lines[at] as string) ? rowFrom(lines, at) : null;
    const text = row === null ? (lines[at] as string) : row.cells.join("\t");
    const cells = row?.cells ?? text.split("\t").map((cell) => cell.trim());
    rows.push({ number: at + 1, text, cells });
    found ||= row !== null;
    at += row?.lines ?? 1;
  }
  return found ? rows : null;
}

/** Whether the last cell of a line, or an earlier one, may open in quotes and go on: it has a quote that is not closed. */
const opens = (line: string): boolean => {
  const from = line.startsWith('"') ? 0 : line.indexOf('\t"');
  return from >= 0 && (line.match(/"/g)?.length ?? 0) % 2 === 1;
};

/** The row that begins on a line and has a cell over several lines; null where its quotes do not close as they should. */
function rowFrom(lines: readonly string[], from: number): QuotedRow | null {
  const cells: string[] = [];
  let at = from;
  let rest = lines[from] as string;
  for (;;) {
    const cell = rest.startsWith('"') ? quotedCell(lines, at, rest.slice(1)) : plainCell(at, rest);
    if (cell === null) return null;
    cells.push(cell.text);
    at = cell.at;
    if (cell.rest === null) break;
    rest = cell.rest;
  }
  return at > from && cells.length > 1 ? { cells, lines: at - from + 1 } : null;
}

/** A cell: its text, the line on which it ends, and what stands behind its tab there; null where it is the last. */
interface Cut {
  readonly text: string;
  readonly at: number;
  readonly rest: string | null;
}

function plainCell(at: number, text: string): Cut {
  const tab = text.indexOf("\t");
  return tab < 0
    ? { text: text.trim(), at, rest: null }
    : { text: text.slice(0, tab).trim(), at, rest: text.slice(tab + 1) };
}

/** A cell behind its opening quote; null where what follows is none of a clipboard. */
function quotedCell(lines: readonly string[], from: number, opened: string): Cut | null {
  const pieces: string[] = [];
  let length = 0;
  let piece = opened;
  for (let at = from; length < LONGEST; ) {
    const close = /^(?:[^"\t]|"")*/.exec(piece)?.[0].length ?? 0;
    pieces.push(piece.slice(0, close).replaceAll('""', '"').trim());
    if (close < piece.length) {
      const behind = piece.slice(close);
      if (!/^"(?:\t|$)/.test(behind)) return null;
      const text = pieces.reduce(joinWrapped, "");
      return { text, at, rest: behind.length === 1 ? null : behind.slice(2) };
    }
    length += piece.length;
    at += 1;
    const next = lines[at];
    if (next === undefined) return null;
    piece = next;
  }
  return null;
}
