import type { Line } from "../../tables";
import { readPrinted } from "../printed";
import { isLabelOf } from "../vocabulary/labels";
import {
  type AlignedLine,
  alignedLine,
  type Band,
  bandsOf,
  inBands,
  onePiece,
  type Piece,
  splitAtTitles,
} from "./aligned-bands";
import { rowSpans } from "./aligned-rows";
import { budgetRole, indicatorRole, isSecondHeader } from "./columns";
import { isFundSplit } from "./fund-columns";
import { compact, filledCells, type GridRow, joinPieces, tableRow } from "./grid";
import { titleFit } from "./laid-titles";
import { isFamilyTitle } from "./misfit";
import { isPointsOf } from "./points-apart";
import { isLevel } from "./tokens";
import { isOfficial } from "./wraps";

/** A table of aligned text whose cells may run over lines, as rows, and the lines it takes: from … to − 1. */
export interface AlignedBlock {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly GridRow[];
}

type Kind = "indicators" | "budget";

/** A body longer than this is no table of one form. */
const MOST_LINES = 600;
/** Lines of a heading above and below the one that names the levels. */
const HEADING = 3;

const ROLE: Readonly<Record<Kind, (cell: string) => string | null>> = {
  indicators: indicatorRole,
  budget: budgetRole,
};

/** Columns whose figures tell that a line opens a row, or stands in its middle. */
const ANCHOR: Readonly<Record<Kind, RegExp>> = {
  indicators: /^(?:weight|score)$/,
  budget: /^(?:declared|initial|adjusted|executed|balance|rate|weight|score)$/,
};

/** What a line heads: two levels of indicators, or two amounts of a budget. */
export function headingKind(line: AlignedLine): Kind | null {
  if (line.pieces.length < 3) return null;
  const roles = line.pieces.flatMap(({ text }) => indicatorRole(text) ?? []);
  const levels = roles.filter((role) => /^(?:level1|level2|name)$/.test(role)).length;
  const others = roles.filter((role) => role !== "title").length - levels;
  if (levels >= 2 || (levels === 1 && others >= 3)) return "indicators";
  if (line.pieces.some(({ text }) => /^-?\d[\d,.]*%?$/.test(text))) return null;
  const amounts = new Set(line.pieces.map(({ text }) => budgetRole(text)));
  const two = ["initial", "adjusted", "executed"].filter((role) => amounts.has(role as "initial")).length;
  return two >= 2 ? "budget" : null;
}

/** What begins the part of a form under the funds. */
const isUnderFunds = (label: string): boolean =>
  isLabelOf("goal", label) || /^(?:按|当年|总体|绩效|一级|资金管理)/.test(label);

/** Takes the lines of a body after those of its heading, up to where it ends. */
export function takeBody(
  near: AlignedLine[],
  after: readonly Line[],
  kind: Kind,
  apart: (line: Line) => AlignedLine = alignedLine,
): void {
  const margin = near.at(-1)?.pieces[0]?.to ?? 0;
  // Beside the funds of tasks (任务名称) stands the label of them all: 年度主要任务.
  const ofTasks = near.at(-1)?.pieces.some(({ text }) => text.includes("任务")) === true;
  for (const [index, next] of after.entries()) {
    const line = apart(next);
    const [first] = line.pieces;
    const label = compact(first?.text ?? "");
    const alone = line.pieces.length === 1;
    if (first !== undefined) {
      if (next.text.includes("\t") || headingKind(line) !== null || isLabelOf("name", label)) return;
      if (kind === "budget" && isUnderFunds(label) && !(ofTasks && label.includes("任务"))) return;
      // The rest of a title that wraps (改进措施) stands far from where notes begin.
      if (kind === "indicators" && isLabelOf("footer", label) && first.from <= margin) return;
      if (alone && first.from < 4 && first.to - first.from > 40) return;
      // Between lines of the table a lone figure is a piece of a cell.
      const within = near.at(-1)?.pieces.length !== 0 && (after[index + 1]?.text.trim() ?? "") !== "";
      if (alone && !within && /^[-—–]?\d{1,3}[-—–]?$|^第\d+页/.test(label)) return;
    }
    near.push(line);
    if (kind === "indicators" && isLabelOf("total", label) && !alone) return;
  }
}

/**
 * The table that is headed at a line, cut into rows and columns: columns are what blank space keeps apart over all
 * its lines, rows what its figures and the runs of its cells say. `null` where the columns cannot be told apart.
 */
export function alignedBlock(lines: readonly Line[], at: number): AlignedBlock | null {
  // One piece names no columns.
  if (onePiece(lines[at] as Line) !== null) return null;
  const core = alignedLine(lines[at] as Line);
  const kind = headingKind(core);
  if (kind === null) return null;
  const own = Math.min(at, HEADING);
  const near = lines.slice(at - own, at + 1).map(alignedLine);
  takeBody(near, lines.slice(at + 1, at + MOST_LINES), kind);
  const end = near.length;
  const joined = columnsOver(near, own, end);
  const bands = splitAtTitles(joined, core.pieces);
  if (bands.length < 3 || !startTogether(near.slice(own, end), joined, bands)) return null;
  const heading = headingOf(near, own, end, bands.length, kind, (line) => inBands(line, bands));
  if (heading === null) return null;
  const below = heading.to < end ? asRow(near[heading.to] as AlignedLine) : null;
  const isSplit = kind === "budget" ? isFundSplit : splitsValues;
  const split = below !== null && isSplit(below) ? 1 : 0;
  const body = near.slice(heading.to + split, end).filter((line) => line.pieces.length > 0);
  const placed = body.map((line) => inBands(line, bands) ?? []);
  const roles = heading.titles.map((title) => ROLE[kind](title) ?? "");
  // Targets without points: a row opens where a name and a target stand side by side.
  const scored = roles.some((role) => ANCHOR[kind].test(role));
  const anchors = placed.map((cells) =>
    scored
      ? cells.some((cell, band) => cell !== null && ANCHOR[kind].test(roles[band] ?? "") && isFigure(cell)) ||
        isLabelOf("total", compact(cells.find((cell) => cell !== null)?.text ?? ""))
      : ["name", "target"].every((role) => cells[roles.indexOf(role)] != null),
  );
  const name = roles.indexOf("name");
  placed.forEach((cells, index) => {
    const above = placed[index - 1]?.[name] ?? null;
    if (scored && !anchors[index] && isWhole(cells, above, name, bands)) anchors[index] = true;
    if (isEmptySlot(cells, placed[index + 1], roles)) anchors[index] = true;
  });
  const free = roles.map((role) => role !== "level1" && role !== "level2" && role !== "title" && role !== "");
  joinLevels(placed, roles, anchors);
  const spans = rowSpans(placed, anchors, free);
  if (spans === null) return null;
  const width = bands.length;
  return {
    from: at - own + heading.from,
    to: at - own + end,
    rows: [
      ...heading.above.map((line) => rowOf([line], [inBands(line, bands) ?? []], width)),
      rowOf(
        near.slice(heading.from + heading.above.length, heading.to),
        near.slice(heading.from + heading.above.length, heading.to).map((line) => inBands(line, bands) ?? []),
        width,
      ),
      ...near
        .slice(heading.to, heading.to + split)
        .map((line) => rowOf([line], [inBands(line, bands) ?? []], width)),
      ...spans.map(([from, to]) => rowOf(body.slice(from, to), placed.slice(from, to), width)),
    ],
  };
}

/** A line without points that is a row all the same: none of its cells is full, nor is the name above it. */
function isWhole(
  cells: readonly (Piece | null)[],
  above: Piece | null,
  name: number,
  bands: readonly Band[],
): boolean {
  const fills = (piece: Piece | null, band: number): boolean =>
    piece !== null && piece.to - piece.from > 0.6 * ((bands[band]?.to ?? 0) - (bands[band]?.from ?? 0));
  if (cells[name] == null || fills(above, name)) return false;
  return cells.filter((cell) => cell !== null).length > 2 && !cells.some(fills);
}

/** A line of nothing but official titles of levels, above another of the same level: nobody wrote an indicator there. */
function isEmptySlot(
  cells: readonly (Piece | null)[],
  next: readonly (Piece | null)[] | undefined,
  roles: readonly string[],
): boolean {
  const filled = cells.flatMap((cell, band) => (cell === null ? [] : [band]));
  const last = filled.at(-1);
  const isTitle = (piece: Piece | null | undefined): boolean => piece != null && isOfficial(piece.text);
  return (
    last !== undefined &&
    filled.every((band) => /^level[12]$/.test(roles[band] ?? "") && isTitle(cells[band])) &&
    isTitle(next?.[last])
  );
}

/** Whether the cells of columns that were joined start where their titles do: else nothing tells them apart. */
function startTogether(
  lines: readonly AlignedLine[],
  joined: readonly Band[],
  bands: readonly Band[],
): boolean {
  const split = bands.filter((band) => !joined.some(({ from, to }) => from === band.from && to === band.to));
  if (split.length === 0) return true;
  return lines.every(({ pieces }) =>
    pieces.every(({ from }) => {
      const band = split.find((one) => from >= one.from && from < one.to);
      return band === undefined || from - band.from <= 2;
    }),
  );
}

/** The columns of a table and of the lines of its heading above, as long as these keep the columns apart. */
function columnsOver(lines: readonly AlignedLine[], at: number, end: number): Band[] {
  let bands = bandsOf(lines.slice(at, end));
  for (let from = at - 1; from >= Math.max(0, at - HEADING); from -= 1) {
    const wider = bandsOf(lines.slice(from, end));
    if (wider.length < bands.length) break;
    bands = wider;
  }
  return bands;
}

function asRow(line: AlignedLine): GridRow {
  return tableRow(
    [line.number],
    line.pieces.map((piece) => piece.text),
  );
}

/** The lines of a heading: those around the one that names the columns whose pieces complete its titles. */
function headingOf(
  lines: readonly AlignedLine[],
  at: number,
  end: number,
  width: number,
  kind: Kind,
  place: (line: AlignedLine) => readonly (Piece | null)[] | null,
): { from: number; to: number; titles: readonly string[]; above: readonly AlignedLine[] } | null {
  let best: { from: number; to: number; titles: readonly string[] } | null = null;
  let most = -Infinity;
  for (let from = at; from >= Math.max(0, at - HEADING); from -= 1) {
    const opening = lines[from] as AlignedLine;
    if (place(opening) === null || (from < at && isUpper(opening, kind))) break;
    for (let to = at + 1; to <= Math.min(end, at + 1 + HEADING); to += 1) {
      const last = lines[to - 1] as AlignedLine;
      if (to > at + 1 && (last.pieces.some(isFigure) || splitsValues(asRow(last)))) break;
      const cells = lines.slice(from, to).map((line) => place(line) ?? []);
      const titles = Array.from({ length: width }, (_, band) =>
        cells.reduce((text, row) => joinPieces(text, row[band]?.text ?? ""), ""),
      );
      const fit = titles.reduce((sum, title) => sum + fitOf(title, kind), 0);
      // A line that changes nothing is the rest of a title that names no column.
      const more = best !== null && best.from === from && fit === most;
      if (fit > most || more) [best, most] = [{ from, to, titles }, fit];
    }
  }
  if (best === null) return null;
  const before = lines[best.from - 1];
  const upper = before === undefined ? null : place(before);
  if (before === undefined || upper === null || !isUpper(before, kind)) return { ...best, above: [] };
  const titles = best.titles.map((title, band) => (title === "" ? (upper[band]?.text ?? "") : title));
  return { ...best, from: best.from - 1, titles, above: [before] };
}

/** Whether a line splits the values above it into their parts: 符号, 值, 单位. */
function splitsValues(row: GridRow): boolean {
  const roles = filledCells(row).map(indicatorRole);
  const parts = roles.filter((role) => role === "property" || role === "unit").length;
  return parts > 0 && roles.includes("target") && isSecondHeader(row);
}

/** A heading row of its own above: each of its titles names a column, or spans some. */
function isUpper(line: AlignedLine, kind: Kind): boolean {
  return line.pieces.length > 1 && line.pieces.every(({ text }) => ROLE[kind](text) !== null);
}

function isFigure({ text }: Piece): boolean {
  return ["number", "mark", "nan"].includes(readPrinted(text).kind) || isPointsOf(text);
}

/** How well a text serves as a title. */
function fitOf(title: string, kind: Kind): number {
  if (title === "") return 0;
  return titleFit({ text: title, role: ROLE[kind](title) });
}

/** A title of a level that runs over lines belongs to the line of its first piece, wherever rows are cut. */
function joinLevels(placed: (Piece | null)[][], roles: readonly string[], anchors: readonly boolean[]): void {
  roles.forEach((role, band) => {
    if (role !== "level1" && role !== "level2") return;
    for (let at = 0; at < placed.length; at += 1) {
      const piece = placed[at]?.[band];
      if (piece == null || isLevel(piece.text)) continue;
      let text = piece.text;
      for (let next = at + 1; next < placed.length && placed[next]?.[band] != null; next += 1) {
        // Two whole titles are of two levels: 效益 above 满意度.
        if (isFamilyTitle(placed[next]?.[band]?.text ?? "") && isFamilyTitle(text)) break;
        text += placed[next]?.[band]?.text ?? "";
        if (!isLevel(text) && anchors[next] === true) break;
        if (!isLevel(text)) continue;
        (placed[at] as (Piece | null)[])[band] = { ...piece, text };
        for (let gone = at + 1; gone <= next; gone += 1) (placed[gone] as (Piece | null)[])[band] = null;
        break;
      }
    }
  });
}

/** A row of lines. Two titles of levels in one column are of two rows, of which nothing tells the ends. */
function rowOf(
  lines: readonly AlignedLine[],
  placed: readonly (readonly (Piece | null)[])[],
  width: number,
): GridRow {
  const cells = Array<string>(width).fill("");
  const cellLines = Array<number>(width).fill(lines[0]?.number ?? 0);
  let torn = false;
  placed.forEach((row, index) => {
    row.forEach((piece, band) => {
      if (piece === null) return;
      // A figure that meets another cell in one column stands in a column that was not told apart.
      if (piece.glued === true || (isLevel(cells[band] ?? "") && isLevel(piece.text))) torn = true;
      if (cells[band] === "") cellLines[band] = lines[index]?.number ?? 0;
      cells[band] = joinPieces(cells[band] ?? "", piece.text);
    });
  });
  const row = tableRow(
    lines.map((line) => line.number),
    cells,
    cellLines,
  );
  return torn ? { ...row, torn: true } : row;
}
