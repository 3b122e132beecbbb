import type { CodeScope } from "../codes";
import { type Form, type FormId, formOf } from "../forms";
import { type GridRow, isProse, squash } from "../tables";
import { allLastDigitsOf } from "./last-digits";
import type { FormLine } from "./lexed";
import { looseOf, rowOf } from "./listed-cells";
import { syntheticHeader } from "./listed-header";
import { isDecimal, TOTAL, type Token } from "./listed-tokens";
import type { Region } from "./regions";
import { cutByTotals } from "./scattered-cut";
import { type Cell, codesIn, type Figure, figuresIn, rowsFor } from "./scattered-rows";
import { incomeRows } from "./scattered-sides";
import { type Cut, type Cutting, isClose } from "./scattered-tree";

// Cells that an extractor took out of their rows: a column at a time, in blocks of columns, or a few of them apart from
// the others, with the statements under the form among them. Where a figure stands in the text then tells little; which
// row it is of follows from the codes, the order and the sums.

/** Most cells of a form that are put in order. */
const MOST = 2000;

/** A stretch of lines, by their indices. */
export interface Span {
  readonly from: number;
  readonly end: number;
}

/**
 * The rows of a form whose cells are scattered over its pages; null where nothing proves which row each figure is of.
 * On a page with one title, cells of its form may stand before it.
 */
export function scatteredRows(
  form: FormId,
  lines: readonly FormLine[],
  own: readonly Region[],
  pages: ReadonlyMap<Region, Span>,
  catalogues: CodeScope,
): GridRow[] | null {
  const declaration = formOf(form);
  if (!isTotalled(declaration)) return null;
  const titled = own.map(({ title, end }): Span => ({ from: title + 1, end }));
  const rowsIn = (spans: readonly Span[]) => codedRows(declaration, lines, spans, catalogues);
  return rowsIn(titled) ?? rowsIn(own.flatMap((region) => pages.get(region) ?? []));
}

/** The rows of 收入 in a form of two sides whose cells are scattered, as far as the lines of their amounts tell. */
export function scatteredIncome(
  form: FormId,
  lines: readonly FormLine[],
  own: readonly Region[],
): GridRow[] | null {
  if (form !== "summary" && form !== "appropriationSummary") return null;
  const cells = own.flatMap(({ title, end }) => cellsOf(lines, { from: title + 1, end }));
  return cells.length > MOST ? null : incomeRows(form, cells);
}

/** Whether the figures of each row add up, the first of them to the others, as far as a form asks for it. */
export function addsAcross(form: FormId, rows: readonly GridRow[]): boolean {
  if (!isTotalled(formOf(form))) return true;
  return rows.every(({ cells }) => {
    const amounts = allLastDigitsOf(cells.filter(isDecimal));
    const [total, ...parts] = amounts ?? [];
    return total === undefined || isClose(total, parts);
  });
}

/**
 * Rows whose last one has a figure of another row behind its own, where an extractor put it behind all others: without it
 * the row adds up. The line of that figure is of no row.
 */
export function withoutOrphan(
  form: FormId,
  rows: readonly GridRow[],
): { readonly rows: readonly GridRow[]; readonly line: number } | null {
  const row = [...rows].reverse().find(({ cells }) => cells.some(isDecimal));
  const at = row === undefined ? [] : row.cells.flatMap((cell, index) => (isDecimal(cell) ? [index] : []));
  const orphan = at.pop();
  if (row === undefined || orphan === undefined || at.length < 2 || !isTotalled(formOf(form))) return null;
  const [total = 0, ...parts] = allLastDigitsOf([...at, orphan].map((one) => row.cells[one] ?? "")) ?? [];
  if (isClose(total, parts) || !isClose(total, parts.slice(0, -1))) return null;
  const token = (index: number): Token => {
    const line = row.lines?.[index] ?? row.line;
    return { text: row.cells[index] ?? "", line, first: true, alone: true };
  };
  const labels = Array.from({ length: LABELS }, (_, index) => token(index));
  const own = looseOf(labels, at.map(token), row.loose ?? row.cells.length);
  return { rows: rows.map((one) => (one === row ? own : one)), line: token(orphan).line };
}

/** Whether a row of the form is known by its code, and begins with the total of the others. */
function isTotalled({ codes, columns }: Form): boolean {
  return codes === "functional" && columns[0]?.id === "total";
}

/** The pages of each title: from the one on which it stands up to the one of the next. */
export function pagesOf(lines: readonly FormLine[], regions: readonly Region[]): Map<Region, Span> {
  const begins: number[] = [];
  for (const [index, line] of lines.entries()) begins.push(breaksPage(line) ? index : (begins.at(-1) ?? 0));
  const beginOf = ({ title }: Region): number => begins[Math.max(title, 0)] ?? 0;
  return new Map(
    regions.map((region, at) => {
      const [before, next] = [regions[at - 1], regions[at + 1]];
      const from = beginOf(region);
      const end = next === undefined ? region.end : Math.min(region.end, beginOf(next));
      const alone = before === undefined || before.title < from;
      const isPage = end > region.title && alone;
      return [region, isPage ? { from, end } : { from: region.title + 1, end: region.end }];
    }),
  );
}

function breaksPage(line: FormLine): boolean {
  return line.text.includes("\f");
}

/** All cells of the lines of a form, those behind its statements as well. */
function cellsOf(lines: readonly FormLine[], { from, end }: Span): Cell[] {
  const cells: Cell[] = [];
  let page = from;
  for (let index = from; index < end; index++) {
    const line = lines[index] as FormLine;
    if (breaksPage(line) || line.isPageMark) page = index;
    if (line.isNote || line.text.trim() === "") continue;
    if (line.isForeign || isProse(line.plain)) break;
    const words = line.plain
      .replaceAll("\f", "")
      .split(/\s+/)
      .filter((word) => word !== "");
    for (const [place, text] of words.entries())
      cells.push({ text, line: line.number, first: place === 0, alone: words.length < 2, page });
  }
  return cells;
}

/** Cells with the parts of a code that stand in columns of their own, 类 款 项, as one: 204 05 04. */
function withWholeCodes(cells: readonly Cell[]): Cell[] {
  const whole: Cell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    const isPart = LEVEL.test(cell.text) && before?.page === cell.page && ABOVE.test(before.text);
    if (isPart) whole[whole.length - 1] = { ...before, text: before.text + cell.text };
    else whole.push(cell);
  }
  return whole;
}

/** The digits that a 款 or 项 adds, and the code that they are added to. */
const LEVEL = /^\d{2}$/;
const ABOVE = /^\d{3}(?:\d{2})?$/;

function codedRows(
  form: Form,
  lines: readonly FormLine[],
  spans: readonly Span[],
  { functional }: CodeScope,
): GridRow[] | null {
  const cells = withWholeCodes(spans.flatMap((span) => cellsOf(lines, span)));
  if (cells.length > MOST) return null;
  const codes = codesIn(cells, functional);
  const rows = codes === null ? null : rowsFor(codes, cells, functional);
  const header = rows === null ? null : headerOf(form, cells);
  if (rows === null || header === null) return null;
  const figures = figuresIn(rows, cells, functional);
  if (figures === null) return null;
  const columns = header.width - LABELS;
  const cut = cutRows({ rows, figures, columns }, endsInTotal(cells, codes));
  if (cut === null) return null;
  const printsAll = figures.length === rows.length * columns;
  const made = rows.map(({ key, name }, at) => {
    const own = (cut[at] ?? []).map((index) => (figures[index] as Figure).cell);
    const row = rowWith(key, name, own, header.width);
    return printsAll && row.loose !== undefined ? { ...row, zeros: true as const } : row;
  });
  return [...header.rows, ...made];
}

/** Whether a 合计 stands behind all codes: some forms print the row of totals last. */
function endsInTotal(cells: readonly Cell[], codes: readonly Cell[] | null): boolean {
  const last = Math.max(...(codes ?? []).map((code) => cells.indexOf(code)));
  return cells.slice(last + 1).some(({ text }) => TOTAL.test(squash(text)));
}

/**
 * The figures of each row, of which 合计 is the first. Where it may stand behind all others, one of the two orders alone
 * must tell.
 */
function cutRows(cutting: Cutting, mayEnd: boolean): Cut | null {
  const found = [cutByTotals(cutting), mayEnd ? cutWithLast(cutting) : null];
  const [one, ...others] = found.filter((cut) => cut !== null);
  return one === undefined || others.length > 0 ? null : one;
}

/** The figures of each row where those of the first, 合计, stand behind all others. */
function cutWithLast({ rows: [total, ...others], figures: given, columns }: Cutting): Cut | null {
  if (total === undefined || total.parent >= 0) return null;
  const page = others.at(-1)?.page ?? total.page;
  const placeOf = (row: number) => (row === 0 ? others.length : row - 1);
  const rows = [...others.map((row) => ({ ...row, parent: placeOf(row.parent) })), { ...total, page }];
  const figures = given.map((one) => (one.row === undefined ? one : { ...one, row: placeOf(one.row) }));
  const cut = cutByTotals({ rows, figures, columns });
  return cut === null ? null : [...cut.slice(-1), ...cut.slice(0, -1)];
}

/** 科目编码 and 科目名称. */
const LABELS = 2;

function rowWith(key: Cell, name: Cell | undefined, figures: readonly Cell[], width: number): GridRow {
  const whole = figures.length === width - LABELS;
  const blank = whole ? [] : new Array<undefined>(width - LABELS).fill(undefined);
  const parts = [key, name, ...blank, ...figures];
  const row = rowOf(
    parts.map((part) => part?.text ?? ""),
    parts,
    key.line,
  );
  return whole ? row : { ...row, loose: width };
}

/** The header with the columns of the form. */
function headerOf(form: Form, cells: readonly Cell[]): ReturnType<typeof syntheticHeader> {
  const titles = form.columns.filter(({ local }) => local !== true).map(({ title }) => title);
  const line = cells[0]?.line ?? 0;
  return syntheticHeader(
    form.id as FormId,
    titles.map((text) => ({ text, line, first: true, alone: true })),
  );
}
