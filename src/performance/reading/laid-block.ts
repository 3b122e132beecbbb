import type { Line } from "../../tables";
import { operatorIn } from "../measure";
import { isLabelOf } from "../vocabulary/labels";
import { type AlignedLine, alignedLine, laidLine, type Piece } from "./aligned-bands";
import { type AlignedBlock, takeBody } from "./aligned-block";
import { budgetRole, indicatorRole } from "./columns";
import { compact, type GridRow, joinPieces, tableRow } from "./grid";
import { ASKED, isBeside, isLevelColumn, type LaidColumn, type LaidTable, laidTable } from "./laid-columns";
import { kindAt } from "./laid-heading";
import type { LevelPiece } from "./laid-levels";
import { cellsOfLine, partsUnit } from "./laid-lines";
import { type Levels, levelsOf } from "./laid-merged";
import { type LaidSpan, laidSpans, type RowQuestions } from "./laid-rows";
import { FIGURES, inBand, isUnit, type TableKind } from "./laid-titles";
import { isFigure } from "./tokens";

const MOST_LINES = 600;
const ABOVE = 6;
/** So many lines tell how a text is laid out: a table of funds alone has too few. */
const SEEN = 80;

/** A table of a laid out page as its lines and cells. */
interface Body {
  readonly kind: TableKind;
  readonly lines: readonly AlignedLine[];
  readonly columns: readonly LaidColumn[];
  readonly cells: readonly (readonly string[])[];
  readonly anchors: readonly number[];
  /** Lines with what may be of either of two columns. */
  readonly doubtful: ReadonlySet<number>;
  /** Numbers of lines with titles beside the rows that may be of another level, and such of these as stand in no cell. */
  readonly openTitles: ReadonlyMap<number, readonly string[]>;
}

/**
 * The table that is headed at a line of text that a program has laid out as the page is: its columns by the places of
 * signs, its rows and merged titles where only one way of cutting them is right. `null` where its columns are not
 * certain; rows that are not give nothing.
 */
export function laidBlock(lines: readonly Line[], at: number): AlignedBlock | null {
  const kind = kindAt(lines, at);
  if (kind === null) return null;
  const own = Math.min(at, ABOVE);
  const raw: Line[] = lines.slice(at - own, at + 1);
  const near = raw.map(laidLine);
  takeBody(near, lines.slice(at + 1, at + MOST_LINES), kind, laidLine);
  const end = kind === "budget" ? endOfFunds(near, own) : near.length;
  if (!isLaid(lines.slice(at, at + SEEN))) return null;
  const total = kind === "indicators" ? totalOf(near, end) : null;
  const inner = end - (total === null ? 0 : 1);
  const table = laidTable(near, own, inner, kind);
  const body = table === null ? null : bodyOf(near.slice(table.to, inner), table, kind);
  if (table === null || body === null) return untold(near.slice(own, end), at);
  const rows = rowsOf(body);
  if (rows.every((row) => row.torn)) return untold(near.slice(own, end), at);
  const heading = headingRow(near.slice(table.from, table.split), body);
  const split = splitRow(near.slice(table.split, table.to), body);
  const sum = total === null ? goalsRow(kind === "budget" ? near[end] : undefined) : [totalRow(total, body)];
  const to = at - own + end + (total === null ? sum.length : 0);
  return { from: at - own + table.from, to, rows: [heading, ...split, ...rows, ...sum] };
}

/** A table whose columns cannot be told: none of its lines gives anything. */
function untold(lines: readonly AlignedLine[], at: number): AlignedBlock {
  const rows = lines.filter(({ pieces }) => pieces.length > 0).map(tornLine);
  return { from: at, to: at + lines.length, rows };
}

/** A line that gives nothing. */
function tornLine({ number, pieces }: AlignedLine): GridRow {
  const texts = pieces.map(({ text }) => text);
  return { ...tableRow([number], texts), torn: true, laid: true };
}

/** Whether cells stand under one another where each sign takes one place, rather than where those of Chinese take two. */
function isLaid(lines: readonly Line[]): boolean {
  if (!lines.some(({ text }) => /\S {3,}\S/.test(text))) return false;
  return inLine(lines.map(laidLine)) >= inLine(lines.map(alignedLine));
}

/** How many pieces begin or end where another of their table does; what begins a line tells nothing. */
function inLine(lines: readonly AlignedLine[]): number {
  const pieces = lines.flatMap((line) => line.pieces.slice(1));
  const count = (side: "from" | "to"): number => {
    const at = new Map<number, number>();
    for (const piece of pieces) at.set(piece[side], (at.get(piece[side]) ?? 0) + 1);
    return pieces.filter((piece) => (at.get(piece[side]) ?? 0) > 1).length;
  };
  return Math.max(count("from"), count("to")) / Math.max(1, pieces.length);
}

/** Where the funds end: what is asked and reached of the goals stands under them. */
function endOfFunds(near: readonly AlignedLine[], at: number): number {
  const left = Math.min(
    ...(near[at]?.pieces ?? [])
      .filter(({ text }) => FIGURES.budget.test(budgetRole(text) ?? ""))
      .map(({ from }) => from),
  );
  // 完成情况 on the left may end the label beside the funds: 年度主要任务完成情况.
  const isOfGoals = ({ text, to }: Piece): boolean =>
    /目标|^按.{2,6}分/.test(text) || (text.includes("完成情况") && to > left);
  const goals = near.findIndex(({ pieces }, index) => index > at && pieces.some(isOfGoals));
  const end = goals < 0 ? near.length : goals;
  // What stands under the last figures and is no rest of a source belongs to the heading of the next table.
  const isFiguresLine = ({ pieces }: AlignedLine): boolean => pieces.some(({ text }) => isFigure(text));
  let last = end;
  while (last > at + 1 && !isFiguresLine(near[last - 1] as AlignedLine)) last -= 1;
  // Nor does the per cent sign of a rate that wraps.
  const isRest = ({ text, to }: Piece): boolean => to <= left || text === "%";
  while (last < end && (near[last] as AlignedLine).pieces.every(isRest)) last += 1;
  return last;
}

/** The heading of the goals under the funds, without the label beside it that runs over lines. */
function goalsRow(line: AlignedLine | undefined): GridRow[] {
  const texts = line?.pieces.map(({ text }) => text) ?? [];
  const first = texts.findIndex((text) => isLabelOf("goal", compact(text)));
  return line === undefined || first < 0 ? [] : [tableRow([line.number], texts.slice(first))];
}

/** A figure, or its unit where a space sets it apart. */
const isPoints = (text: string): boolean => isFigure(text) || isUnit(text);

/** The row of sums that ends a table. */
function totalOf(near: readonly AlignedLine[], end: number): AlignedLine | null {
  const last = near[end - 1];
  if (last === undefined) return null;
  const words = last.pieces.filter(({ text }) => !isPoints(text));
  return isLabelOf("total", compact(words.map(({ text }) => text).join(""))) &&
    words.length < last.pieces.length
    ? last
    : null;
}

function bodyOf(
  lines: readonly AlignedLine[],
  { columns, doubtful, doubtfulTitles }: LaidTable,
  kind: TableKind,
): Body | null {
  const told = lines.map((line) => cellsOfLine(line, columns, kind));
  const cells = lines.map((line, index) => told[index]?.cells ?? blindCells(line, columns, kind));
  const scored = columns.flatMap(({ role }, index) => (FIGURES[kind].test(role ?? "") ? [index] : []));
  if (scored.length < (kind === "budget" ? 2 : 1)) return null;
  const anchors = cells.flatMap((row, line) =>
    scored.some((column) => isFigure(row[column] ?? "")) && !isTornRate(cells, line, scored) ? [line] : [],
  );
  const unsure = new Set(
    lines.flatMap(({ pieces }, line) =>
      told[line] === null ||
      partsUnit(lines[line] as AlignedLine, columns, kind) ||
      pieces.some((piece) => doubtful.some((band) => inBand(piece, band)))
        ? [line]
        : [],
    ),
  );
  const openTitles = new Map(
    lines.flatMap(({ number, pieces }, line) => {
      const open = told[line]?.openTitles ?? [];
      const isOpen = pieces.some((piece) => doubtfulTitles.some((band) => inBand(piece, band)));
      return isOpen || open.length > 0 ? [[number, open] as const] : [];
    }),
  );
  return anchors.length === 0 ? null : { kind, lines, columns, cells, anchors, doubtful: unsure, openTitles };
}

/** Whether a line has but the figure of a cell whose per cent sign stands on a line below: a rate that wraps. */
function isTornRate(cells: readonly (readonly string[])[], line: number, scored: readonly number[]): boolean {
  const own = scored.filter((column) => (cells[line]?.[column] ?? "") !== "");
  const [column = -1] = own;
  return own.length === 1 && [1, 2].some((below) => cells[line + below]?.[column] === "%");
}

/** What can be told of a line whose pieces may be of other columns: figures under their titles. */
function blindCells(
  { number, pieces }: AlignedLine,
  columns: readonly LaidColumn[],
  kind: TableKind,
): string[] {
  const figures = pieces.filter(({ text }) => isPoints(text));
  return (
    cellsOfLine({ number, pieces: figures }, columns, kind)?.cells.map((text, column) =>
      FIGURES[kind].test(columns[column]?.role ?? "") ? text : "",
    ) ?? columns.map(() => "")
  );
}

/** Columns whose cells are of one row each. */
function freeOf({ columns }: Body): number[] {
  return columns.flatMap((column, index) => (isBeside(column, index) ? [] : [index]));
}

/** The column that names a row: the source of funds, the indicator. */
function nameOf({ columns, kind }: Body): number {
  const role = kind === "budget" ? "source" : "name";
  const at = columns.findIndex((column) => column.role === role);
  return at >= 0 ? at : columns.findIndex(isLevelColumn);
}

function rowsOf(body: Body): GridRow[] {
  const free = freeOf(body);
  const asked = { free, needed: nameOf(body), unknown: body.doubtful, shifts: body.kind === "budget" };
  const { spans, places } = laidSpans(body.cells, body.anchors, asked);
  const bare = spansWithoutReasons(body, asked, spans);
  const levels = levelsOf(body, spans, places, free);
  return spans.flatMap((span, row) => {
    const titles = levels?.pieces.get(row) ?? [];
    const own = rowIn(body, span, row, free, levels) ?? withoutReason(body, row, spans, bare, levels);
    if (own === null) return [...tornLines(body, span), ...tornTitles(body, span, titles)];
    const isTitled =
      levels?.unsure.has(row) === false && !own.lines.some((line) => body.openTitles.has(line));
    return isTitled ? [own] : [withoutLevels(body, own, span, titles)];
  });
}

/** The row of a span; `null` where its lines or its cells are not certain. */
function rowIn(
  body: Body,
  span: LaidSpan,
  row: number,
  free: readonly number[],
  levels: Levels | null,
): GridRow | null {
  const isDoubtful = [...body.doubtful].some((line) => line >= span.from && line < span.to);
  const cells = body.columns.map((column, at) => {
    if (isBeside(column, at)) return levels?.texts.get(`${row},${at}`) ?? "";
    return free.includes(at) ? joined(body, at, span) : "";
  });
  if (isDoubtful || !span.certain || !isOfItsKinds(body, cells)) return null;
  const numbers = body.lines.slice(span.from, span.to).map(({ number }) => number);
  return { ...tableRow(numbers, cells, linesOf(body, span, free)), ruled: true };
}

/** The rows as the other columns alone show them, where a reason may be of either of two rows; `null` where none may. */
function spansWithoutReasons(
  body: Body,
  asked: RowQuestions,
  spans: readonly LaidSpan[],
): readonly LaidSpan[] | null {
  const free = asked.free.filter((at) => body.columns[at]?.role !== "reason");
  if (free.length === asked.free.length || spans.every(({ certain }) => certain)) return null;
  return laidSpans(body.cells, body.anchors, { ...asked, free }).spans;
}

/** A row whose other cells are certain, without the reason, of which the lines may be those of its neighbour. */
function withoutReason(
  body: Body,
  row: number,
  spans: readonly LaidSpan[],
  bare: readonly LaidSpan[] | null,
  levels: Levels | null,
): GridRow | null {
  const span = bare?.[row];
  if (span === undefined || spans[row]?.whole !== true) return null;
  const free = freeOf(body).filter((at) => body.columns[at]?.role !== "reason");
  const own = rowIn(body, span, row, free, levels);
  if (own === null) return null;
  const [from, to] = [(body.anchors[row - 1] ?? -1) + 1, body.anchors[row + 1] ?? body.lines.length];
  const openTexts = body.cells.slice(from, to).flatMap((cells, at) => {
    const text = cells
      .filter((_, column) => body.columns[column]?.role === "reason")
      .join(" ")
      .trim();
    return text === "" ? [] : [{ line: body.lines[from + at]?.number ?? 0, text }];
  });
  return { ...own, openTexts };
}

/** A row whose own cells are certain, and none of the titles that may be its own. */
function withoutLevels(
  { columns, cells, lines, openTitles }: Body,
  row: GridRow,
  { from, to }: LaidSpan,
  pieces: readonly LevelPiece[],
): GridRow {
  const levels = columns.flatMap((column, at) => (isLevelColumn(column) ? [at] : []));
  const beside = cells
    .slice(from, to)
    .flatMap((own, line) =>
      levels.flatMap((at) => (own[at] === "" ? [] : [{ line: from + line, text: own[at] ?? "" }])),
    );
  const known = [...pieces, ...beside].map(({ line, text }) => ({ line: lines[line]?.number ?? 0, text }));
  const unknown = row.lines.flatMap((line) => openTitles.get(line)?.map((text) => ({ line, text })) ?? []);
  const open = [...known, ...unknown];
  const texts = row.cells.map((cell, at) => (levels.includes(at) ? "" : cell));
  return { ...row, cells: texts, openTitles: open };
}

/** The lines of a row that is not certain, each by itself: they give nothing but points that prove others. */
function tornLines({ cells, lines }: Body, { from, to }: LaidSpan): GridRow[] {
  return lines.slice(from, to).flatMap(({ number, pieces }, index) => {
    const own = cells[from + index] ?? [];
    const known = new Set(own.flatMap((cell) => cell.split(" ")));
    const rest = pieces.flatMap(({ text }) => (known.has(text) ? [] : [text])).join(" ");
    const texts = own.map((cell, column) => (column === 0 ? joinPieces(cell, rest) : cell));
    return pieces.length === 0 ? [] : [{ ...tableRow([number], texts), torn: true, ruled: true }];
  });
}

/** The titles that may be of a row that is not certain and stand on lines of others: they give this one nothing. */
function tornTitles({ lines }: Body, { from, to }: LaidSpan, pieces: readonly LevelPiece[]): GridRow[] {
  const apart = new Map(
    pieces.filter(({ line }) => line < from || line >= to).map((one) => [one.line, one.text]),
  );
  return [...apart].map(([line, text]) => ({ ...tableRow([lines[line]?.number ?? 0], [text]), torn: true }));
}

/** How a source of funds begins: what begins otherwise may be cut from another, or be the rest of a title. */
const SOURCE =
  /^(?:其中|年度|全年|本年|当年|上年|以前|资金|总|合计|小计|金额|财政|中央|地方|省|市|县|区|乡|镇|上级|本级|一般|政府|国有|社会|其他|其它|自有|自筹|单位|部门|基本|项目|事业|经营|专项|专户|非|结转|结余|债券|配套|银行|预算|收入|支出|人员|公用|日常|任务|\d)/;

/** A measure and another in the same unit, of what was asked and reached: ≥40万页 42万页. */
const TWO_MEASURES = /^[^\d至]{0,4}\d[\d.,]*\s?([\u3400-\u9fff%]{1,6})\s?\d[\d.,]*\s?\1$/;

/** A measure and a figure behind it, which no space or sign joins to one: 12.5公里 0. */
const TWO_CELLS = /^\D{0,4}\d[\d.,]*\s?(?:(?![至到或和])[\u3400-\u9fff%]){1,6}\s?\d[\d.,]*%?$/;

/** Whether a text ends with the beginning of the title of its column, which a next page repeats below it. */
const endsWithTitle = (text: string, title: string): boolean =>
  [2, 3, 4, 5].some((length) => length < title.length && text.endsWith(title.slice(0, length)));

/** Whether a text is more than one cell of what is asked or reached. */
const isOfMore = (text: string, title: string): boolean =>
  TWO_CELLS.test(text) || TWO_MEASURES.test(text) || endsWithTitle(text, title);

/** Whether what stands under the titles of points are points, and sources are named as such. */
function isOfItsKinds({ columns, kind }: Body, cells: readonly string[]): boolean {
  const property = cells[columns.findIndex(({ role }) => role === "property")] ?? "";
  return columns.every(({ role, title }, column) => {
    const text = cells[column] ?? "";
    if (ASKED.test(role ?? "") && isOfMore(text, compact(title))) return false;
    // An operator in a column of its own belongs to a figure.
    if (role === "target" && operatorIn(property) !== null) return /\d/.test(text);
    if (role === "source")
      return SOURCE.test(compact(text)) && !/情况|万元[)）]?.|[\u3400-\u9fff]\d+$/.test(text);
    return text === "" || !FIGURES[kind].test(role ?? "") || isFigure(text);
  });
}

function joined({ cells }: Body, column: number, { from, to }: LaidSpan): string {
  return cells.slice(from, to).reduce((text, row) => joinPieces(text, row[column] ?? ""), "");
}

/** The line of each cell: where its first piece stands. */
function linesOf({ cells, lines, columns }: Body, { from, to }: LaidSpan, free: readonly number[]): number[] {
  return columns.map((_, column) => {
    const own = cells.slice(from, to).findIndex((row) => (row[column] ?? "") !== "");
    return lines[free.includes(column) && own >= 0 ? from + own : from]?.number ?? 0;
  });
}

function headingRow(lines: readonly AlignedLine[], { columns, cells }: Body): GridRow {
  const label = cells.reduce((text, row) => joinPieces(text, row[0] ?? ""), columns[0]?.title ?? "");
  // A label that names points (得分合计) is no title of a column.
  const side = FIGURES.indicators.test(indicatorRole(label) ?? "") ? "" : label;
  const texts = columns.map(({ title }, index) => (index === 0 ? side : title));
  return {
    ...tableRow(
      lines.map(({ number }) => number),
      texts,
    ),
    ruled: true,
  };
}

/** The row under a heading that splits its amounts into their sum and their sources. */
function splitRow(lines: readonly AlignedLine[], { columns }: Body): GridRow[] {
  if (lines.length === 0) return [];
  const numbers = lines.map(({ number }) => number);
  return [
    {
      ...tableRow(
        numbers,
        columns.map(({ under }) => under),
      ),
      ruled: true,
    },
  ];
}

/** The row of sums: its label, and its figures under their titles. */
function totalRow(line: AlignedLine, { columns }: Body): GridRow {
  const figures = line.pieces.filter(({ text }) => isPoints(text));
  const label = line.pieces.flatMap(({ text }) => (isPoints(text) ? [] : [text])).join("");
  const texts = cellsOfLine({ number: line.number, pieces: figures }, columns, "indicators")?.cells;
  if (texts === undefined) return tornLine(line);
  const open = texts.indexOf("");
  return {
    ...tableRow(
      [line.number],
      texts.map((text, index) => (index === open ? label : text)),
    ),
    ruled: true,
  };
}
