import type { Line } from "../../tables";
import { readPrinted } from "../printed";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { isLabelOf } from "../vocabulary/labels";
import { budgetRole, indicatorRole, settleIndicatorColumns } from "./columns";
import { compact, type GridRow, proseRow, tableRow } from "./grid";
import { INDICATOR_KINDS_OF_CELLS as KINDS } from "./misfit";
import { titlesAt } from "./stream-titles";
import { isFigure, type Token } from "./tokens";

/** A row lacks no more cells than this on its left, where merged ones of a row above cover them. */
const MOST_COVERED = 3;
/** What it costs to cover a column that is no level. */
const COVERED = 6;

/** Whether each cell stands on a line of its own with a bar at its end, blank cells too. */
export function keepsBlankCells(raw: readonly Line[]): boolean {
  const blank = raw.filter(
    ({ text, cells }) => /^[\s|｜]+$/.test(text) && /[|｜]/.test(text) && cells.length === 1,
  );
  const single = raw.filter(({ text, cells }) => cells.length === 1 && /[|｜]\s*$/.test(text));
  return blank.length >= 2 && single.length * 2 > raw.filter(({ text }) => text.trim() !== "").length;
}

/** The rows of such a text: as many cells as the heading has titles, but for those that a merged cell covers. */
export function rowsOfBarredCells(raw: readonly Line[]): GridRow[] {
  const tokens = raw
    .filter(({ text }) => text.trim() !== "")
    .map(({ number, cells }) => ({
      line: number,
      text: cells.length === 1 ? (cells[0] ?? "") : cells.join(" "),
    }));
  const rows: GridRow[] = [];
  let width = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const indicators = titlesAt(tokens, at, indicatorRole);
    const levels = indicators.titles.filter(({ text }) => /^level|^name/.test(indicatorRole(text) ?? ""));
    const funds = titlesAt(tokens, at, budgetRole);
    const amounts = new Set(funds.titles.map(({ text }) => budgetRole(text)));
    let cells: readonly Token[] = [token];
    if (levels.length >= 2) {
      rows.push(rowOf(indicators.titles));
      width = indicators.titles.length;
      at = indicators.to;
      const end = bodyEnd(tokens, at);
      for (const row of indicatorRows(tokens.slice(at, end), indicators.titles)) rows.push(row);
      at = end;
      continue;
    }
    if (amounts.size >= 3) {
      rows.push(rowOf(funds.titles));
      at = fundRows(tokens, funds.to, rows);
      continue;
    }
    const label = compact(token.text);
    if (isLabelOf("total", label))
      cells = [token, ...run(tokens, at + 1, (text) => text === "" || isFigure(text))];
    else if (isLabelOf("name", label) || isLabelOf("department", label)) cells = tokens.slice(at, at + 2);
    if (cells.length > 1) rows.push(isLabelOf("total", label) ? rightRow(cells, width) : rowOf(cells));
    else if (token.text !== "") rows.push(proseRow({ number: token.line, text: token.text }));
    at += cells.length;
  }
  return rows;
}

function run(tokens: readonly Token[], from: number, fits: (text: string) => boolean): readonly Token[] {
  let to = from;
  while (to < tokens.length && fits(tokens[to]?.text ?? "x")) to += 1;
  return tokens.slice(from, to);
}

function rowOf(tokens: readonly Token[]): GridRow {
  return tableRow(
    [...new Set(tokens.map(({ line }) => line))],
    tokens.map(({ text }) => text),
    tokens.map(({ line }) => line),
  );
}

/** A row whose cells but the first stand at the right of its table. */
function rightRow(tokens: readonly Token[], width: number): GridRow {
  const [first = { line: 0, text: "" }, ...rest] = tokens;
  const gap = Array<Token>(Math.max(0, width - tokens.length)).fill({ line: first.line, text: "" });
  return rowOf([first, ...gap, ...rest]);
}

/** The sources of funds: a label, then its cells up to the next label. */
function fundRows(tokens: readonly Token[], from: number, rows: GridRow[]): number {
  let at = from;
  while (at < tokens.length && isSource(tokens, at)) {
    let to = at + 1;
    while (to < tokens.length && !isSource(tokens, to) && !endsFunds(tokens, to)) to += 1;
    rows.push(rowOf(tokens.slice(at, to)));
    at = to;
  }
  return at;
}

function isSource(tokens: readonly Token[], at: number): boolean {
  const [text, next] = [tokens[at]?.text ?? "", tokens[at + 1]?.text];
  if (text === "" || text.length > 24 || readPrinted(text).kind !== "text" || endsFunds(tokens, at))
    return false;
  return next !== undefined && (next === "" || isFigure(next));
}

function endsFunds(tokens: readonly Token[], at: number): boolean {
  const label = compact(tokens[at]?.text ?? "");
  return (
    isLabelOf("goal", label) ||
    /^绩效指标/.test(label) ||
    titlesAt(tokens, at, indicatorRole).titles.length > 2
  );
}

function bodyEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const label = compact(tokens[at]?.text ?? "");
    const next = tokens[at + 1]?.text ?? "";
    if (isLabelOf("total", label) && (next === "" || isFigure(next))) break;
    if (isLabelOf("footer", label) || isLabelOf("name", label)) break;
    at += 1;
  }
  return at;
}

/** Cuts the cells of a body into rows, each at the right of its table: the way that fits best. */
function indicatorRows(body: readonly Token[], titles: readonly Token[]): GridRow[] {
  const roles = settleIndicatorColumns(
    titles.map(({ text }, at) => ({ role: indicatorRole(text) ?? "other", title: text, at })),
  ).map(({ role }) => role);
  const best: number[] = [0];
  const from: number[] = [0];
  for (let to = 1; to <= body.length; to += 1) {
    best[to] = Infinity;
    for (let start = Math.max(0, to - roles.length); start <= to - roles.length + MOST_COVERED; start += 1) {
      if (start < 0 || start >= to) continue;
      const cost = (best[start] ?? Infinity) + costOf(body.slice(start, to), roles);
      if (cost < (best[to] ?? Infinity)) [best[to], from[to]] = [cost, start];
    }
  }
  // Cells that no rows can be cut from are one row, which fits nowhere.
  if (best[body.length] === Infinity) return body.length === 0 ? [] : [{ ...rowOf(body), lost: true }];
  const rows: GridRow[] = [];
  for (let to = body.length; to > 0; to = from[to] ?? 0) {
    const own = body.slice(from[to] ?? 0, to);
    const gap = Array<Token>(roles.length - own.length).fill({ line: own[0]?.line ?? 0, text: "" });
    rows.push(rowOf([...gap, ...own]));
  }
  return rows.reverse();
}

function costOf(cells: readonly Token[], roles: readonly IndicatorColumn[]): number {
  const covered = roles.length - cells.length;
  return roles.reduce((sum, role, column) => {
    if (column < covered)
      return sum + (role === "level1" || role === "level2" || role === "title" ? 0 : COVERED);
    const { text } = cells[column - covered] as Token;
    return sum + (text === "" ? KINDS.blank(role) : KINDS.loose(role, text));
  }, 0);
}
