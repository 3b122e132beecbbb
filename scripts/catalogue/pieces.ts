/** A line of the appendix: its cells, or its text where it has only one. */
export interface AppendixLine {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** A piece of a line, with its column: the index of its cell, or of its first character. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A line in pieces. */
export interface PiecedLine {
  readonly line: AppendixLine;
  /** Whether its cells came apart, so that each is one thing. */
  readonly isGrid: boolean;
  readonly pieces: readonly Piece[];
}

/** Where the second and third part of a code stand. */
export interface Columns {
  readonly section: number;
  readonly item: number;
}

export const CHINESE = /[\u4e00-\u9fff]/;
export const DIGITS = /^\d{1,11}$/;
const TOGETHER = /^(\d{3,11})[-—.、:：]?([\u4e00-\u9fff(“"].*)$/;
const PART = /^\d{1,2}$/;

/** The cells of a line; of a line of one cell the words between its spaces. A code with its name behind it is two pieces. */
export function inPieces(line: AppendixLine): PiecedLine {
  const isGrid = line.cells.length > 1;
  const pieces: Piece[] = isGrid
    ? line.cells.map((text, at) => ({ text, at }))
    : [...line.text.matchAll(/[^\s\u3000]+/g)].map((found) => ({ text: found[0], at: found.index }));
  return {
    line,
    isGrid,
    pieces: pieces.flatMap(({ text, at }) => {
      const bare = text.normalize("NFKC").replace(/\s+/g, "");
      const [, digits, name] = TOGETHER.exec(bare) ?? [];
      if (digits === undefined || name === undefined) return bare === "" ? [] : [{ text: bare, at }];
      return [
        { text: digits, at },
        { text: name, at: at + 0.5 },
      ];
    }),
  };
}

/** The digits that pieces begin with. */
export function codePieces(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ text }) => !DIGITS.test(text));
  return pieces.slice(0, end < 0 ? pieces.length : end);
}

/** Whether pieces are a 类 and parts behind it: 201 01 01. */
const isSplit = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ text }, index) => (index === 0 ? /^\d{3}$/.test(text) : PART.test(text)));

/**
 * The columns of 款 and 项: by the heads that name them, else by a line that prints all three, else by where parts stand
 * alone, of which the nearer is 款. Null where that does not tell.
 */
export function columnsIn(lines: readonly PiecedLine[]): Columns | null {
  for (const { pieces } of lines.filter(({ isGrid }) => isGrid)) {
    const at = (head: string) => pieces.find(({ text }) => text === head)?.at;
    const [section, item] = [at("款"), at("项")];
    if (section !== undefined && item !== undefined && section < item) return { section, item };
  }
  // Digits with no name behind them are the number of a page.
  const codes = lines
    .map(({ pieces }) => ({ code: codePieces(pieces), pieces }))
    .filter(({ code, pieces }) => CHINESE.test(pieces[code.length]?.text ?? ""))
    .map(({ code }) => code);
  const [, second, third] = codes.find((parts) => parts.length === 3 && isSplit(parts)) ?? [];
  if (second !== undefined && third !== undefined) return { section: second.at, item: third.at };
  const alone = new Set(
    codes.flatMap(([first, ...others]) =>
      first !== undefined && others.length === 0 && PART.test(first.text) ? [first.at] : [],
    ),
  );
  const [, behind] = codes.find((parts) => parts.length === 2 && isSplit(parts)) ?? [];
  if (behind !== undefined) alone.add(behind.at);
  const [section, item = Number.POSITIVE_INFINITY, more] = [...alone].sort((a, b) => a - b);
  return section === undefined || more !== undefined ? null : { section, item };
}
