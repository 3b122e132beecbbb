import { type Form, type FormId, formOf, rowsLabelled, type Side } from "../forms";
import { type GridRow, squash, squashLabel } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import { type Columns, columnsUnder, NO_COLUMNS, slotsOf } from "./aligned-columns";
import type { Fitted } from "./aligned-grid";
import { isNumbered as isNumberedRow, leavesOf, numbersIn } from "./aligned-header";
import { type AlignedRow, Segment, type Stretch } from "./aligned-segments";
import { type Half, halvesOf, lastNumber, sidesOfPage } from "./aligned-sides";

/** A line of one side: its half, and the slots of its amounts; null where their columns are not certain. */
interface SideLine {
  readonly line: number;
  readonly half: Half;
  readonly slots: readonly number[] | null;
}

/** A row of one side, whose title may have wrapped over several lines. */
interface SideRow {
  label: string;
  line: number;
  number: string;
  amounts: readonly Segment[];
  slots: readonly number[] | null;
  /** Figures of a second line stand in it, or some without a title, so that none is certain. */
  torn: boolean;
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|其中[:：])/;
const OTHER = /上年|增减|增长|预算数|变动/;
const AMOUNT = /^(?:\d{4}年度?|本年)?(?:决算数|金额)$/;

/**
 * Rows of 01 and 04, whose two sides stand side by side, by their words: a title, perhaps over several lines, and the
 * figures behind it, up to the title of the other side. Null where the header prints other columns of figures.
 */
export function linedGrid(pages: readonly AlignedPage[], id: FormId): Fitted | null {
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body.map(withTitlesApart));
  const form = asPrinted(formOf(id), header);
  const [left, right] = form.sides;
  if (left === undefined || right === undefined || !isStandard(header, body)) return null;
  const head = headerRow(form, header[0]?.line ?? 0);
  const width = head.cells.length;
  const numbered = isNumbered(header, body);
  const { sides, lost } = linesOf(pages, form, id, numbered);
  const rows = [left, right].flatMap((side, at) => {
    const offset = at === 0 ? 0 : 2 + left.columns.length;
    return sideRows(sides[at as 0 | 1], side, { form: id, numbered }).map((row) => ({ row, side, offset }));
  });
  // A line of which one figure has no place gives no cell; a small whole number among figures with decimals is a 行次.
  const decimal = rows.some(({ row }) => row.amounts.some(({ text }) => /\d[.．]\d/.test(text)));
  const isNumber = ({ text }: Segment) => decimal && /^[1-9]\d?$/.test(text);
  const torn = new Set(rows.flatMap(({ row }) => (row.torn || row.amounts.some(isNumber) ? [row.line] : [])));
  const read = rows
    .filter(({ row }) => !torn.has(row.line))
    .map(({ row, side, offset }) => gridRow(row, side, offset, width));
  const unread = body
    .filter(({ line }) => torn.has(line) || lost.has(line))
    .map((row) => unreadRow(row, width));
  return { rows: [head, ...[...read, ...unread].sort((a, b) => a.line - b.line)], cost: 0 };
}

/** Characters by which a title is known that wraps over lines. */
const BEGINNING = 4;

/**
 * The form without the columns that its header does not print, as 国有资本经营预算财政拨款 before 2020: their titles stand
 * nowhere, and 栏次 or the lowest titles are as many as the others.
 */
function asPrinted(form: Form, header: readonly AlignedRow[]): Form {
  const words = header.flatMap(({ segments }) => segments.map(({ text }) => squash(text))).join("");
  const begin = (column: string) =>
    squash(form.columns.find(({ id }) => id === column)?.title ?? "").slice(0, BEGINNING);
  const sides = form.sides.map((side) =>
    side.columns.length < 2
      ? side
      : { ...side, columns: side.columns.filter((column) => words.includes(begin(column))) },
  );
  const count = sides.reduce((sum, { columns }) => sum + columns.length, 0);
  const labels = (leavesOf(header).length - count) / sides.length;
  const numbers = header.filter(isNumberedRow).map((row) => numbersIn(row).length);
  return (numbers.length === 0 ? labels === 1 || labels === 2 : numbers.includes(count))
    ? { ...form, sides }
    : form;
}

/** The lines of both sides, page by page, and those whose sides nothing tells. */
function linesOf(
  pages: readonly AlignedPage[],
  form: Form,
  id: FormId,
  numbered: boolean,
): { readonly sides: readonly [SideLine[], SideLine[]]; readonly lost: ReadonlySet<number> } {
  const bodies = pages.map((page) => page.body.map(withTitlesApart));
  const last = numbered ? lastNumber(bodies.flat()) : null;
  const sides: [SideLine[], SideLine[]] = [[], []];
  const lost = new Set<number>();
  const before: [Columns | null, Columns | null] = [null, null];
  const whole = sidesOfPage(bodies.flat(), last);
  pages.forEach(({ header }, index) => {
    const body = bodies[index] ?? [];
    const page = sidesOfPage(body, last) ?? whole;
    const halves = body.map((row) => (page === null ? null : halvesOf(row, id, page)));
    body.forEach((row, at) => {
      if (halves[at] === null) lost.add(row.line);
    });
    form.sides.forEach((side, at) => {
      const place = at as 0 | 1;
      const own = halves.map((both) => both?.[place] ?? null);
      const amounts = own.map((half) => half?.amounts ?? []);
      const columns = agreed(
        sideLeaves(header, form, at).map((leaves) =>
          sideColumns(amounts, side.columns.length, leaves, before[place]),
        ),
      );
      if (columns.slots !== null) before[place] = columns;
      own.forEach((half, row) => {
        const line = body[row]?.line ?? 0;
        if (half !== null) sides[place].push({ line, half, slots: sideSlots(half.amounts, side, columns) });
      });
    });
  });
  return { sides, lost };
}

/**
 * The columns of a side's amounts on a page; none are certain where a row with an amount would have no total, which
 * stands in the first. Of zeros some may be printed and others not.
 */
function sideColumns(
  rows: readonly (readonly Segment[])[],
  count: number,
  leaves: readonly Stretch[] | null,
  before: Columns | null,
): Columns {
  const unknown = Array.from({ length: count }, () => ({ from: 0, to: 0 }));
  const heads = { leaves: leaves ?? unknown, moved: 2 };
  const columns = columnsUnder(rows, heads, leaves === null ? (before ?? NO_COLUMNS) : null);
  const isTotalled = rows.every(
    (row) => !row.some(({ text }) => /[1-9]/.test(text)) || (slotsOf(row, columns)?.includes(0) ?? false),
  );
  return isTotalled ? columns : { ...columns, slots: null };
}

/** The columns that 栏次 and titles agree on; none are certain where they differ. */
function agreed([first = NO_COLUMNS, second]: readonly Columns[]): Columns {
  const differ = first.slots !== null && second?.slots != null && first.slots.join() !== second.slots.join();
  return differ ? { ...first, slots: null } : first;
}

/** The slot of each amount of a half: in their order where it has all, else by their columns; null where uncertain. */
function sideSlots(amounts: readonly Segment[], side: Side, columns: Columns): readonly number[] | null {
  if (amounts.length === side.columns.length) return amounts.map((_, slot) => slot);
  return slotsOf(amounts, columns);
}

/** What heads the columns of figures of a side: 栏次, and the titles; null in their place where the page prints others, or none. */
function sideLeaves(header: readonly AlignedRow[], form: Form, at: number): (readonly Stretch[] | null)[] {
  const counts = form.sides.map(({ columns }) => columns.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const found = header
    .filter(isNumberedRow)
    .map(numbersIn)
    .find(({ length }) => length === all);
  const numbers = found === undefined ? [] : [at === 0 ? found.slice(0, counts[0]) : found.slice(counts[0])];
  const leaves = header.length === 0 ? [] : leavesOf(header);
  const labels = (leaves.length - all) / counts.length;
  if (labels !== 1 && labels !== 2) return numbers.length > 0 ? numbers : [null];
  const from = at === 0 ? labels : 2 * labels + (counts[0] ?? 0);
  return [...numbers, leaves.slice(from, from + (counts[at] ?? 0))];
}

/** A row whose figures have no place. */
function unreadRow({ line, segments }: AlignedRow, width: number): GridRow {
  const cells = [...new Array<string>(width).fill(""), ...segments.map(({ text }) => text)];
  return { cells, line, broken: false, table: 0 };
}

/** A title and the 行次 that touches it. */
const TOUCHED = /^(.*[\u4e00-\u9fff）)])(\d{1,3})$/;

/** A line in which a title and the 行次 behind it are two, and two titles that stand close: the second begins with its ordinal. */
function withTitlesApart(row: AlignedRow): AlignedRow {
  const segments = row.segments.flatMap((segment): Segment[] => {
    const [, title = "", number = ""] = TOUCHED.exec(segment.text) ?? [];
    const cut = segment.to - number.length;
    if (number === "") return cutAtOrdinal(segment);
    const front = new Segment(title, segment.from, cut);
    return [...cutAtOrdinal(front), new Segment(number, cut, segment.to)];
  });
  return { ...row, segments };
}

function cutAtOrdinal(segment: Segment): Segment[] {
  const words = segment.text.split(" ");
  const cut = words.findIndex((word, at) => at > 0 && ORDINAL.test(word));
  if (cut < 0) return [segment];
  const front = words.slice(0, cut).join(" ");
  const share = segment.from + Math.round(((segment.to - segment.from) * front.length) / segment.text.length);
  return [
    new Segment(front, segment.from, share),
    new Segment(words.slice(cut).join(" "), share + 1, segment.to),
  ];
}

/** Whether both sides stand side by side and each has one column of amounts, or those that the form declares. */
function isStandard(header: readonly AlignedRow[], body: readonly AlignedRow[]): boolean {
  const titles = header.flatMap(({ segments }) =>
    segments.flatMap(({ text }) => [squash(text), ...text.split(" ")]),
  );
  const both = body.filter(({ segments }) => segments.filter((one) => one.isText).length === 2).length;
  return (
    both > 1 &&
    titles.filter((text) => AMOUNT.test(text)).length >= 1 &&
    !titles.some((text) => OTHER.test(text))
  );
}

/** Whether lines carry 行次: the header says so, whole or a character a line, or small numbers rise behind titles. */
function isNumbered(header: readonly AlignedRow[], body: readonly AlignedRow[]): boolean {
  const titles = header.flatMap(({ segments }) => segments.flatMap(({ text }) => text.split(" ")));
  if (titles.includes("行次") || (titles.includes("行") && titles.includes("次"))) return true;
  const small = body.filter(({ segments }) => segments.some(({ text }) => /^\d{1,2}$/.test(text)));
  return small.length * 2 > body.length;
}

function headerRow(form: Form, line: number): GridRow {
  const cells = form.sides.flatMap((side) => [
    "项目",
    "行次",
    ...form.columns.filter(({ id }) => side.columns.includes(id)).map(({ title }) => title),
  ]);
  return { cells, line, broken: false, table: 0 };
}

/** The rows of a side: pieces of a title put together as long as a title of the form begins so. */
function sideRows(
  lines: readonly SideLine[],
  side: Side,
  { form, numbered }: { readonly form: FormId; readonly numbered: boolean },
): SideRow[] {
  const titles = side.rows.flatMap((row) => [row.title, ...(row.aliases ?? [])].map(squashLabel));
  const isKnown = (label: string) =>
    rowsLabelled(form, squashLabel(label)).some((known) => known.side.id === side.id);
  const begins = (label: string) => titles.some((title) => title.startsWith(squashLabel(label)));
  const rows: SideRow[] = [];
  for (const { line, half, slots } of lines) {
    const open = rows.at(-1);
    const { piece, number, amounts } = half;
    const text = piece?.text ?? "";
    const isEmpty = number === "" && amounts.length === 0;
    if (piece === null && isEmpty) continue;
    const joins =
      open !== undefined &&
      open.label !== "" &&
      piece !== null &&
      !ORDINAL.test(text) &&
      (isKnown(open.label + text) || (begins(open.label + text) && !isKnown(open.label)));
    // Figures between the pieces of a title, or behind them, are those of its row, which has but one 行次.
    const isWhole =
      open === undefined || (numbered ? open.number !== "" : isKnown(open.label) || open.label === "");
    if (open === undefined || (piece === null ? isWhole || open.amounts.length > 0 : !joins)) {
      rows.push({ label: text, line, number, amounts, slots, torn: piece === null && number === "" });
      continue;
    }
    open.label += text;
    if (isEmpty) continue;
    open.torn ||= open.amounts.length > 0 || open.number !== "";
    Object.assign(open, {
      amounts: [...open.amounts, ...amounts],
      number: open.number || number,
      line,
      slots,
    });
  }
  return rows;
}

/** A row of a side in its columns; fewer figures than columns stand in their order where these are not certain. */
function gridRow(row: SideRow, side: Side, offset: number, width: number): GridRow {
  const { label, number, amounts, slots } = row;
  const cells = new Array<string>(width).fill("");
  cells[offset] = label;
  cells[offset + 1] = number;
  const made = { line: row.line, broken: false, table: 0 };
  if (slots === null && side.columns.length > 1)
    return {
      ...made,
      cells: [...cells.slice(0, offset + 2), ...amounts.map(({ text }) => text)],
      loose: offset + 2,
    };
  amounts.forEach((amount, at) => {
    cells[offset + 2 + (slots?.[at] ?? at)] = amount.text;
  });
  return { ...made, cells };
}
