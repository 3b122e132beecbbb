import { figureOf, readPrinted } from "../printed";
import { kindOf } from "../taxonomy";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { widthOf } from "./aligned-bands";
import { type GridRow, OPEN_BRACKET, tableRow } from "./grid";
import { hasPoints, isFamilyTitle, INDICATOR_KINDS_OF_CELLS as KINDS } from "./misfit";
import { isLevel, type Token } from "./tokens";
import { type Cell, cellsOf, remembered } from "./wraps";

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

/** A cell that may begin at a piece with its cost in each column. */
interface Placeable extends Cell {
  readonly costs: readonly number[];
}

/**
 * Cuts the pieces of a table that arrived without its blank cells into cells, and these into rows: of all ways of
 * putting each into a column, in the order of the heading, the one that fits best. `null` where none fits well.
 */
export function fittedStream(body: readonly Token[], roles: readonly IndicatorColumn[]): GridRow[] | null {
  const fits = remembered((text) => roles.map((role) => KINDS.loose(role, text)));
  const cells = cellsOf(body).map((own) =>
    own.map((cell) => {
      const loose = fits(cell.text);
      return {
        ...cell,
        costs: roles.map((role, at) => (isWrapped(role, cell) ? NEVER : cell.cost + (loose[at] ?? NEVER))),
      };
    }),
  );
  const end = bestWay(body, roles, cells);
  return end === null ? null : rowsOf(end, body, roles);
}

const NEVER = Number.POSITIVE_INFINITY;
const LEVELS: ReadonlySet<string> = new Set(["level1", "level2"]);
const FIGURES: ReadonlySet<string> = new Set([
  "weight",
  "score",
  "deviation",
  "level1Weight",
  "level2Weight",
]);

/** A cell that no line of a column breaks so: a figure, a level with figures in its title, or its points alone. */
function isWrapped(role: IndicatorColumn, { text, pieces }: Cell): boolean {
  if (LEVELS.has(role) && (OPEN_BRACKET.test(text) || /^[（(]/.test(text))) return true;
  return (
    pieces > 1 &&
    (FIGURES.has(role) || (LEVELS.has(role) && /\d/.test(text.replace(/[（(].{0,8}[)）]$/, ""))))
  );
}

/** The best of two ways; of equals the first. */
const better = (one: Way | null, other: Way): Way => (one === null || other.cost < one.cost ? other : one);

function bestWay(
  body: readonly Token[],
  roles: readonly IndicatorColumn[],
  cells: readonly (readonly Placeable[])[],
): Way | null {
  const blanks = roles.map((role) => KINDS.blank(role));
  const ways: (Way | null)[][] = body.map(() => []);
  ways.push([]);
  const relax = (row: (Way | null)[]): void => {
    for (let column = 0; column < roles.length; column += 1) {
      const way = row[column] ?? null;
      if (way === null) continue;
      const cost = way.cost + (blanks[column] ?? 0);
      // Of equals the cell stands further to the left.
      if (cost <= (row[column + 1]?.cost ?? Infinity))
        row[column + 1] = { ...way, cost, before: way, cell: null, column };
    }
  };
  let end: Way | null = { cost: 0, before: null, cell: null, column: -1, points: NO_POINTS };
  for (let at = 0; at <= body.length; at += 1) {
    const row = ways[at] as (Way | null)[];
    if (at > 0) {
      relax(row);
      const last = row[roles.length] ?? null;
      end = last === null ? null : { ...last, cost: last.cost + endCost(last.points, roles) };
    }
    if (at === body.length) return end;
    if (end !== null && body[at]?.inline !== true) {
      row[0] = { cost: end.cost + EACH_ROW, before: end, cell: null, column: -1, points: NO_POINTS };
      relax(row);
    }
    for (let column = 0; column < roles.length; column += 1) {
      const way = row[column] ?? null;
      if (way === null) continue;
      for (const cell of cells[at] ?? []) {
        const own = cell.costs[column] ?? Infinity;
        if (own === Infinity) continue;
        const points = withCell(way, roles, column, cell.text);
        const cost = way.cost + own + pointsCost(way.points, points);
        const target = ways[at + cell.pieces] as (Way | null)[];
        target[column + 1] = better(target[column + 1] ?? null, { cost, before: way, cell, column, points });
      }
    }
  }
  return null;
}

function withCell(way: Way, roles: readonly IndicatorColumn[], column: number, text: string): Points {
  const role = roles[column];
  if (role === "reason") return { ...way.points, reason: true };
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

/** A score is no more than its weight; a reason belongs to a reduced one. */
function pointsCost(before: Points, after: Points): number {
  const { weight, score, reason, level, unit } = after;
  let cost = (level && !before.level ? 3 : 0) + (unit && !before.unit ? 2 : 0);
  if (weight === null || score === null) return cost;
  const first = before.weight === null || before.score === null;
  if (first && score > weight) cost += 2.5;
  if (reason && (first || !before.reason) && score === weight) cost += 1;
  return cost;
}

function endCost({ weight, score, reason }: Points, roles: readonly IndicatorColumn[]): number {
  if (weight === null || score === null || score >= weight) return 0;
  return reason || !roles.includes("reason") ? 0 : 0.4;
}

function rowsOf(end: Way, body: readonly Token[], roles: readonly IndicatorColumn[]): GridRow[] | null {
  const rows: GridRow[] = [];
  let [to, after] = [body.length, end.cost];
  let placed: { column: number; from: number; cell: Cell }[] = [];
  for (let way: Way | null = end; way !== null; way = way.before) {
    if (way.cell !== null) {
      to -= way.cell.pieces;
      placed.unshift({ column: way.column, from: to, cell: way.cell });
    } else if (way.column < 0 && placed.length > 0) {
      if (after - way.cost + EACH_ROW > MOST_OF_ROW) return null;
      after = way.cost - EACH_ROW;
      rows.unshift(rowOf(placed, body, roles));
      placed = [];
    }
  }
  if (rows.length === 0 || end.cost > (MOST_A_ROW + EACH_ROW) * rows.length) return null;
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
