import { type GridRow, isBlank, isFigure } from "../tables";
import { isNumbered, numbersIn } from "./aligned-header";
import { type AlignedRow, merge, overlap, type Segment, type Stretch } from "./aligned-segments";

/** Rows of a grid, and how far their columns stand from the titles that they were given. */
export interface Fitted {
  readonly rows: GridRow[];
  readonly cost: number;
}

/** Columns of the body: words and codes by what overlaps, figures by what overlaps. */
function columnsOf(body: readonly AlignedRow[]): Stretch[] {
  const groups: Stretch[][] = [[], []];
  const isLabel = (segment: Segment) => !segment.isNumeric && !isTotal(segment);
  // An empty form holds its total alone, whose label is then the only one.
  const alone = !body.some((row) => row.segments.some(isLabel));
  for (const row of body) {
    for (const segment of row.segments)
      if ((alone || !isTotal(segment)) && !isBlank(segment.text))
        groups[segment.isNumeric ? 1 : 0]?.push({ from: segment.from, to: segment.to });
  }
  return groups.flatMap(merge).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Labels of totals may reach over the columns of codes and names. */
function isTotal(segment: Segment): boolean {
  return /(?:合计|总计|小计)$/.test(segment.text);
}

/** Rows of header and body in the columns that the leaves of the header head. */
export function placeRows(
  header: readonly AlignedRow[],
  body: readonly AlignedRow[],
  leaves: readonly Stretch[],
): Fitted {
  const columns = columnsOf(body);
  const leafOf = matchInOrder(columns, leaves);
  const head = header.map((row) => headerRow(row, leaves));
  if (leafOf === null && body.length > 0 && body.every((row) => isWhole(row, leaves.length)))
    return { rows: [...head, ...body.map(inOrder)], cost: 0 };
  const rows = body.map((row): GridRow => {
    const cells = new Array<string>(leaves.length).fill("");
    let lost = leafOf === null;
    for (const segment of row.segments) {
      const at = leafOf === null ? -1 : (leafOf[bestColumn(segment, columns)] ?? -1);
      if (at < 0 && isBlank(segment.text)) continue;
      if (at < 0 || (cells[at] !== "" && (segment.isNumeric || isFigure(cells[at] ?? "")))) lost = true;
      else cells[at] = cells[at] === "" ? segment.text : `${cells[at]}${segment.text}`;
    }
    if (!lost) return { cells, line: row.line, broken: row.broken };
    const beyond = row.segments.map((segment) => segment.text);
    return {
      cells: [...new Array<string>(leaves.length).fill(""), ...beyond],
      line: row.line,
      broken: row.broken,
    };
  });
  const far = (leafOf ?? []).map((leaf, index) => distance(columns[index], leaves[leaf]));
  const lost = rows.filter((row) => row.cells.length > leaves.length).length;
  return { rows: [...head, ...rows], cost: far.reduce((sum, one) => sum + one, lost * LOST) };
}

/** Whether a row prints a label and a figure for every other column, so that each has the place of its order. */
function isWhole({ segments }: AlignedRow, count: number): boolean {
  return segments.length === count && segments.every(({ isNumeric }, at) => isNumeric === at > 0);
}

function inOrder({ segments, line, broken }: AlignedRow): GridRow {
  return { cells: segments.map(({ text }) => text), line, broken };
}

/** Distance that a row without place counts as. */
const LOST = 1000;

function bestColumn(segment: Segment, columns: readonly Stretch[]): number {
  let best = -1;
  let most = 0;
  columns.forEach((column, index) => {
    const shared = overlap(segment, column);
    const tight = column.to - column.from;
    if (shared > most || (shared === most && best >= 0 && tight < span(columns[best]))) {
      best = index;
      most = shared;
    }
  });
  if (best >= 0 || !isTotal(segment)) return best;
  const gaps = columns.map((column) => distance(segment, column));
  return gaps.indexOf(Math.min(...gaps));
}

function span(stretch: Stretch | undefined): number {
  return stretch === undefined ? Infinity : stretch.to - stretch.from;
}

/** A row of the header with each title in the column that it heads, a wider one in the first of its columns. */
export function headerRow(row: AlignedRow, leaves: readonly Stretch[]): GridRow {
  const cells = new Array<string>(leaves.length).fill("");
  const numbers = isNumbered(row) ? numbersIn(row) : [];
  const places = matchInOrder(numbers, leaves) ?? [];
  numbers.forEach((segment, index) => {
    const place = places[index];
    if (place !== undefined) cells[place] = segment.text;
  });
  for (const segment of row.segments) {
    if (numbers.includes(segment)) continue;
    let at = -1;
    let best = -Infinity;
    leaves.forEach((leaf, index) => {
      const shared = overlap(segment, leaf);
      if (shared > best) {
        best = shared;
        at = index;
      }
    });
    const first = leaves.findIndex((leaf) => overlap(segment, leaf) > 0);
    const reach = leaves.filter((leaf) => overlap(segment, leaf) > 0).length;
    const place = reach > 1 ? first : at;
    if (place >= 0) cells[place] = `${cells[place] ?? ""}${segment.text}`;
  }
  return { cells, line: row.line, broken: row.broken };
}

/**
 * The leaf of each column, in order and each used once, with the least distance in all; null where there
 * are more columns than leaves, or a column lies nearer to a leaf that another column has.
 */
function matchInOrder(columns: readonly Stretch[], leaves: readonly Stretch[]): number[] | null {
  const rows = columns.length;
  const spots = leaves.length;
  if (rows > spots || spots > MOST_LEAVES) return null;
  const best: number[][] = Array.from({ length: rows + 1 }, () =>
    new Array<number>(spots + 1).fill(Infinity),
  );
  for (let spot = 0; spot <= spots; spot++) (best[0] as number[])[spot] = 0;
  for (let row = 1; row <= rows; row++) {
    for (let spot = row; spot <= spots; spot++) {
      const skip = best[row]?.[spot - 1] ?? Infinity;
      const take = (best[row - 1]?.[spot - 1] ?? Infinity) + distance(columns[row - 1], leaves[spot - 1]);
      (best[row] as number[])[spot] = Math.min(skip, take);
    }
  }
  const found = new Array<number>(rows).fill(-1);
  let spot = spots;
  for (let row = rows; row > 0; row--) {
    while (spot > row && best[row]?.[spot - 1] === best[row]?.[spot]) spot--;
    found[row - 1] = spot - 1;
    spot--;
  }
  const clear = found.every((at, row) => {
    const own = distance(columns[row], leaves[at]);
    return leaves.every(
      (leaf, index) => index === at || found.includes(index) || distance(columns[row], leaf) > own,
    );
  });
  return clear ? found : null;
}

const MOST_LEAVES = 60;

/** Blank columns between two stretches, or, where they touch, how far their middles are apart, far below one. */
function distance(a: Stretch | undefined, b: Stretch | undefined): number {
  if (a === undefined || b === undefined) return Infinity;
  const gap = Math.max(a.from - b.to, b.from - a.to);
  if (gap > 0) return gap;
  return Math.abs(a.from + a.to - b.from - b.to) / 10_000;
}
