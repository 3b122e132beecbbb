import { edgesOf } from "./edges";
import { isWithin } from "./fill";
import { gapTables } from "./gaps";
import { type Lattice, latticeOf } from "./lattice";
import { networksOf } from "./networks";
import type { PageProblemCode } from "./page";
import { middleX, middleY, type Piece } from "./piece";
import { type Printed, printedLines } from "./printed";
import type { Alignment } from "./stretches";
import { type Table, tableOf } from "./table";
import type { UprightPage } from "./upright";

/** What stands on a page: its tables, and the lines outside them. */
export interface Layout {
  readonly tables: readonly Table[];
  readonly lines: readonly Printed[];
  /** Pieces in vertical writing outside tables, which are left out. */
  readonly down: readonly Piece[];
  readonly problem?: { readonly code: PageProblemCode; readonly count: number };
}

/**
 * Finds the tables of a page by its ruling lines, and by gaps where there are none; all other text is lines. `before`:
 * the last table of the page before; `aligned`: the side to which figures are set on the pages before.
 */
export function layOut(
  page: UprightPage,
  pieces: readonly Piece[],
  before: Table | null,
  aligned: Alignment | null,
): Layout {
  const edges = edgesOf(page.rules, page);
  if (edges === null)
    return {
      ...outside([], pieces, [], before, aligned),
      problem: { code: "too-many-rules", count: page.rules.length },
    };
  const lattices: Lattice[] = [];
  let wide = 0;
  let cells = 0;
  const lone: number[] = [];
  for (const network of networksOf(edges)) {
    const lattice = latticeOf(network);
    if (lattice === null) {
      if (lone.length < MOST_LONE) lone.push(...network.across.map(({ at }) => at));
      continue;
    }
    if (lattice === "wide" || cells + lattice.cells.length > MOST_CELLS) wide++;
    else {
      lattices.push(lattice);
      cells += lattice.cells.length;
    }
  }
  const { held, rest } = share(lattices, pieces);
  const tables = lattices.flatMap((lattice, at) => {
    const own = held[at] as readonly Piece[];
    return own.length === 0 ? [] : [tableOf(lattice, own)];
  });
  const layout = outside(tables, rest, lone, before, aligned);
  return wide === 0 ? layout : { ...layout, problem: { code: "too-many-cells", count: wide } };
}

/** Most cells of a page. */
const MOST_CELLS = 60_000;
/** Lattices of a page that are asked for each piece. */
const MOST_LATTICES = 200;

/** Gives each piece to the smallest lattice that it lies in: a table may stand inside a frame. */
function share(
  lattices: readonly Lattice[],
  pieces: readonly Piece[],
): { held: readonly (readonly Piece[])[]; rest: readonly Piece[] } {
  const order = [...lattices.keys()]
    .sort((a, b) => area(lattices[a] as Lattice) - area(lattices[b] as Lattice))
    .slice(-MOST_LATTICES);
  const held: Piece[][] = lattices.map(() => []);
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const at = order.find((index) => isWithin(piece, lattices[index] as Lattice));
    if (at === undefined) rest.push(piece);
    else held[at]?.push(piece);
  }
  return { held, rest };
}

function area({ xs, ys }: Lattice): number {
  const [left, top] = [xs[0] ?? 0, ys[0] ?? 0];
  return ((xs.at(-1) ?? 0) - left) * ((ys.at(-1) ?? 0) - top);
}

/** Rules across a page that belong to no lattice. */
const MOST_LONE = 500;

/** Text outside lattices: columns by their gaps where those are sure, else lines. `breaks` are rules across the page. */
function outside(
  tables: readonly Table[],
  pieces: readonly Piece[],
  breaks: readonly number[],
  before: Table | null,
  aligned: Alignment | null,
): Layout {
  const down = pieces.filter(({ across }) => !across);
  const lines = printedLines(pieces.filter(({ across }) => across));
  const found = gapTables(lines, breaks, before, aligned);
  return { tables: [...tables, ...found.tables], lines: found.rest, down };
}

/** Tables and lines in reading order. */
export function inOrder(tables: readonly Table[], lines: readonly Printed[]): readonly (Table | Printed)[] {
  const key = (one: Table | Printed) => ("rows" in one ? one.box.y : middleY(one));
  const left = (one: Table | Printed) => ("rows" in one ? one.box.x : middleX(one));
  return [...tables, ...lines].sort((a, b) => key(a) - key(b) || left(a) - left(b));
}
