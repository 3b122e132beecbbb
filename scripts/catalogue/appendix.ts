import { type BudgetKind, levelOf, type OwnCodeRow } from "../../src/codes";
import {
  type AppendixLine,
  CHINESE,
  type Columns,
  codePieces,
  columnsIn,
  DIGITS,
  inPieces,
  type Piece,
  type PiecedLine,
} from "./pieces";

/** A line that gave no row though it holds something, and why. */
export interface LeftLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** What was read of an appendix. */
export interface Appendix {
  readonly rows: readonly OwnCodeRow[];
  readonly left: readonly LeftLine[];
}

/** How far the list has come. */
interface State {
  readonly columns: Columns | null;
  /** By code and name: what a later page prints again is the same row. */
  readonly rows: Map<string, OwnCodeRow>;
  /** The last code: the next parts stand under it. */
  code: string;
  budget: BudgetKind | null;
  /** Key of the last row and the column of its name, for the rest of a name that a narrow column broke. */
  last: { readonly key: string; readonly at: number } | null;
}

const BUDGETS: readonly BudgetKind[] = [
  "一般公共预算",
  "政府性基金预算",
  "国有资本经营预算",
  "社会保险基金预算",
];

/** What an explanation behind a name begins with, and a remark on the change against the last year. */
const EXPLAINS = /^\(?(?:反映|包括|指|用于|核算|新增|删除|更名|修改|调整|取消)/;
/** Heads of columns, titles, page marks. */
const FURNITURE =
  /^(?:科目(?:编码|代码|名称)?|编码|代码|名称|[类款项目]|说明|备注|附录.{0,30}|附件.{0,20}|\(?续表?\)?|.{0,30}(?:汇总表|分类科目)|[一二三四五六七八九十]{1,3}、.{0,30}|\([一二三四五六七八九十]{1,3}\).{0,30}|[-—–·第]{0,4}\d{1,4}[-—–·页]{0,4})$/;

const MOST_SHOWN = 80;

/**
 * The codes and names of the appendix 科目汇总表 of the official book, in whatever columns they came: whole codes, or
 * 类, 款 and 项 apart with what stands above left out; names indented or broken; titles, heads of columns and page numbers
 * among them. What cannot be told is `left` with its reason, never guessed.
 */
export function readAppendix(lines: readonly AppendixLine[]): Appendix {
  const pieced = lines.map(inPieces);
  const state: State = { columns: columnsIn(pieced), rows: new Map(), code: "", budget: null, last: null };
  const left = pieced.flatMap((one): LeftLine[] => {
    const why = readLine(state, one);
    const { number: line, text } = one.line;
    return why === null ? [] : [{ line, text: text.trim().slice(0, MOST_SHOWN), why }];
  });
  return { rows: [...state.rows.values()], left };
}

/** Reads a line into the rows; gives why something of it was not taken, or null. */
function readLine(state: State, { pieces, isGrid }: PiecedLine): string | null {
  const whole = pieces.map(({ text }) => text).join("");
  const budget = budgetNamed(whole);
  if (budget !== null) state.budget = budget;
  if (budget !== null || FURNITURE.test(whole) || pieces.every(({ text }) => FURNITURE.test(text)))
    return null;
  if (codePieces(pieces).length === 0) return restOfName(state, pieces, isGrid);
  for (let rest = pieces; rest.length > 0; ) {
    const code = codePieces(rest);
    const name = nameOf(rest.slice(code.length), isGrid);
    const read = codeOf(state, code, rest === pieces);
    if (typeof read !== "string") return read.why;
    if (name.text === "") return "a code without a name";
    put(state, read, name);
    // Behind the name and its explanation a second column may begin.
    const next = rest.findIndex(({ text }, at) => at >= code.length + name.length && DIGITS.test(text));
    rest = next < 0 ? [] : rest.slice(next);
  }
  return null;
}

/** The budget that the title of a part names: （二）政府性基金预算支出科目. */
function budgetNamed(text: string): BudgetKind | null {
  if (/\d{3}/.test(text) || text.length > 40 || !text.includes("科目")) return null;
  return BUDGETS.find((budget) => text.includes(budget)) ?? null;
}

/** The name behind a code: its cell, or of a text the words up to an explanation or the next code. */
function nameOf(pieces: readonly Piece[], isGrid: boolean): { text: string; at: number; length: number } {
  const end = pieces.findIndex(({ text }) => DIGITS.test(text) || EXPLAINS.test(text) || text.includes("。"));
  const length = Math.min(isGrid ? 1 : pieces.length, end < 0 ? pieces.length : end);
  const text = pieces
    .slice(0, length)
    .map((piece) => piece.text)
    .join("");
  return { text: CHINESE.test(text) ? text : "", at: pieces[0]?.at ?? -1, length };
}

/** Why a code was not taken. */
interface Refused {
  readonly why: string;
}

const two = ({ text }: Piece): string => text.padStart(2, "0");

/** The whole code of the parts that a line prints; in the second column of a line it must be whole. */
function codeOf(state: State, parts: readonly Piece[], isFirst: boolean): string | Refused {
  const [first, ...others] = parts as [Piece, ...Piece[]];
  const last = parts.at(-1)?.text ?? "";
  if (last.length > 7 || parts.length > 3) return { why: "目 and below: the catalogue ends at 项" };
  // Merged cells that were filled: 201, 20101, 2010101.
  if (others.length > 0 && last.length > 2)
    return parts.every(({ text }) => last.startsWith(text)) && levelOf(last) !== null
      ? last
      : { why: "several codes before one name" };
  if (first.text.length > 2) {
    const code = first.text + others.map(two).join("");
    return levelOf(code) === null ? { why: "a code has 3, 5 or 7 digits" } : code;
  }
  if (!isFirst) return { why: "a part of a code in the second column: what it stands under is not certain" };
  if (others.length > 1) return { why: "a 类 has 3 digits" };
  if (others.length === 1) return under(state.code.slice(0, 3), parts);
  return partAlone(state, first);
}

/** A part alone: 款 or 项 by the column it stands in. */
function partAlone({ columns, code }: State, part: Piece): string | Refused {
  if (columns === null) return { why: "a part of a code whose level no column tells" };
  const isItem = Math.abs(part.at - columns.item) < Math.abs(part.at - columns.section);
  return under(code.slice(0, isItem ? 5 : 3), [part], isItem ? 5 : 3);
}

function under(above: string, parts: readonly Piece[], length = 3): string | Refused {
  return above.length === length
    ? above + parts.map(two).join("")
    : { why: "a part of a code with nothing above it" };
}

/**
 * The rest of a name that a narrow column broke, where its cell stands in the column of the name above; in a text without
 * columns it may as well be the rest of an explanation.
 */
function restOfName({ rows, last }: State, pieces: readonly Piece[], isGrid: boolean): string | null {
  const [first, ...others] = pieces;
  if (first === undefined || EXPLAINS.test(first.text) || /[。，;]/.test(first.text)) return null;
  const row = last === null ? undefined : rows.get(last.key);
  if (!isGrid || last === null || row === undefined || last.at !== first.at || others.length > 0)
    return "no code on this line";
  rows.set(last.key, { ...row, name: row.name + first.text });
  return null;
}

function put(state: State, code: string, name: { readonly text: string; readonly at: number }): void {
  const key = `${code} ${name.text}`;
  const budget = code.startsWith("2") && state.budget !== null ? { budget: state.budget } : {};
  if (!state.rows.has(key)) state.rows.set(key, { code, name: name.text, ...budget });
  state.code = code;
  state.last = { key, at: name.at };
}
