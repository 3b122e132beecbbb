import { median, type Piece, places, rightOf } from "./piece";
import { type Printed, printedOf } from "./printed";

/** Share of the height from which a gap parts two cells of a line. */
const PARTS = 1.1;

/** What the lines of a page are measured by: where its text begins, and how wide half a character is. */
export interface TextSize {
  readonly left: number;
  readonly half: number;
}

/** The measure of a page. */
export function measureOf(pieces: readonly Piece[]): TextSize {
  const sizes = pieces.filter(({ across }) => across).map(({ size }) => size);
  const left = pieces.reduce((least, { x }) => Math.min(least, x), Infinity);
  return { left: Number.isFinite(left) ? left : 0, half: Math.max(median(sizes, 10) / 2, 1) };
}

/** The stretches of a line between which gaps part cells. */
export function segmentsOf(line: Printed, parts: number = PARTS): Printed[] {
  const segments: Piece[][] = [];
  for (const piece of line.pieces) {
    const last = segments.at(-1)?.at(-1);
    if (last !== undefined && piece.x - rightOf(last) < Math.min(last.size, piece.size) * parts)
      segments.at(-1)?.push(piece);
    else segments.push([piece]);
  }
  return segments.map(printedOf);
}

/** Widest indent and gap, in places: a page of the largest size has no more. */
const WIDEST_GAP = 400;

/** A line as text, with its gaps in proportion, so that columns stand under each other. */
export function plainText(line: Printed, { left, half }: TextSize): string {
  let text = "";
  let column = 0;
  for (const segment of line.parts ?? segmentsOf(line)) {
    const target = Math.round((segment.x - left) / half);
    const gap = Math.min(Math.max(target - column, text === "" ? 0 : 2), WIDEST_GAP);
    text += " ".repeat(gap) + segment.text;
    column += gap + places(segment.text);
  }
  return text;
}
