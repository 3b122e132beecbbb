import { type Edge, placesOf } from "./edges";
import type { Network } from "./networks";

/** A cell of a lattice: first row and column, and how many of them it holds. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table by its ruling lines. */
export interface Lattice {
  /** Places of its edges, in order: one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** Most cells of one lattice. */
const MOST_CELLS = 40_000;
/** A table's outer border may be missing: its edges then end this far beyond the outermost that is drawn. */
const BEYOND = 6;
/** Share of a cell's side that an edge must cover. */
const COVER = 0.6;

/** The lattice of a network; null where it is none, `"wide"` where it has more cells than any table. */
export function latticeOf(network: Network): Lattice | "wide" | null {
  const { across, down } = network;
  if (across.length === 0 || down.length === 0 || across.length + down.length < 3) return null;
  const xs = withEnds(
    placesOf(down.map(({ at }) => at)),
    across.map(({ from }) => from),
    across.map(({ to }) => to),
  );
  const ys = withEnds(
    placesOf(across.map(({ at }) => at)),
    down.map(({ from }) => from),
    down.map(({ to }) => to),
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  if (columns * rows > MOST_CELLS) return "wide";
  return { xs, ys, cells: cellsOf(walls(down, xs, ys), walls(across, ys, xs), rows, columns) };
}

/** The places with the outer ends of the crossing edges where no edge closes them. */
function withEnds(values: readonly number[], froms: readonly number[], tos: readonly number[]): number[] {
  const first = froms.reduce((least, value) => Math.min(least, value), Infinity);
  const last = tos.reduce((most, value) => Math.max(most, value), -Infinity);
  const out = [...values];
  if (first < (out[0] ?? Infinity) - BEYOND) out.unshift(first);
  if (last > (out.at(-1) ?? -Infinity) + BEYOND) out.push(last);
  return out;
}

/** Whether a wall stands at place `at` along stretch `along`; the outermost always do. */
type Walls = (at: number, along: number) => boolean;

function walls(edges: readonly Edge[], ats: readonly number[], alongs: readonly number[]): Walls {
  const stretches = alongs.length - 1;
  const covered = new Float64Array(ats.length * stretches);
  for (const edge of edges) {
    const at = nearest(ats, edge.at);
    for (let along = Math.max(0, nearest(alongs, edge.from) - 1); along < stretches; along++) {
      const [from, to] = [alongs[along] as number, alongs[along + 1] as number];
      if (from > edge.to) break;
      const shared = Math.min(to, edge.to) - Math.max(from, edge.from);
      const index = at * stretches + along;
      if (shared > 0) covered[index] = (covered[index] ?? 0) + shared / (to - from);
    }
  }
  return (at, along) => at === 0 || at === ats.length - 1 || (covered[at * stretches + along] ?? 0) >= COVER;
}

/** Index of the place nearest to a value. */
export function nearest(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  const before = values[low - 1];
  return before !== undefined && value - before < (values[low] as number) - value ? low - 1 : low;
}

/** Cells from the walls: each begins where none is yet and goes on as far as no wall stands in it. */
function cellsOf(left: Walls, top: Walls, rows: number, columns: number): LatticeCell[] {
  const taken = new Uint8Array(rows * columns);
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 1) continue;
      let right = column + 1;
      while (right < columns && taken[row * columns + right] !== 1 && !left(right, row)) right++;
      let bottom = row + 1;
      while (bottom < rows && isOpen(left, top, taken, columns, bottom, column, right)) bottom++;
      for (let y = row; y < bottom; y++) taken.fill(1, y * columns + column, y * columns + right);
      cells.push({ row, column, rows: bottom - row, columns: right - column });
    }
  }
  return cells;
}

/** Whether a cell over these columns goes on in the row below. */
function isOpen(
  left: Walls,
  top: Walls,
  taken: Uint8Array,
  columns: number,
  row: number,
  from: number,
  to: number,
): boolean {
  for (let column = from; column < to; column++) {
    if (taken[row * columns + column] === 1 || top(row, column)) return false;
    if (column > from && left(column, row)) return false;
  }
  // The row below is wider than the cell: a cell of its own begins there.
  return (
    (from === 0 || left(from, row) || taken[row * columns + from - 1] === 1) &&
    (to === columns || left(to, row) || taken[row * columns + to] === 1)
  );
}
