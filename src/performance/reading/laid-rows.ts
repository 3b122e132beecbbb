import { widthOf } from "./aligned-bands";
import { firstWord, leastWidth } from "./wraps";

/** A row of lines: from … to − 1, and whether its bounds are certain. */
export interface LaidSpan {
  readonly from: number;
  readonly to: number;
  readonly certain: boolean;
  /** Whether its cells can be such of one row. */
  readonly whole: boolean;
  /** The line of its figures. */
  readonly anchor: number;
}

/** Where cells that are lower than their row stand. */
export type Upright = "top" | "middle" | "bottom";
const PLACES: readonly Upright[] = ["top", "middle", "bottom"];

/** What a row costs that cannot be one. */
const MISFIT = 1000;
/** What a cell of one line costs that stands on the line above or below the figures. */
const SHIFTED = 1;

/** No row is higher than this. */
const MOST_HEIGHT = 24;

/** Whether pieces may be lines of one cell: each but the last is as full as its column lets it be. */
export function mayWrap(pieces: readonly string[], widest: number): boolean {
  return pieces.every((piece, index) => {
    const next = pieces[index + 1];
    if (next !== undefined && isNextCell(piece, next)) return false;
    return (
      next === undefined || widthOf(piece) + widthOf(firstWord(next)) + (EVEN.test(piece) ? 0 : 0.5) > widest
    );
  });
}

/** Whether a text begins another cell: a source that is part of the sum above, an operator, or what follows a whole percentage. */
const isNextCell = (piece: string, next: string): boolean =>
  /^(?:其中|[≥≤＝=><])/.test(next) || (/\d%$/.test(piece) && /^[\u3400-\u9fff≥≤]/.test(next));

/** Within Chinese text marks are as wide as characters; at the ends of a line they may be narrower. */
const EVEN = /^[\u3400-\u9fff](?:[\u3400-\u9fff\u3001-\u303f\uff01-\uff5e]*[\u3400-\u9fff])?$/;

/** The width that a column has at least: that of its widest line. */
export const widestOf = (pieces: readonly string[]): number =>
  Math.max(0, ...pieces.map((piece) => (EVEN.test(piece) ? widthOf(piece) : leastWidth(piece))));

/** What is asked of the rows of a table. */
export interface RowQuestions {
  /** Columns whose cells are of one row each. */
  readonly free: readonly number[];
  /** The column that names a row. */
  readonly needed: number;
  /** Lines whose cells are not known: they stand between any. */
  readonly unknown: ReadonlySet<number>;
  /** Whether names are single words that may stand a line off: sources of funds. */
  readonly shifts: boolean;
}

/**
 * Cuts the lines of a table into rows, one line with figures (the anchor) in each. Of every column the pieces in a row
 * must be the lines of one cell, the name there among them, set as all cells of the table are: at the top, in the
 * middle, or at the bottom. Bounds that may as well be elsewhere are not certain.
 */
export function laidSpans(
  cells: readonly (readonly string[])[],
  anchors: readonly number[],
  { free, needed, unknown, shifts }: RowQuestions,
): { readonly spans: readonly LaidSpan[]; readonly places: ReadonlySet<Upright> } {
  const widest = new Map(free.map((column) => [column, widestOf(cells.map((row) => row[column] ?? ""))]));
  const isNamed = (from: number, to: number): boolean =>
    cells.slice(from, to).some((row) => (row[needed] ?? "") !== "");
  const cost = (place: Upright) => (from: number, to: number, anchor: number) => {
    let sum = isNamed(from, to) ? 0 : MISFIT;
    for (const column of free) {
      if (sum >= MISFIT) break;
      const lines = linesIn(cells, column, from, to, anchor);
      sum += offOf(lines, place, widest.get(column) ?? 0, shifts && column === needed);
    }
    return Math.min(MISFIT, sum);
  };
  const ways = PLACES.map((place) => cutsAt(anchors, cells.length, cost(place)));
  const most = Math.min(...ways.map((way) => way.cost));
  const best = ways.filter((way) => way.cost === most);
  const blank = (line: number): boolean =>
    !unknown.has(line) && free.every((column) => (cells[line]?.[column] ?? "") === "");
  const bounds = anchors.map((_, row) => {
    const all = new Set(
      best.flatMap((way) =>
        [...(way.bounds[row] ?? [])].map((at) => skipBlank(at, blank, anchors[row] ?? 0)),
      ),
    );
    return [...all];
  });
  const spans = anchors.map((anchor, row) => {
    const [from = anchor, otherFrom] = bounds[row] ?? [];
    const last = row === anchors.length - 1;
    const [to = cells.length, otherTo] = last ? [cells.length] : (bounds[row + 1] ?? []);
    const known = otherFrom === undefined && otherTo === undefined;
    const whole = best.some(({ price }) => price(from, to, anchor) < MISFIT);
    return { from, to: Math.max(to, anchor + 1), certain: known && whole, whole };
  });
  const between = (row: number): boolean => {
    const [from, to] = [anchors[row - 1], anchors[row]];
    if (from === undefined || to === undefined) return false;
    return cells.slice(from + 1, to).some((_, line) => !blank(from + 1 + line));
  };
  // Lines beside a row whose bounds are not certain may be of either; of one that is cut wrong, pieces of its line too.
  const spoils = (other: number, bound: number): boolean => {
    const span = spans[other];
    return span !== undefined && (!span.whole || (!span.certain && between(bound)));
  };
  const places = PLACES.filter((_, index) => best.includes(ways[index] as Cuts));
  return {
    spans: spans.map(({ from, to, certain, whole }, row) => ({
      from,
      to,
      whole,
      anchor: anchors[row] ?? from,
      certain: certain && !spoils(row - 1, row) && !spoils(row + 1, row + 1),
    })),
    places: new Set(places),
  };
}

/** The bound as far down as it can stand: lines without cells of rows are of no row. */
function skipBlank(at: number, blank: (line: number) => boolean, anchor: number): number {
  let line = at;
  while (line < anchor && blank(line)) line += 1;
  return line;
}

interface Cuts {
  readonly cost: number;
  /** Where each row may begin at the least cost. */
  readonly bounds: readonly ReadonlySet<number>[];
  readonly price: (from: number, to: number, anchor: number) => number;
}

/** Every cheapest way of cutting the lines. */
function cutsAt(
  anchors: readonly number[],
  end: number,
  cost: (from: number, to: number, anchor: number) => number,
): Cuts {
  const after: Map<number, number>[] = [new Map([[0, 0]])];
  const edges: [from: number, to: number, cost: number][][] = [];
  anchors.forEach((anchor, row) => {
    const next = new Map<number, number>();
    const own: [number, number, number][] = [];
    const until = anchors[row + 1] ?? end;
    for (const [from, before] of after[row] ?? [])
      for (
        let to = row === anchors.length - 1 ? end : anchor + 1;
        to <= Math.min(until, anchor + MOST_HEIGHT);
        to += 1
      ) {
        const price = cost(from, to, anchor);
        own.push([from, to, price]);
        next.set(to, Math.min(next.get(to) ?? Infinity, before + price));
      }
    after.push(next);
    edges.push(own);
  });
  const total = after.at(-1)?.get(end) ?? Infinity;
  const bounds: Set<number>[] = anchors.map(() => new Set<number>());
  let open = new Set([end]);
  for (let row = anchors.length - 1; row >= 0; row -= 1) {
    const starts = new Set<number>();
    for (const [from, to, price] of edges[row] ?? [])
      if (open.has(to) && (after[row]?.get(from) ?? Infinity) + price === after[row + 1]?.get(to))
        starts.add(from);
    bounds[row] = starts;
    open = starts;
  }
  return { cost: total, bounds, price: cost };
}

/** The lines of a cell, and how many of them stand above and below that of the figures. */
interface CellLines {
  readonly pieces: readonly string[];
  readonly above: number;
  readonly below: number;
}

function linesIn(
  cells: readonly (readonly string[])[],
  column: number,
  from: number,
  to: number,
  anchor: number,
): CellLines {
  const pieces: string[] = [];
  let [above, below] = [0, 0];
  for (let line = from; line < to; line += 1) {
    const text = cells[line]?.[column] ?? "";
    if (text === "") continue;
    pieces.push(text);
    if (line < anchor) above += 1;
    else if (line > anchor) below += 1;
  }
  return { pieces, above, below };
}

/** What it costs that lines are those of one cell of a row. */
function offOf({ pieces, above, below }: CellLines, place: Upright, widest: number, shifts: boolean): number {
  if (pieces.length === 0) return 0;
  if (!mayWrap(pieces, widest)) return MISFIT;
  const own = pieces.length > above + below;
  if (place === "top") return above === 0 && own ? 0 : MISFIT;
  if (place === "bottom") return below === 0 && own ? 0 : MISFIT;
  const off = Math.abs(above - below);
  // A program lays lines that stand half a line apart on one: of an even number of lines one may stand on that of the figures.
  if (off === 0 || (off === 1 && own)) return 0;
  return shifts && pieces.length === 1 && off === 1 ? SHIFTED : MISFIT;
}
