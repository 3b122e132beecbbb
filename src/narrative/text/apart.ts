import type { Line } from "../../tables";
import { unitAt } from "../words/units";

/** Lines that stand between the sentences and belong to none: by their index. */
export interface Apart {
  /** Cells of a table that arrived one a line. */
  readonly cells: ReadonlySet<number>;
  /** Running heads: what is printed at the top or the foot of every page. */
  readonly heads: ReadonlySet<number>;
  /** Titles of tables: no sentence goes on into them. */
  readonly titles: ReadonlySet<number>;
}

/** Marks that a cell does not hold; a comma between digits is a separator. */
const SENTENCE_MARK = /[，。；：！？;:!?]|,(?!\d)/;
const LONGEST_CELL = 30;
const UNIT_NOTE = /^(?:金额)?单位[:：]\S{1,8}$/;
const BARE_FIGURE = /^[-−—]?\d[\d,]*(?:\.\d+)?[%％]?$/;
/** A title of a section is no cell, however short. */
const SECTION_TITLE = /(?:情况|说明|如下)$/;

/** Fewest lines, and figures alone on their line, that make a table out of short lines. */
const LEAST_CELLS = 5;
const LEAST_FIGURES = 3;

const PAGE_LINE = /^[-‐‑‒–—―−－─━\s]*\d{1,4}[-‐‑‒–—―−－─━\s]*$|\d\s*of\s*\d|^第\s*\d{1,4}\s*页/i;
const DOCUMENT_TITLE = /(?:19|20)\d\d\s*年度?.{0,16}(?:决算|公开)/;
const ORDINAL =
  /^(?:第[一二三四五六七八九十\d]{1,3}部分|[（(]?[一二三四五六七八九十]{1,3}[)）、.]|\d{1,2}[.、])/;
const LONGEST_HEAD = 40;

/** Finds what stands apart. Every line is looked at a fixed number of times. */
export function linesApart(lines: readonly Line[]): Apart {
  const trimmed = lines.map(({ text }) => (text.length > LONGEST_HEAD * 2 ? null : text.trim()));
  return { cells: listedCells(trimmed), heads: runningHeads(lines, trimmed), titles: tableTitles(trimmed) };
}

/** A run of short lines without a mark of a sentence, seen up to its last bare figure. */
interface CellRun {
  readonly indices: number[];
  /** How many of the indices belong to it at each bare figure. */
  readonly ends: number[];
}

/** Short lines without any mark, several of them figures alone: cells of a table, however they would read in a row. */
function listedCells(trimmed: readonly (string | null)[]): Set<number> {
  const cells = new Set<number>();
  let run: CellRun = { indices: [], ends: [] };
  const close = (isNeeded: boolean) => {
    // A unit that follows needs the last figure, and with it the words before: they are a sentence.
    if (isNeeded) run.ends.pop();
    const end = run.ends.at(-1) ?? 0;
    if (end >= LEAST_CELLS && run.ends.length >= LEAST_FIGURES)
      for (const index of run.indices.slice(0, end)) cells.add(index);
    run = { indices: [], ends: [] };
  };
  trimmed.forEach((text, index) => {
    if (text === "") return;
    if (text === null || !isCellLike(text)) close(text !== null && unitAt(text, 0) !== null);
    else if (unitAt(text, 0) !== null && run.ends.at(-1) === run.indices.length && run.indices.length > 0)
      close(true);
    else {
      run.indices.push(index);
      if (BARE_FIGURE.test(text)) run.ends.push(run.indices.length);
    }
  });
  close(false);
  return cells;
}

function isCellLike(text: string): boolean {
  if (text.length > LONGEST_CELL || SECTION_TITLE.test(text)) return false;
  return !SENTENCE_MARK.test(text) || UNIT_NOTE.test(text);
}

/** Short lines that end in 表 and have something like a cell behind them. */
function tableTitles(trimmed: readonly (string | null)[]): Set<number> {
  const titles = new Set<number>();
  let title: number | null = null;
  trimmed.forEach((text, index) => {
    if (text === "") return;
    if (title !== null && text !== null && isCellLike(text)) titles.add(title);
    const isTitle = text !== null && /表(?:[(（].{1,20}[)）])?$/.test(text) && isCellLike(text);
    title = isTitle ? index : null;
  });
  return titles;
}

/** Lines printed again and again beside the marks of pages, or the title of the document printed again. */
function runningHeads(lines: readonly Line[], trimmed: readonly (string | null)[]): Set<number> {
  const places = new Map<string, number[]>();
  let before: number | null = null;
  let isBesidePage = false;
  const sure: number[] = [];
  const take = (index: number, isBeside: boolean) => {
    const text = trimmed[index];
    if (text == null || text.length < 4 || text.length > LONGEST_HEAD) return;
    if (SENTENCE_MARK.test(text) || ORDINAL.test(text) || /\d\s*(?:万元|元|%)/.test(text)) return;
    if (isBeside && DOCUMENT_TITLE.test(text)) sure.push(index);
    const key = text.replace(/\s/g, "");
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };
  trimmed.forEach((text, index) => {
    if (text === "") {
      isBesidePage ||= (lines[index]?.text ?? "").includes("\f");
      return;
    }
    const isMark = text !== null && PAGE_LINE.test(text);
    const isTop = (lines[index]?.text ?? "").startsWith("\f");
    if ((isMark || isTop) && before !== null) take(before, isMark);
    if (!isMark && (isBesidePage || isTop || (text !== null && DOCUMENT_TITLE.test(text))))
      take(index, isBesidePage);
    isBesidePage = isMark;
    if (!isMark) before = index;
  });
  return new Set([...sure, ...[...places.values()].flatMap((list) => (list.length > 1 ? list : []))]);
}
