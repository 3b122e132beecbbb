import type { Aside } from "../accounts";
import { type Column, FORM_IDS, type Form, formOf } from "../forms";
import { filledWidth, type GridRow, isFigure, range, squash } from "../tables";
import { asideOf } from "./aside";
import { type StrayEntry, stray, strayRows } from "./entries";

/** What the header says of one column of the grid. */
export interface HeaderColumn {
  /** Texts of its own cells, from the lowest up. */
  readonly own: readonly string[];
  /** Texts of wider cells above it, from the lowest up. */
  readonly above: readonly string[];
  /** 栏次 printed in it. */
  readonly number: number | null;
}

/** The header of a grid, column by column. */
export interface Header {
  readonly columns: readonly HeaderColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What the labels of rows are taken from. */
const SUBJECT =
  "(?:科目|项目|(?:支出|收入)?功能(?:分类)?(?:科目)?|(?:支出)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?)";
/** What is printed of it; codes and names may share a column: `科目编码及名称`. */
const PART = "(?:编码|代码|编号|名称)";

const LABEL = new RegExp(
  `^(?:项目(?:\\(.{0,14}\\))?|${SUBJECT}?(?:${PART}(?:[及和与、/]?(?:科目)?${PART})?)?|类|款|项|行次|栏次|序号|类款项|功能分类科目编码类款项)$`,
);

/** Whether a text heads a column of labels, codes or line numbers. */
export function isLabelTitle(text: string): boolean {
  return text !== "" && text.length < 30 && LABEL.test(text);
}

/** Whether the numbers of a row are 栏次: whole, from 1, each one more than the one before. */
export function columnNumbers(cells: readonly string[]): Map<number, number> | null {
  let found: Map<number, number> | null = null;
  let last = 0;
  for (let index = 0; index < cells.length; index++) {
    const text = squash(cells[index] ?? "");
    if (text === "") continue;
    if (/^\(?\d{1,2}\)?$/.test(text)) {
      const value = Number(text.replace(/[()]/g, ""));
      if (value !== last + 1) return null;
      last = value;
    } else if (/^\d+=[\d+\-*/()]+$/.test(text)) last += 1;
    else if (isLabelTitle(text) || /^(?:合计|总计)$/.test(text)) continue;
    else return null;
    found ??= new Map();
    found.set(index, last);
  }
  if (found === null || found.size > 1) return found;
  return cells.some((cell) => /^栏\s*次$/.test(cell.trim())) ? found : null;
}

/** Reads the header rows of a grid of this width. */
export function readHeader(rows: readonly GridRow[], width: number): Header {
  const texts = rows.map((row) => row.cells.map(squash));
  const numbers = rows.map((row) => columnNumbers(row.cells));
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index++) {
    const own: string[] = [];
    const above: string[] = [];
    let number: number | null = null;
    for (let place = rows.length - 1; place >= 0; place--) {
      const numbered = numbers[place]?.get(index);
      if (numbers[place] != null) {
        number ??= numbered ?? null;
        continue;
      }
      const text = texts[place]?.[index] ?? "";
      if (text !== "" && text === own.at(-1)) continue;
      if (text !== "" && own.length > 0 && text === texts[place]?.[index - 1]) above.push(text);
      else if (text !== "") own.push(text);
      else if (place < rows.length - 1) {
        const wider = textLeftOf(texts, place, index);
        if (wider !== "") above.push(wider);
      }
    }
    columns.push({ own, above, number });
  }
  return { columns, rows: texts };
}

/** Text of the wider cell that reaches over a column: none where a title above begins between the two. */
function textLeftOf(texts: readonly (readonly string[])[], place: number, index: number): string {
  for (let left = index; left > 0; left--) {
    for (let above = 0; above < place; above++) if ((texts[above]?.[left] ?? "") !== "") return "";
    const text = texts[place]?.[left - 1] ?? "";
    if (text !== "") return text;
  }
  return "";
}

const OTHER_YEAR = /上年|去年|预算|增减|增长|比上|较上|占比|比重|完成|备注|说明|年初数|变动|差异/;

const WORDINGS: ReadonlyMap<Column, readonly string[]> = /* @__PURE__ */ (() =>
  new Map(
    FORM_IDS.flatMap((id) => formOf(id).columns).map((column) => [
      column,
      [column.title, ...(column.aliases ?? [])].map(squash),
    ]),
  ))();

/** Every wording of a column of the forms, squashed. */
export function wordingsOf(column: Column): readonly string[] {
  return WORDINGS.get(column) ?? [];
}

/** The columns of a form that every layout prints. */
export function standardColumns(form: Form): readonly Column[] {
  return form.columns.filter((column) => column.local !== true);
}

/** Which of the columns a header column is, by its own texts and their joins; undefined where none or several. */
export function matchColumn(header: HeaderColumn, candidates: readonly Column[]): Column | undefined {
  const spanned = /^(?:小计|合计)$/.test(header.own[0] ?? "") ? (header.own[1] ?? "") : "";
  const whole = spanned === "" ? undefined : candidates.find((one) => wordingsOf(one).includes(spanned));
  if (whole !== undefined) return whole;
  for (const text of textsOf(header)) {
    const plain = text
      .replace(/^(?:\d{4}年度?|本年)?(?=决算数)/, "")
      .replace(/^其中:?/, "")
      .replace(/\([万亿]?元\)$/, "");
    const found = candidates.find(
      (column) => wordingsOf(column).includes(text) || wordingsOf(column).includes(plain),
    );
    if (found !== undefined) return found;
    if (OTHER_YEAR.test(text) && !/结转|国有资本|一般公共|政府性基金/.test(text)) return undefined;
  }
  return undefined;
}

/** Own texts from the lowest up, then the joins of words that were broken over several rows. */
function textsOf({ own: all }: HeaderColumn): string[] {
  // 其中：教育收费 under 事业收入: what stands above 其中 is what the column is a part of.
  const among = all.findIndex((text) => text.startsWith("其中"));
  const own = among === -1 ? all : all.slice(0, among + 1);
  const down = [...own].reverse();
  const joins: string[] = [];
  for (let from = 0; from < down.length; from++) {
    for (let to = from + 2; to <= down.length && to <= from + 5; to++)
      joins.push(down.slice(from, to).join(""));
  }
  return [...joins.sort((a, b) => b.length - a.length), ...own];
}

/** Where the columns of a form stand in a grid. */
export interface ColumnMap {
  /** Index in the grid, by id of the column. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns that hold figures which the form does not have, with their titles. */
  readonly others: ReadonlyMap<number, string>;
  /** Those of the others whose figures are another matter. */
  readonly asides: ReadonlyMap<number, Aside>;
  /** First column of figures. */
  readonly first: number;
  /** Why it could not be made, else null. */
  readonly problem: string | null;
}

/** Why no row is read under 栏次 that go on beyond the titles over them. */
export const MORE_NUMBERS =
  "栏次 count more columns than the header has titles, so that the rows may be of another table";

/** Whether 栏次 count a column over which the header has no title, and more columns than it has. */
export function countsMore(rows: readonly GridRow[], { at, others, asides, first }: ColumnMap): boolean {
  const titled = new Set([...at.values(), ...others.keys(), ...asides.keys()]);
  return rows.some(({ cells }) => {
    const numbers = [...(columnNumbers(cells)?.keys() ?? [])].filter((index) => index >= first);
    return numbers.length > titled.size && numbers.some((index) => !titled.has(index));
  });
}

/** Why no row is read under the headers of two tables. */
export const TWO_HEADERS =
  "two rows of 栏次 with different numbers, so that the rows may be of another table";

/** Whether the rows of a header print two counts of columns: a table has one. */
export function isOfTwo(rows: readonly GridRow[]): boolean {
  const counts = rows.flatMap(({ cells }) => columnNumbers(cells)?.size ?? []);
  return new Set(counts).size > 1;
}

/** Why no row is read under a header whose rows do not fit together. */
export const ASKEW = "a title of labels stands under one of figures, so that no column is certain";

/** Whether 科目名称 stands under the title of a figure: the header has lost blank cells. */
export function isAskew({ columns }: Pick<Header, "columns">, form: Form): boolean {
  const isTitle = (text: string) =>
    OTHER_YEAR.test(text) || form.columns.some((column) => wordingsOf(column).includes(text));
  return columns.some(
    ({ own: [lowest, ...upper] }) => lowest !== undefined && isLabelTitle(lowest) && upper.some(isTitle),
  );
}

/** Places the columns of a form: by the titles, else by the numbers, else by their count alone. */
export function mapColumns({ columns }: Header, form: Form): ColumnMap {
  const at = new Map<string, number>();
  const others = new Map<number, string>();
  const asides = new Map<number, Aside>();
  const doubled = new Set<string>();
  const figures: number[] = [];
  for (const [index, column] of columns.entries()) {
    const { own, above, number } = column;
    const [lowest] = own;
    if (own.length > 0 && own.every(isLabelTitle) && number === null) continue;
    if (isOverBoth(columns, index)) continue;
    const found = matchColumn(column, form.columns);
    const foreign = [...own.slice(1), ...above].some(
      (text) => OTHER_YEAR.test(text) && !/结转|国有资本|一般公共|政府性|预算数?与|收入支出/.test(text),
    );
    if (found !== undefined && !foreign) {
      if (at.has(found.id)) doubled.add(found.id);
      else at.set(found.id, index);
    } else if (lowest !== undefined && !isLabelTitle(lowest)) {
      others.set(index, lowest);
      const aside = asideOf(own, above) ?? partOf(column, form.columns);
      if (aside !== undefined) asides.set(index, aside);
    } else if (number === null) continue;
    figures.push(index);
  }
  const standard = standardColumns(form);
  if (doubled.size > 0)
    return { at: new Map(), others, asides, first: 0, problem: "two columns with the same title" };
  if (at.size < standard.length) fillByNumber(columns, standard, figures, { at, others, asides });
  const first = Math.min(columns.length, ...at.values(), ...others.keys());
  const problem =
    at.size === 0 ? "no column title of this form was found" : isAskew({ columns }, form) ? ASKEW : null;
  return { at, others, asides, first, problem };
}

/** `事业收入` in the middle over 小计 and 其中：教育收费, and so over neither: no column of its own. */
function isOverBoth(columns: readonly HeaderColumn[], index: number): boolean {
  const [sum, title, part] = columns.slice(Math.max(0, index - 1), index + 2);
  if (index === 0 || title?.number !== null || title.own.length !== 1) return false;
  return /^(?:小计|合计)$/.test(sum?.own[0] ?? "") && part?.own[0]?.startsWith("其中") === true;
}

/**
 * The columns that the titles of a header name, whatever their places, in the order in which the form declares them:
 * where all of them are named, once each, whole or in two pieces, and nothing else is. Null for any other header.
 */
export function orderedTitles(form: Form, rows: readonly GridRow[]): readonly Column[] | null {
  const left = rows
    .filter((row) => columnNumbers(row.cells) === null)
    .flatMap((row) => row.cells.map(squash))
    .filter((text) => text !== "" && !isLabelTitle(text));
  const take = (text: string) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const split: Column[] = [];
  const found: Column[] = [];
  for (const column of form.columns) {
    if (wordingsOf(column).some(take)) found.push(column);
    else split.push(column);
  }
  for (const column of split) {
    const pieces = wordingsOf(column).flatMap((text) =>
      range(1, text.length)
        .map((cut) => [text.slice(0, cut), text.slice(cut)] as const)
        .filter(([front, back]) => left.includes(front) && left.includes(back)),
    );
    if (pieces.length === 1 && pieces[0]?.every(take) === true) found.push(column);
    else if (column.optional !== true) return null;
  }
  const isSpanning = (text: string) => /^(?:本年收入|本年支出)$/.test(text);
  return left.every(isSpanning) ? form.columns.filter((column) => found.includes(column)) : null;
}

/** A column beside 小计 under a title that is itself a column of the form is a part of that one. */
function partOf(column: HeaderColumn, candidates: readonly Column[]): Aside | undefined {
  const whole = candidates.some((one) =>
    column.above.slice(0, 1).some((text) => wordingsOf(one).includes(text)),
  );
  return whole ? "of which" : undefined;
}

/** Numbers or mere order decide only where they agree exactly with the declared columns and with every title found. */
function fillByNumber(
  columns: readonly HeaderColumn[],
  standard: readonly Column[],
  figures: readonly number[],
  {
    at,
    others,
    asides,
  }: { at: Map<string, number>; others: Map<number, string>; asides: Map<number, Aside> },
): void {
  const isNumbered = (index: number, place: number) => (columns[index]?.number ?? place + 1) === place + 1;
  const isAgreed = ([id, index]: [string, number]) => standard[figures.indexOf(index)]?.id === id;
  if (figures.length !== standard.length || !figures.every(isNumbered) || ![...at].every(isAgreed)) return;
  if ([...others.values()].some((title) => OTHER_YEAR.test(title))) return;
  standard.forEach(({ id }, place) => {
    const index = figures[place] as number;
    if (!at.has(id)) at.set(id, index);
    others.delete(index);
    asides.delete(index);
  });
}

/** A header repeated on a new page: 栏次, or titles of labels and no figure. */
export function isHeaderRow({ cells }: GridRow): boolean {
  return (
    columnNumbers(cells) !== null ||
    (!cells.some(isFigure) && cells.some((cell) => isLabelTitle(squash(cell))))
  );
}

/** Width of a grid: of its widest row up to the last cell that is not blank, at least that of the header. */
export function gridWidth(rows: readonly GridRow[]): number {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.loose ?? filledWidth(row.cells));
  return width;
}

/** Rows of a header that are looked at; no form prints more. */
const HEADER_ROWS = 12;

/** Indices of the figures in a row above the body: they have no place, unless the row is one of 栏次. */
function figuresIn({ cells }: GridRow): number[] {
  const found = range(0, cells.length).filter((index) => /\d[.]\d/.test(cells[index] ?? ""));
  return found.length === 0 || columnNumbers(cells) !== null ? [] : found;
}

/** The rows of the header among those above the body. */
export function headerRows(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.filter((row) => figuresIn(row).length === 0).slice(-HEADER_ROWS);
}

/** The figures that stand above the body. */
export function figuresAbove(rows: readonly GridRow[]): StrayEntry[] {
  return rows.map((row) =>
    stray(row, figuresIn(row), null, null, "a figure above the first row of the form"),
  );
}

/** The figures of a form of which no row was recognised. */
export function unrecognised(rows: readonly GridRow[]): StrayEntry[] {
  const filled = rows.filter(({ cells }) => columnNumbers(cells) === null);
  return strayRows(filled, "no row of this form was recognised");
}
