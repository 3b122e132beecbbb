import { rowsLabelled } from "../forms";
import {
  filledWidth,
  type GridRow,
  isFigure,
  isGlued,
  isProse,
  squash,
  squashLabel,
  WIDEST,
} from "../tables";
import type { FormLine } from "./lexed";
import type { Region } from "./regions";
import { withShortRows } from "./short-rows";

/** The way the cells of a table arrived. */
export type Arrival = "tabs" | "lines" | "aligned";

/** The lines of a region sorted into table and statements. */
export interface Collected {
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
  /** Index of the last line that belongs to the form, in each of its regions. */
  readonly lasts: readonly number[];
  /** Lines whose figures went into no row: wider than any form, or above the rows of cells on lines of their own. */
  readonly left: readonly number[];
  /** Whether its cells did not come row by row, so that what stands next to each other says little. */
  readonly scattered?: boolean;
  /** Whether most of its cells stand alone on their lines, without anything kept of their blank ones. */
  readonly alone?: boolean;
}

const ENOUGH = 2;
const SAMPLE = 400;

/** How many of the first lines of a region show each way in which cells arrive. */
interface Signs {
  tabbed: number;
  /** Wide gaps between words. */
  aligned: number;
  /** Single spaces between a figure and other cells. */
  spaced: number;
  /** A figure alone. */
  alone: number;
  /** A figure behind a wide gap. */
  filled: number;
  /** Cells in known columns: rules, markup or a sheet. */
  ruled: number;
}

/**
 * How the cells of a region arrived, judged from its first lines. Of a page with a row or two, by the figures: where
 * none stands alone, no cell has a line of its own.
 */
export function arrivalOf(lines: readonly FormLine[], region: Region): Arrival {
  const signs: Signs = { tabbed: 0, aligned: 0, spaced: 0, alone: 0, filled: 0, ruled: 0 };
  for (let index = region.title + 1; index < Math.min(region.end, region.title + SAMPLE); index++)
    addSigns(signs, lines[index] as FormLine);
  const { tabbed, aligned, spaced, alone, filled, ruled } = signs;
  if (ruled >= ENOUGH) return "tabs";
  if (tabbed >= ENOUGH && tabbed >= aligned && tabbed >= spaced) return "tabs";
  if (aligned >= 3 && aligned > alone && aligned >= spaced) return "aligned";
  if (alone + spaced > 0) return "lines";
  return tabbed > 0 ? "tabs" : filled > 0 ? "aligned" : "lines";
}

function addSigns(signs: Signs, line: FormLine): void {
  if (line.text.length > 4000 || line.text.trim() === "") return;
  if (line.cells.length > 1) {
    signs.tabbed++;
    if (line.ruled === true) signs.ruled++;
    return;
  }
  const text = line.plain;
  if (line.heading !== null || isProse(text)) return;
  const gaps = text.split(/ {2,}|\u3000+/);
  if (gaps.length > 1 && gaps.some((part) => part.length > 1)) {
    signs.aligned++;
    if (/\s[\d,.(-]*\d\)?(?:\s|$)/.test(text)) signs.filled++;
  } else if (isFigure(text)) signs.alone++;
  else if (line.isRow) signs.spaced++;
}

/** Lines looked ahead from one that is no row, for more rows behind it. */
const AHEAD = 8;

/** Collects tab-separated rows, up to where the table and its statements end; `goesOn` where it is not the first page. */
export function collectTabs(lines: readonly FormLine[], region: Region, goesOn: boolean): Collected {
  const rows: GridRow[] = [];
  const notes: string[] = [];
  const left: number[] = [];
  let last = region.title;
  let broken = goesOn;
  let noteAt = -2;
  const isSheet = lines[region.title + 1]?.sheet !== undefined;
  for (let index = region.title + 1; index < region.end; index++) {
    const line = lines[index] as FormLine;
    if (line.isBlank) {
      broken = true;
      continue;
    }
    const { cells } = line;
    if (cells.length > WIDEST) {
      if (filledWidth(cells) > 0) left.push(line.number);
      continue;
    }
    if (line.isNote) {
      notes.push(line.text.trim());
      noteAt = index;
      last = index;
      continue;
    }
    if (cells.length > 1) {
      if (line.isForeign) break;
      if (line.isHeading) {
        broken = true;
        last = Math.max(last, index);
        continue;
      }
      rows.push(rowOf(line, broken));
      broken = false;
      last = index;
      continue;
    }
    if (line.isPageMark || isStray(line) || (line.heading !== null && !line.isProse)) {
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
    const isTitle = isRowTitle(region, line) || (!line.isProse && isGlued(line.statement));
    if (!isTitle && ends(lines, index, region, rows.length > 0)) break;
    if (isTitle) last = index;
    if (line.text.length < 200 && cells[0] !== "") rows.push(rowOf(line, true));
    broken = true;
  }
  // A hole in a row of a sheet or of a page with rules moves nothing.
  const isPlain = rows.every(({ page }) => page === undefined) && !isSheet;
  return { rows: isPlain ? withShortRows(rows) : rows, notes, lasts: [last], left };
}

/** Whether a line holds nothing but a number of two digits, which is no code: that of a page. */
function isStray({ statement }: FormLine): boolean {
  return /^\d{1,2}$/.test(statement);
}

/** Whether a line is the title of a row of the form and nothing else: its blank cells were left out. */
function isRowTitle({ match }: Region, line: FormLine): boolean {
  const { statement } = line;
  if (match.form === null || statement === "" || statement.length > 40) return false;
  return rowsLabelled(match.form, squashLabel(statement)).length > 0;
}

function rowOf(line: FormLine, broken: boolean): GridRow {
  const { cells, number, table, page, boxes } = line;
  return {
    cells,
    line: number,
    broken,
    ...(line.ruled === undefined ? {} : { table: table ?? 0 }),
    ...(page === undefined ? {} : { page }),
    ...(boxes === undefined ? {} : { boxes }),
  };
}

/** Whether the table has ended before this line, which is no row. */
function ends(lines: readonly FormLine[], at: number, region: Region, begun: boolean): boolean {
  const line = lines[at] as FormLine;
  if (begun && (line.isProse || line.isForeign || /说明$|情况$/.test(squash(line.text)))) return true;
  let seen = 0;
  for (let index = at + 1; index < region.end && seen < AHEAD; index++) {
    const next = lines[index] as FormLine;
    if (next.isBlank || isRowTitle(region, next)) continue;
    seen++;
    if (begun && next.isProse && !next.isNote) return true;
    if (next.cells.length > 1) return next.isForeign;
  }
  return true;
}
