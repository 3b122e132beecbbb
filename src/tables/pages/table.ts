import type { Line } from "../line";
import { type Rows, rowsByHeight } from "./anchors";
import { type Filling, fill, widthOf } from "./fill";
import type { Lattice, LatticeCell } from "./lattice";
import { around, middleY, type Piece } from "./piece";
import { cellText, isFigures, type Printed, printedLines } from "./printed";
import type { Alignment, Stretch } from "./stretches";

/** A box without its page. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row of a table on a page. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly boxes: readonly (Place | undefined)[];
  readonly spans: NonNullable<Line["spans"]>;
  readonly box: Place;
  /** Whether the text of each cell fills its last line, so that it may go on; unknown of tables without rules. */
  readonly full?: readonly boolean[];
}

/** A table on a page. */
export interface Table {
  /** Places of the edges of its columns. */
  readonly xs: readonly number[];
  readonly rows: readonly TableRow[];
  readonly box: Place;
  /** Whether its last row may go on over the page: no rule closes it. */
  readonly open: boolean;
  /** The stretches that its text fills, where no rules tell its columns. */
  readonly columns?: readonly Stretch[];
  /** The side to which its figures are set, where no rules tell its columns and the figures tell it. */
  readonly aligned?: Alignment | null;
}

/** The table that a lattice holds. */
export function tableOf(lattice: Lattice, pieces: readonly Piece[]): Table {
  const filling = fill(lattice, pieces);
  const columns = begun(lattice, (cell) => cell.column, lattice.xs.length - 1);
  const starts = begun(lattice, (cell) => cell.row, lattice.ys.length - 1);
  const byRow = new Map<number, number[]>();
  for (const [index, cell] of lattice.cells.entries()) {
    const list = byRow.get(cell.row);
    if (list === undefined) byRow.set(cell.row, [index]);
    else list.push(index);
  }
  const rows = [...byRow].flatMap(([, indices]) => rowsOf(lattice, filling, indices, columns, starts));
  const [x, y] = [lattice.xs[0] as number, lattice.ys[0] as number];
  const [right, bottom] = [lattice.xs.at(-1) as number, lattice.ys.at(-1) as number];
  const xs = lattice.xs.filter((_, at) => at === lattice.xs.length - 1 || columns[at] !== columns[at - 1]);
  return { xs, rows, box: { x, y, width: right - x, height: bottom - y }, open: lattice.open };
}

/**
 * Number of the column (or row) that each stretch of the lattice belongs to, and behind them how many there are: a
 * stretch in which no cell begins is part of the one before it.
 */
function begun(lattice: Lattice, of: (cell: LatticeCell) => number, stretches: number): readonly number[] {
  const begins = new Set(lattice.cells.map(of));
  const out: number[] = [];
  let number = -1;
  for (let at = 0; at < stretches; at++) {
    if (begins.has(at)) number++;
    out.push(number);
  }
  return [...out, number + 1];
}

/** A cell with its printed lines. */
interface Full {
  readonly cell: LatticeCell;
  readonly lines: readonly Printed[];
  readonly box: Place;
}

/** The rows that the cells beginning in one row of the lattice make: one, or several where the rules between are missing. */
function rowsOf(
  lattice: Lattice,
  filling: Filling,
  indices: readonly number[],
  columns: readonly number[],
  starts: readonly number[],
): TableRow[] {
  const full = indices.map((index) => {
    const cell = lattice.cells[index] as LatticeCell;
    return { cell, lines: printedLines(filling[index] ?? []), box: boxOf(lattice, cell) };
  });
  const count = columns.at(-1) as number;
  const unruled = unruledRows(lattice, full);
  if (unruled === null) return [rowOf(lattice, full, columns, starts, count)];
  return unruled.anchors.map((_, at) => {
    const part = full.map((one) => ({
      ...one,
      lines: one.lines.filter((line) => unruled.of(middleY(line)) === at),
    }));
    const box = bandOf(unruled.anchors, at, around(full.map((one) => one.box)));
    const banded = part.map((one) => ({ ...one, box: { ...one.box, y: box.y, height: box.height } }));
    return rowOf(lattice, banded, columns, starts, count);
  });
}

function boxOf({ xs, ys }: Lattice, cell: LatticeCell): Place {
  const [x, y] = [xs[cell.column] as number, ys[cell.row] as number];
  const right = xs[cell.column + cell.columns] as number;
  return { x, y, width: right - x, height: (ys[cell.row + cell.rows] as number) - y };
}

function bandOf(anchors: readonly number[], at: number, whole: Place): Place {
  const here = anchors[at] as number;
  const [before, behind] = [anchors[at - 1], anchors[at + 1]];
  const y = before === undefined ? whole.y : (before + here) / 2;
  const bottom = behind === undefined ? whole.y + whole.height : (here + behind) / 2;
  return { ...whole, y, height: bottom - y };
}

function rowOf(
  lattice: Lattice,
  full: readonly Full[],
  columns: readonly number[],
  starts: readonly number[],
  count: number,
): TableRow {
  const cells: string[] = Array.from({ length: count }, () => "");
  const boxes: (Place | undefined)[] = Array.from({ length: count }, () => undefined);
  const spans: (readonly [number, number] | undefined)[] = Array.from({ length: count }, () => undefined);
  const filled = cells.map(() => false);
  for (const { cell, lines, box } of full) {
    const at = columns[cell.column] as number;
    cells[at] = cellText(lines, widthOf(lattice, cell)).replace(/ {2,}/g, " ").trim();
    boxes[at] = box;
    const last = lines.at(-1);
    filled[at] = last !== undefined && widthOf(lattice, cell) - last.width < last.size * ROOM;
    const wide = (columns[cell.column + cell.columns] as number) - at;
    const high = (starts[cell.row + cell.rows] as number) - (starts[cell.row] as number);
    if (wide > 1 || high > 1) spans[at] = [high, wide];
  }
  const known = boxes.filter((box) => box !== undefined);
  return { cells, boxes, spans, box: around(known), full: filled };
}

/** Room, in heights, that a line leaves in its cell at most where the text goes on below it. */
const ROOM = 3;

/**
 * Rows between which the rule is missing: a cell holds several figures below each other, and its neighbours hold text
 * at the same heights. Null where it is one row.
 */
function unruledRows(lattice: Lattice, full: readonly Full[]): Rows | null {
  const single = full.filter(({ cell, lines }) => cell.rows === 1 && lines.length > 0);
  if (single.length < 2 || single.length < full.filter(({ lines }) => lines.length > 0).length) return null;
  const figures = single.filter(
    ({ cell, lines }) =>
      lines.length > 1 && isFigures(lines) && cellText(lines, widthOf(lattice, cell)).includes(" "),
  );
  if (figures.length === 0) return null;
  const rows = rowsByHeight(single.map(({ lines }) => lines));
  const most = Math.max(...figures.map(({ lines }) => lines.length));
  if (rows.anchors.length < most) return null;
  const label = single.find(({ lines }) => !isFigures(lines));
  if (label !== undefined && label.lines.length < most) return null;
  if (label === undefined && figures.length < 2) return null;
  // Each figure has a row of its own, or nothing is cut.
  const apart = single.every(
    ({ lines }) =>
      !isFigures(lines) || new Set(lines.map((line) => rows.of(middleY(line)))).size === lines.length,
  );
  return apart ? rows : null;
}
