import { readPrinted } from "../printed";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import { isLabelOf } from "../vocabulary/labels";
import { leaningRight } from "./assign";
import { budgetRole, headerColumns, settleBudgetColumns } from "./columns";
import { isFundTitle } from "./fund-columns";
import { compact, type GridRow, tableRow } from "./grid";
import { BUDGET_KINDS_OF_CELLS as KINDS } from "./misfit";
import { titlesAt } from "./stream-titles";
import { isFigure, type Token } from "./tokens";
import { cellsAt, setsSpaces } from "./wraps";

const AMOUNT = /^(?:declared|initial|adjusted|executed|fund)$/;
/** A source with its figure in one cell, and the titles between such cells. */
const INLINE = /^[^\d:：]{2,20}(?:[:：][^\d:：]{2,20})?[:：]\s?-?\d[\d,]*(?:\.\d+)?\s?(?:万元|元)?$/;
const BY_KIND = /^按.{2,6}分[:：]?$/;

/**
 * The budget block of a text with one cell a line: its heading, then each source with its figures in the columns that
 * they fit. Returns where the block ends.
 */
export function streamBudget(
  header: readonly Token[],
  tokens: readonly Token[],
  from: number,
  rows: GridRow[],
): number {
  const split = splitAfter(tokens, from);
  const { titles, roles } = budgetHead(header, split);
  rows.push(...titles);
  const figureColumns = roles.filter((role) => role !== "source" && role !== "other").length;
  let at = endOfTurned(tokens, split.to);
  if (at > split.to) {
    const turned = tokens.slice(split.to, at);
    rows.push({ ...rowAt(turned, turned), torn: true });
    return at;
  }
  const spaces = setsSpaces(tokens.slice(from, from + MOST_TOKENS));
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (INLINE.test(token.text) || BY_KIND.test(compact(token.text))) {
      rows.push(rowAt([token], [token]));
      at += 1;
      continue;
    }
    const label = labelAt(tokens, at, spaces, split.each > 0);
    if (label === null) {
      const torn = tornAt(tokens, at);
      if (torn === at) break;
      rows.push({ ...rowAt(tokens.slice(at, torn), tokens.slice(at, torn)), torn: true });
      at = torn;
      continue;
    }
    const { end, whole } = figuresFrom(tokens, label.to, figureColumns);
    const placed = whole ? placeFigures(tokens.slice(label.to, end), roles) : null;
    const source = roles.indexOf("source");
    if (placed === null || source < 0) {
      rows.push({ ...rowAt(tokens.slice(at, end), tokens.slice(at, end)), torn: true });
    } else {
      placed[source] = label.source;
      rows.push({ ...rowAt(tokens.slice(at, end), placed), ruled: true });
      for (const beside of label.beside) rows.push(rowAt([beside], [beside]));
    }
    at = end;
  }
  return at;
}

/**
 * Where a block ends that prints figures before their source, as some programs do whose labels stand lower: which source
 * they are of is not certain. The place itself where it begins with a source.
 */
function endOfTurned(tokens: readonly Token[], from: number): number {
  const figureAt = (index: number): boolean => isFigure(tokens[index]?.text ?? "");
  let at = from;
  while (figureAt(at)) {
    while (figureAt(at)) at += 1;
    if (SOURCE.test(tokens[at]?.text ?? "")) at += 1;
  }
  return at;
}

/** The rows of titles over the funds, a column for each part of an amount, and what each column holds. */
function budgetHead(header: readonly Token[], split: ReturnType<typeof splitAfter>) {
  const laid = header.flatMap((cell) => {
    const amount = AMOUNT.test(budgetRole(cell.text) ?? "");
    return [cell, ...Array<null>(amount ? Math.max(0, split.each - 1) : 0).fill(null)];
  });
  const width = laid.length;
  const titles = [rowAt(header, laid)];
  if (split.titles.length > 0) {
    let next = 0;
    const under = laid.map((cell) => {
      const amount = cell === null || AMOUNT.test(budgetRole(cell.text) ?? "");
      return amount ? (split.titles[next++] ?? null) : null;
    });
    titles.push(rowAt(split.titles, under));
  }
  const settled = settleBudgetColumns(
    headerColumns<BudgetColumn>(rowAt(header, laid), null, budgetRole, "other"),
  );
  const roles = settled
    .slice(-width)
    .map(({ role, title }) => (title === "" && split.each > 0 && role !== "source" ? "fund" : role));
  return { titles, roles };
}

/** Where the figures end that a line with a label of no certain source has; at the token itself where it has none. */
function tornAt(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first < tokens.length && first - from <= MOST_LABELS && !isFigure(tokens[first]?.text ?? ""))
    first += 1;
  let to = first;
  while (to < tokens.length && tokens[to]?.inline === true && isFigure(tokens[to]?.text ?? "")) to += 1;
  return to - first > 2 ? to : from;
}

/** More tokens than this are not asked how their print sets spaces. */
const MOST_TOKENS = 400;
const MOST_LABELS = 6;
const SOURCE = /资金|拨款|财政|补助|其他|收入|结转|结余|总额|合计|总计|任务|项目|支出|经费|自筹|债券|专户/;

/** The source that figures follow: in one piece, or in several where its cell wraps; and what stands beside it. */
function labelAt(
  tokens: readonly Token[],
  from: number,
  spaces: boolean,
  besides: boolean,
): { readonly source: Token; readonly beside: readonly Token[]; readonly to: number } | null {
  let to = from;
  while (to < tokens.length && to - from <= MOST_LABELS && !isFigure(tokens[to]?.text ?? "")) to += 1;
  if (to === from || to - from > MOST_LABELS || to === tokens.length) return null;
  const pieces = tokens.slice(from, to);
  const wraps = !besides || tokens.slice(from, to + 1).some(({ inline }) => inline === true);
  const cells: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [cell] = wraps ? cellsAt(pieces, at, spaces).slice(-1) : [];
    const piece = pieces[at] as Token;
    // A line of several cells before that of the figures: pieces of more rows than one.
    if (at > 0 && piece.inline === true && piece.line !== tokens[to]?.line) return null;
    cells.push({ ...piece, text: cell?.text ?? piece.text });
    at += cell?.pieces ?? 1;
  }
  // What is whole by itself has no piece before it: that is the label of the table beside it.
  const last = pieces.at(-1) as Token;
  const [source, ...beside] = isLabelOf("fundTotal", compact(last.text))
    ? [last, ...pieces.slice(0, -1)]
    : [cells[0] ?? last, ...cells.slice(1)];
  const known =
    to - from === 1 ||
    (SOURCE.test(source.text) && source.text.length <= 24 && !/[，。；]/.test(source.text));
  // A source with its figure in one cell is no label of the figures behind it.
  if ([source, ...beside].some(({ text }) => /[:：]\s?-?\d|[^中][:：]$/.test(text))) return null;
  return known && (beside.length <= 1 || source === last) ? { source, beside, to } : null;
}

/** 总额, 财政拨款, 其他资金 under each amount: the titles, and how many stand under one. */
function splitAfter(
  tokens: readonly Token[],
  from: number,
): { readonly titles: readonly Token[]; readonly each: number; readonly to: number } {
  const none = { titles: [], each: 0, to: from };
  let { titles, to } = titlesAt(tokens, from, (title) => (isFundTitle(title) ? "fund" : null));
  const last = titles.at(-1);
  if (last !== undefined && isFigure(tokens[to]?.text ?? "")) {
    // The last of them is the source of the first row.
    titles = titles.slice(0, -1);
    while (to > from && !(tokens[to]?.line === last.line && last.text.startsWith(tokens[to]?.text ?? " ")))
      to -= 1;
  }
  const first = compact(titles[0]?.text ?? "");
  const times = titles.filter((title) => compact(title.text) === first).length;
  if (titles.length < 4 || times < 2 || titles.length % times !== 0) return none;
  return { titles, each: titles.length / times, to };
}

/**
 * Where the figures of a source end, and whether they are all of one row. Where single spaces keep them apart, figures
 * that wrap stand on lines of their own below: with these the row has one in each of its columns.
 */
function figuresFrom(
  tokens: readonly Token[],
  from: number,
  columns: number,
): { readonly end: number; readonly whole: boolean } {
  const figureAt = (at: number): boolean => isFigure(tokens[at]?.text ?? "");
  const spaced = tokens[from]?.inline === true;
  let own = from;
  while (figureAt(own) && (!spaced || tokens[own]?.inline === true)) own += 1;
  let end = own;
  while (spaced && figureAt(end)) end += 1;
  return end === own || end - from === columns ? { end, whole: true } : { end, whole: false };
}

/** Figures in their columns, in order, at the least cost; a rate is known by the amounts before it. */
function placeFigures(figures: readonly Token[], roles: readonly BudgetColumn[]): (Token | null)[] | null {
  const found = leaningRight(figures.length, roles.length, {
    place: (item, column) => {
      const role = roles[column] as BudgetColumn;
      return role === "source" || role === "other" ? Infinity : figureCost(role, figures, item);
    },
    blank: (column) => KINDS.blank(roles[column] as BudgetColumn),
  });
  if (found === null) return null;
  const placed = Array<Token | null>(roles.length).fill(null);
  found.slots.forEach((column, item) => {
    placed[column] = figures[item] ?? null;
  });
  return placed;
}

function figureCost(role: BudgetColumn, figures: readonly Token[], at: number): number {
  const { text } = figures[at] as Token;
  const own = KINDS.loose(role, text);
  if (role === "balance") return own + (isBalance(figures, at) ? -0.5 : 0.5);
  return role === "rate" && isRate(figures, at) ? own - 0.5 : own;
}

/** Whether a figure is what two amounts before it leave. */
function isBalance(figures: readonly Token[], at: number): boolean {
  if (at < 2) return false;
  const [budget = Number.NaN, executed = 0, left = 0] = figures.slice(at - 2, at + 1).map(amountIn);
  return Math.abs(budget - executed - left) < 0.001;
}

const amountIn = (figure: Token | undefined): number => {
  const printed = readPrinted(figure?.text ?? "");
  return printed.kind === "number" ? Number(printed.value) : Number.NaN;
};

function isRate(figures: readonly Token[], at: number): boolean {
  const value = (index: number): number => amountIn(figures[index]);
  return [at - 1, at - 2].some(
    (last) =>
      last > 0 &&
      (value(last - 1) === 0
        ? value(last) === 0 && value(at) === 0
        : Math.abs((value(last) / value(last - 1)) * 100 - value(at)) < 0.01),
  );
}

function rowAt(tokens: readonly Token[], cells: readonly (Token | null)[]): GridRow {
  const line = tokens[0]?.line ?? 0;
  return tableRow(
    [...new Set(tokens.map((token) => token.line))],
    cells.map((cell) => cell?.text ?? ""),
    cells.map((cell) => cell?.line ?? line),
  );
}
