import type { Form } from "../forms";
import { type GridRow, isBlank, isFigure, squash } from "../tables";
import { type Columns, columnsUnder, type Heads, NO_COLUMNS, slotsOf } from "./aligned-columns";
import { type Fitted, headerRow } from "./aligned-grid";
import { isNumbered, leavesOf, numbersIn } from "./aligned-header";
import { type AlignedRow, merge, Segment, type Stretch } from "./aligned-segments";
import { columnNumbers, isLabelTitle } from "./header";

/** A header and the rows under it on one page; without a header it goes on with the columns of the page before. */
export interface AlignedPage {
  readonly header: AlignedRow[];
  readonly body: AlignedRow[];
}

/** A row of a coded form as its words say: what names it, and its figures in their order. */
interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly Segment[];
  readonly row: AlignedRow;
}

/** Columns of figures that a header heads, with the cells of the header in them. */
interface TitledHeads extends Heads {
  readonly rows: readonly GridRow[];
}

/** What a row costs that only its order places. */
const LOOSE = 50;
/**
 * Rows of a form keyed by code. What names a row stands in front of its figures and needs no column; the figures of a
 * page stand in the columns that its header heads, where that is certain, and otherwise in their order alone.
 */
export function codedGrid(pages: readonly AlignedPage[], form: Form): Fitted {
  const rows: GridRow[] = [];
  let heads: TitledHeads = { leaves: [], rows: [], moved: 0 };
  let before = NO_COLUMNS;
  let cost = 0;
  // Stretches are numbered through all pages.
  let stretch = 0;
  for (const page of pages) {
    const { header, body } = withNames(page);
    const coded = body.map(codedRow);
    const own = header.length === 0 ? null : headsOf(header, form, coded);
    if (own !== null && own.leaves.length > 0) {
      heads = own;
      before = NO_COLUMNS;
      for (const row of own.rows) rows.push(row);
    }
    const columns = columnsUnder(
      coded.map(({ figures }) => figures),
      heads,
      own !== null && own.leaves.length > 0 ? null : before,
    );
    cost += columns.cost;
    for (const one of coded) {
      const made = placeFigures(one, heads, columns, stretch);
      if (made.loose !== undefined) cost += LOOSE;
      rows.push(made);
    }
    stretch += columns.stretches.length;
    if (columns.slots !== null || before.slots === null) before = columns;
  }
  return { rows, cost };
}

/** A page whose first names, which wrap around their row, stand in the body and not among the titles. */
function withNames({ header, body }: AlignedPage): AlignedPage {
  const figures = body.flatMap(({ segments }) => segments.filter(({ isNumeric }) => isNumeric));
  const from = figures.reduce((least, figure) => Math.min(least, figure.from), Number.POSITIVE_INFINITY);
  const isName = ({ segments: [only, ...more] }: AlignedRow) =>
    only !== undefined && more.length === 0 && only.to <= from && !isLabelTitle(squash(only.text));
  let end = header.length;
  while (end > 1 && isName(header[end - 1] as AlignedRow)) end--;
  return { header: header.slice(0, end), body: [...header.slice(end), ...body] };
}

/** The figure columns of a header: by its 栏次, or as the form declares them where it has those, else by its titles. */
function headsOf(header: readonly AlignedRow[], form: Form, rows: readonly CodedRow[]): TitledHeads {
  const titles = header.flatMap(({ segments }) => segments.map(({ text }) => squash(text)));
  const declared = titles.some((text) => OTHER.test(text))
    ? null
    : declaredHeads(header, form, rows, titles.join(""));
  return declared ?? titledHeads(header);
}

/** Titles that show a column of another matter. */
const OTHER = /上年|增减|增长|预算数|其中|变动/;

/** Heads of all columns that the form declares, where the header prints as many 栏次, or every title and each row as many figures. */
function declaredHeads(
  header: readonly AlignedRow[],
  form: Form,
  rows: readonly CodedRow[],
  printed: string,
): TitledHeads | null {
  const least = form.columns.filter(({ id }) => id !== "specialAccount");
  const numbers = header
    .filter(isNumbered)
    .map(numbersIn)
    .find((list) => list.length > 2);
  const stretches = numbers ?? filledColumns(rows);
  const columns = [form.columns, least].find(({ length }) => length === stretches.length);
  if (
    columns === undefined ||
    (numbers === undefined && !columns.every(({ title }) => isSpelt(title, printed)))
  )
    return null;
  const line = header[0]?.line ?? 0;
  const made = (cells: readonly string[]): GridRow => ({ cells, line, broken: false });
  const titled = made(["科目编码", "科目名称", ...columns.map(({ title }) => title)]);
  return {
    leaves: stretches,
    moved: 4,
    rows: numbers === undefined ? [titled] : [titled, made(["栏次", "", ...numbers.map(({ text }) => text)])],
  };
}

/** The columns of figures of a page whose rows all have the same number of them; none where they differ. */
function filledColumns(rows: readonly CodedRow[]): readonly Stretch[] {
  const filled = rows.map(({ figures }) => figures).filter(({ length }) => length > 0);
  const columns = merge(filled.flat().map(({ from, to }) => ({ from, to })));
  return filled.every(({ length }) => length === columns.length) ? columns : [];
}

/** Whether a header that cuts its titles into pieces prints every character of one. */
function isSpelt(title: string, printed: string): boolean {
  return [...squash(title)].every((char) => printed.includes(char));
}

/** A row of titles that stand close together, one blank apart, cut into its titles. */
function withTitlesApart(row: AlignedRow): AlignedRow {
  const segments = row.segments.flatMap((segment): Segment[] => {
    const words = segment.text.split(" ");
    if (words.length < 2 || words.some((word) => word.length < 2)) return [segment];
    const wide = (segment.to - segment.from) / segment.text.length;
    let at = 0;
    return words.map((text) => {
      const from = segment.from + Math.round(at * wide);
      at += text.length + 1;
      return new Segment(text, from, from + Math.round(text.length * wide));
    });
  });
  return { ...row, segments };
}

/** The columns that titles head; those of codes and names are left out. */
function titledHeads(printed: readonly AlignedRow[]): TitledHeads {
  const header = printed.map(withTitlesApart);
  const leaves = leavesOf(header);
  const grid = header.map((row) => headerRow(row, leaves));
  const isLabel = (index: number) => {
    const texts = grid
      .filter(({ cells }) => columnNumbers(cells) === null)
      .map(({ cells }) => squash(cells[index] ?? ""))
      .filter((text) => text !== "");
    return texts.length > 0 && texts.every((text) => isLabelTitle(text) || TOTAL.test(text));
  };
  // Titles of labels stand in front of all others.
  let first = 0;
  while (first < leaves.length && isLabel(first) && !headsFigures(grid, first)) first++;
  const rows = grid.map(({ cells, ...row }, place) => {
    const total = cells.slice(0, first).find((cell) => TOTAL.test(squash(cell)));
    const labels = total === undefined && place === 0 ? ["科目编码", "科目名称"] : [total ?? "", ""];
    return { ...row, cells: [...labels, ...cells.slice(first)] };
  });
  return { leaves: leaves.slice(first), rows, moved: 2 };
}

/** 合计 heads the labels only beside another title of theirs. */
function headsFigures(grid: readonly GridRow[], index: number): boolean {
  const texts = grid.map(({ cells }) => squash(cells[index] ?? "")).filter((text) => text !== "");
  return texts.every((text) => TOTAL.test(text));
}

const TOTAL = /^(?:合计|总计)$/;
const CODE = /^\d{3,7}$/;
const PIECE = /^\d{2}$/;
const TOGETHER = /^(\d{3,7})\s?([\u4e00-\u9fff（(].*)$/;

/** The words of a row: code, or its pieces, then the name, then figures and marks. */
function codedRow(row: AlignedRow): CodedRow {
  const rest = [...row.segments];
  let code = "";
  const names: string[] = [];
  while (rest.length > 0) {
    const [segment] = rest as [Segment];
    const text = segment.text.trim();
    const bare = squash(text);
    const together = code === "" && names.length === 0 ? TOGETHER.exec(text) : null;
    if (together !== null) {
      code = together[1] ?? "";
      names.push(together[2] ?? "");
    } else if (names.length === 0 && (code === "" ? CODE.test(bare) : PIECE.test(bare) && code.length < 7))
      code += bare;
    else if (segment.isNumeric || isFigure(bare) || isBlank(bare)) break;
    else if (names.length > 0 && isLabelTitle(names.join(""))) names.splice(0, names.length, text);
    else names.push(text);
    rest.shift();
  }
  return { code, name: names.join(""), figures: rest, row };
}

/** A row of code, name and figures in their columns; of those without certain columns, in their order. */
function placeFigures(
  { code, name, figures, row }: CodedRow,
  { leaves }: Heads,
  columns: Columns,
  first: number,
): GridRow {
  const { line, broken } = row;
  const cells = new Array<string>(leaves.length).fill("");
  const slots = slotsOf(figures, columns);
  slots?.forEach((slot, at) => {
    cells[slot] = figures[at]?.text ?? "";
  });
  if (slots !== null) return { cells: [code, name, ...cells], line, broken };
  const stretches = figures.map(({ from, to }) => {
    const at = columns.stretches.findIndex((one) => from >= one.from && to <= one.to);
    return at < 0 ? -1 : first + at;
  });
  const texts = figures.map(({ text }) => text);
  return { cells: [code, name, ...texts], line, broken, loose: 2, stretches: [-1, -1, ...stretches] };
}
