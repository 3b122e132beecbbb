import {
  filledWidth,
  type GridRow,
  isFigure,
  isNote,
  isPageNumber,
  isProse,
  type Line,
  squash,
  WIDEST,
} from "../tables";
import { isForeignHeader } from "./foreign";
import { headingFacts } from "./heading";
import type { Region } from "./regions";

/** The way the cells of a table arrived. */
export type Arrival = "tabs" | "lines" | "aligned";

/** The lines of a region sorted into table and statements. */
export interface Collected {
  readonly arrival: Arrival;
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
  /** Index of the last line that belongs to the form. */
  readonly last: number;
  /** Lines whose figures went into no row: wider than any form, or above the rows of cells on lines of their own. */
  readonly left: readonly number[];
}

const ENOUGH = 2;
const SAMPLE = 400;

/**
 * How the cells of a region arrived, judged from its first lines. Of a page with a row or two, by the figures: where
 * none stands alone, no cell has a line of its own.
 */
export function arrivalOf(lines: readonly Line[], region: Region): Arrival {
  let tabbed = 0;
  let aligned = 0;
  let alone = 0;
  let filled = 0;
  for (let index = region.title + 1; index < Math.min(region.end, region.title + SAMPLE); index++) {
    const line = lines[index] as Line;
    if (line.text.length > 4000 || line.text.trim() === "") continue;
    if (line.cells.length > 1) tabbed++;
    else if (headingFacts(line.text) !== null || isProse(line.text)) continue;
    else if (/\S(?: {2,}|\u3000+)\S/.test(line.text) || FIGURES_BEHIND.test(line.text)) {
      aligned++;
      if (/\s[\d,.(-]*\d\)?(?:\s|$)/.test(line.text)) filled++;
    } else if (isFigure(line.text.trim())) alone++;
  }
  if (tabbed >= ENOUGH && tabbed >= aligned) return "tabs";
  if (aligned >= 3 && aligned > alone) return "aligned";
  if (alone > 0) return "lines";
  return tabbed > 0 ? "tabs" : filled > 0 ? "aligned" : "lines";
}

const FIGURES_BEHIND = /\S (?:-?[\d,]+\.\d+|-?[\d,]+) (?:-?[\d,]+\.\d+|-?[\d,]+)$/;

/** Lines looked ahead from one that is no row, for more rows behind it. */
const AHEAD = 8;

/** Collects tab-separated rows, up to where the table and its statements end. */
export function collectTabs(lines: readonly Line[], region: Region): Collected {
  const rows: GridRow[] = [];
  const notes: string[] = [];
  const left: number[] = [];
  let last = region.title;
  let broken = false;
  let noteAt = -2;
  for (let index = region.title + 1; index < region.end; index++) {
    const line = lines[index] as Line;
    if (line.text.trim() === "" && !line.text.includes("\t")) {
      broken = true;
      continue;
    }
    const { cells } = line;
    if (cells.length > WIDEST) {
      if (filledWidth(cells) > 0) left.push(line.number);
      continue;
    }
    const filled = cells.filter((cell) => cell !== "");
    const alone = filled.length === 1 ? (filled[0] ?? "") : "";
    if (isNote(alone === "" && cells.length === 1 ? line.text : alone)) {
      notes.push(line.text.trim());
      noteAt = index;
      last = index;
      continue;
    }
    if (cells.length > 1) {
      if (isForeignHeader(line.text)) break;
      if (isHeading(filled)) {
        broken = true;
        last = Math.max(last, index);
        continue;
      }
      rows.push({ cells, line: line.number, broken });
      broken = false;
      last = index;
      continue;
    }
    if (isPageNumber(line.text) || (headingFacts(line.text) !== null && !isProse(line.text))) {
      broken = true;
      if (rows.length === 0) last = index;
      continue;
    }
    if (noteAt === index - 1 && /^\s*(?:\d{1,2}[.、．]|[（(]\d)/.test(line.text)) {
      notes.push(line.text.trim());
      noteAt = index;
      last = index;
      continue;
    }
    if (ends(lines, index, region.end, rows.length > 0)) break;
    if (line.text.length < 200 && cells[0] !== "") rows.push({ cells, line: line.number, broken: true });
    broken = true;
  }
  return { arrival: "tabs", rows, notes, last, left };
}

/** A line of heading facts: number, body, year, unit, and nothing that heads a column. */
export function isHeading(filled: readonly string[]): boolean {
  if (filled.length === 0 || filled.length > 5) return false;
  return filled.every((cell) => headingFacts(cell) !== null || /^\d{4}年度?$/.test(squash(cell)));
}

/** Whether the table has ended before this line, which is no row. */
function ends(lines: readonly Line[], at: number, end: number, begun: boolean): boolean {
  const line = lines[at] as Line;
  if (begun && (isProse(line.text) || isForeignHeader(line.text) || /说明$|情况$/.test(squash(line.text))))
    return true;
  let seen = 0;
  for (let index = at + 1; index < end && seen < AHEAD; index++) {
    const next = lines[index] as Line;
    if (next.text.trim() === "") continue;
    seen++;
    if (begun && isProse(next.text) && !isNote(next.text)) return true;
    if (next.cells.length > 1) return isForeignHeader(next.text);
  }
  return true;
}
