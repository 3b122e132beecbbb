import { type Form, type FormId, type KnownRow, rowsLabelled, type Side } from "../forms";
import { type GridRow, squash, squashLabel } from "../tables";
import { isLabelTitle, wordingsOf } from "./header";
import { areLines, isApart, isBelow, isTorn, looseOf, rowOf, singles, unplaced } from "./listed-cells";
import { addsUp, doubtedTitles } from "./listed-doubt";
import { type SideTitles, sideTitles } from "./listed-header";
import { besideLost } from "./listed-lost";
import { labelOf, withWholeTitles } from "./listed-titles";
import { isDecimal, isText, type Token } from "./listed-tokens";
import { hasPassed } from "./side-order";

/** A title with what stands behind it up to the next title. */
interface Entry {
  readonly title: Token;
  readonly label: string;
  readonly figures: readonly Token[];
}

/** Words of a header that is printed again among the rows: over each part, on each page. */
const HEADER_WORD = /^(?:金额|决算数|统计数|收入|支出|\d{4}年度?决算数)$/;

/** A title with its 行次 and its amounts, on its own side; a number that continues the 行次 is no amount. */
export function cutSides(
  form: Form,
  header: readonly Token[],
  body: readonly Token[],
  words: readonly Token[],
): GridRow[] {
  // Forms of several parts print their header over each part, sides below one another have one each.
  const { headers, rows } = withoutHeaders(form, body);
  const sides = sideTitles(form, [...header, ...headers]);
  if (sides === null) return singles(body);
  const spans = sides.map(({ cells }) => cells.length - 1);
  const { rows: tokens, left } = withWholeTitles(form, spans, rows);
  const before = tokens.slice(
    0,
    tokens.findIndex(({ text }) => isText(text)),
  );
  // Amounts above the first title are of rows whose titles stand elsewhere.
  const isHeadless = [...header, ...before].some(({ text }) => isDecimal(text));
  const cutter: Cutter = {
    form,
    sides,
    numbered: sides.some(({ cells }) => cells.includes("行次")),
    width: sides.reduce((sum, { cells }) => sum + cells.length, 0),
    seen: new Map(),
    counts: new Map(),
    heads: headers.map(({ line }) => line),
    areLines: areLines(tokens),
    cellALine: tokens.filter(({ alone }) => alone).length >= MOSTLY_ALONE * tokens.length,
    numbers: new Map(),
    printed: new Map(isHeadless ? form.sides.map(({ id }) => [id, [-1]]) : []),
  };
  const entries = entriesOf(tokens);
  for (const { label } of entries) cutter.counts.set(label, (cutter.counts.get(label) ?? 0) + 1);
  const line = header[0]?.line ?? body[0]?.line ?? 0;
  return [
    rowOf(
      sides.flatMap(({ cells }) => cells),
      [],
      line,
    ),
    ...singles(before),
    ...withoutDoubt(
      cutter,
      entries,
      words,
      [...before, ...left].some(({ text }) => isDecimal(text)),
    ),
    ...unplaced(left, cutter.width),
  ];
}

/** The tokens without the headers among them: from 项目 up to a row or an amount. */
function withoutHeaders(form: Form, body: readonly Token[]): { headers: Token[]; rows: Token[] } {
  const headers: Token[] = [];
  const rows: Token[] = [];
  const wordings = new Set(form.columns.flatMap(wordingsOf));
  let inside = false;
  let numbers = 0;
  for (const token of body) {
    const text = squash(token.text);
    if (/^项目(?:\(|$)/.test(text)) {
      inside = true;
      numbers = 0;
    }
    if (isText(text)) inside = inside && (wordings.has(text) || labelOf(form.id as FormId, text) === null);
    else inside = inside && text === String(++numbers);
    (inside ? headers : rows).push(token);
  }
  return { headers, rows };
}

/** Share of cells that stand alone on their line from which a text comes a cell a line. */
const MOSTLY_ALONE = 0.8;

interface Cutter {
  readonly form: Form;
  readonly sides: readonly SideTitles[];
  readonly numbered: boolean;
  readonly width: number;
  /** How often each label was met. */
  readonly seen: Map<string, number>;
  /** How often each label stands in the form. */
  readonly counts: Map<string, number>;
  /** The lines of headers among the rows, in their order. */
  readonly heads: readonly number[];
  /** Whether most cells stand alone on their line. */
  readonly cellALine: boolean;
  /** Whether a row is a line. */
  readonly areLines: boolean;
  /** The last 行次 of each side. */
  readonly numbers: Map<string, number>;
  /** The places of the rows of each side that stand under no other, in the order of print. */
  readonly printed: Map<string, number[]>;
}

function entriesOf(tokens: readonly Token[]): Entry[] {
  const entries: { title: Token; label: string; figures: Token[] }[] = [];
  for (const token of tokens) {
    const label = squashLabel(token.text);
    if (isText(token.text)) entries.push({ title: token, label, figures: [] });
    else entries.at(-1)?.figures.push(token);
  }
  return entries.filter(({ label, figures }) => figures.length > 0 || !isHeaderWord(label));
}

function isHeaderWord(label: string): boolean {
  return HEADER_WORD.test(label) || isLabelTitle(label);
}

/** The rows of the titles; figures that may be of a title which stands elsewhere keep no place. */
function withoutDoubt(
  cutter: Cutter,
  entries: readonly Entry[],
  words: readonly Token[],
  isMessy: boolean,
): GridRow[] {
  const cuts = entries.map((entry, at) => rowsOf(cutter, entry, entries[at + 1]));
  const titles = entries.map(({ title, label, figures }, at) => ({
    title,
    label,
    side: cuts[at]?.side ?? null,
    figures: figures.length,
  }));
  const lost = cutter.numbered ? new Set() : besideLost(cutter.form, titles, words);
  const doubted = doubtedTitles(
    cuts.map(({ side, number }, at) => {
      const { title, figures } = entries[at] as Entry;
      return { title: title.text, side, number, figures: figures.length };
    }),
  );
  const isOpen = isMessy || doubted.size + lost.size > 0 || cuts.some(({ open }) => open);
  const titled = cuts.map((cut, at) => ({ ...cut, title: (entries[at] as Entry).title.text }));
  const unproven = new Set(
    isOpen && cutter.cellALine
      ? ["income", "expenditure"].filter((side) => addsUp(titled, side) === false)
      : [],
  );
  return cuts.flatMap(({ rows, side, amounts: own, bare }, at) => {
    const isAmount = ({ text }: Token) => isDecimal(text) || own.includes(text);
    const amounts = (entries[at] as Entry).figures.filter(isAmount);
    const isOpenRow = doubted.has(at) || lost.has(at) || unproven.has(side ?? "");
    return isOpenRow && amounts.length > 0 ? [...bare, ...unplaced(amounts, cutter.width)] : rows;
  });
}

/** The rows of a title, with the side, the 行次 and the amounts that it was given. */
interface Cut {
  readonly side: string | null;
  readonly number: number | null;
  readonly amounts: readonly string[];
  /** Whether figures are left that have no place. */
  readonly open: boolean;
  readonly rows: readonly GridRow[];
  /** The title without the figures behind it. */
  readonly bare: readonly GridRow[];
}

function rowsOf(cutter: Cutter, entry: Entry, following: Entry | undefined): Cut {
  const { form, sides, numbered, width } = cutter;
  const { title, figures, label } = entry;
  const first = numbered && /^\d{1,3}$/.test(figures[0]?.text ?? "") ? figures[0] : undefined;
  const next = [...cutter.numbers].filter(([, last]) => last + 1 === Number(first?.text));
  const id = sideOf(cutter, label, next.length === 1 ? next[0]?.[0] : undefined);
  if (id === null) {
    const row = rowOf(["", ...figures.map(({ text }) => text)], [title, ...figures], title.line);
    return { side: null, number: null, amounts: [], open: figures.length > 0, rows: [row], bare: [] };
  }
  const place = form.sides.findIndex((side) => side.id === id);
  const { number, tail, certain } = ownNumber(cutter, id, figures, first, next[0]?.[0]);
  const { amounts, beyond } = numbered
    ? untilNumber(tail, cutter.numbers, following?.figures[0]?.text)
    : { amounts: tail, beyond: [] };
  const offset = sides.slice(0, place).reduce((sum, one) => sum + one.cells.length, 0);
  const columns = sides[place]?.amounts ?? 1;
  const parts: (Token | undefined)[] = new Array<Token | undefined>(offset).fill(undefined);
  parts.push(title);
  const bare = bareRow(parts, width);
  if (numbered) parts.push(number);
  const begins = [figures, amounts].some((own) => isApart([title], own));
  const apart = begins || (cutter.areLines && isBelow(title, figures));
  // A cell a line the title may end the line of another row: then the form must prove that its figures are its own.
  const torn =
    !certain ||
    isTorn(amounts) ||
    (apart && !cutter.cellALine) ||
    holdsNumber(amounts) ||
    isHeadBetween(cutter.heads, title.line, amounts[0]?.line ?? title.line);
  const fits = amounts.length === columns && !torn;
  const isBereft = amounts.length > columns || torn;
  if (!fits) {
    if (isBereft) parts.fill(undefined);
    while (parts.length < width) parts.push(undefined);
  }
  for (const amount of amounts) parts.push(amount);
  const row = rowOf(
    parts.map((part) => part?.text ?? ""),
    parts,
    title.line,
  );
  const loose = amounts.length > 0 && amounts.length < columns && !torn;
  const rows = [
    ...(isBereft ? [bare] : []),
    loose ? { ...row, loose: width } : row,
    ...(beyond.length > 0 ? [looseOf([], beyond, 0)] : []),
  ];
  return {
    side: id,
    number: number === undefined ? null : Number(number.text),
    amounts: torn ? [] : amounts.map(({ text }) => text),
    open: torn || apart || amounts.length > columns || beyond.length > 0,
    rows,
    bare: [bare],
  };
}

/** A row with a title alone: what is printed behind it may be of another row. */
function bareRow(parts: readonly (Token | undefined)[], width: number): GridRow {
  const cells = Array.from({ length: width }, (_, at) => parts[at]);
  const row = rowOf(
    cells.map((cell) => cell?.text ?? ""),
    cells,
    parts.at(-1)?.line ?? 0,
  );
  return { ...row, bereft: true };
}

/** Whether a header stands between a title and its figure: the extractor took a column at a time. */
function isHeadBetween(heads: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return (heads[low] ?? Number.POSITIVE_INFINITY) < to;
}

/**
 * The 行次 of a title and what stands behind it. A piece of a title may stand above the 行次 of its line, that of the
 * other side first: both go on where their sides stopped.
 */
function ownNumber(
  { form, numbers }: Cutter,
  id: string,
  figures: readonly Token[],
  first: Token | undefined,
  next: string | undefined,
): { number: Token | undefined; tail: readonly Token[]; certain: boolean } {
  if (first === undefined) return { number: undefined, tail: figures, certain: true };
  const second = figures[1];
  const last = numbers.get(id);
  const passes = next !== undefined && next !== id && last !== undefined && second?.text === `${last + 1}`;
  if (passes) numbers.set(next, Number(first.text));
  const number = passes ? second : first;
  numbers.set(id, Number(number.text));
  // Where its side does not go on with this number, a whole number behind it may be the 行次; 机构运行信息表 counts in them.
  const goesOn = form.id === "statistics" || last === undefined || Number(number.text) === last + 1;
  const certain = goesOn || !/^[1-9]\d{0,2}$/.test(second?.text ?? "");
  return { number, tail: figures.slice(passes ? 2 : 1), certain: certain || passes };
}

/**
 * The side of a title: the one whose 行次 it continues; of titles that both sides have, the first prints are those of
 * 收入, as many as it has such rows, and the rest of 支出. Null where both sides must have it and only one print is there.
 */
function sideOf(cutter: Cutter, label: string, next: string | undefined): string | null {
  const { form } = cutter;
  const known = rowsLabelled(form.id as FormId, label);
  const sides = known.map(({ side }) => side.id);
  const first = form.sides[0]?.id ?? "";
  const count = (cutter.seen.get(label) ?? 0) + 1;
  cutter.seen.set(label, count);
  const plain = known.filter(({ row }) => row.under === undefined);
  const isLate = plain.some((one) => isPassed(cutter, one));
  for (const { side, row } of plain.length === 1 && count === 1 && !isLate ? plain : [])
    cutter.printed.set(side.id, [...(cutter.printed.get(side.id) ?? []), side.rows.indexOf(row)]);
  // A title behind the rows that its side has gone on to, or printed once more, is that of a part of another row; without
  // that row, nothing tells what it is.
  const parents = known.flatMap(({ side, row }) => parentLabels(side, row.under));
  const isAlone = plain.length > 0 && parents.length > 0 && !parents.some((one) => cutter.seen.has(one));
  if (isAlone && isLate) return null;
  if (next !== undefined && (sides.includes(next) || sides.length === 0)) return next;
  const own = sides.filter((side) => side === first).length;
  if (sides.length === 0) return first;
  if (isAlone && count > plain.length) return null;
  const needed = known.filter(({ row }) => row.optional !== true).length;
  const both = own > 0 && own < sides.length;
  if (both && (cutter.counts.get(label) ?? 0) < Math.min(needed, 2)) return null;
  return count <= own ? first : (sides.at(-1) ?? first);
}

/** Whether its side has gone on beyond a row. */
function isPassed({ printed }: Cutter, { side, row }: KnownRow): boolean {
  return hasPassed(printed.get(side.id) ?? [], side.rows.indexOf(row));
}

/** The wordings of the row that another one stands under. */
function parentLabels(side: Side, key: string | undefined): string[] {
  const parent = key === undefined ? undefined : side.rows.find((row) => row.key === key);
  return parent === undefined ? [] : [parent.title, ...(parent.aliases ?? [])].map(squashLabel);
}

/** Whether a small whole number stands among figures with decimals: the 行次 of a line whose title is lost. */
function holdsNumber(amounts: readonly Token[]): boolean {
  return (
    amounts.some(({ text }) => /\.\d/.test(text)) && amounts.some(({ text }) => /^[1-9]\d{0,2}$/.test(text))
  );
}

/**
 * The figures up to the 行次 of a line without title (one more than the last of a side), and those behind it. Where the
 * next title has that number for its own, what stands here is a count, or an amount in whole numbers.
 */
function untilNumber(
  tokens: readonly Token[],
  numbers: Map<string, number>,
  next: string | undefined,
): { amounts: readonly Token[]; beyond: readonly Token[] } {
  const amounts: Token[] = [];
  const beyond: Token[] = [];
  let into = amounts;
  for (const token of tokens) {
    const value = /^\d{1,3}$/.test(token.text) ? Number(token.text) : Number.NaN;
    const side = [...numbers].find(([, last]) => value === last + 1)?.[0];
    if (side === undefined || token.text === next) into.push(token);
    else {
      numbers.set(side, value);
      into = beyond;
    }
  }
  return { amounts, beyond };
}
