import type { Line } from "../../tables";
import { isLabelOf } from "../vocabulary/labels";
import { type AlignedLine, alignedLine, laidLine } from "./aligned-bands";
import { type AlignedBlock, takeBody } from "./aligned-block";
import { budgetRole } from "./columns";
import { isFundSplit } from "./fund-columns";
import { compact, type GridRow, joinPieces, tableRow } from "./grid";
import {
  cellsOfLine,
  FIGURES,
  inBand,
  type LaidColumn,
  type LaidTable,
  laidTable,
  type TableKind,
} from "./laid-columns";
import { kindAt } from "./laid-heading";
import {
  type Heights,
  heightsOf,
  type LevelCell,
  levelWays,
  nests,
  plausible,
  strangers,
} from "./laid-levels";
import { type LaidSpan, laidSpans } from "./laid-rows";
import { isFigure } from "./tokens";

const MOST_LINES = 600;
const ABOVE = 6;

/** A table of a laid out page as its lines and cells. */
interface Body {
  readonly kind: TableKind;
  readonly lines: readonly AlignedLine[];
  readonly columns: readonly LaidColumn[];
  readonly cells: readonly (readonly string[])[];
  readonly anchors: readonly number[];
  /** Lines with what may be of either of two columns. */
  readonly doubtful: ReadonlySet<number>;
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
  if (!isLaid(lines.slice(at, at - own + end))) return null;
  const total = kind === "indicators" ? totalOf(near, end) : null;
  const inner = end - (total === null ? 0 : 1);
  const table = laidTable(near, own, inner, kind);
  const body = table === null ? null : bodyOf(near.slice(table.to, inner), table, kind);
  if (table === null || body === null) return kind === "budget" ? null : untold(near.slice(own, end), at);
  const heading = headingRow(near.slice(table.from, table.to), body);
  const sum = total === null ? goalsRow(kind === "budget" ? near[end] : undefined) : [totalRow(total, body)];
  const to = at - own + end + (total === null ? sum.length : 0);
  return { from: at - own + table.from, to, rows: [heading, ...rowsOf(body), ...sum] };
}

/** A table whose columns cannot be told: none of its lines gives anything. */
function untold(lines: readonly AlignedLine[], at: number): AlignedBlock {
  const rows = lines.flatMap(({ number, pieces }): GridRow[] =>
    pieces.length === 0
      ? []
      : [
          {
            ...tableRow(
              [number],
              pieces.map(({ text }) => text),
            ),
            torn: true,
          },
        ],
  );
  return { from: at, to: at + lines.length, rows };
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
  const goals = near.findIndex(
    ({ pieces }, index) => index > at && pieces.some(({ text }) => /目标|完成情况|^按.{2,6}分/.test(text)),
  );
  const end = goals < 0 ? near.length : goals;
  // What stands under the last figures and is no rest of a source belongs to the heading of the next table.
  const left = Math.min(
    ...(near[at]?.pieces ?? []).filter(({ text }) => budgetRole(text) !== null).map(({ from }) => from),
  );
  const isFiguresLine = ({ pieces }: AlignedLine): boolean => pieces.some(({ text }) => isFigure(text));
  let last = end;
  while (last > at + 1 && !isFiguresLine(near[last - 1] as AlignedLine)) last -= 1;
  while (last < end && (near[last] as AlignedLine).pieces.every(({ to }) => to <= left)) last += 1;
  return last;
}

/** The heading of the goals under the funds, without the label beside it that runs over lines. */
function goalsRow(line: AlignedLine | undefined): GridRow[] {
  const texts = line?.pieces.map(({ text }) => text) ?? [];
  const first = texts.findIndex((text) => isLabelOf("goal", compact(text)));
  return line === undefined || first < 0 ? [] : [tableRow([line.number], texts.slice(first))];
}

/** A figure, or its unit where a space sets it apart. */
const isPoints = (text: string): boolean => isFigure(text) || /^[%分元]$/.test(text);

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
  { columns, doubtful }: LaidTable,
  kind: TableKind,
): Body | null {
  const told = lines.map((line) => cellsOfLine(line, columns, kind));
  const cells = lines.map((line, index) => told[index] ?? blindCells(line, columns, kind));
  const first = lines[0];
  if (
    kind === "budget" &&
    first !== undefined &&
    isFundSplit(
      tableRow(
        [first.number],
        first.pieces.map(({ text }) => text),
      ),
    )
  )
    return null;
  const scored = columns.flatMap(({ role }, index) => (FIGURES[kind].test(role ?? "") ? [index] : []));
  if (scored.length < (kind === "budget" ? 2 : 1)) return null;
  const anchors = cells.flatMap((row, line) =>
    scored.some((column) => isFigure(row[column] ?? "")) ? [line] : [],
  );
  const unsure = new Set(
    lines.flatMap(({ pieces }, line) =>
      told[line] === null || pieces.some((piece) => doubtful.some((band) => inBand(piece, band)))
        ? [line]
        : [],
    ),
  );
  return anchors.length === 0 ? null : { kind, lines, columns, cells, anchors, doubtful: unsure };
}

/** What can be told of a line whose pieces may be of other columns: figures under their titles. */
function blindCells(
  { number, pieces }: AlignedLine,
  columns: readonly LaidColumn[],
  kind: TableKind,
): string[] {
  const figures = pieces.filter(({ text }) => isPoints(text));
  return (
    cellsOfLine({ number, pieces: figures }, columns, kind)?.map((text, column) =>
      FIGURES[kind].test(columns[column]?.role ?? "") ? text : "",
    ) ?? columns.map(() => "")
  );
}

const isLevelColumn = ({ role }: LaidColumn): boolean => role === "level1" || role === "level2";

/** Columns whose cells are of one row each. */
function freeOf({ columns }: Body): number[] {
  return columns.flatMap((column, index) => (index === 0 || isLevelColumn(column) ? [] : [index]));
}

/** The column that names a row: the source of funds, the indicator. */
function nameOf({ columns, kind }: Body): number {
  const role = kind === "budget" ? "source" : "name";
  const at = columns.findIndex((column) => column.role === role);
  return at >= 0 ? at : columns.findIndex(isLevelColumn);
}

function rowsOf(body: Body): GridRow[] {
  const free = freeOf(body);
  const spans = laidSpans(body.cells, body.anchors, free, nameOf(body));
  const levels = levelsOf(body, spans);
  return spans.flatMap((span, row) => {
    const cells = body.columns.map((_, column) => {
      if (!free.includes(column)) return levels?.texts.get(`${row},${column}`) ?? "";
      return joined(body, column, span);
    });
    const numbers = body.lines.slice(span.from, span.to).map(({ number }) => number);
    const laid: GridRow = { ...tableRow(numbers, cells, linesOf(body, span, free)), ruled: true };
    const sure = ![...body.doubtful].some((line) => line >= span.from && line < span.to);
    return sure && span.certain && levels?.unsure.has(row) === false && pointsAreFigures(body, cells)
      ? [laid]
      : tornLines(body, span);
  });
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

/** Whether what stands under the titles of points are points. */
function pointsAreFigures({ columns, kind }: Body, cells: readonly string[]): boolean {
  return columns.every(({ role }, column) => {
    const text = cells[column] ?? "";
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

interface Levels {
  /** The title that begins at a row and column. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rows whose titles are not certain. */
  readonly unsure: ReadonlySet<number>;
}

/** The titles of the levels by the row where each begins. */
function levelsOf(body: Body, spans: readonly LaidSpan[]): Levels | null {
  const columns = body.columns.flatMap((column, index) => (isLevelColumn(column) ? [index] : []));
  if (columns.length === 0) return { texts: new Map(), unsure: new Set() };
  const heights = heightsOf(body.cells, spans, freeOf(body));
  const all = (["middle", "top"] as const).flatMap((place) => together(body, heights, columns, place));
  const least = Math.min(...all.map(strangers));
  const combined = all.filter((way) => strangers(way) === least);
  const [first] = combined;
  if (first === undefined) return null;
  const unsure = new Set<number>();
  const texts = new Map<string, string>();
  const titles = combined.map((way) =>
    spans.map((_, row) => way.map((cells) => titleAt(cells, row)).join("|")),
  );
  spans.forEach((_, row) => {
    if (new Set(titles.map((way) => way[row])).size > 1) unsure.add(row);
  });
  // Each row states its own titles: one that gives nothing takes none with it.
  first.forEach((cells, order) => {
    spans.forEach((_, row) => {
      texts.set(`${row},${columns[order]}`, titleAt(cells, row));
    });
  });
  return { texts, unsure };
}

const titleAt = (cells: readonly LevelCell[], row: number): string =>
  cells.find(({ from, to }) => from <= row && row < to)?.text ?? "";

/** The ways in which the titles of all levels may be merged together. */
function together(
  { cells, columns }: Body,
  heights: Heights,
  levels: readonly number[],
  place: "middle" | "top",
): LevelCell[][][] {
  let found: LevelCell[][][] = [[]];
  for (const column of levels) {
    const pieces = cells.flatMap((row, line) => {
      const text = row[column] ?? "";
      return text === "" ? [] : [{ line, text }];
    });
    const ways = plausible(levelWays(pieces, heights, place) ?? []);
    found = found.flatMap((before) => ways.map((way) => [...before, way]));
    if (found.length > 4096) return [];
  }
  const two = columns.filter(isLevelColumn).map(({ role }) => role);
  return two[0] === "level1" && two[1] === "level2"
    ? found.filter(([first = [], second = []]) => nests(first, second))
    : found;
}

function headingRow(lines: readonly AlignedLine[], { columns, cells }: Body): GridRow {
  const side = cells.reduce((text, row) => joinPieces(text, row[0] ?? ""), columns[0]?.title ?? "");
  const texts = columns.map(({ title }, index) => (index === 0 ? side : title));
  return {
    ...tableRow(
      lines.map(({ number }) => number),
      texts,
    ),
    ruled: true,
  };
}

/** The row of sums: its label, and its figures under their titles. */
function totalRow(line: AlignedLine, { columns }: Body): GridRow {
  const figures = line.pieces.filter(({ text }) => isPoints(text));
  const label = line.pieces.flatMap(({ text }) => (isPoints(text) ? [] : [text])).join("");
  const texts =
    cellsOfLine({ number: line.number, pieces: figures }, columns, "indicators") ?? columns.map(() => "");
  const open = texts.indexOf("");
  return {
    ...tableRow(
      [line.number],
      texts.map((text, index) => (index === open ? label : text)),
    ),
    ruled: true,
  };
}
