import { SIMPLIFIED } from "./traditional";

/** What stands for a tab or a table bar in folded text: nothing reads across it. */
export const CELL_BREAK = "\u0001";

/** A run of lines brought to one plain form, each character knowing where it was printed. */
export interface Folded {
  /** Half-width digits and marks, simplified characters, no blanks, no quotation marks, no markdown. */
  readonly text: string;
  /** For each character of `text`: the 1-based number of its line. */
  readonly lineAt: readonly number[];
  /** For each character of `text`: its 0-based column in that line. */
  readonly columnAt: readonly number[];
  /** Blanks before the character: 0 none, 1 one, 2 more, 3 it begins its line. */
  readonly gapAt: readonly number[];
}

const PLAIN: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["，", ","],
  ["﹐", ","],
  ["．", "."],
  ["％", "%"],
  ["﹪", "%"],
  ["（", "("],
  ["﹙", "("],
  ["〔", "("],
  ["【", "("],
  ["[", "("],
  ["［", "("],
  ["）", ")"],
  ["﹚", ")"],
  ["〕", ")"],
  ["】", ")"],
  ["]", ")"],
  ["］", ")"],
  ["：", ":"],
  ["﹕", ":"],
  ["︰", ":"],
  ["；", ";"],
  ["﹔", ";"],
  ["｡", "。"],
  ["﹒", "."],
  ["－", "-"],
  ["﹣", "-"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["―", "-"],
  ["─", "-"],
  ["＋", "+"],
  ["～", "~"],
  ["／", "/"],
  ["､", "、"],
  ["！", "!"],
  ["？", "?"],
  ["|", CELL_BREAK],
  ["\t", CELL_BREAK],
]);

const BLANKS = /* @__PURE__ */ new Set([
  " ",
  "\u00A0",
  "\u3000",
  "\u2002",
  "\u2003",
  "\u2004",
  "\u2005",
  "\u2006",
  "\u2007",
  "\u2008",
  "\u2009",
  "\u200A",
  "\u202F",
  "\f",
  "\v",
]);
const DROPPED = /* @__PURE__ */ new Set([
  "\u200B",
  "\u200C",
  "\u200D",
  "\u2060",
  "\uFEFF",
  "\u00AD",
  "*",
  "_",
  "`",
  "\\",
  "$",
  "#",
  '"',
  "“",
  "”",
  "„",
  "＂",
  "「",
  "」",
  "『",
  "』",
  "〝",
  "〞",
  "‘",
  "’",
  "'",
]);

/** Longest tag or field code that is taken out as one mark. */
const LONGEST_CODE = 160;

/** End of an HTML tag or a field code `[bookmark: …]` that begins at `start`, or `start` when none does. */
function codeEnd(line: string, start: number): number {
  const opening = line.charAt(start);
  if (opening === "<") {
    const next = line.charCodeAt(start + 1) | 32;
    const isTag = (next >= 97 && next <= 122) || line.charAt(start + 1) === "/";
    if (!isTag) return start;
    return closing(line, start, ">");
  }
  if (opening === "[" && line.startsWith("[bookmark:", start)) return closing(line, start, "]");
  if (opening === "&" && line.startsWith("&nbsp;", start)) return start + 6;
  return start;
}

function closing(line: string, start: number, mark: string): number {
  const limit = Math.min(line.length, start + LONGEST_CODE);
  for (let index = start + 1; index < limit; index += 1) if (line.charAt(index) === mark) return index + 1;
  return start;
}

/** One character in plain form; the empty string for what carries nothing. */
function plain(character: string, code: number): string {
  if (code >= 0x4e00) {
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
    if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
      return String.fromCharCode(code - 0xfee0);
    const simplified = SIMPLIFIED.get(code);
    if (simplified !== undefined) return String.fromCharCode(simplified);
  }
  return PLAIN.get(character) ?? character;
}

/** Folds one line; `number` is its 1-based number in the text. */
export function foldLine(line: string, number: number): Folded {
  let text = "";
  const lineAt: number[] = [];
  const columnAt: number[] = [];
  const gapAt: number[] = [];
  let gap = 3;
  let column = 0;
  while (column < line.length) {
    const code = line.charCodeAt(column);
    const character = line.charAt(column);
    const isPlain = code < 128 ? code >= 48 && code <= 57 : code >= 0x4e00 && code < 0xff00;
    if (!isPlain) {
      if (BLANKS.has(character)) {
        if (gap < 2) gap += 1;
        column += 1;
        continue;
      }
      if (DROPPED.has(character)) {
        column += 1;
        continue;
      }
      const end = codeEnd(line, column);
      if (end > column) {
        column = end;
        continue;
      }
    }
    text += isPlain && code < 128 ? character : plain(character, code);
    lineAt.push(number);
    columnAt.push(column);
    gapAt.push(gap);
    gap = 0;
    column += 1;
  }
  return { text, lineAt, columnAt, gapAt };
}

/** Puts folded lines one behind the other, as one sentence that was broken over them. */
export function joinFolded(pieces: readonly Folded[]): Folded {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  return {
    text: pieces.map((piece) => piece.text).join(""),
    lineAt: pieces.flatMap((piece) => piece.lineAt),
    columnAt: pieces.flatMap((piece) => piece.columnAt),
    gapAt: pieces.flatMap((piece) => piece.gapAt),
  };
}

/** The part of a folded run from `start` on. */
export function foldedFrom(folded: Folded, start: number): Folded {
  if (start === 0) return folded;
  return {
    text: folded.text.slice(start),
    lineAt: folded.lineAt.slice(start),
    columnAt: folded.columnAt.slice(start),
    gapAt: folded.gapAt.slice(start),
  };
}
