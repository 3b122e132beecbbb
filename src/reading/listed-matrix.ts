import type { Form } from "../forms";
import { type GridRow, squash, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { matchColumn, standardColumns } from "./header";
import { areLines, isBelow, isTorn, looseOf, rowOf, singles } from "./listed-cells";
import { halves } from "./listed-halves";
import { titlesOf } from "./listed-header";
import { countNumbers, isText, type Token } from "./listed-tokens";
import { missesOf, titlesInOrder } from "./matrix-order";

/** The order in which twelve figures of 三公 stand: all budgets first, or each item with its budget and its outturn. */
type Order = "halves" | "pairs";

/** 三公: as many figures as columns, or none. */
export function cutMatrix(form: Form, header: readonly Token[], body: readonly Token[]): GridRow[] {
  const line = header[0]?.line ?? body[0]?.line ?? 0;
  const figures = body.filter((token) => !isText(token.text));
  if (figures.length === body.length) return twelve(form, header, figures);
  const groups = groupsOf(form, body);
  const items = groups.every(([label]) => isItem(form, label?.text ?? ""));
  const head = items ? turnedHead(form, header) : rowsHead(form, header, groups);
  const fits = (group: readonly Token[]) =>
    head !== null && group.length <= head.length && isText(group[0]?.text ?? "") && !isTorn(group.slice(1));
  if (head === null || groups.length === 0 || !groups.every(fits) || (!items && isColumnOfLabels(groups)))
    return singles(body);
  const lines = areLines(body);
  return [
    rowOf(head, [], line),
    ...groups.flatMap(([label, ...own]) =>
      lines && isBelow(label, own)
        ? singles(own)
        : looseOf(label === undefined ? [] : [label], own, head.length),
    ),
  ];
}

/** Whether the labels came before all figures, so that those behind the last one may be of any of them. */
function isColumnOfLabels(groups: readonly Token[][]): boolean {
  const filled = groups.filter(({ length }) => length > 1);
  return filled.length < groups.length && filled.some(([label, figure]) => label?.line !== figure?.line);
}

/** The titles over rows of 预算数 and 决算数, in the order of the header. */
function rowsHead(form: Form, header: readonly Token[], groups: readonly Token[][]): string[] | null {
  const figures = groups.map((group) => group.slice(1).map(({ text }) => text));
  const titles = titlesInOrder(form, header, figures);
  return titles === null ? null : ["项目", ...titles];
}

/** The titles over the items of a turned form; null where they do not say which one is the budget and which the outturn. */
function turnedHead(form: Form, header: readonly Token[]): string[] | null {
  const titles = titlesOf(form, header).filter(({ meaning }) => meaning?.kind !== "label");
  const texts = titles.map(({ text }) => squash(text)).filter((text) => !/^三公经费$/.test(text));
  const numbered = header.some(({ text }) => squash(text) === "行次");
  const plain = texts.filter((text) => /(?:预算|决算)数$/.test(text) && !/上年|去年|比/.test(text));
  const clear = new Set(texts).size === texts.length && titles.every(({ placed }) => placed);
  const known = texts.every((text) => /(?:预算|决算)数$/.test(text) || asideOf([text]) !== undefined);
  const numbers = countNumbers(header);
  if (!clear || !known || numbered || plain.length === 0) return null;
  return numbers !== 0 && numbers !== texts.length ? null : ["项目", ...texts];
}

/** Labels with the figures behind each; pieces of one label put together. */
function groupsOf(form: Form, body: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of body) {
    const last = groups.at(-1);
    const label = last?.[0];
    const open = last?.length === 1 && label !== undefined && isText(label.text);
    if (last !== undefined && label !== undefined && isText(token.text) && goesOn(form, label, token, open))
      last[0] = { ...label, text: label.text + token.text };
    else if (last === undefined || isText(token.text)) groups.push([token]);
    else last.push(token);
  }
  return groups;
}

/**
 * Whether a piece goes on with a label: one without figures that names no item yet, or, around figures too, one that
 * names an item only together with the piece (公务用车购置 0.00 及运行维护费).
 */
function goesOn(form: Form, label: Token, piece: Token, open: boolean): boolean {
  const isRow = (text: string) => /[预决]算数$/.test(squash(text));
  if (isRow(label.text) && isRow(piece.text)) return false;
  if (open && !isItem(form, label.text)) return true;
  return isText(label.text) && !isItem(form, piece.text) && isItem(form, label.text + piece.text);
}

function isItem(form: Form, text: string): boolean {
  const own = [squashLabel(text).replace(/^三公经费(?:支出)?小计$/, "合计")];
  return form.columns.some((one) => matchColumn({ own, above: [], number: null }, [one]) !== undefined);
}

/** Figures without labels: those of both rows, in the order that the header gives. */
function twelve(form: Form, header: readonly Token[], figures: readonly Token[]): GridRow[] {
  const line = header[0]?.line ?? 0;
  const order = orderOf(form, header);
  if (order === null || figures.length === 0) return singles(figures);
  const inPairs = [0, 1].flatMap((half) => figures.filter((_, index) => index % 2 === half));
  const own = order === "halves" ? figures : inPairs;
  const middle = own.length / 2;
  const texts = own.map(({ text }) => text);
  const titles = titlesInOrder(form, header, [texts.slice(0, middle), texts.slice(middle)]);
  const width = (titles?.length ?? 0) * 2;
  if (titles === null || figures.length > width) return singles(figures);
  if (order === "pairs" && (figures.length < width || !agrees(form, titles, figures)))
    return singles(figures);
  return [...halves(titles, line), looseOf([], own, width)];
}

/** Most figures that an extractor puts behind all others. */
const MOST_BEHIND = 2;

/**
 * Whether twelve figures without labels fit their sums only where some of the last ones, which an extractor put behind
 * all others, stand further in front.
 */
export function areDisplaced(form: Form, header: readonly Token[], body: readonly Token[]): boolean {
  const texts = body.map(({ text }) => text);
  const middle = texts.length / 2;
  if (texts.some(isText) || orderOf(form, header) !== "halves") return false;
  const titles = titlesInOrder(form, header, [texts.slice(0, middle), texts.slice(middle)]);
  if (titles === null || texts.length !== titles.length * 2) return false;
  const holds = (row: readonly string[]) =>
    [row.slice(0, middle), row.slice(middle)].every((half) => missesOf(form, titles, half) === 0);
  const isMended = (row: readonly string[], [next, ...more]: readonly string[]): boolean =>
    next === undefined
      ? holds(row)
      : [...row, ""].some((_, at) => isMended([...row.slice(0, at), next, ...row.slice(at)], more));
  const counts = Array.from({ length: MOST_BEHIND }, (_, at) => at + 1);
  return !holds(texts) && counts.some((count) => isMended(texts.slice(0, -count), texts.slice(-count)));
}

/** Whether twelve figures in pairs fit their sums, or at least do not fit those of the other order better. */
function agrees(form: Form, titles: readonly string[], figures: readonly Token[]): boolean {
  const texts = figures.map(({ text }) => text);
  const side = (order: Order, half: number) =>
    texts.filter((_, index) =>
      order === "pairs" ? index % 2 === half : Math.floor((2 * index) / texts.length) === half,
    );
  const misses = (order: Order) =>
    missesOf(form, titles, side(order, 0)) + missesOf(form, titles, side(order, 1));
  return misses("pairs") <= misses("halves");
}

/** The order of the figures by the header: 预算数 and 决算数 in turn under each item, or once over six items each. */
function orderOf(form: Form, header: readonly Token[]): Order | null {
  const titles = titlesOf(form, header);
  if (titles.some(({ meaning }) => meaning === null || meaning.kind === "aside" || meaning.kind === "part"))
    return null;
  const kinds = titles.flatMap(({ text }) => {
    const kind = /(预|决)算数$/.exec(squash(text))?.[1];
    return kind === undefined ? [] : [kind];
  });
  const standard = standardColumns(form);
  const count = (id: string) =>
    titles.filter(({ meaning }) => meaning?.kind === "column" && meaning.column.id === id).length;
  const [first, second] = kinds;
  if (first !== "预" || second !== "决") return null;
  if (kinds.length === 2) {
    const twice = standard.every(({ id }) => id === "vehicles" || count(id) === 2);
    return twice || titles.every(({ meaning }) => meaning?.kind !== "column") ? "halves" : null;
  }
  if (kinds.length !== standard.length * 2) return null;
  const turns = kinds.every((kind, index) => kind === (index % 2 === 0 ? "预" : "决"));
  return turns && standard.every(({ id }) => count(id) === 1 || id === "vehicles") ? "pairs" : null;
}
