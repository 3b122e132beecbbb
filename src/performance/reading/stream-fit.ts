import { figureOf, readPrinted } from "../printed";
import { kindOf } from "../taxonomy";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { widthOf } from "./aligned-bands";
import { type GridRow, OPEN_BRACKET, tableRow } from "./grid";
import { hasPoints, isFamilyTitle, INDICATOR_KINDS_OF_CELLS as KINDS } from "./misfit";
import { isLevel, type Token } from "./tokens";
import { type Cell, cellsAt, MOST_PIECES, piecesAsked, remembered, setsSpaces } from "./wraps";

/** A table that costs more than this a row on average is not understood. */
const MOST_A_ROW = 2.5;
/** And so is one of which a single row costs more than this. */
const MOST_OF_ROW = 6;
/** Of two ways that fit alike, the one with fewer rows. */
const EACH_ROW = 0.5;
/** What of a row tells how its points and its reason go together. */
interface Points {
  readonly weight: number | null;
  readonly score: number | null;
  readonly reason: boolean;
  /** A reason without any mark, as titles of levels are. */
  readonly short: boolean;
  /** A weight of a level without the level. */
  readonly level: boolean;
  /** A target in words, which counts nothing. */
  readonly words: boolean;
  /** Such a target beside a unit. */
  readonly unit: boolean;
}

const NO_POINTS: Points = {
  weight: null,
  score: null,
  reason: false,
  short: false,
  level: false,
  words: false,
  unit: false,
};

/** The best way to have put the pieces up to one into columns up to one. */
interface Way {
  readonly cost: number;
  readonly before: Way | null;
  /** The cell that ends here, and its column; `null` for a blank. */
  readonly cell: Cell | null;
  readonly column: number;
  readonly points: Points;
}

/** What is asked of the text of a cell: its costs in each column, found out when they are first asked for. */
interface Asked {
  readonly loose: (number | undefined)[];
  /** Whether it opens a bracket, or begins with one: no title of a level does. */
  readonly bracket: boolean;
  /** Whether figures stand in it beside its points. */
  readonly figured: boolean;
}

/**
 * Cuts the pieces of a table that arrived without its blank cells into cells, and these into rows: of all ways of
 * putting each into a column, in the order of the heading, the one that fits best. `null` where none fits well.
 */
export function fittedStream(body: readonly Token[], roles: readonly IndicatorColumn[]): GridRow[] | null {
  const end = bestWay(body, roles);
  return end === null ? null : rowsOf(end, body, roles);
}

/** A level by words of its own that wraps is seldom this long; what it costs then. */
const LONG = 8;
const TWO = 0.8;
const NEVER = Number.POSITIVE_INFINITY;
const LEVELS: ReadonlySet<string> = new Set(["level1", "level2"]);
const FIGURES: ReadonlySet<string> = new Set([
  "weight",
  "score",
  "deviation",
  "level1Weight",
  "level2Weight",
]);

/** What a cell costs in a column; a figure and a level with figures in its title are broken by no line. */
function costsOf(roles: readonly IndicatorColumn[]): (cell: Cell, asked: Asked, column: number) => number {
  const levels = roles.map((role) => LEVELS.has(role));
  const figures = roles.map((role) => FIGURES.has(role));
  return (cell, asked, column) => {
    if (levels[column] === true && (asked.bracket || (cell.pieces > 1 && asked.figured))) return NEVER;
    if (figures[column] === true && cell.pieces > 1) return NEVER;
    let loose = asked.loose[column];
    if (loose === undefined) {
      loose = KINDS.loose(roles[column] as IndicatorColumn, cell.text);
      asked.loose[column] = loose;
    }
    // Two short titles below each other are two levels rather than one that wraps.
    const two = levels[column] === true && cell.pieces > 1 && cell.text.length >= LONG && !isLevel(cell.text);
    return cell.cost + loose + (two ? TWO : 0);
  };
}

const askedOf = (text: string): Asked => ({
  loose: [],
  bracket: OPEN_BRACKET.test(text) || /^[（(]/.test(text),
  figured: /\d/.test(text.replace(/[（(].{0,8}[)）]$/, "")),
});

/** So many texts of cells are kept with their answers: tables repeat what they print, and cells of it near each other. */
const MOST_ASKED = 2048;

type Row = (Way | null)[];

/** Leaves columns blank from the first on, where that is no dearer; of equals the cell stands further to the left. */
function relax(row: Row, blanks: readonly number[], again: boolean): void {
  for (let column = 0; column < blanks.length; column += 1) {
    const way = row[column] ?? null;
    if (way === null) continue;
    const cost = way.cost + (blanks[column] ?? 0);
    const beside = row[column + 1] ?? null;
    if (beside === null || cost <= beside.cost)
      row[column + 1] = { cost, before: way, cell: null, column, points: way.points };
    // What stands behind was left blank before where that is no dearer.
    else if (again) return;
  }
}

function bestWay(body: readonly Token[], roles: readonly IndicatorColumn[]): Way | null {
  const blanks = roles.map((role) => KINDS.blank(role));
  const costOf = costsOf(roles);
  const asked = remembered(askedOf, MOST_ASKED);
  const pieces = piecesAsked();
  const spaces = setsSpaces(body);
  // No cell reaches further than its pieces: the rows of the last places are kept, and all ways that they lead to.
  const rows = Array.from({ length: MOST_PIECES + 1 }, (): Row => []);
  let end: Way | null = { cost: 0, before: null, cell: null, column: -1, points: NO_POINTS };
  for (let at = 0; at <= body.length; at += 1) {
    const row = rows[at % rows.length] as Row;
    if (at > 0) {
      relax(row, blanks, false);
      const last = row[roles.length] ?? null;
      end = last === null ? null : { ...last, cost: last.cost + endCost(last.points, roles) };
    }
    if (at === body.length) return end;
    if (end !== null && body[at]?.inline !== true) {
      row[0] = { cost: end.cost + EACH_ROW, before: end, cell: null, column: -1, points: NO_POINTS };
      relax(row, blanks, true);
    }
    for (const cell of cellsAt(body, at, spaces, pieces)) {
      const own = asked(cell.text);
      const target = rows[(at + cell.pieces) % rows.length] as Row;
      for (let column = 0; column < roles.length; column += 1) {
        const way = row[column] ?? null;
        if (way === null) continue;
        const best = target[column + 1]?.cost ?? NEVER;
        // Nothing that is added makes a way cheaper.
        if (way.cost + cell.cost >= best) continue;
        const sum = way.cost + costOf(cell, own, column);
        if (sum >= best) continue;
        const points = withCell(way, roles, column, cell.text);
        const cost = sum + pointsCost(way.points, points);
        if (cost < best) target[column + 1] = { cost, before: way, cell, column, points };
      }
    }
    row.length = 0;
  }
  return null;
}

function withCell(way: Way, roles: readonly IndicatorColumn[], column: number, text: string): Points {
  const role = roles[column];
  if (role === "reason") return { ...way.points, reason: true, short: SHORT.test(text) };
  if (role === "target") return { ...way.points, words: !/\d/.test(text) };
  if (role === "unit" && way.points.words) return { ...way.points, unit: true };
  if (role === "level1Weight" || role === "level2Weight") {
    const titled = way.cell !== null && way.column === column - 1;
    return titled ? way.points : { ...way.points, level: true };
  }
  if (role !== "weight" && role !== "score") return way.points;
  const value = figureOf(readPrinted(text.replace(/\s?分$/, "")));
  return { ...way.points, [role]: value === null ? null : Number(value) };
}

const SHORT = /^[\u4e00-\u9fff]{2,12}$/;

/** A score is no more than its weight; a reason belongs to a reduced one. */
function pointsCost(before: Points, after: Points): number {
  const { weight, score, reason, level, unit } = after;
  let cost = (level && !before.level ? 3 : 0) + (unit && !before.unit ? 2 : 0);
  if (weight === null || score === null) return cost;
  const first = before.weight === null || before.score === null;
  if (first && score > weight) cost += 2.5;
  if (reason && (first || !before.reason) && score === weight) cost += after.short ? 1.6 : 1;
  return cost;
}

function endCost({ weight, score, reason }: Points, roles: readonly IndicatorColumn[]): number {
  if (weight === null || score === null || score >= weight) return 0;
  return reason || !roles.includes("reason") ? 0 : 0.4;
}

/** How many rows a way makes; `null` where one of them is not understood. */
function countRows(end: Way): number | null {
  let [count, after, filled] = [0, end.cost, false];
  for (let way: Way | null = end; way !== null; way = way.before) {
    if (way.cell !== null) filled = true;
    else if (way.column < 0 && filled) {
      if (after - way.cost + EACH_ROW > MOST_OF_ROW) return null;
      after = way.cost - EACH_ROW;
      count += 1;
      filled = false;
    }
  }
  return count;
}

function rowsOf(end: Way, body: readonly Token[], roles: readonly IndicatorColumn[]): GridRow[] | null {
  const count = countRows(end);
  if (count === null || count === 0 || end.cost > (MOST_A_ROW + EACH_ROW) * count) return null;
  const rows: GridRow[] = [];
  let to = body.length;
  let placed: { column: number; from: number; cell: Cell }[] = [];
  for (let way: Way | null = end; way !== null; way = way.before) {
    if (way.cell !== null) {
      to -= way.cell.pieces;
      placed.unshift({ column: way.column, from: to, cell: way.cell });
    } else if (way.column < 0 && placed.length > 0) {
      rows.push(rowOf(placed, body, roles));
      placed = [];
    }
  }
  rows.reverse();
  // One cell a line, or lines of cells: only these may stand beside what runs on from the line above.
  if (!body.some(({ inline }) => inline === true)) return rows;
  return rows.map((row, index) => (mayRunOn(rows[index - 1], row, roles) ? { ...row, torn: true } : row));
}

/**
 * Whether a row begins with a line that may be of another cell as well: text that is no known title of a level, below a
 * reason that may run on, or above a name that had no room beside it in one column.
 */
function mayRunOn(before: GridRow | undefined, row: GridRow, roles: readonly IndicatorColumn[]): boolean {
  const at = row.cells.findIndex((cell) => cell !== "");
  const first = row.cells[at] ?? "";
  if (!LEVELS.has(roles[at] ?? "") || kindOf(first) !== null || isLevel(first)) return false;
  if (isFamilyTitle(first) || hasPoints(first)) return false;
  const alone = row.cellLines.every(
    (line, column) => column === at || row.cells[column] === "" || line !== row.line,
  );
  const reason = before?.cells[roles.indexOf("reason")] ?? "";
  const name = row.cells[roles.indexOf("name")] ?? "";
  return alone && (reason !== "" || (name !== "" && widthOf(name) < widthOf(first) + 2));
}

function rowOf(
  placed: readonly { readonly column: number; readonly from: number; readonly cell: Cell }[],
  body: readonly Token[],
  roles: readonly IndicatorColumn[],
): GridRow {
  const first = placed[0]?.from ?? 0;
  const last = placed.at(-1);
  const tokens = body.slice(first, (last?.from ?? 0) + (last?.cell.pieces ?? 0));
  const cells = roles.map(() => "");
  const cellLines = roles.map(() => tokens[0]?.line ?? 0);
  for (const { column, from, cell } of placed) {
    cells[column] = cell.text;
    cellLines[column] = body[from]?.line ?? 0;
  }
  const row = tableRow([...new Set(tokens.map(({ line }) => line))], cells, cellLines);
  const wraps =
    tokens.filter(({ inline }) => inline !== true).length > 1 && placed.some(({ cell }) => cell.pieces > 1);
  return { ...row, ruled: true, ...(wraps ? { wraps } : {}) };
}
