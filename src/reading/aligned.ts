import type { CodeScope } from "../codes";
import { type Form, type FormId, formOf } from "../forms";
import { type GridRow, isFigure, squash } from "../tables";
import { type AlignedPage, codedGrid } from "./aligned-coded";
import { figureColumns, goesOn } from "./aligned-columns";
import { economicGrid } from "./aligned-economic";
import { type Fitted, placeRows } from "./aligned-grid";
import { leavesOf } from "./aligned-header";
import { linedGrid } from "./aligned-lined";
import { matrixGrid } from "./aligned-matrix";
import { type AlignedRow, merge, type PlacedBy, type Stretch, scatter } from "./aligned-segments";
import { mendTornFigures } from "./aligned-torn";
import type { Collected } from "./collect";
import { isItemName } from "./economic-groups";
import { columnNumbers, isLabelTitle } from "./header";
import type { FormLine } from "./lexed";
import { endsForm } from "./listed-tokens";
import type { Region } from "./regions";

/**
 * Collects a table whose columns are aligned by spaces, as plain text of a printed page; all its pages together, for
 * those on which it goes on under its title may print no header.
 */
export function collectAligned(
  lines: readonly FormLine[],
  regions: readonly Region[],
  codes: CodeScope,
): Collected {
  const scans = regions.map((one) => scan(lines, one));
  const [first] = regions as [Region];
  const rowsOf = (measure: PlacedBy) =>
    scans.flatMap((one) => one[measure].map((row, at) => (at === 0 ? { ...row, broken: true } : row)));
  return {
    rows: measured(rowsOf("places"), rowsOf("characters"), first.match.form, codes, (measure) =>
      tablesAround(lines, first, measure),
    ),
    notes: scans.flatMap((one) => one.notes),
    lasts: scans.map(({ last }) => last),
    left: [],
  };
}

/** The rows of a page under both measures, and the statements under them. */
function scan(
  lines: readonly FormLine[],
  region: Region,
): Readonly<Record<PlacedBy, AlignedRow[]>> & { readonly notes: string[]; readonly last: number } {
  const rows: AlignedRow[] = [];
  const counted: AlignedRow[] = [];
  const notes: string[] = [];
  let last = region.title;
  let broken = false;
  let opens = false;
  let wraps = false;
  for (let index = region.title + 1; index < region.end; index++) {
    const line = lines[index] as FormLine;
    // A line that was taken out before is the number of a page or its running head.
    if (line.opensPage || line.number > (lines[index - 1]?.number ?? 0) + 1) opens = true;
    const text = line.text.replaceAll("\f", "");
    if (line.isBlank) {
      broken = true;
      wraps = false;
      continue;
    }
    if (line.isNote || (wraps && !/\d/.test(text) && line.places.length <= 1)) {
      if (line.isNote) notes.push(text.trim());
      wraps = !/[。；！]\s*$/.test(text);
      last = index;
      continue;
    }
    wraps = false;
    if (line.isPageMark || isPageNumber(text.trim(), broken ? undefined : rows.at(-1))) {
      broken = true;
      opens = true;
      continue;
    }
    const segments = line.places;
    if (line.isHeading || (segments.length === 1 && line.heading !== null)) {
      if (rows.length === 0) last = index;
      broken = true;
      continue;
    }
    const alone = segments.length <= 1;
    if (
      alone &&
      (line.isProse || line.isForeign || endsForm(region.match.form, text) || /说明$/.test(squash(text)))
    ) {
      if (rows.length > 0) break;
      continue;
    }
    if (notes.length > 0 && alone) break;
    if (segments.length === 0) continue;
    rows.push({ line: line.number, segments, broken, opens });
    counted.push({ line: line.number, segments: line.characters, broken, opens });
    broken = false;
    opens = false;
    last = index;
  }
  return { places: mendTornFigures(rows), characters: mendTornFigures(counted), notes, last };
}

/**
 * Whether a number alone on its line is that of a page: behind a blank line, or where it cannot be the end of a
 * figure that a narrow column cut in the row before.
 */
function isPageNumber(text: string, before: AlignedRow | undefined): boolean {
  if (before === undefined) return /^\d{1,3}$/.test(text);
  if (!/^\d{1,2}$/.test(text)) return false;
  const decimals = before.segments.flatMap(({ text: cell }) => /\.(\d*)$/.exec(cell)?.[1]?.length ?? []);
  return decimals.every((count) => count === decimals[0] && count > 0);
}

/** Rows with figures from which on their ends tell the measure. */
const EVIDENCE = 4;

/** Distance by which one measure must fit better to be taken for it alone. */
const CLEARLY = 0.5;

/** Lines before and behind a table of few rows that are looked at for the measure. */
const AROUND = 60;

/** Rows with figures around a table, those of one table together: each has columns of its own. */
function tablesAround(lines: readonly FormLine[], region: Region, measure: PlacedBy): AlignedRow[][] {
  const tables: AlignedRow[][] = [[]];
  for (const line of lines.slice(Math.max(0, region.title - AROUND), region.end + AROUND)) {
    if (line.text.length > 400 || line.text.includes("\t")) continue;
    const segments = line[measure];
    if (segments.length === 1 && line.heading !== null) tables.push([]);
    else if (segments.length > 1 && segments.some(({ isNumeric }) => isNumeric))
      tables.at(-1)?.push({ line: line.number, segments, broken: false });
  }
  return tables;
}

/** The grid under the measure that aligns the body better; of few rows, the one that fits the header better. */
function measured(
  places: readonly AlignedRow[],
  counted: readonly AlignedRow[],
  form: FormId | null,
  codes: CodeScope,
  near: (measure: PlacedBy) => AlignedRow[][],
): GridRow[] {
  const figures = (rows: readonly AlignedRow[]) =>
    rows.filter((row) => row.segments.some(({ isNumeric }) => isNumeric));
  const body = figures(places);
  const by = scatter(body) - scatter(figures(counted));
  if (body.length >= EVIDENCE && by !== 0) return gridOf(by > 0 ? counted : places, form, codes).rows;
  const scattered = (tables: readonly AlignedRow[][]) =>
    tables.reduce((sum, table) => sum + scatter(table), 0);
  const tables = near("places");
  const around = tables.flat().length < EVIDENCE ? 0 : scattered(tables) - scattered(near("characters"));
  if (around !== 0) return gridOf(around > 0 ? counted : places, form, codes).rows;
  const first = gridOf(places, form, codes);
  const second = gridOf(counted, form, codes);
  return (second.cost + CLEARLY < first.cost ? second : first).rows;
}

/** Rows of a grid, page by page where each page has a header of its own with as many columns. */
function gridOf(rows: readonly AlignedRow[], form: FormId | null, codes: CodeScope): Fitted {
  if (form !== null && formOf(form).codes === "functional")
    return codedGrid(pagesOf(rows, form, codes), formOf(form));
  const found = pagesOf(rows, form, codes);
  const economic = form === "basicDetail" ? economicGrid(found) : null;
  const lined = form === "summary" || form === "appropriationSummary" ? linedGrid(found, form) : null;
  const byWords = economic ?? lined ?? (form === "threePublic" ? matrixGrid(found) : null);
  if (byWords !== null) return byWords;
  // A page without a header that is set otherwise than the one before it has no columns.
  const strange = found.slice(1).flatMap(({ header, body }) => (header.length === 0 ? body : []));
  const pages = joinPages(found.filter(({ header }, at) => at === 0 || header.length > 0));
  const headers = pages.map((page) => leavesOf(page.header));
  const counts = new Set(headers.map((leaves) => leaves.length));
  // The form's sides may stand one after the other, each under a header of its own.
  const sides = form !== null && formOf(form).sides.length === 2;
  const stacked = sides && headers.every((leaves) => leaves.length > 1);
  if (pages.length > 1 && (counts.size === 1 || stacked)) {
    const parts = pages.map((page, at) => placeRows(page.header, page.body, headers[at] ?? []));
    const widest = headers.reduce((most, { length }) => Math.max(most, length), 0);
    const placed = [...parts.flatMap((part) => part.rows), ...strange.map((row) => placeless(row, widest))];
    return {
      rows: placed.sort((a, b) => a.line - b.line),
      cost: parts.reduce((sum, part) => sum + part.cost, 0),
    };
  }
  const header = pages.flatMap((page) => page.header).slice(0, HEADER_ROWS * 2);
  const body = pages.flatMap((page) => page.body);
  const leaves = leavesOf(header);
  const placed = placeRows(header, body, leaves);
  const at = new Map(placed.rows.map((row) => [row.line, row]));
  for (const row of strange) at.set(row.line, placeless(row, leaves.length));
  return { rows: rows.flatMap((row) => at.get(row.line) ?? []), cost: placed.cost };
}

/** The pages, those that go on in the columns of the one before put together with it. */
function continued(found: readonly AlignedPage[]): AlignedPage[] {
  const pages: AlignedPage[] = [];
  let columns: Stretch[] = [];
  for (const page of found) {
    const last = pages.at(-1);
    if (last !== undefined && page.header.length === 0 && goesOn(page.body, columns)) {
      for (const row of page.body) last.body.push(row);
      columns = merge([...columns, ...figureColumns(page.body)]);
    } else {
      pages.push(page);
      columns = figureColumns(page.body);
    }
  }
  return pages;
}

/** Rows of a header that are looked at; no form prints more. */
const HEADER_ROWS = 12;

/** The figures of a row that have no column, behind all columns; its title would name a row there. */
function placeless({ segments, line, broken }: AlignedRow, columns: number): GridRow {
  const figures = segments.filter(({ isNumeric }) => isNumeric).map(({ text }) => text);
  return { cells: [...new Array<string>(columns).fill(""), ...figures], line, broken };
}

/** Pages under the same header, set in the same columns, put together: it counts once. */
function joinPages(pages: readonly AlignedPage[]): AlignedPage[] {
  const joined = new Map<string, AlignedPage>();
  for (const page of pages) {
    const print = page.header
      .map(({ segments }) => segments.map(({ text, from }) => `${text}@${from}`).join(" "))
      .join("\n");
    const same = joined.get(print);
    if (same === undefined) joined.set(print, page);
    else for (const row of page.body) same.body.push(row);
  }
  return [...joined.values()];
}

function pagesOf(rows: readonly AlignedRow[], form: FormId | null, codes: CodeScope): AlignedPage[] {
  const pages: AlignedPage[] = [];
  let begun = false;
  const titles = new Set<string>();
  for (const row of rows) {
    const last = pages.at(-1);
    const print = row.segments.map(({ text }) => text).join(" ");
    const header = isHeader(row, begun, form, codes) || titles.has(print);
    if (header && pages.length < 2) titles.add(print);
    if (!header) begun = true;
    const begins = row.opens === true && form !== null && isContinued(formOf(form));
    if (last === undefined || ((header || begins) && last.body.length > 0))
      pages.push({ header: header ? [row] : [], body: header ? [] : [row] });
    else if (!header) last.body.push(row);
    else if (last.header.length < HEADER_ROWS) last.header.push(row);
  }
  return continued(pages);
}

/** Whether the pages of a form on which it goes on without a header are looked at each for itself. */
function isContinued({ codes, sides }: Form): boolean {
  return codes === "functional" || sides.length === 2;
}

/** A header row: 栏次, or titles without figures; behind the first row of the body only with a label title. */
function isHeader(row: AlignedRow, begun: boolean, form: FormId | null, codes: CodeScope): boolean {
  const texts = row.segments.map((segment) => segment.text);
  if (columnNumbers(texts) !== null || isTotalAmongTitles(texts)) return true;
  if (texts.some((text) => isFigure(text)) || row.segments.some((segment) => segment.isNumeric)) return false;
  const titled = texts.some((text) => isLabelTitle(squash(text)));
  if (begun) return titled && texts.length > 1;
  if (form === "basicDetail" && !titled && texts.some((text) => isItemName(codes, text))) return false;
  const squashed = texts.map(squash);
  const others = squashed.filter((text) => /[\u4e00-\u9fff]/.test(text) && !/^(?:合计|总计)$/.test(text));
  if (squashed.length < 4 && squashed.some((text) => /^[一二三四五六七八九十]{1,3}、/.test(text)))
    return false;
  return others.length > 0 || !squashed.some((text) => /^(?:合计|总计)$/.test(text));
}

/** A total with figures in the row of the lowest titles: 合计 in front, and titles of columns behind it. */
function isTotalAmongTitles(texts: readonly string[]): boolean {
  if (!/^(?:合计|总计)$/.test(squash(texts[0] ?? ""))) return false;
  const titles = texts.slice(1).filter((text) => /^(?:合计|小计|基本支出|项目支出)$/.test(squash(text)));
  return titles.length > 1 && texts.some((text) => isFigure(text));
}
