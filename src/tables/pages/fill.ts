import type { Lattice, LatticeCell } from "./lattice";
import { middleX, middleY, type Piece, places, rightOf } from "./piece";

/** The pieces of each cell of a lattice, by the cell's index. */
export type Filling = readonly (readonly Piece[])[];

/** How far text may stand over the edge of a lattice and still belong to it. */
const OVER = 2;

/** Whether the middle of a piece lies in a lattice. */
export function isWithin(piece: Piece, { xs, ys }: Pick<Lattice, "xs" | "ys">): boolean {
  const [x, y] = [middleX(piece), middleY(piece)];
  return (
    x > (xs[0] as number) - OVER &&
    x < (xs.at(-1) as number) + OVER &&
    y > (ys[0] as number) - OVER &&
    y < (ys.at(-1) as number) + OVER
  );
}

/** Puts the pieces that lie in a lattice into its cells, each by its middle; a run over several cells is cut at its blanks. */
export function fill(lattice: Lattice, pieces: readonly Piece[]): Filling {
  const columns = lattice.xs.length - 1;
  const owner = new Int32Array(columns * (lattice.ys.length - 1));
  for (const [index, cell] of lattice.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columns);
  }
  const filling: Piece[][] = lattice.cells.map(() => []);
  for (const whole of pieces) {
    const row = stretchAt(lattice.ys, middleY(whole));
    const ownerAt = (x: number) => owner[row * columns + stretchAt(lattice.xs, x)] as number;
    for (const piece of cut(whole, ownerAt)) filling[ownerAt(middleX(piece))]?.push(piece);
  }
  return filling;
}

/** Index of the stretch between two places in which a value lies. */
function stretchAt(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A run of words that lies over several cells, as its words, with those of one cell together. */
function cut(piece: Piece, ownerAt: (x: number) => number): readonly Piece[] {
  if (!piece.across || !piece.text.includes(" ")) return [piece];
  if (ownerAt(piece.x + OVER) === ownerAt(rightOf(piece) - OVER)) return [piece];
  const words = wordsOf(piece);
  const out: Piece[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && ownerAt(middleX(last)) === ownerAt(middleX(word))) {
      const text = `${last.text} ${word.text}`;
      out[out.length - 1] = { ...last, text, width: rightOf(word) - last.x };
    } else out.push(word);
  }
  return out;
}

/** The words of a run, with the boxes that they have if all its characters are as wide as usual. */
export function wordsOf(piece: Piece): Piece[] {
  const one = piece.width / Math.max(1, places(piece.text));
  const out: Piece[] = [];
  let column = 0;
  for (const part of piece.text.split(/( +)/)) {
    const width = places(part);
    if (part.trim() !== "") out.push({ ...piece, text: part, x: piece.x + column * one, width: width * one });
    column += width;
  }
  return out;
}

/** Width of a cell. */
export function widthOf({ xs }: Pick<Lattice, "xs">, cell: LatticeCell): number {
  return (xs[cell.column + cell.columns] as number) - (xs[cell.column] as number);
}
