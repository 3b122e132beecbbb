import { formOf } from "../forms";
import { type AlignedRow, isNumeric, overlap, type Segment, scatter, segmentsIn } from "./aligned-segments";
import { type Collected, isHeading } from "./collect";
import { isFigure } from "./draft";
import type { GridRow } from "./grid";
import { columnNumbers, isLabelTitle } from "./header";
import { headingFacts } from "./heading";
import type { Line } from "./lines";
import { isForeignHeader, isNote, isPageNumber, isProse } from "./notes";
import type { Region } from "./regions";
import { squash } from "./spelling";

/** A stretch of the page that is one column. */
interface Stretch {
  from: number;
  to: number;
}

/** Collects a table whose columns are aligned by spaces, as plain text of a printed page. */
export function collectAligned(lines: readonly Line[], region: Region): Collected {
  const rows: AlignedRow[] = [];
  const counted: AlignedRow[] = [];
  const notes: string[] = [];
  let last = region.title;
  let broken = false;
  for (let index = region.title + 1; index < region.end; index++) {
    const line = lines[index] as Line;
    const text = line.text.replaceAll("\f", "");
    if (text.trim() === "") {
      broken = true;
      continue;
    }
    if (isNote(text)) {
      notes.push(text.trim());
      last = index;
      continue;
    }
    if (isPageNumber(text.trim()) || (broken && /^\d{1,3}$/.test(text.trim()))) {
      broken = true;
      continue;
    }
    const segments = segmentsIn(text);
    if (
      isHeading(segments.map((segment) => segment.text)) ||
      (segments.length === 1 && headingFacts(text) !== null)
    ) {
      if (rows.length === 0) last = index;
      broken = true;
      continue;
    }
    const alone = segments.length <= 1;
    if (alone && (isProse(text) || isForeignHeader(text) || /说明$/.test(squash(text)))) {
      if (rows.length > 0) break;
      continue;
    }
    if (notes.length > 0 && alone) break;
    if (segments.length === 0) continue;
    rows.push({ line: line.number, segments, broken });
    counted.push({ line: line.number, segments: segmentsIn(text, "characters"), broken });
    broken = false;
    last = index;
  }
  return { arrival: "aligned", rows: measured(rows, counted, hasTwoSides(region)), notes, last, tooWide: [] };
}

/** Rows with figures from which on their ends tell the measure. */
const EVIDENCE = 4;

/** The grid under the measure that aligns the body better; of few rows, the one that fits the header better. */
function measured(
  places: readonly AlignedRow[],
  counted: readonly AlignedRow[],
  twoSides: boolean,
): GridRow[] {
  const figures = (rows: readonly AlignedRow[]) => rows.filter((row) => row.segments.some(isNumeric));
  const body = figures(places);
  const by = scatter(body) - scatter(figures(counted));
  if (body.length >= EVIDENCE && by !== 0) return gridOf(by > 0 ? counted : places, twoSides).rows;
  const first = gridOf(places, twoSides);
  const second = gridOf(counted, twoSides);
  return (second.cost < first.cost ? second : first).rows;
}

/** Rows of a grid, and how far their columns stand from the titles that they were given. */
interface Fitted {
  readonly rows: GridRow[];
  readonly cost: number;
}

function together(parts: readonly Fitted[]): Fitted {
  return {
    rows: parts.flatMap((part) => part.rows),
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
  };
}

/** Whether the form's sides may stand one after the other, each under a header of its own. */
function hasTwoSides({ match }: Region): boolean {
  return match.form !== null && formOf(match.form).sides.length === 2;
}

/** Rows of a grid, page by page where each page has a header of its own with as many columns. */
function gridOf(rows: readonly AlignedRow[], twoSides: boolean): Fitted {
  const pages = pagesOf(rows);
  const headers = pages.map((page) => leavesOf(page.header));
  const counts = new Set(headers.map((leaves) => leaves.length));
  if (pages.length > 1 && (counts.size === 1 || (twoSides && headers.every((leaves) => leaves.length > 1)))) {
    return together(pages.map((page, index) => placeRows(page.header, page.body, headers[index] ?? [])));
  }
  const header = pages.flatMap((page) => page.header).slice(0, HEADER_ROWS * 2);
  const body = pages.flatMap((page) => page.body);
  const ordered = [...rows];
  const leaves = leavesOf(header);
  const placed = placeRows(header, body, leaves);
  const at = new Map(placed.rows.map((row) => [row.line, row]));
  return { rows: ordered.flatMap((row) => at.get(row.line) ?? []), cost: placed.cost };
}

/** Rows of a header that are looked at; no form prints more. */
const HEADER_ROWS = 12;

interface Page {
  readonly header: AlignedRow[];
  readonly body: AlignedRow[];
}

function pagesOf(rows: readonly AlignedRow[]): Page[] {
  const pages: Page[] = [];
  let begun = false;
  for (const row of rows) {
    const last = pages.at(-1);
    const header = isHeader(row, begun);
    if (!header) begun = true;
    if (last === undefined || (header && last.body.length > 0))
      pages.push({ header: header ? [row] : [], body: header ? [] : [row] });
    else if (!header) last.body.push(row);
    else if (last.header.length < HEADER_ROWS) last.header.push(row);
  }
  return pages;
}

/** A header row: 栏次, or titles without figures; behind the first row of the body only with a label title. */
function isHeader(row: AlignedRow, begun: boolean): boolean {
  const texts = row.segments.map((segment) => segment.text);
  if (columnNumbers(texts) !== null) return true;
  if (texts.some((text) => isFigure(text)) || row.segments.some((segment) => isNumeric(segment)))
    return false;
  const titled = texts.some((text) => isLabelTitle(squash(text)));
  if (begun) return titled && texts.length > 1;
  return !texts.some(
    (text) => /^[一二三四五六七八九十]{1,3}、|^(?:合计|总计)$/.test(squash(text)) && texts.length < 4,
  );
}

/** The lowest titles of a header, each with the stretch it heads; wider titles above them are not among them. */
function leavesOf(header: readonly AlignedRow[]): Stretch[] {
  const titled = header.flatMap((row) => {
    if (!isNumbered(row)) return [row];
    const segments = row.segments.filter(
      (segment) => !/^\d/.test(segment.text) && !/^栏\s*次$/.test(segment.text),
    );
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
  const leaves = titled.length === 0 ? [] : leavesUnder(titled);
  const numbers = Math.max(0, ...header.filter(isNumbered).map((row) => numbersIn(row).length));
  return leaves.length >= numbers ? leaves : leavesUnder(header);
}

/** Whether a header row prints 栏次. */
function isNumbered(row: AlignedRow): boolean {
  return columnNumbers(row.segments.map((segment) => segment.text)) !== null;
}

function numbersIn(row: AlignedRow): Segment[] {
  return row.segments.filter((segment) => /^\d/.test(segment.text));
}

function leavesUnder(header: readonly AlignedRow[]): Stretch[] {
  const leaves: Stretch[] = [];
  for (const [place, row] of [...header].reverse().entries()) {
    if (place > 0 && place === header.length - 1 && row.segments.every(isSpanning)) continue;
    for (const segment of row.segments) {
      const under = leaves.filter((leaf) => isOver(segment, leaf));
      if (under.length === 0) leaves.push({ from: segment.from, to: segment.to });
      else if (under.length === 1 && under[0] !== undefined && isOnly(segment, header, under[0])) {
        under[0].from = Math.min(under[0].from, segment.from);
        under[0].to = Math.max(under[0].to, segment.to);
      }
    }
  }
  return leaves.sort((a, b) => a.from - b.from);
}

/** Whether a title only says what the columns under it have in common. */
function isSpanning(segment: Segment): boolean {
  return /^(?:收入|支出|本年收入|本年支出|(?:人员|公用)经费|\d{0,4}年?度?[预决]算数)$/.test(
    squash(segment.text),
  );
}

/** Whether a title stands over a leaf: over its middle, or with its own middle over the leaf. */
function isOver(title: Stretch, leaf: Stretch): boolean {
  const inside = (middle: number, one: Stretch) => middle >= one.from && middle < one.to;
  return inside((leaf.from + leaf.to) / 2, title) || inside((title.from + title.to) / 2, leaf);
}

/** A title widens the leaf under it unless it reaches over another one. */
function isOnly(segment: Segment, header: readonly AlignedRow[], leaf: Stretch): boolean {
  return header.every((row) =>
    row.segments.every(
      (other) => other === segment || overlap(other, segment) <= 0 || overlap(other, leaf) > 0,
    ),
  );
}

/** Columns of the body: words and codes by what overlaps, figures by what overlaps. */
function columnsOf(body: readonly AlignedRow[]): Stretch[] {
  const groups: Stretch[][] = [[], []];
  for (const row of body) {
    for (const segment of row.segments)
      if (!isTotal(segment)) groups[isNumeric(segment) ? 1 : 0]?.push({ from: segment.from, to: segment.to });
  }
  return groups.flatMap(merge).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Labels of totals may reach over the columns of codes and names. */
function isTotal(segment: Segment): boolean {
  return /(?:合计|总计|小计)$/.test(segment.text);
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && one.from < last.to) last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
  }
  return merged;
}

function placeRows(
  header: readonly AlignedRow[],
  body: readonly AlignedRow[],
  leaves: readonly Stretch[],
): Fitted {
  const columns = columnsOf(body);
  const leafOf = matchInOrder(columns, leaves);
  const head = header.map((row) => headerRow(row, leaves));
  const rows = body.map((row): GridRow => {
    const cells = new Array<string>(leaves.length).fill("");
    let lost = leafOf === null;
    for (const segment of row.segments) {
      const at = leafOf === null ? -1 : (leafOf[bestColumn(segment, columns)] ?? -1);
      if (at < 0 || (cells[at] !== "" && (isNumeric(segment) || isFigure(cells[at] ?? "")))) lost = true;
      else cells[at] = cells[at] === "" ? segment.text : `${cells[at]}${segment.text}`;
    }
    if (!lost) return { cells, line: row.line, broken: row.broken };
    const beyond = row.segments.map((segment) => segment.text);
    return {
      cells: [...new Array<string>(leaves.length).fill(""), ...beyond],
      line: row.line,
      broken: row.broken,
    };
  });
  const far = (leafOf ?? []).map((leaf, index) => distance(columns[index], leaves[leaf]));
  const lost = rows.filter((row) => row.cells.length > leaves.length).length;
  return { rows: [...head, ...rows], cost: far.reduce((sum, one) => sum + one, lost * LOST) };
}

/** Distance that a row without place counts as. */
const LOST = 1000;

function bestColumn(segment: Segment, columns: readonly Stretch[]): number {
  let best = -1;
  let most = 0;
  columns.forEach((column, index) => {
    const shared = overlap(segment, column);
    const tight = column.to - column.from;
    if (shared > most || (shared === most && best >= 0 && tight < span(columns[best]))) {
      best = index;
      most = shared;
    }
  });
  if (best >= 0 || !isTotal(segment)) return best;
  const gaps = columns.map((column) => distance(segment, column));
  return gaps.indexOf(Math.min(...gaps));
}

function span(stretch: Stretch | undefined): number {
  return stretch === undefined ? Infinity : stretch.to - stretch.from;
}

function headerRow(row: AlignedRow, leaves: readonly Stretch[]): GridRow {
  const cells = new Array<string>(leaves.length).fill("");
  const numbers = isNumbered(row) ? numbersIn(row) : [];
  const places = matchInOrder(numbers, leaves) ?? [];
  numbers.forEach((segment, index) => {
    const place = places[index];
    if (place !== undefined) cells[place] = segment.text;
  });
  for (const segment of row.segments) {
    if (numbers.includes(segment)) continue;
    let at = -1;
    let best = -Infinity;
    leaves.forEach((leaf, index) => {
      const shared = overlap(segment, leaf);
      if (shared > best) {
        best = shared;
        at = index;
      }
    });
    const first = leaves.findIndex((leaf) => overlap(segment, leaf) > 0);
    const reach = leaves.filter((leaf) => overlap(segment, leaf) > 0).length;
    const place = reach > 1 ? first : at;
    if (place >= 0) cells[place] = `${cells[place] ?? ""}${segment.text}`;
  }
  return { cells, line: row.line, broken: row.broken };
}

/**
 * The leaf of each column, in order and each used once, with the least distance in all; null where there
 * are more columns than leaves, or a column lies nearer to a leaf that another column has.
 */
function matchInOrder(columns: readonly Stretch[], leaves: readonly Stretch[]): number[] | null {
  const rows = columns.length;
  const spots = leaves.length;
  if (rows > spots || spots > MOST_LEAVES) return null;
  const best: number[][] = Array.from({ length: rows + 1 }, () =>
    new Array<number>(spots + 1).fill(Infinity),
  );
  for (let spot = 0; spot <= spots; spot++) (best[0] as number[])[spot] = 0;
  for (let row = 1; row <= rows; row++) {
    for (let spot = row; spot <= spots; spot++) {
      const skip = best[row]?.[spot - 1] ?? Infinity;
      const take = (best[row - 1]?.[spot - 1] ?? Infinity) + distance(columns[row - 1], leaves[spot - 1]);
      (best[row] as number[])[spot] = Math.min(skip, take);
    }
  }
  const found = new Array<number>(rows).fill(-1);
  let spot = spots;
  for (let row = rows; row > 0; row--) {
    while (spot > row && best[row]?.[spot - 1] === best[row]?.[spot]) spot--;
    found[row - 1] = spot - 1;
    spot--;
  }
  const clear = found.every((at, row) => {
    const own = distance(columns[row], leaves[at]);
    return leaves.every(
      (leaf, index) => index === at || found.includes(index) || distance(columns[row], leaf) > own,
    );
  });
  return clear ? found : null;
}

const MOST_LEAVES = 60;

/** Blank columns between two stretches, or, where they touch, how far their middles are apart, far below one. */
function distance(a: Stretch | undefined, b: Stretch | undefined): number {
  if (a === undefined || b === undefined) return Infinity;
  const gap = Math.max(a.from - b.to, b.from - a.to);
  if (gap > 0) return gap;
  return Math.abs(a.from + a.to - b.from - b.to) / 10_000;
}
