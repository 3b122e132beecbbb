import { SIMPLIFIED } from "./traditional";

/** What stands for a tab or a table bar in folded text: nothing reads across it. */
export const CELL_BREAK = "\u0001";

/** A run of lines brought to one plain form, each character knowing where it was printed. */
export interface Folded {
  /** Half-width digits and marks, simplified characters, no blanks, no quotation marks, no markdown. */
  readonly text: string;
  /** For each character: its 0-based column times four, plus the blanks before it (see {@link gapAt}). */
  readonly places: Int32Array;
  /** Where in `text` each line begins, with its 1-based number; ascending. */
  readonly lines: readonly { readonly from: number; readonly number: number }[];
}

/** Blanks before the character at `index`: 0 none, 1 one, 2 more, 3 it begins its line. */
export function gapAt(folded: Folded, index: number): number {
  return (folded.places[index] ?? 0) & 3;
}

/** Column of the character at `index` in its line. */
export function columnAt(folded: Folded, index: number): number {
  return (folded.places[index] ?? 0) >> 2;
}

/** Number of the line of the character at `index`. */
export function lineAt({ lines }: Folded, index: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.from ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.number ?? 0;
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

/** Radicals that have no compatibility mapping and stand for whole characters. */
const RADICALS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻄西⺟母⻤鬼"
    .match(/../gu)
    ?.map(([radical = "", whole = ""]) => [radical, whole] as const) ?? [],
);

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
  // Kangxi radicals and compatibility ideographs, which some PDFs hold in place of characters.
  if ((code >= 0x2e80 && code < 0x2fe0) || (code >= 0xf900 && code < 0xfb00))
    return RADICALS.get(character) ?? character.normalize("NFKC");
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
  const { length } = line;
  const places = new Int32Array(length);
  let text = "";
  let size = 0;
  let gap = 3;
  let runStart = 0;
  let column = 0;
  while (column < length) {
    const code = line.charCodeAt(column);
    if ((code >= 48 && code <= 57) || (code >= 0x4e00 && code < 0xf900 && !SIMPLIFIED.has(code))) {
      places[size] = (column << 2) | gap;
      size += 1;
      gap = 0;
      column += 1;
      continue;
    }
    if (runStart < column) text += line.slice(runStart, column);
    const character = line.charAt(column);
    const end = DROPPED.has(character) ? column + 1 : codeEnd(line, column);
    if (BLANKS.has(character)) {
      if (gap < 2) gap += 1;
      column += 1;
    } else if (end > column) {
      column = end;
    } else {
      text += plain(character, code);
      places[size] = (column << 2) | gap;
      size += 1;
      gap = 0;
      column += 1;
    }
    runStart = column;
  }
  if (runStart < length) text += line.slice(runStart);
  return { text, places, lines: [{ from: 0, number }] };
}

/** Puts folded lines one behind the other, as one sentence that was broken over them. */
export function joinFolded(pieces: readonly Folded[]): Folded {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const size = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const places = new Int32Array(size);
  const lines: { from: number; number: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    places.set(piece.places.subarray(0, piece.text.length), at);
    for (const { from, number } of piece.lines) lines.push({ from: at + from, number });
    at += piece.text.length;
  }
  return { text: pieces.map(({ text }) => text).join(""), places, lines };
}

/** The part of a folded line from `start` on. */
export function foldedFrom(folded: Folded, start: number): Folded {
  if (start === 0) return folded;
  return { text: folded.text.slice(start), places: folded.places.subarray(start), lines: folded.lines };
}

/** A folded line without some ranges of it, ascending and apart. */
export function foldedWithout(
  folded: Folded,
  ranges: readonly { readonly from: number; readonly to: number }[],
): Folded {
  const places = new Int32Array(folded.text.length);
  let text = "";
  let at = 0;
  const keep = (end: number) => {
    places.set(folded.places.subarray(at, end), text.length);
    text += folded.text.slice(at, end);
  };
  for (const { from, to } of ranges) {
    keep(from);
    at = to;
  }
  keep(folded.text.length);
  return { text, places, lines: folded.lines };
}
