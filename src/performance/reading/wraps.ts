import { readMeasure } from "../measure";
import { familyOf, kindOf } from "../taxonomy";
import { widthOf } from "./aligned-bands";
import { joinPieces, OPEN_BRACKET } from "./grid";
import { hasPoints, isFamilyTitle, isTitleWithPoints } from "./misfit";
import { isFigure, isLevel, isNumber, type Token } from "./tokens";

/** Most pieces of one cell. */
export const MOST_PIECES = 12;
/** What it costs that a cell runs over a line end: once, and again. */
const FIRST_WRAP = 1;
const NEXT_WRAP = 0.2;
/** As much as this a title of a level that is whole only when joined. */
const TITLE = 0.1;
/** A cell narrower than three characters is rare, and so is a bare number that is only a piece. */
const NARROW = 6;
const RARE = 0.8;
/** A title of a level is seldom a piece of something else. */
const TWO_TITLES = 1.5;
/** Where programs set a space between digits and Chinese characters: what one inside a cell costs before digits. */
const SET_SPACE = 0.3;
/** There a cell seldom begins between a figure and what may be its unit. */
const UNIT_APART = 0.3;
/** Widths of signs differ between fonts by so much. */
const SLACK = 0.5;
const EVEN = /^[\u3400-\u9fff\s]+$/;

const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[0-9A-Za-z]/;

/** What a line takes at least: signs of other scripts and the spaces before them may be narrower than they are counted. */
export const leastWidth = (line: string): number =>
  widthOf(line) - (EVEN.test(line) ? 0 : 1) - (line.split(" ").length - 1) / 2;

/**
 * The first sign, or word of letters and digits, of a text: what would have had room at the end of the line before. An
 * opening bracket never ends a line.
 */
export function firstWord(text: string): string {
  return /^[（(《“「]*(?:[0-9A-Za-z.%]+|.)[，。、；：！？）”》,.;:!?)%]*/u.exec(text)?.[0] ?? "";
}

/** Whether the print sets a space between digits and Chinese characters everywhere: nothing follows from it there. */
export function setsSpaces(tokens: readonly Token[]): boolean {
  let [spaced, tight] = [0, 0];
  tokens.forEach(({ text, inline, words }, index) => {
    if (words !== undefined) {
      spaced += 1;
      return;
    }
    tight += text.match(/[\u3400-\u9fff]\d|\d[\u3400-\u9fff]/g)?.length ?? 0;
    if (inline === true && meet(tokens[index - 1]?.text ?? "", text)) spaced += 1;
  });
  return spaced > 0 && tight * 8 < spaced;
}

/** Whether a Chinese character and a digit or letter meet between two pieces. */
export function meet(before: string, after: string): boolean {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  return (HAN.test(last) && DIGIT.test(first)) || (DIGIT.test(last) && HAN.test(first));
}

/** A cell that may begin at a piece: its text, how many pieces it takes, what their joins cost. */
export interface Cell {
  readonly text: string;
  readonly pieces: number;
  readonly cost: number;
}

const isValue = (text: string): boolean => isFigure(text) || readMeasure(text) !== null;

/**
 * Whether a text is one of the eleven titles of the second level, or of the first, as the ministry prints them, with its
 * points in brackets or without.
 */
export function isOfficial(text: string): boolean {
  const title = hasPoints(text) ? text.slice(0, text.search(/[（(]/)) : text;
  return title.endsWith("指标") && [kindOf(title)?.name, familyOf(title)].includes(title.slice(0, -2));
}

/** Whether a piece is a title by itself. */
const isTitle = (text: string): boolean =>
  isTitleWithPoints(text) || (!OPEN_BRACKET.test(text) && (isLevel(text) || isFamilyTitle(text)));

/** What is asked of a piece, by itself, for every cell that may hold it. */
interface Piece {
  readonly text: string;
  /** Places that it takes, at most and at least, and those of its first word. */
  readonly width: number;
  readonly least: number;
  readonly first: number;
  /** Whether all its signs, and whether the first of them, are as wide as each other. */
  readonly even: boolean;
  readonly beginsEven: boolean;
  readonly operator: boolean;
  readonly number: boolean;
  readonly value: boolean;
  readonly official: boolean;
  readonly title: boolean;
}

const pieceOf = (text: string): Piece => ({
  text,
  width: widthOf(text),
  least: leastWidth(text),
  first: widthOf(firstWord(text)),
  even: EVEN.test(text),
  beginsEven: text === "" || EVEN.test(text.slice(0, 1)),
  operator: /^[≥≤=＝><＞＜]/.test(text),
  number: isNumber(text),
  value: isValue(text),
  official: isOfficial(text),
  title: isTitle(text),
});

/**
 * A question about texts that keeps its answers: each piece is asked once for every cell that may hold it.
 *
 * @param most - How many answers are kept; where there are more, all are let go.
 */
export function remembered<T>(
  ask: (text: string) => T,
  most = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/** Pieces by their texts, each asked once. */
export const piecesAsked = (): ((text: string) => Piece) => remembered(pieceOf);

/** What it costs that a cell runs over the end of a line; without end where it cannot. */
function wrapCost(line: Piece, next: Piece, wraps: number): number {
  // Two cells of a row may say the same, the pieces of one never do.
  if (next.operator || (line.value && next.value) || line.text === next.text) return Infinity;
  const rare = (wraps === 0 && (line.width < NARROW || line.number)) || next.number;
  return (wraps === 0 ? FIRST_WRAP : NEXT_WRAP) + (rare ? RARE : 0);
}

/**
 * The cells that may begin at a piece. A cell runs on over a line end only where its next sign had no room on the line
 * before: a piece that is shorter than another of the same cell ends it.
 */
export function cellsAt(
  tokens: readonly Token[],
  from: number,
  spaces: boolean,
  pieceWith: (text: string) => Piece = piecesAsked(),
): Cell[] {
  const { text: first = "" } = tokens[from] ?? {};
  const apart = spaces && tokens[from]?.inline === true && HAN.test(first.slice(0, 1));
  const start = apart && meet(tokens[from - 1]?.text ?? "", first) ? UNIT_APART : 0;
  const cells: Cell[] = [{ text: first, pieces: 1, cost: start }];
  let line = pieceWith(first);
  let [text, cost, widest, room, wraps] = [first, start, 0, Infinity, 0];
  let [holdsOfficial, holdsTitle] = [line.official, line.title];
  for (let pieces = 2; pieces <= MOST_PIECES && from + pieces <= tokens.length; pieces += 1) {
    const token = tokens[from + pieces - 1] as Token;
    const next = pieceWith(token.text);
    holdsOfficial ||= next.official;
    holdsTitle ||= next.title;
    if (token.inline === true) {
      if (!(spaces && meet(line.text, next.text))) break;
      cost += HAN.test(next.text.slice(0, 1)) ? 0 : SET_SPACE;
      // Behind a figure with its unit begins another.
      if (next.number && readMeasure(text) !== null) cost += FIRST_WRAP;
      line = pieceWith(`${line.text} ${next.text}`);
      text += next.text;
    } else {
      const slack = line.even && next.beginsEven ? 0 : SLACK;
      room = Math.min(room, line.width + next.first + slack);
      widest = Math.max(widest, line.least);
      cost += wrapCost(line, next, wraps);
      if (widest >= room || cost === Infinity) break;
      wraps += 1;
      line = next;
      text = joinPieces(text, next.text);
    }
    if (Math.max(widest, line.least) >= room) continue;
    const official = text.includes("指标") && isOfficial(text);
    if (holdsOfficial && !official) continue;
    // No text that wraps ends with a bare number.
    if (next.number) continue;
    // A title and its points in brackets are one: 过程（20分）.
    const isWhole = wraps > 0 && (official || isFamilyTitle(text) || (!holdsTitle && isLevel(text)));
    cells.push({ text, pieces, cost: isWhole ? TITLE : cost + (holdsTitle ? TWO_TITLES : 0) });
  }
  return cells;
}
