import type { Line } from "../../tables";
import { tidyCell } from "../printed";
import { type GridRow, tableRow } from "./grid";

/** A row of a table takes no more lines than this, a spanning cell no more columns or rows. */
const MOST = 200;

/** Whether a line opens a row of a table in HTML. */
export function opensHtmlRow(text: string): boolean {
  return /<tr[\s>]/i.test(text) || (/<t[dh][\s>]/i.test(text) && /<\/t[dh]>/i.test(text));
}

/**
 * The rows of a table that kept its tags, from a line on: cells that span columns or rows leave blank ones behind,
 * as they do where a table arrives with tabs.
 */
export function htmlRows(lines: readonly Line[], from: number): { rows: readonly GridRow[]; to: number } {
  const rows: GridRow[] = [];
  const spanned = new Map<number, number>();
  let at = from;
  while (at < lines.length && opensHtmlRow((lines[at] as Line).text)) {
    const numbers: number[] = [];
    const texts: string[] = [];
    let closed = false;
    do {
      const line = lines[at] as Line;
      numbers.push(line.number);
      texts.push(line.text);
      closed = /<\/tr>/i.test(line.text);
      at += 1;
    } while (
      !closed &&
      at < lines.length &&
      texts.length < MOST &&
      !/<tr[\s>]/i.test((lines[at] as Line).text)
    );
    for (const row of texts.join(" ").split(/<tr(?=[\s>])/i)) {
      const cells = cellsOf(row, spanned);
      if (cells.some((cell) => cell !== "")) rows.push(tableRow(numbers, cells));
    }
    while (
      at < lines.length &&
      /^(?:<\/?(?:table|tbody|thead)[^<>]*>)?$/i.test((lines[at] as Line).text.trim())
    )
      at += 1;
  }
  return { rows, to: at };
}

function cellsOf(row: string, spanned: Map<number, number>): string[] {
  const cells: string[] = [];
  const skip = (): void => {
    for (let left = spanned.get(cells.length) ?? 0; left > 0; left = spanned.get(cells.length) ?? 0) {
      spanned.set(cells.length, left - 1);
      cells.push("");
    }
  };
  for (const piece of row.split(/<t[dh](?=[\s>])/i).slice(1)) {
    skip();
    const end = piece.indexOf(">");
    const attributes = piece.slice(0, Math.max(0, end));
    const text = tidyCell(
      piece
        .slice(end + 1)
        .replace(/<[^<>]*>/g, " ")
        .replace(/&nbsp;/g, " "),
    );
    const columns = spanOf(attributes, /colspan\s?=\s?["']?(\d{1,3})/i);
    const down = spanOf(attributes, /rowspan\s?=\s?["']?(\d{1,3})/i);
    for (let column = 0; column < columns; column += 1) {
      if (down > 1) spanned.set(cells.length, down - 1);
      cells.push(column === 0 ? text : "");
    }
  }
  if (cells.length > 0) skip();
  return cells;
}

function spanOf(attributes: string, pattern: RegExp): number {
  return Math.min(MOST, Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)));
}
