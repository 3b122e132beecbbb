import { type Form, type FormId, formOf, type Side } from "../forms";
import { type GridRow, isBlank, isFigure, squash, squashLabel } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import type { Fitted } from "./aligned-grid";
import {
  type AlignedRow,
  isNumeric,
  merge,
  type Segment,
  type Stretch,
  standTogether,
} from "./aligned-segments";
import { rowsLabelled } from "./fixed-rows";

/** One side of a line: a title or a piece of one, and the figures behind it. */
interface Half {
  readonly piece: Segment | null;
  readonly figures: readonly Segment[];
}

/** A row of one side, whose title may have wrapped over several lines. */
interface SideRow {
  label: string;
  line: number;
  figures: readonly Segment[];
  /** Figures of a second line stand in it, so that none is certain. */
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
  const form = formOf(id);
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body.map(withTitlesApart));
  const [left, right] = form.sides;
  if (left === undefined || right === undefined || !isStandard(header, body)) return null;
  const numbered = isNumbered(header, body);
  const head = headerRow(form, header[0]?.line ?? 0);
  const starts = startsOf(body);
  const halves = body.map((row) => ({ row, halves: halvesOf(row, id, starts, numbered) }));
  const rows = [left, right].flatMap((side, at) => {
    const lines = halves.map(({ row, halves: both }) => ({ row, half: both[at] as Half }));
    const own = sideRows(lines, side, id);
    const columns = columnsOf(own, side, numbered);
    const offset = at === 0 ? 0 : 2 + left.columns.length;
    return own.map((row) => gridRow(row, { side, numbered, columns }, offset, head.cells.length));
  });
  return { rows: [head, ...rows.sort((a, b) => a.line - b.line)], cost: 0 };
}

/** A line in which two titles that stand close are two: the second begins with its ordinal. */
function withTitlesApart(row: AlignedRow): AlignedRow {
  const segments = row.segments.flatMap((segment): Segment[] => {
    const words = segment.text.split(" ");
    const cut = words.findIndex((word, at) => at > 0 && ORDINAL.test(word));
    if (cut < 0) return [segment];
    const front = words.slice(0, cut).join(" ");
    const share =
      segment.from + Math.round(((segment.to - segment.from) * front.length) / segment.text.length);
    return [
      { text: front, from: segment.from, to: share },
      { text: words.slice(cut).join(" "), from: share + 1, to: segment.to },
    ];
  });
  return { ...row, segments };
}

/** Whether both sides stand side by side and each has one column of amounts, or those that the form declares. */
function isStandard(header: readonly AlignedRow[], body: readonly AlignedRow[]): boolean {
  const titles = header.flatMap(({ segments }) =>
    segments.flatMap(({ text }) => [squash(text), ...text.split(" ")]),
  );
  const both = body.filter(({ segments }) => segments.filter(isText).length === 2).length;
  return (
    both > 1 &&
    titles.filter((text) => AMOUNT.test(text)).length >= 1 &&
    !titles.some((text) => OTHER.test(text))
  );
}

function isText(segment: Segment): boolean {
  return !isNumeric(segment) && !isFigure(squash(segment.text)) && !isBlank(segment.text);
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

/** Where the titles of each side begin, of lines that have both. */
function startsOf(body: readonly AlignedRow[]): readonly [number, number] {
  const found: [number[], number[]] = [[], []];
  for (const { segments } of body) {
    const texts = segments.filter(isText);
    if (texts.length !== 2) continue;
    texts.forEach((text, at) => void found[at as 0 | 1].push(text.from));
  }
  const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return [middle(found[0]), middle(found[1])];
}

/** The two sides of a line. */
function halvesOf(
  { segments }: AlignedRow,
  form: FormId,
  starts: readonly [number, number],
  numbered: boolean,
): [Half, Half] {
  const texts = segments.filter(isText);
  const [first, second] = texts;
  const figures = segments.filter((segment) => !isText(segment));
  const behind = (from: number, to: number) =>
    figures.filter((figure) => figure.from >= from && figure.from < to);
  const empty: Half = { piece: null, figures: [] };
  if (first === undefined) return [{ piece: null, figures }, empty];
  if (second !== undefined && texts.length === 2)
    return [
      { piece: first, figures: behind(0, second.from) },
      { piece: second, figures: behind(second.from, Infinity) },
    ];
  if (second !== undefined) return [{ piece: null, figures }, empty];
  const sides = new Set(rowsLabelled(form, squashLabel(first.text)).map(({ side }) => side.id));
  const nearer = Math.abs(first.from - starts[1]) < Math.abs(first.from - starts[0]) ? 1 : 0;
  const side = sides.size === 1 ? (sides.has(formOf(form).sides[0]?.id ?? "") ? 0 : 1) : nearer;
  if (side === 0) {
    // The 行次 of the other side stands there though its title does not.
    const next = numbered ? figures.findIndex(({ text }, at) => at > 0 && /^\d{1,3}$/.test(text)) : -1;
    if (next < 0) return [{ piece: first, figures }, empty];
    return [
      { piece: first, figures: figures.slice(0, next) },
      { piece: null, figures: figures.slice(next) },
    ];
  }
  return [
    { piece: null, figures: behind(0, first.from) },
    { piece: first, figures: behind(first.from, Infinity) },
  ];
}

/** The rows of a side: pieces of a title put together as long as a title of the form begins so. */
function sideRows(
  lines: readonly { readonly row: AlignedRow; readonly half: Half }[],
  side: Side,
  form: FormId,
): SideRow[] {
  const titles = side.rows.flatMap((row) => [row.title, ...(row.aliases ?? [])].map(squashLabel));
  const isKnown = (label: string) =>
    rowsLabelled(form, squashLabel(label)).some((known) => known.side.id === side.id);
  const begins = (label: string) => titles.some((title) => title.startsWith(squashLabel(label)));
  const rows: SideRow[] = [];
  for (const { row, half } of lines) {
    const open = rows.at(-1);
    const { piece, figures } = half;
    const text = piece?.text ?? "";
    const joins =
      open !== undefined &&
      open.label !== "" &&
      piece !== null &&
      !ORDINAL.test(text) &&
      (isKnown(open.label + text) || (begins(open.label + text) && !isKnown(open.label)));
    if (piece !== null && !joins) rows.push({ label: text, line: row.line, figures, torn: false });
    else if (open !== undefined && (piece !== null || figures.length > 0)) {
      open.label += text;
      if (figures.length === 0) continue;
      const apart = piece === null && (open.figures.length > 0 || isKnown(open.label));
      if (apart) rows.push({ label: "", line: row.line, figures, torn: false });
      else {
        open.torn ||= open.figures.length > 0;
        open.figures = [...open.figures, ...figures];
        open.line = row.line;
      }
    } else if (figures.length > 0) rows.push({ label: "", line: row.line, figures, torn: false });
  }
  return rows;
}

/** The figures of a row behind its 行次. */
function amountsOf({ figures }: SideRow, numbered: boolean): { number: string; amounts: readonly Segment[] } {
  const [first, ...rest] = figures;
  const isNumber = numbered && first !== undefined && /^\d{1,3}$/.test(first.text);
  return isNumber ? { number: first.text, amounts: rest } : { number: "", amounts: figures };
}

/** The columns in which the amounts of a side stand, where these are as many as the side has; else null. */
function columnsOf(rows: readonly SideRow[], side: Side, numbered: boolean): readonly Stretch[] | null {
  const amounts = rows.map((row) => amountsOf(row, numbered).amounts);
  const columns = merge(amounts.flat().map(({ from, to }) => ({ from, to })));
  return columns.length === side.columns.length && standTogether(columns, amounts) ? columns : null;
}

/** A row of a side in its columns; fewer figures than columns stand in their order where the page has no columns. */
function gridRow(
  row: SideRow,
  { side, numbered, columns }: { side: Side; numbered: boolean; columns: readonly Stretch[] | null },
  offset: number,
  width: number,
): GridRow {
  const { number, amounts } = amountsOf(row, numbered);
  const certain = !row.torn && (!numbered || number !== "" || amounts.length === 0);
  const cells = new Array<string>(width).fill("");
  cells[offset] = certain && amounts.length <= side.columns.length ? row.label : "";
  cells[offset + 1] = number;
  const made = { line: row.line, broken: false, table: 0 };
  if (columns === null && amounts.length > 0 && amounts.length < side.columns.length)
    return {
      ...made,
      cells: [...cells.slice(0, offset + 2), ...amounts.map(({ text }) => text)],
      loose: offset + 2,
    };
  amounts.forEach((amount, at) => {
    const column = columns?.findIndex(({ from, to }) => amount.from >= from && amount.to <= to) ?? at;
    cells[offset + 2 + column] = amount.text;
  });
  return { ...made, cells };
}
