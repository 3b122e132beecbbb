import { type Column, type Form, type FormId, formOf } from "../forms";
import { remembered } from "../remembered";
import { type GridRow, squash } from "../tables";
import { asideOf } from "./aside";
import { isLabelTitle, matchColumn, wordingsOf } from "./header";
import { rowOf } from "./listed-cells";
import { halvesHeader } from "./listed-halves";
import { countNumbers, isText, type Token } from "./listed-tokens";

/** A header made from titles whose places on the page are lost. */
export interface SyntheticHeader {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

const PARENT =
  /^(?:本年支出|本年收入|人员经费|公用经费|\d{0,4}年?度?预算数|(?:\d{0,4}年?度?|本年)决算数|公务用车购置(?:及|和)运行(?:维护)?费|财政拨款三公经费|三公经费)$/;
const SIDE = /^(?:收入|支出)(?:决算)?$/;
const PLAIN_TOTAL = /^(?:合计|总计|小计)$/;

/** Parts that layouts print beside 小计 under a column, and the column they divide. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["事业收入", /教育收费/],
  [
    "财政拨款收入",
    /^(?:其中:?)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政拨款)?(?:收入)?$/,
  ],
  ["基本支出", /^(?:其中:?)?(?:人员|(?:日常)?公用)经费(?:支出)?$/],
];

/** Titles of columns of labels that are broken over lines. */
const LABELS = [
  "项目(按功能分类)",
  "支出功能分类科目编码",
  "功能分类科目编码",
  "功能分类科目名称",
  "科目编码",
  "科目名称",
  "经济分类科目编码",
  "经济分类科目名称",
  "经济分类科目",
];

/** What a title of the header means. */
type Meaning =
  | { readonly kind: "column"; readonly column: Column }
  | { readonly kind: "part"; readonly whole: string }
  | { readonly kind: "label" | "span" | "aside" | "total" };

/** A title of the header, put together from its pieces. */
export interface Title {
  readonly text: string;
  readonly meaning: Meaning | null;
  /** Whether its pieces stand next to each other, so that it has a place among the others. */
  readonly placed: boolean;
}

/** What a title means in a form; the same titles are asked for on every page, whole and in every cut. */
function meaningOf(form: Form, title: string): Meaning | null {
  const known = MEANINGS.get(form) ?? remembered((text) => meaningIn(form, text));
  MEANINGS.set(form, known);
  return known(title);
}

const MEANINGS = new WeakMap<Form, (title: string) => Meaning | null>();

function meaningIn(form: Form, title: string): Meaning | null {
  if (isLabelTitle(title) || /^(?:备注|说明)$/.test(title)) return { kind: "label" };
  if (form.codes === undefined && SIDE.test(title)) return { kind: "span" };
  const whole = PARTS.find(
    ([one, part]) => part.test(title) && form.columns.some((column) => column.title === one),
  );
  const column = matchColumn({ own: [title], above: [], number: null }, form.columns);
  if (column !== undefined) return { kind: "column", column };
  if (whole !== undefined) return { kind: "part", whole: whole[0] };
  if (PARENT.test(title.replace(/[“”"]/g, ""))) return { kind: "span" };
  return PLAIN_TOTAL.test(title) ? { kind: "total" } : null;
}

/** Most pieces that a title is broken into, and most pieces that are put together across others. */
const MOST_PIECES = 5;
const MOST_LOOSE = 40;

/** The titles of a header: pieces that stand next to each other first, then those with others between them. */
export function titlesOf(form: Form, tokens: readonly Token[]): readonly Title[] {
  const pieces = tokens.filter(({ text }) => text !== "" && !/^\d{1,2}(?:=.*)?$/.test(squash(text)));
  const titles: Title[] = [];
  const loose: { text: string; at: number }[] = [];
  for (let index = 0; index < pieces.length; ) {
    const found = adjacent(form, pieces, index) ?? gluedAt(form, pieces, index);
    if (found !== null) {
      titles.push(...found.titles);
      index += found.length;
    } else {
      loose.push({ text: squash(pieces[index]?.text ?? ""), at: titles.length });
      titles.push({ text: pieces[index]?.text ?? "", meaning: null, placed: true });
      index++;
    }
  }
  return loose.length === 0 || loose.length > MOST_LOOSE ? titles : acrossOthers(form, titles, loose);
}

/** Titles that begin at a piece, with the number of pieces they take. */
interface Begun {
  readonly titles: readonly Title[];
  readonly length: number;
}

/** Two titles of which the end of one is glued to the beginning of the other. */
function gluedAt(form: Form, pieces: readonly Token[], from: number): Begun | null {
  for (let length = 1; length <= 3 && from + length <= pieces.length; length++) {
    const text = pieces.slice(from, from + length).map((piece) => squash(piece.text));
    const titles = gluedTitles(form, text.join(""));
    if (titles.length > 0) return { titles, length };
  }
  return null;
}

/** Two titles that the extractor glued together; empty where a text is not two titles and nothing else. */
function gluedTitles(form: Form, text: string): Title[] {
  if (text.length > 40) return [];
  for (let at = 2; at < text.length - 1; at++) {
    const titles: Title[] = [];
    for (const part of [text.slice(0, at), text.slice(at)]) {
      const meaning = meaningOf(form, part);
      if (meaning?.kind !== "column" && meaning?.kind !== "label") break;
      titles.push({ text: part, meaning, placed: true });
    }
    if (titles.length === 2) return titles;
  }
  return [];
}

function adjacent(form: Form, pieces: readonly Token[], from: number): Begun | null {
  for (let length = Math.min(MOST_PIECES, pieces.length - from); length > 0; length--) {
    const own = pieces.slice(from, from + length).map(({ text }) => squash(text));
    if (length > 1 && own.every((text) => meaningOf(form, text) !== null)) continue;
    const text = own.join("");
    const meaning = text.length > 40 ? null : meaningOf(form, text);
    if (meaning !== null) return { titles: [{ text, meaning, placed: true }], length };
  }
  return null;
}

/** Pieces that are left, put together with others between them: each title takes its pieces in their order. */
function acrossOthers(
  form: Form,
  titles: readonly Title[],
  loose: readonly { text: string; at: number }[],
): readonly Title[] {
  const wordings = [...form.columns.flatMap(wordingsOf), ...LABELS].filter((one) => one.length > 3);
  const used = new Set<number>();
  const made = new Map<number, Title>();
  for (let index = 0; index < loose.length; index++) {
    if (used.has(index)) continue;
    const found = wordings
      .map((wording) => ({ wording, places: spell(wording, loose, index, used) }))
      .filter(({ places }) => places !== null)
      .sort((a, b) => b.wording.length - a.wording.length)[0];
    if (found === undefined) continue;
    for (const place of found.places ?? []) used.add(place);
    const meaning = meaningOf(form, found.wording);
    made.set(loose[index]?.at ?? -1, { text: found.wording, meaning, placed: false });
  }
  const gone = new Set([...used].map((place) => loose[place]?.at ?? -1));
  return titles.flatMap((title, at) => {
    const one = made.get(at);
    if (one !== undefined) return [one];
    if (gone.has(at)) return [];
    return title.meaning === null && asideOf([title.text]) !== undefined
      ? [{ ...title, meaning: { kind: "aside" } as const }]
      : [title];
  });
}

/** The pieces from this one on that spell a wording, each taken at the first place where the rest can follow. */
function spell(
  wording: string,
  loose: readonly { text: string }[],
  from: number,
  used: ReadonlySet<number>,
): number[] | null {
  const places: number[] = [];
  let rest = wording;
  for (let index = from; index < loose.length && rest !== "" && places.length < MOST_PIECES; index++) {
    const text = loose[index]?.text ?? "";
    if (used.has(index) || text === "" || !rest.startsWith(text)) {
      if (index === from) return null;
      continue;
    }
    places.push(index);
    rest = rest.slice(text.length);
  }
  return rest === "" && places.length > 1 ? places : null;
}

/**
 * The titles that a header of loose titles stands for, in the order of their columns: all declared ones where the
 * numbers or the titles are complete, with the parts and the columns of another matter that are printed beside
 * them, else those that were printed in their order; null where another column is among them.
 */
function columnTitles(form: Form, tokens: readonly Token[]): readonly string[] | null {
  const standard = form.id === "income" ? form.columns.slice(0, 7) : form.columns;
  const numbers = countNumbers(tokens);
  const titles = titlesOf(form, tokens).filter(({ meaning }) => meaning?.kind !== "label");
  const found: Column[] = [];
  const order: string[] = [];
  const parts = new Map<string, string[]>();
  for (const { text, meaning } of titles) {
    if (meaning?.kind === "column" && !found.includes(meaning.column)) {
      order.push(meaning.column.title);
      found.push(meaning.column);
    } else if (meaning?.kind === "part")
      parts.set(meaning.whole, [...(parts.get(meaning.whole) ?? []), text]);
    else if (meaning?.kind === "aside") order.push(text);
  }
  const count = (kind: Meaning["kind"] | null) =>
    titles.filter(({ meaning }) => (meaning?.kind ?? null) === kind).length;
  const declared = standard.map(({ title }) => title);
  if (count(null) > 0) return numbers === standard.length ? declared : null;
  if (count("aside") > 0) {
    // Of a header over several lines, whose titles come in another order, nothing tells where the strange one stands.
    const sure = found.every((column, at) => column === standard[at]) && titles.every(({ placed }) => placed);
    const whole = count("span") === 0 && parts.size === 0 && found.length === standard.length;
    return whole && sure && (numbers === 0 || numbers === order.length) ? order : null;
  }
  if (parts.size > 0) {
    if (!partsStandBehind(titles)) return null;
    const all = standard.flatMap(({ title }) => [title, ...(parts.get(title) ?? []).map(asPart)]);
    return found.length === standard.length && (numbers === 0 || numbers === all.length) ? all : null;
  }
  if (numbers === standard.length || found.length === standard.length) return declared;
  const needed = form.columns.every((column) => column.optional === true || found.includes(column));
  if ((numbers !== 0 && numbers !== found.length) || !needed || found.length < 2) return null;
  return form.columns.filter((column) => found.includes(column)).map(({ title }) => title);
}

/**
 * The titles of columns that a header lacks and the lines of words behind it spell: where titles wrap, some extractors
 * give them behind the rows of their page, among wrapped names.
 */
export function titlesBehind(
  form: Form,
  header: readonly Token[],
  words: readonly Token[],
): readonly Token[] {
  const columns = (tokens: readonly Token[]) =>
    titlesOf(form, tokens).flatMap(({ text, meaning, placed }) =>
      meaning?.kind === "column" && placed ? [{ text, column: meaning.column }] : [],
    );
  // 三公 prints each title under 预算数 and under 决算数.
  const times = form.id === "threePublic" ? 2 : 1;
  const printed = columns(header).map(({ column }) => column);
  return columns(words).flatMap(({ text, column }) => {
    const [first] = words;
    if (first === undefined || printed.filter((one) => one === column).length >= times) return [];
    printed.push(column);
    return [{ ...first, text }];
  });
}

/** Whether each part stands behind what it divides, or on a lower line behind 小计 or another part. */
function partsStandBehind(titles: readonly Title[]): boolean {
  return titles.every(({ meaning }, at) => {
    if (meaning?.kind !== "part") return true;
    const before = titles[at - 1]?.meaning;
    return before?.kind !== "column" || before.column.title === meaning.whole;
  });
}

function asPart(title: string): string {
  return title.startsWith("其中") ? title : `其中：${title}`;
}

/** Titles of the amounts of 06 in their order; one 决算数 where the header prints none or several groups. */
export function economicTitles(tokens: readonly Token[]): readonly string[] {
  const titles = tokens
    .map((token) => squash(token.text))
    .filter((text) =>
      /^(?:\d{4}年度?|本年|上年|年初|全年|调整)*(?:预算|决算|执行)数$|^(?:金额|合计|小计)$|增减/.test(text),
    );
  const parts = tokens.map((token) => squash(token.text)).filter((text) => /^(?:人员|公用)经费$/.test(text));
  const all = /^(?:合计|小计)$/.test(titles[0] ?? "") && titles.length === 1 ? [...titles, ...parts] : titles;
  const numbers = countNumbers(tokens);
  const clear =
    new Set(all).size === all.length && all.length > 1 && (numbers === 0 || numbers === all.length);
  return clear ? all : ["决算数"];
}

/**
 * A header row with the declared titles in their places, for rows whose width is known by it.
 *
 * @param body - The cells under it, of which the sums tell the order of the titles of 三公.
 */
export function syntheticHeader(
  form: FormId,
  tokens: readonly Token[],
  body: readonly Token[] = [],
): SyntheticHeader | null {
  const declaration = formOf(form);
  const line = tokens[0]?.line ?? 0;
  const made = (cells: readonly string[]): SyntheticHeader => ({
    rows: [rowOf(cells, [], line)],
    width: cells.length,
  });
  if (declaration.codes === "functional") {
    const titles = columnTitles(declaration, tokens);
    return titles === null ? null : made(["科目编码", "科目名称", ...titles]);
  }
  const texts = tokens.map((token) => squash(token.text));
  if (declaration.codes === "departmentEconomic") {
    const groups = Math.max(1, texts.filter((text) => /^(?:科目|经济分类科目)?名称$/.test(text)).length);
    const coded = texts.some((text) => /编码|代码|经济分类科目$/.test(text));
    const amounts = groups === 1 ? economicTitles(tokens) : ["决算数"];
    const one = coded ? ["科目编码", "科目名称", ...amounts] : ["科目名称", ...amounts];
    return made(Array.from({ length: groups }, () => one).flat());
  }
  if (form === "threePublic") return halvesHeader(declaration, tokens, body);
  const sides = sideTitles(declaration, tokens);
  return sides === null ? null : made(sides.flatMap(({ cells }) => cells));
}

/** The cells over one side of a form. */
export interface SideTitles {
  readonly cells: readonly string[];
  /** Number of its columns of amounts. */
  readonly amounts: number;
}

/**
 * The titles over each side of a form with fixed rows: 项目, 行次 and the columns that the print has. A column of
 * another matter (预算数 beside 决算数) is one of them where both sides have the same; null where titles are left over.
 */
export function sideTitles(form: Form, tokens: readonly Token[]): readonly SideTitles[] | null {
  const titles = titlesOf(form, tokens);
  const numbered = titles.some(({ text }) => squash(text) === "行次");
  const amounts = titles.filter(({ text, meaning }) => isAmountTitle(text, meaning));
  const columns = form.sides.map((side) => form.columns.filter(({ id }) => side.columns.includes(id)));
  const others = amounts.some(({ meaning, text }) => meaning?.kind !== "column" || isOtherYear(text));
  if (!others) {
    const printed = columns.map((own) =>
      own.filter(
        (column) => column.optional !== true || amounts.some((one) => isColumn(one.meaning, column)),
      ),
    );
    // The 栏次 tell of columns whose titles the extractor took elsewhere.
    const numbers = countNumbers(tokens);
    const count = (sides: readonly (readonly Column[])[]) => sides.reduce((sum, own) => sum + own.length, 0);
    const more = numbers > count(printed) && numbers === count(columns);
    // A form of several funds prints more than one of them.
    const none = printed.some((own, at) => own.length < (columns[at]?.length ?? 0) && !own.some(isOptional));
    return (more || none ? columns : printed).map((own) =>
      withLabels(
        own.map(({ title }) => title),
        numbered,
      ),
    );
  }
  const each = amounts.length / form.sides.length;
  const first = amounts.slice(0, each).map(({ text }) => text);
  const same = amounts.every(({ text }, index) => text === first[index % each] && amounts[index]?.placed);
  if (!Number.isInteger(each) || !same || columns.some((own) => own.length > 1)) return null;
  return form.sides.map(() => withLabels(first, numbered));
}

function withLabels(titles: readonly string[], numbered: boolean): SideTitles {
  return { cells: ["项目", ...(numbered ? ["行次"] : []), ...titles], amounts: titles.length };
}

function isColumn(meaning: Meaning | null, column: Column): boolean {
  return meaning?.kind === "column" && meaning.column.id === column.id;
}

function isOptional({ optional }: Column): boolean {
  return optional === true;
}

function isOtherYear(text: string): boolean {
  return /预算数|上年|去年|增减|比/.test(squash(text)) && asideOf([text]) !== undefined;
}

/** Whether a title heads amounts: neither a label nor a side, nor a heading over several. */
function isAmountTitle(text: string, meaning: Meaning | null): boolean {
  if (meaning?.kind === "label" || meaning?.kind === "total") return false;
  if (meaning?.kind === "span") return /[预决]算数$/.test(squash(text));
  return meaning !== null || (isText(text) && asideOf([text]) !== undefined);
}
