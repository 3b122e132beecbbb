import { readPrinted } from "../printed";
import { leaningRight } from "./assign";
import { type BudgetColumn, budgetRole, headerColumns, settleBudgetColumns } from "./columns";
import { isFundSplit } from "./fund-columns";
import { compact, type GridRow, tableRow } from "./grid";
import { BUDGET_KINDS_OF_CELLS as KINDS } from "./misfit";
import { isFigure, type Token } from "./tokens";

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
  const laid = header.flatMap((cell) => {
    const amount = AMOUNT.test(budgetRole(cell.text) ?? "");
    return [cell, ...Array<null>(amount ? Math.max(0, split.each - 1) : 0).fill(null)];
  });
  const width = laid.length;
  rows.push(rowAt(header, laid));
  let at = from + split.titles.length;
  if (split.titles.length > 0) {
    let next = 0;
    const under = laid.map((cell) => {
      const amount = cell === null || AMOUNT.test(budgetRole(cell.text) ?? "");
      return amount ? (split.titles[next++] ?? null) : null;
    });
    rows.push(rowAt(split.titles, under));
  }
  const settled = settleBudgetColumns(
    headerColumns<BudgetColumn>(rowAt(header, laid), null, budgetRole, "other"),
  );
  const roles = settled
    .slice(-width)
    .map(({ role, title }) => (title === "" && split.each > 0 ? "fund" : role));
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (INLINE.test(token.text) || BY_KIND.test(compact(token.text))) {
      rows.push(rowAt([token], [token]));
      at += 1;
      continue;
    }
    if (isFigure(token.text)) break;
    const label = isFigure(tokens[at + 1]?.text ?? "")
      ? 1
      : split.each > 0 && isFigure(tokens[at + 2]?.text ?? "")
        ? 2
        : 0;
    if (label === 0) break;
    let end = at + label;
    while (end < tokens.length && isFigure(tokens[end]?.text ?? "")) end += 1;
    const figures = tokens.slice(at + label, end);
    const placed = placeFigures(figures, roles);
    const source = roles.indexOf("source");
    if (placed === null || source < 0) {
      rows.push(rowAt(tokens.slice(at, end), tokens.slice(at, end)));
    } else {
      placed[source] = token;
      rows.push(rowAt(tokens.slice(at, end), placed));
      if (label === 2) rows.push(rowAt([tokens[at + 1] as Token], [tokens[at + 1] as Token]));
    }
    at = end;
  }
  return at;
}

/** 总额, 财政拨款, 其他资金 under each amount: the titles, and how many stand under one. */
function splitAfter(tokens: readonly Token[], from: number): { titles: readonly Token[]; each: number } {
  let end = from;
  while (end < tokens.length && isFundSplit(rowAt(tokens.slice(from, end + 1), tokens.slice(from, end + 1))))
    end += 1;
  if (isFigure(tokens[end]?.text ?? "")) end -= 1;
  const titles = tokens.slice(from, Math.max(from, end));
  const first = compact(titles[0]?.text ?? "");
  const times = titles.filter((title) => compact(title.text) === first).length;
  return titles.length < 4 || times < 2 || titles.length % times !== 0
    ? { titles: [], each: 0 }
    : { titles, each: titles.length / times };
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
  return role === "rate" && isRate(figures, at) ? own - 0.5 : own;
}

function isRate(figures: readonly Token[], at: number): boolean {
  const value = (index: number): number => {
    const printed = readPrinted(figures[index]?.text ?? "");
    return printed.kind === "number" ? Number(printed.value) : Number.NaN;
  };
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
