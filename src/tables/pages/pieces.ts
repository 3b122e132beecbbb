import { foldGlyphs } from "../glyphs";
import { wordsOf } from "./fill";
import { isNonsense, UNKNOWN } from "./nonsense";
import type { PageProblemCode, PageText } from "./page";
import { median, type Piece, places } from "./piece";
import { quarterOf, type UprightPage } from "./upright";

/** Pieces that were left out, by the reason. */
export type LeftOut = ReadonlyMap<PageProblemCode, readonly string[]>;

/** How many times the common height a watermark has, and how many other pieces it lies across. */
const LARGE = 2.2;
const ACROSS = 3;
/** Pieces that are looked at for lying under a large one. */
const LOOKED_AT = 40_000_000;

/** The pieces of a page that are read, and those that are not. */
export function piecesOf(
  page: UprightPage,
  nonsense: ReadonlySet<string>,
): { pieces: Piece[]; leftOut: LeftOut } {
  const leftOut = new Map<PageProblemCode, string[]>();
  const leave = (code: PageProblemCode, text: string) => {
    const list = leftOut.get(code);
    if (list === undefined) leftOut.set(code, [text]);
    else list.push(text);
  };
  const pieces: Piece[] = [];
  for (const text of page.texts) {
    if (quarterOf(text.angle ?? 0) === null) leave("turned", text.text);
    else if (isNonsense(text, nonsense)) {
      leave("nonsense", text.text);
      pieces.push(pieceOf({ ...text, text: UNKNOWN }));
    } else if (isCutOff(text, page)) {
      pieces.push(pieceOf({ ...text, text: UNKNOWN }));
    } else {
      const piece = pieceOf({ ...text, text: foldGlyphs(text.text) });
      if (piece.text !== "") pieces.push(...withoutBlanks(piece));
    }
  }
  const marks = watermarks(pieces);
  for (const mark of marks) leave("watermark", mark.text);
  return { pieces: withoutDoubles(pieces.filter((piece) => !marks.has(piece))), leftOut };
}

/** How far a figure may reach over the edge of its page and still be printed whole, in points. */
const OVER_EDGE = 0.5;

/** Whether a figure runs over the right edge of its page: a table wider than the page lost its last digits. */
function isCutOff({ text, x, width, vertical, angle }: PageText, page: UprightPage): boolean {
  if (vertical === true || (angle ?? 0) !== 0 || !/^-?[\d,]{1,30}(?:\.\d{0,10})?$/.test(text.trim()))
    return false;
  return x + width > page.width + OVER_EDGE;
}

/** Blanks by which a producer sets columns apart within one run. */
const BLANKS = /( {2,}|\u3000{2,})/;

/** A run cut at its wide blanks. */
function withoutBlanks(piece: Piece): Piece[] {
  return piece.across && BLANKS.test(piece.text) ? wordsOf(piece, BLANKS) : [piece];
}

function pieceOf(text: PageText): Piece {
  const across = text.vertical !== true && (quarterOf(text.angle ?? 0) ?? 0) % 2 === 0;
  const { x, y, width, height } = text;
  const home = homeIn(text);
  const bare = text.text.trim();
  const before = text.text.length - text.text.trimStart().length;
  const after = text.text.length - text.text.trimEnd().length;
  if (bare === "" || !across || before + after === 0)
    return { text: bare, x, y, width, height, size: across ? height : width, across, ...home };
  // Blanks around a piece take part of its width: half a character each.
  const one = width / (places(bare) + before + after);
  const inner = { x: x + before * one, width: width - (before + after) * one };
  return { text: bare, y, height, ...inner, size: height, across, ...home };
}

/** The middle of the clip, where the text's own middle lies outside of it. */
function homeIn({ x, y, width, height, clip }: PageText): Pick<Piece, "home"> {
  if (clip === undefined || ![clip.x, clip.y, clip.width, clip.height].every(Number.isFinite)) return {};
  const [dx, dy] = [x + width / 2 - clip.x, y + height / 2 - clip.y];
  if (dx >= 0 && dx <= clip.width && dy >= 0 && dy <= clip.height) return {};
  return { home: { x: clip.x + clip.width / 2, y: clip.y + clip.height / 2 } };
}

/** Large print across other text: 样本, 内部资料, the name of a program. */
function watermarks(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const common = median(
    pieces.map(({ size }) => size),
    0,
  );
  const large = pieces.filter(({ size }) => size > common * LARGE);
  if (large.length === 0 || large.length * pieces.length > LOOKED_AT) return new Set();
  return new Set(
    large.filter((mark) => {
      let under = 0;
      for (const piece of pieces) if (piece.size < mark.size / 1.5 && covers(mark, piece)) under++;
      return under >= ACROSS;
    }),
  );
}

/** Whether the inner part of a mark lies over a piece; the boxes of neighbouring lines touch. */
function covers(mark: Piece, piece: Piece): boolean {
  const inset = mark.height * 0.2;
  return (
    piece.x < mark.x + mark.width &&
    mark.x < piece.x + piece.width &&
    piece.y < mark.y + mark.height - inset &&
    mark.y + inset < piece.y + piece.height
  );
}

/** Drops what is drawn a second time a hair beside the first, as programs do for bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  const texts = new Set<string>();
  const kept: Piece[] = [];
  for (const raw of pieces) {
    const piece = halved(raw);
    const step = Math.max(piece.size, 1);
    const [column, row] = [Math.floor(piece.x / step), Math.floor(piece.y / step)];
    const known = texts.has(piece.text);
    texts.add(piece.text);
    const double =
      known &&
      NEAR.some(([dx, dy]) =>
        seen.get(`${column + dx},${row + dy},${piece.text}`)?.some((other) => isDouble(piece, other)),
      );
    if (double) continue;
    const key = `${column},${row},${piece.text}`;
    const list = seen.get(key);
    if (list === undefined) seen.set(key, [piece]);
    else if (list.length < 8) list.push(piece);
    kept.push(piece);
  }
  return kept;
}

const NEAR = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy): [number, number] => [dx, dy]));

function isDouble(a: Piece, b: Piece): boolean {
  const near = Math.max(a.size, b.size) * 0.3;
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near;
}

/** Share of its common width below which a run has the room of half its characters. */
const HALF = 0.6;

/** A run whose characters each stand twice in the room of one: `合合计计`. */
function halved(piece: Piece): Piece {
  const { text, width, size } = piece;
  if (text.length < 4 || text.length % 2 === 1 || !piece.across) return piece;
  for (let at = 0; at < text.length; at += 2) if (text[at] !== text[at + 1]) return piece;
  if (width > places(text) * size * 0.5 * HALF) return piece;
  return { ...piece, text: [...text].filter((_, at) => at % 2 === 0).join("") };
}
