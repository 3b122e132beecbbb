/**
 * What destroys part of a text on its way: a slip of a typist, a bad scan, a cut file, two documents in one. What is
 * left of it must be read rightly or told as unread; what is gone cannot be.
 */
import { type Random, randomFrom } from "../support/random";

/** A line of a damaged text, with the 1-based lines of the text that it was; none for one from elsewhere. */
export interface DamagedLine {
  readonly text: string;
  readonly from: readonly number[];
}

type Lines = readonly DamagedLine[];

/** A kind of damage. */
export interface DamageKind {
  readonly name: string;
  readonly lines: (lines: Lines, random: Random, other: Lines) => Lines;
  /** It says another unit or year than the text: amounts are compared as they are printed. */
  readonly rescales?: true;
}

/** The lines of a text before any damage. */
export const wholeLines = (text: string): DamagedLine[] =>
  text.split("\n").map((line, index) => ({ text: line, from: [index + 1] }));

/** The lines of a text, damaged. The same seed gives the same lines; `other` is the text that some kinds mix in. */
export const damaged = (text: string, kind: DamageKind, seed: number, other: string): Lines =>
  kind.lines(
    wholeLines(text),
    randomFrom(seed),
    other.split("\n").map((line) => ({ text: line, from: [] })),
  );

const FIGURE = /\d[\d,]*\.\d+/g;
const hasFigure = ({ text }: DamagedLine) => /\d\.\d/.test(text);
const isFilled = ({ text }: DamagedLine) => text.trim() !== "";
const isRow = ({ text }: DamagedLine) => (text.match(FIGURE)?.length ?? 0) > 1;
const isTitle = ({ text }: DamagedLine) => /^[^\t]{2,45}表[”」）)*\s]*$/.test(text.trim());
const isHead = ({ text }: DamagedLine) =>
  /科目|栏次|行次|项\s*目|合计|决算数/.test(text) && !/\d\.\d/.test(text);
const isUnit = ({ text }: DamagedLine) => /单位\s*[:：]\s*(?:人民币)?(?:万元|元)/.test(text);

/** Index of a random line that is of this kind; of one with figures or of any where none is. */
function lineOf(lines: Lines, random: Random, is: (line: DamagedLine) => boolean): number {
  for (const test of [is, hasFigure, isFilled]) {
    const found = lines.flatMap((line, index) => (test(line) ? [index] : []));
    if (found.length > 0) return random.pick(found);
  }
  return 0;
}

/** Any line, most often one with figures. */
const someLine = (lines: Lines, random: Random) =>
  lineOf(lines, random, random.chance(0.7) ? hasFigure : isFilled);

/** The lines with a few of one kind given other text. */
const atLines =
  (
    is: (line: DamagedLine) => boolean,
    change: (text: string, random: Random) => string,
    most = 3,
  ): DamageKind["lines"] =>
  (lines, random) => {
    const chosen = new Set(Array.from({ length: random.int(1, most) }, () => lineOf(lines, random, is)));
    return lines.map((line, index) =>
      chosen.has(index) ? { ...line, text: change(line.text, random) } : line,
    );
  };

/** A text with a random one of its pieces of this kind changed. */
const piece =
  (what: RegExp, change: (found: string, random: Random) => string) => (text: string, random: Random) => {
    const found = [...text.matchAll(what)];
    if (found.length === 0) return text;
    const { 0: one, index } = random.pick(found);
    return text.slice(0, index) + change(one, random) + text.slice(index + one.length);
  };

const otherDigit = (digit: string, random: Random) => String((Number(digit) + random.int(1, 9)) % 10);

const without = (lines: Lines, from: number, count: number): Lines => [
  ...lines.slice(0, from),
  ...lines.slice(from + count),
];

/** A stretch of so many lines. */
function stretch(
  lines: Lines,
  random: Random,
  low: number,
  high: number,
): readonly [from: number, to: number] {
  const count = Math.min(random.int(low, high), Math.max(1, Math.floor(lines.length / 3)));
  const from = random.int(0, Math.max(0, lines.length - count));
  return [from, from + count];
}

/** Lines of equal text in the order that they had: which of them stands where, no text tells. */
function withEqualsInOrder(part: Lines): Lines {
  const own = new Map<string, DamagedLine[]>();
  for (const line of part) own.set(line.text, [...(own.get(line.text) ?? []), line]);
  for (const lines of own.values()) lines.sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0));
  return part.map(({ text }) => own.get(text)?.shift() as DamagedLine);
}

const inStretch =
  (low: number, high: number, change: (part: Lines, random: Random) => Lines): DamageKind["lines"] =>
  (lines, random) => {
    const [from, to] = stretch(lines, random, low, high);
    return [...lines.slice(0, from), ...change(lines.slice(from, to), random), ...lines.slice(to)];
  };

/** Lines with text given another way. */
const rewrite =
  (change: (text: string) => string) =>
  (lines: Lines): Lines =>
    lines.map((line) => ({ ...line, text: change(line.text) }));

/** The rows of one table: the lines around a row that have figures or cells. */
function tableAt(lines: Lines, at: number): readonly [from: number, to: number] {
  const belongs = (index: number) => {
    const line = lines[index];
    return line !== undefined && isFilled(line) && !isTitle(line) && /\t|[|｜│]| {2}|\d\.\d/.test(line.text);
  };
  let from = at;
  let to = at + 1;
  while (belongs(from - 1)) from--;
  while (belongs(to)) to++;
  return [from, to];
}

/** The cells of a line with what stands between them; one cell where nothing cuts it. */
function cellsIn(text: string): readonly [cells: string[], between: string] {
  for (const between of ["\t", "|", "│"]) if (text.includes(between)) return [text.split(between), between];
  return [text.split(/ {2,}/), "   "];
}

/** A table with the cells of each of its rows changed. */
const inTable =
  (change: (cells: string[], column: number) => string[], columnOf = (random: Random) => random.int(1, 5)) =>
  (lines: Lines, random: Random): Lines => {
    const [from, to] = tableAt(lines, lineOf(lines, random, isRow));
    const column = columnOf(random);
    return lines.map((line, index) => {
      const [cells, between] = cellsIn(line.text);
      return index < from || index >= to || cells.length < 2
        ? line
        : { ...line, text: change(cells, column).join(between) };
    });
  };

/** A row with a random one of its cells changed. */
const inRow = (change: (cells: string[], at: number) => string[]) =>
  atLines(isRow, (text, random) => {
    const [cells, between] = cellsIn(text);
    return change(cells, random.int(0, cells.length - 1)).join(between);
  });

/** UTF-8 that was taken for Latin letters, which no longer holds what it was. */
const mojibake = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");

const LOOKALIKES: Readonly<Record<string, string>> = { 0: "O", 1: "l", 5: "S", 8: "B", 2: "Z" };

export const DAMAGE: readonly DamageKind[] = [
  {
    name: "a character lost",
    lines: atLines(
      isFilled,
      piece(/[^\s]/g, () => ""),
    ),
  },
  {
    name: "a character of a row lost",
    lines: atLines(
      hasFigure,
      piece(/./g, () => ""),
    ),
  },
  {
    name: "a character doubled",
    lines: atLines(
      isFilled,
      piece(/./g, (found) => found + found),
    ),
  },
  {
    name: "neighbouring characters exchanged",
    lines: atLines(
      hasFigure,
      piece(/../g, (found) => found.slice(1) + found.slice(0, 1)),
    ),
  },
  { name: "a digit for another", lines: atLines(hasFigure, piece(/\d/g, otherDigit)) },
  {
    name: "a digit lost",
    lines: atLines(
      hasFigure,
      piece(/\d/g, () => ""),
    ),
  },
  {
    name: "the point of a figure lost",
    lines: atLines(
      hasFigure,
      piece(/(?<=\d)\.(?=\d)/g, () => ""),
    ),
  },
  {
    name: "a point for a comma",
    lines: atLines(
      hasFigure,
      piece(/(?<=\d)\.(?=\d)/g, () => ","),
    ),
  },
  {
    name: "a sign before a figure",
    lines: atLines(
      hasFigure,
      piece(/(?<![\d.,-])\d/g, (found) => `-${found}`),
    ),
  },
  {
    name: "letters for digits",
    lines: atLines(
      hasFigure,
      piece(/[01258]/g, (found) => LOOKALIKES[found] ?? found),
    ),
  },
  {
    name: "bytes lost",
    lines: atLines(
      hasFigure,
      piece(/[^\s]/g, () => "\ufffd"),
      6,
    ),
  },
  { name: "a line in a broken encoding", lines: atLines(hasFigure, mojibake) },
  {
    name: "a page in a broken encoding",
    lines: inStretch(20, 40, rewrite(mojibake)),
  },
  { name: "a line dropped", lines: (lines, random) => without(lines, someLine(lines, random), 1) },
  {
    name: "one line in twenty dropped",
    lines: (lines, random) => lines.filter(() => !random.chance(0.05)),
  },
  {
    name: "a line doubled",
    lines: (lines, random) => {
      const at = someLine(lines, random);
      return [...lines.slice(0, at + 1), ...lines.slice(at)];
    },
  },
  {
    name: "neighbouring lines exchanged",
    lines: (lines, random) => {
      const at = Math.min(someLine(lines, random), lines.length - 2);
      const pair = withEqualsInOrder(lines.slice(at, at + 2).reverse());
      return [...lines.slice(0, at), ...pair, ...lines.slice(at + 2)];
    },
  },
  {
    name: "lines in another order",
    lines: inStretch(4, 8, (part, random) =>
      withEqualsInOrder(
        part
          .map((line) => ({ line, key: random.int(0, 1e6) }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line),
      ),
    ),
  },
  { name: "lines in reverse", lines: inStretch(4, 30, (part) => withEqualsInOrder([...part].reverse())) },
  {
    name: "a line torn",
    lines: (lines, random) => {
      const at = someLine(lines, random);
      const { text, from } = lines[at] as DamagedLine;
      const cut = random.int(1, Math.max(1, text.length - 1));
      return [
        ...lines.slice(0, at),
        { text: text.slice(0, cut), from },
        { text: text.slice(cut), from },
        ...lines.slice(at + 1),
      ];
    },
  },
  {
    name: "two lines joined",
    lines: (lines, random) => {
      const at = Math.min(someLine(lines, random), lines.length - 2);
      const [one, two] = lines.slice(at, at + 2) as [DamagedLine, DamagedLine];
      return [
        ...lines.slice(0, at),
        { text: one.text + two.text, from: [...one.from, ...two.from] },
        ...lines.slice(at + 2),
      ];
    },
  },
  { name: "a cell dropped", lines: inRow((cells, at) => cells.filter((_, index) => index !== at)) },
  {
    name: "a cell blank",
    lines: inRow((cells, at) => cells.map((cell, index) => (index === at ? "" : cell))),
  },
  {
    name: "two cells joined",
    lines: inRow((cells, at) => [
      ...cells.slice(0, at),
      cells.slice(at, at + 2).join(""),
      ...cells.slice(at + 2),
    ]),
  },
  {
    name: "a column dropped",
    lines: inTable((cells, column) => cells.filter((_, index) => index !== column)),
  },
  {
    name: "a blank column",
    lines: inTable((cells, column) => [...cells.slice(0, column), "", ...cells.slice(column)]),
  },
  { name: "spaces for tabs in rows", lines: atLines(isRow, (text) => text.replaceAll("\t", " "), 8) },
  { name: "spaces for all tabs", lines: rewrite((text) => text.replaceAll("\t", " ")) },
  {
    name: "blank cells lost",
    lines: rewrite((text) => text.replace(/\t{2,}/g, "\t").replace(/ {2,}/g, " ")),
  },
  { name: "blank lines lost", lines: (lines) => lines.filter(isFilled) },
  { name: "a title dropped", lines: (lines, random) => without(lines, lineOf(lines, random, isTitle), 1) },
  { name: "all titles dropped", lines: (lines) => lines.filter((line) => !isTitle(line)) },
  {
    name: "a line of a head dropped",
    lines: (lines, random) => without(lines, lineOf(lines, random, isHead), 1),
  },
  {
    name: "a line of a unit dropped",
    lines: (lines, random) => without(lines, lineOf(lines, random, isUnit), 1),
  },
  {
    name: "another unit",
    rescales: true,
    lines: rewrite((text) =>
      text.replace(
        /(单位\s*[:：]\s*)(万元|元)/,
        (_, before: string, unit: string) => before + (unit === "元" ? "万元" : "元"),
      ),
    ),
  },
  { name: "a page dropped", lines: inStretch(30, 45, () => []) },
  { name: "a page doubled", lines: inStretch(30, 45, (part) => [...part, ...part]) },
  {
    name: "a page moved",
    lines: (lines, random) => {
      const [from, to] = stretch(lines, random, 30, 45);
      const rest = without(lines, from, to - from);
      const at = random.int(0, rest.length);
      return [...rest.slice(0, at), ...lines.slice(from, to), ...rest.slice(at)];
    },
  },
  {
    name: "the rest of a table cut off",
    lines: (lines, random) => {
      const at = lineOf(lines, random, isRow);
      return without(lines, at, tableAt(lines, at)[1] - at);
    },
  },
  {
    name: "the first half",
    lines: (lines, random) => lines.slice(0, random.int(lines.length >> 2, lines.length)),
  },
  { name: "the second half", lines: (lines, random) => lines.slice(random.int(0, (lines.length * 3) >> 2)) },
  {
    name: "pages of two documents",
    lines: (lines, random, other) => {
      const out: DamagedLine[] = [];
      const size = random.int(30, 60);
      for (let at = 0; at < Math.max(lines.length, other.length); at += size)
        out.push(...lines.slice(at, at + size), ...other.slice(at, at + size));
      return out;
    },
  },
  {
    name: "lines of another document",
    lines: (lines, random, other) => {
      const at = random.int(0, lines.length);
      const [from, to] = stretch(other, random, 1, 12);
      return [...lines.slice(0, at), ...other.slice(from, to), ...lines.slice(at)];
    },
  },
];
