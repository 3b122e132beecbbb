import type { Line } from "./line";
import { isPageNumber } from "./marks";
import { filledWidth } from "./row";

/**
 * What a printer adds to each page: its number and a running head. Extractors leave both between the rows, where a
 * bare number reads like a cell and a head like a wrapped name. They say nothing of the accounts and are left out
 * before anything is read; where it is not certain that a line is one of them, it stays.
 */

/** Fewest pages that show a rule. */
const ENOUGH = 3;
/** Fewest where figures may count on by chance: the text prints its pages otherwise, or begins at a later page. */
const MANY = 5;
/** What a page may be: its lines, and how many may be without a number before the next. */
interface PageKind {
  readonly shortest: number;
  readonly longest: number;
  readonly missing: number;
  /** Most lines from one running head to the next; 0 where names of rows return as heads do. */
  readonly print: number;
}

/** A page with its rows on lines. */
const OF_ROWS: PageKind = { shortest: 15, longest: 130, missing: 3, print: 75 };

/** A page with each cell on a line of its own: numbers stand everywhere, and only far apart do they count pages. */
const OF_CELLS: PageKind = { shortest: 45, longest: 500, missing: 1, print: 0 };

/** Share of bare figures among the lines from which on cells have lines of their own. */
const CELLS = 0.1;

/** A number from which on a bare one is rather a code of 类. */
const CODES = 201;

/** Share of the lines that page numbers span: they run through the document, codes and 行次 through one form. */
const SPAN = 0.4;
/** Longest running head. */
const LONGEST_HEAD = 60;
const SHORTEST_HEAD = 8;
/** Lines behind a running head that tell whether it is the title of something. */
const BEHIND = 6;
/** Longest text of a line that is furniture. */
const LONGEST = 80;

/** A line that may be furniture: alone on its line, and short. */
interface Short {
  /** Index among the lines. */
  readonly at: number;
  readonly text: string;
}

/** The lines without page numbers and running heads; the others keep their numbers. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const shorts = shortsOf(lines);
  const marks = new Set<number>();
  for (const { at, text } of shorts) if (isCertain(text)) marks.add(at);
  const figures = shorts.filter(({ text }) => /^-?[\d,]+(?:\.\d+)?$/.test(text)).length;
  const page = figures > CELLS * lines.length ? OF_CELLS : OF_ROWS;
  for (const at of bareNumbers(lines, shorts, page, marks.size >= ENOUGH)) marks.add(at);
  for (const at of countedPages(shorts)) marks.add(at);
  const heads = runningHeads(lines, shorts, marks, page);
  if (marks.size + heads.size === 0) return [...lines];
  return left(lines, (index) => !marks.has(index) && !heads.has(index));
}

/** The lines that stay. A form feed that stood on one that goes ends the page before the next. */
function left(lines: readonly Line[], stays: (index: number) => boolean): Line[] {
  const out: Line[] = [];
  let feed = false;
  for (const [index, line] of lines.entries()) {
    if (!stays(index)) {
      feed ||= line.text.includes("\f");
      continue;
    }
    out.push(feed && !line.text.startsWith("\f") ? { ...line, text: `\f${line.text}` } : line);
    feed = false;
  }
  return out;
}

function shortsOf(lines: readonly Line[]): Short[] {
  const shorts: Short[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const [first = ""] = line.cells;
    // A cell of another column than the first belongs to a row.
    if (line.text.length > LONGEST || line.ruled === true || first === "" || filledWidth(line.cells) > 1)
      continue;
    shorts.push({ at, text: first.trim() });
  }
  return shorts;
}

/** `Page 3`, `- 3 -`, `第3页 共9页`: nothing else prints so. `3/9` may be a cell. */
function isCertain(text: string): boolean {
  return (
    /^page\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(text) || (isPageNumber(text) && !text.includes("/"))
  );
}

/** Bare numbers that count the pages: at the end or the head of pages, or one more from page to page. */
function bareNumbers(
  lines: readonly Line[],
  shorts: readonly Short[],
  page: PageKind,
  isMarked: boolean,
): number[] {
  const numbers = shorts
    .filter(({ at, text }) => /^[1-9]\d{0,2}$/.test(text) && !isPart(lines, at))
    .map(({ at, text }) => ({ at, value: Number(text) }))
    .filter(({ value }) => value < CODES);
  const chain = chained(withoutColumns(numbers, page), lines.length, page);
  const [first] = chain;
  // The pages before the first number stand in the lines before it.
  const fits = first !== undefined && (first.value - 1) * OF_ROWS.shortest <= first.at;
  const isCertain = chain.length >= (fits && !isMarked ? ENOUGH : MANY);
  return [...atFeeds(lines, numbers), ...(isCertain ? chain.map(({ at }) => at) : [])];
}

/** Whether a number goes on with a code that is cut into 类, 款 and 项, each on a line: 201 / 10 / 99. */
function isPart(lines: readonly Line[], at: number): boolean {
  let before = filledFrom(lines, at, -1);
  if (/^\s*\d\d\s*$/.test(lines[before]?.text ?? "")) before = filledFrom(lines, before, -1);
  const text = lines[before]?.text.trim() ?? "";
  return /^\d{3}$/.test(text) && Number(text) >= CODES;
}

/** The numbers without those whose neighbour stands close to them: 栏次 and 行次 count on faster than pages do. */
function withoutColumns(numbers: readonly Numbered[], { shortest }: PageKind): Numbered[] {
  return numbers.filter(({ at, value }, index) => {
    for (const step of [-1, 1]) {
      for (let next = index + step; Math.abs((numbers[next]?.at ?? -shortest) - at) < shortest; next += step)
        if (Math.abs((numbers[next]?.value ?? value) - value) === 1) return false;
    }
    return true;
  });
}

/** The numbers at the ends of pages that count as the form feeds do; a cell may stand there as well. */
function atFeeds(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  const feeds = lines.reduce((count, line) => count + Number(isFeed(line)), 0);
  const byOffset = new Map<number, number[]>();
  let page = 1;
  let line = -1;
  for (const { at, value } of numbers) {
    while (line < at) if (isFeed(lines[++line])) page++;
    if (!isAtFeed(lines, at)) continue;
    const list = byOffset.get(value - page) ?? [];
    byOffset.set(value - page, list);
    list.push(at);
  }
  return [...byOffset.values()].flatMap((list) => (list.length >= Math.max(2, feeds * SPAN) ? list : []));
}

/** Whether a form feed stands before or behind the line, blank lines apart. */
function isAtFeed(lines: readonly Line[], at: number): boolean {
  if ((lines[at] as Line).text.startsWith("\f")) return true;
  let next = at + 1;
  while (next < lines.length && (lines[next] as Line).text.trim() === "" && !isFeed(lines[next])) next++;
  return isFeed(lines[next]);
}

const isFeed = (line: Line | undefined): boolean => line?.text.startsWith("\f") === true;

interface Numbered {
  readonly at: number;
  readonly value: number;
}

/**
 * The numbers that count on at the distance of pages, in their order, where they run through most of the text: the
 * longest row of them, and of several the most even.
 */
function chained(numbers: readonly Numbered[], length: number, page: PageKind): Numbered[] {
  const places = new Map<number, Link[]>();
  let best: Link | undefined;
  for (const { at, value } of numbers) {
    const link: Link = { at, value, before: undefined, count: 1, start: at, unevenness: 0 };
    for (let pages = 1; pages <= page.missing; pages++)
      extend(link, places.get(value - pages) ?? [], pages, page);
    const list = places.get(value);
    if (list === undefined) places.set(value, [link]);
    else list.push(link);
    if (best === undefined || isBetter(link, best)) best = link;
  }
  const out: Numbered[] = [];
  if (best === undefined || best.count < ENOUGH || best.at - best.start < SPAN * length) return out;
  for (let link: Link | undefined = best; link !== undefined; link = link.before) out.push(link);
  return out.reverse();
}

/** The best row of page numbers that ends with the number of a line. */
interface Link extends Numbered {
  before: Link | undefined;
  count: number;
  start: number;
  unevenness: number;
}

const isBetter = (one: Link, other: Link): boolean =>
  one.count > other.count || (one.count === other.count && one.unevenness < other.unevenness);

/** Lets a row end with this number instead of with one some pages before, where that makes a better row. */
function extend(link: Link, earlier: readonly Link[], pages: number, page: PageKind): void {
  for (let index = earlier.length - 1; index >= 0; index--) {
    const before = earlier[index] as Link;
    const lines = (link.at - before.at) / pages;
    if (lines > page.longest) return;
    if (lines < page.shortest) continue;
    const unevenness = before.unevenness + lines * lines * pages;
    const { count, start } = before;
    if (!isBetter({ ...before, count: count + 1, unevenness }, link)) continue;
    Object.assign(link, { before, count: count + 1, start, unevenness });
  }
}

/** `3/9`, `4/9`, …: one number of pages, and a page that counts on. */
function countedPages(shorts: readonly Short[]): number[] {
  const byTotal = new Map<string, Numbered[]>();
  for (const { at, text } of shorts) {
    const found = /^(\d{1,3})\s?\/\s?(\d{1,3})$/.exec(text);
    if (found === null) continue;
    const list = byTotal.get(found[2] as string) ?? [];
    byTotal.set(found[2] as string, list);
    list.push({ at, value: Number(found[1]) });
  }
  return [...byTotal].flatMap(([total, list]) => {
    const counts = list.every(
      ({ value }, index) => index === 0 || value > (list[index - 1] as Numbered).value,
    );
    const fits = list.every(({ value }) => value <= Number(total));
    return counts && fits && list.length >= Math.min(ENOUGH, Number(total)) ? list.map(({ at }) => at) : [];
  });
}

/**
 * A line that stands at the head or foot of most pages. On the first page it stays, for there it may be the title of
 * the document. A line with a colon states something, one that ends with 表 heads a table.
 */
function runningHeads(
  lines: readonly Line[],
  shorts: readonly Short[],
  marks: ReadonlySet<number>,
  { print }: PageKind,
): Set<number> {
  const places = new Map<string, number[]>();
  for (const { at, text } of shorts) {
    if (!mayRun(text) || marks.has(at)) continue;
    const list = places.get(text);
    if (list === undefined) places.set(text, [at]);
    else list.push(at);
  }
  const out = new Set<number>();
  for (const list of places.values()) {
    const heads = areAtPages(lines, list, marks) ? list : apart(lines, list, print);
    for (const at of heads) if (at >= OF_ROWS.shortest) out.add(at);
  }
  return out;
}

function mayRun(text: string): boolean {
  return (
    text.length >= SHORTEST_HEAD &&
    text.length <= LONGEST_HEAD &&
    !/[:：。；;，]|表$|表\s?[(（].{0,12}[)）]$|^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]/.test(text) &&
    /^(?!.* {2})\S*[\u4e00-\u9fff]{4}/.test(text)
  );
}

/** Whether each of them, but one at most, stands beside the number or the end of a page. */
function areAtPages(lines: readonly Line[], list: readonly number[], marks: ReadonlySet<number>): boolean {
  const beside = list.filter((at) => {
    if (isAtFeed(lines, at)) return true;
    return marks.has(filledFrom(lines, at, -1)) || marks.has(filledFrom(lines, at, 1));
  });
  return beside.length >= Math.max(ENOUGH, list.length - 1);
}

/** Index of the next line in this direction that is not blank. */
function filledFrom(lines: readonly Line[], at: number, step: number): number {
  let next = at + step;
  while (lines[next]?.text.trim() === "") next += step;
  return next;
}

/**
 * Those that stand a page apart, each between other lines than the others: in the middle of tables or text. Empty
 * where they do not run through most of the document.
 */
function apart(lines: readonly Line[], list: readonly number[], longest: number): readonly number[] {
  if (list.length < ENOUGH) return [];
  const chain: number[] = [];
  for (const at of list) {
    const before = chain.at(-1);
    if (before !== undefined && at - before > longest) return [];
    if (before === undefined || at - before >= OF_ROWS.shortest) chain.push(at);
  }
  const runs = (chain.at(-1) as number) - (chain[0] as number) >= SPAN * lines.length;
  return runs && chain.length >= ENOUGH && !opensAlike(lines, chain) ? chain : [];
}

/** Whether the same words follow most of them: what they head has the same labels each time, so they are titles. */
function opensAlike(lines: readonly Line[], chain: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const at of chain)
    for (const words of wordsBehind(lines, at)) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts.values()].some((count) => count * 2 > chain.length);
}

/** The first words of each of the next lines. */
function wordsBehind(lines: readonly Line[], at: number): Set<string> {
  const words = new Set<string>();
  let next = at;
  for (let turn = 0; turn < BEHIND && next < lines.length; turn++) {
    next = filledFrom(lines, next, 1);
    const first = lines[next]?.cells[0]?.trim() ?? "";
    if (/[\u4e00-\u9fff]{2}/.test(first)) words.add(first);
  }
  return words;
}
