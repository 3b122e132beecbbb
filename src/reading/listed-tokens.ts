import type { CodeScope } from "../codes";
import { type FormId, rowsLabelled } from "../forms";
import { isBlank, isFigure, isHeadline, isPageNumber, isProse, squash, squashLabel } from "../tables";
import { isLabelTitle } from "./header";
import type { FormLine } from "./lexed";
import type { Region } from "./regions";

/** A cell, or a piece of one, without a column: alone on its line, or divided from the others by one space. */
export interface Token {
  readonly text: string;
  readonly line: number;
  /** Whether it begins its line. */
  readonly first: boolean;
  /** Whether its line holds nothing else. */
  readonly alone: boolean;
}

/** The tokens of a page, and the statements under them. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly notes: readonly string[];
  readonly last: number;
  /** Lines with figures behind the statements: cells that the extractor put there. */
  readonly behind: readonly number[];
  /** Lines of words behind the statements: wrapped titles and names that the extractor put there. */
  readonly words: readonly Token[];
}

/** What heads the row of totals. */
export const TOTAL = /^(?:合计|总计)$/;

/** A code in a cell of its own: three, five or seven digits, or fewer where it was cut. */
export const CODE = /^\d{3,7}$/;

/** Whether a cell prints an amount and cannot be a code, a 行次 or a 栏次. */
export function isDecimal(text: string): boolean {
  return isFigure(text) && /[.．]/.test(text);
}

/** Whether a token is words. */
export function isText(text: string): boolean {
  return text !== "" && !isFigure(text) && !isBlank(text) && !CODE.test(text);
}

/** Longest line of cells. */
const LONGEST = 4000;

/** Whether lines of a region hold several cells that spaces divide: a figure beside another cell. */
export function isSpaced(lines: readonly FormLine[], regions: readonly Region[]): boolean {
  return regions.some(({ title, end }) => {
    for (let index = title + 1; index < end; index++) {
      const line = lines[index] as FormLine;
      if (line.isRow) return true;
      if (isProse(line.plain) && !line.isNote) return false;
    }
    return false;
  });
}

/** Whether single spaces divide a figure from other cells on this line. */
export function isRow(text: string): boolean {
  if (text.length > LONGEST || !/\s/.test(text) || /[。；，]|\d\s?(?:万|亿)?元/.test(text)) return false;
  const words = wordsOf(text);
  if (words.length < 2 || isPageNumber(text)) return false;
  const values = words.filter(
    (word) => isDecimal(word) || isBlank(word) || /^(?:0|\d{1,3}(?:,\d{3})+)$/.test(word),
  );
  const whole = words.filter((word) => /^\d+$/.test(word)).length;
  const named = words.some(isText) || CODE.test(words[0] ?? "");
  return values.length > 1 || (named && values.length + (whole > 1 ? 1 : 0) > 0);
}

/** Whether a line is the heading of running text; the rows of 相关信息统计表 stand under such (二、机关运行经费情况). */
export function endsForm(form: FormId | null, text: string): boolean {
  return form !== "statistics" && isHeadline(text);
}

/** Most lines of words behind the statements that are kept: titles that wrap stand right behind their page. */
const MOST_WORDS = 300;

/** The tokens of a page. Where `spaced`, spaces divide the cells of a line; else a line is a cell. */
export function scan(lines: readonly FormLine[], region: Region, spaced: boolean, codes: CodeScope): Scan {
  const tokens: Token[] = [];
  const notes: string[] = [];
  const behind: number[] = [];
  const words: Token[] = [];
  const { form } = region.match;
  let last = region.title;
  let begun = false;
  for (let index = region.title + 1; index < region.end; index++) {
    const line = lines[index] as FormLine;
    const { cells } = line;
    const text = barless(line.plain);
    // 备注 heads a column where no row came yet.
    const heads = begun && /^(?:备注|说明)$/.test(text) && !tokens.some((token) => isDecimal(token.text));
    if (line.isNote && !heads) {
      notes.push(text);
      last = index;
      continue;
    }
    const over = begun && notes.length > 0;
    if (text !== "" && (isProse(text) || line.isForeign || endsForm(form, text) || text.length > LONGEST)) {
      if (begun || notes.length > 0) break;
      continue;
    }
    if (over) {
      if (text !== "" && holdsCells(text)) behind.push(line.number);
      else if (words.length < MOST_WORDS && isText(text))
        words.push({ text, line: line.number, first: true, alone: true });
      continue;
    }
    if (
      line.isPageMark ||
      isRunningHead(text) ||
      (line.heading !== null && !CODE.test(text) && !line.isRow)
    ) {
      if (!begun) last = index;
      continue;
    }
    if (!begun && squash(text) === "") continue;
    if (text.length > 120 && !spaced) break;
    const found = cells.length > 1 ? cells : spaced ? cellsIn(form, text, codes) : [text];
    found.forEach((one, place) => {
      tokens.push({ text: one, line: line.number, first: place === 0, alone: found.length < 2 });
    });
    if (text !== "") {
      last = index;
      begun = true;
    }
  }
  return { tokens, notes, last, behind, words };
}

const RUNNING =
  /^(?:(?:https?|file):\/\/\S{1,400}(?:\s{1,4}\d{1,4}\/\d{1,4})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?: .{0,80})?)$/;

/** Whether a line is what a browser prints around a page: the address, or the date and time. */
function isRunningHead(text: string): boolean {
  return text.length < 500 && RUNNING.test(text);
}

/** The cell of a line that ends in a bar, or that is a bar alone. */
function barless(text: string): string {
  return /^[|｜\s]{1,40}$/.test(text) ? "" : text;
}

/** Whether a line behind the statements holds nothing but figures, or a title before them. */
function holdsCells(text: string): boolean {
  const words = text.length > LONGEST ? [] : wordsOf(text);
  return (
    words.some(isDecimal) && words.filter(isText).every((word) => word.length < 30) && !/[，。]/.test(text)
  );
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u3000]+/).filter((word) => word !== "");
}

/** The cells of a line that single spaces divide. */
function cellsIn(form: FormId | null, text: string, codes: CodeScope): string[] {
  const words = joinedWords(form, wholeCode(wordsOf(text)));
  if (form === "basicDetail") return words.flatMap((word, at) => apart(word, words[at + 1], codes));
  return form === null ? words : words.flatMap((word) => behindFigure(form, word));
}

/** A figure of 06 and the code of the next group behind it, printed without a space: `14063.50302`. */
const FIGURE_AND_CODE = /^(-?\d[\d,]{0,20}\.\d{2})(\d{3}|\d{5})$/;

/** Figure and code apart where the name behind them is that of the code. */
function apart(word: string, name: string | undefined, codes: CodeScope): string[] {
  const [, figure, code] = FIGURE_AND_CODE.exec(word) ?? [];
  if (figure === undefined || code === undefined || name === undefined) return [word];
  const wanted = squashLabel(name);
  const named = codes.departmentEconomic.rowsOf(code).some((row) => squashLabel(row.name) === wanted);
  return named ? [figure, code] : [word];
}

/** A figure and the title of the other side behind it, printed without a space: `89638.92一、一般公共服务支出`. */
const FIGURE_AND_TITLE = /^(-?\d[\d,]{0,20}\.\d{2})([\u4e00-\u9fff].{1,60})$/;

/** Figure and title apart where the form has a row of that title. */
function behindFigure(form: FormId, word: string): string[] {
  const [, figure, title] = FIGURE_AND_TITLE.exec(word) ?? [];
  if (figure === undefined || title === undefined) return [word];
  return rowsLabelled(form, squashLabel(title)).length > 0 ? [figure, title] : [word];
}

/** The words of a line with the code that begins it put together, where 类, 款 and 项 stand apart before a figure. */
function wholeCode(words: readonly string[]): readonly string[] {
  let end = 1;
  while (end < 3 && /^\d{2}$/.test(words[end] ?? "")) end++;
  if (end === 1 || !/^\d{3}$/.test(words[0] ?? "") || !isDecimal(words[end] ?? "")) return words;
  return [words.slice(0, end).join(""), ...words.slice(end)];
}

const TITLE =
  /^(?:合计|总计|小计|收入|支出|项目|行次|栏次|金额|预算数|决算数|统计数|基本支出|项目支出|本年收入合计|本年支出合计|收入总计|支出总计|收入合计|支出合计|本年收入|本年支出|结余分配)$/;

/** Words of which each character stood apart (`合 计`) put together, and codes cut into 类, 款 and 项. */
function joinedWords(form: FormId | null, words: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < words.length; ) {
    let end = index;
    while (end < words.length && /^[\u4e00-\u9fff]$/.test(words[end] as string)) end++;
    let length = Math.min(end - index, 12);
    while (length > 1 && !isTitle(form, words.slice(index, index + length).join(""))) length--;
    length = Math.max(1, length);
    out.push(words.slice(index, index + length).join(""));
    index += length;
  }
  return out;
}

function isTitle(form: FormId | null, word: string): boolean {
  return (
    TITLE.test(word) ||
    isLabelTitle(word) ||
    (form !== null && rowsLabelled(form, squashLabel(word)).length > 0)
  );
}

/** Codes cut into 类, 款 and 项, each in a cell of its own before the name, put together. */
export function withWholeCodes(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    if (isText(token.text)) {
      let from = out.length - 1;
      while (from > out.length - 3 && /^\d{2}$/.test(out[from]?.text ?? "")) from--;
      const first = out[from];
      if (first !== undefined && from < out.length - 1 && /^\d{3}$/.test(first.text)) {
        const parts = out.splice(from);
        out.push({ ...first, text: parts.map(({ text }) => text).join("") });
      }
    }
    out.push(token);
  }
  return out;
}

/** A figure of which the last digits were broken into the line below: `95,492,378.4`, `4`. */
const TORN = /^-?\d[\d,]{0,20}\.\d?$/;
const DECIMALS = 2;

/**
 * The tokens with the figures put together that a narrow column broke, where all others print two decimals. Only for a
 * form without 行次, which are such digits too.
 */
export function withWholeFigures(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const lacks = DECIMALS - (last?.text.split(".")[1]?.length ?? DECIMALS);
    const ends = token.first && lacks > 0 && TORN.test(last?.text ?? "") && /^\d{1,2}$/.test(token.text);
    if (last !== undefined && ends && token.text.length === lacks)
      out[out.length - 1] = { ...last, text: last.text + token.text };
    else out.push(token);
  }
  const isWhole = ({ text }: Token) => !isDecimal(text) || text.split(".")[1]?.length === DECIMALS;
  return out.every(isWhole) ? out : [...tokens];
}

/** Index behind the last 栏次 of the header, or 0: numbers from 1, each one more, with blanks and titles between. */
export function behindNumbers(tokens: readonly Token[]): number {
  let last = 0;
  let behind = 0;
  for (let index = 0; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (text === "" || text === "栏次") continue;
    if (isNumber(text, last + 1)) {
      last += 1;
      behind = index + 1;
    } else if (/^\d[^\u4e00-\u9fff]{0,60}$/.test(text) || (last > 0 && !isLabelTitle(text))) {
      return last >= 2 ? behind : 0;
    } else {
      last = 0;
      behind = 0;
    }
  }
  return last >= 2 ? behind : 0;
}

/** Whether a token is this 栏次, with its formula or without: `3`, `3=4+5`. */
function isNumber(text: string, number: number): boolean {
  return text === String(number) || (text.startsWith(`${number}=`) && /^[\d=+*/()-]{1,60}$/.test(text));
}

/** Number of 栏次 in the header; 0 where it prints none. */
export function countNumbers(tokens: readonly Token[]): number {
  const behind = behindNumbers(tokens);
  let last = 0;
  for (let index = 0; index < behind; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (isNumber(text, last + 1)) last += 1;
    else if (text !== "" && text !== "栏次") last = 0;
  }
  return last;
}
