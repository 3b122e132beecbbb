import type { Line } from "../../reading";
import { readMeasure } from "../measure";
import { readPrinted } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import { budgetRole, type IndicatorColumn, indicatorRole } from "./columns";
import { compact, type GridRow, proseRow, tableRow } from "./grid";
import { DEPARTMENT_LABEL, FOOTER_LABEL, NAME_LABEL, TOTAL_LABEL } from "./titles";

interface Token {
  readonly line: number;
  readonly text: string;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && /^\d+(?:\.\d+)?\s?分?$/.test(text);
const isFigure = (text: string): boolean => ["number", "mark", "nan"].includes(readPrinted(text).kind);
const isLevel = (text: string): boolean =>
  text.length <= 16 && (kindOf(text) !== null || (familyOf(text) !== null && /指标/.test(text)));

/**
 * Rebuilds the rows of a table that arrives one cell a line, without tabs: its heading is a run of column titles,
 * an indicator ends with its 分值 and 得分, and the titles of the levels say where the next one begins. Blank cells
 * leave no trace in such a text, so nothing is read from positions.
 */
export function streamRows(lines: readonly Line[]): GridRow[] {
  const tokens = lines
    .filter((line) => line.text.trim() !== "")
    .map((line) => ({ line: line.number, text: line.text.trim() }));
  const rows: GridRow[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const header = runOf(tokens, at, indicatorRole);
    const levels = header.filter((cell) =>
      /^(?:level1|level2|name)$/.test(indicatorRole(cell.text) ?? ""),
    ).length;
    if (levels >= 2) {
      const ordered = inPlace(header, (cell) => indicatorRole(cell), "target", ["initialTarget", "target"]);
      rows.push(rowOf(ordered));
      at = indicatorBody(tokens, at + header.length, ordered, rows);
      continue;
    }
    const budget = runOf(tokens, at, budgetRole);
    if (new Set(budget.map((cell) => budgetRole(cell.text))).size >= 3) {
      rows.push(rowOf(inPlace(budget, (cell) => budgetRole(cell), "initial", ["declared", "initial"])));
      at = budgetBody(tokens, at + budget.length, rows);
      continue;
    }
    if (/^情况说明/.test(compact(token.text)) && /^分值/.test(compact(tokens[at + 1]?.text ?? ""))) {
      at = managementBody(tokens, at, rows);
      continue;
    }
    const next = tokens[at + 1];
    if (TOTAL_LABEL.test(compact(token.text)) && isNumber(next?.text)) {
      const figures = isNumber(tokens[at + 2]?.text) ? 3 : 2;
      rows.push(rowOf(tokens.slice(at, at + figures)));
      at += figures;
      continue;
    }
    if (
      (NAME_LABEL.test(compact(token.text)) || DEPARTMENT_LABEL.test(compact(token.text))) &&
      next !== undefined &&
      token.text.length < 14
    ) {
      rows.push(rowOf([token, next]));
      at += 2;
      continue;
    }
    rows.push(proseRow({ number: token.line, text: token.text }));
    at += 1;
  }
  return rows;
}

function runOf(tokens: readonly Token[], from: number, role: (cell: string) => unknown): Token[] {
  let end = from;
  while (end < tokens.length && role(tokens[end]?.text ?? "") !== null) end += 1;
  return tokens.slice(from, end);
}

function rowOf(tokens: readonly Token[]): GridRow {
  return tableRow(
    [...new Set(tokens.map((token) => token.line))],
    tokens.map((token) => token.text),
    tokens.map((token) => token.line),
  );
}

/** A second heading row follows the first in such a text: its titles go to the place of the one they split. */
function inPlace(
  header: readonly Token[],
  roleOf: (cell: string) => string | null,
  spanning: string,
  split: readonly [string, string],
): readonly Token[] {
  const roles = header.map((cell) => roleOf(cell.text));
  const first = roles.indexOf(spanning);
  const last = roles.length - 2;
  if (first < 0 || last <= first + 1 || roles[last] !== split[0] || roles[last + 1] !== split[1])
    return header;
  return [...header.slice(0, first), ...header.slice(last), ...header.slice(first + 1, last)];
}

/** Rows on the management of the funds: a name, what is said of it, 分值 and 得分. */
function managementBody(tokens: readonly Token[], from: number, rows: GridRow[]): number {
  let at = from;
  while (at < tokens.length && /^(?:情况说明|分值|得分|存在)/.test(compact(tokens[at]?.text ?? ""))) at += 1;
  const header = tokens.slice(from, at);
  rows.push(
    tableRow(
      header.map((cell) => cell.line),
      ["", "", ...header.map((cell) => cell.text)],
    ),
  );
  while (at < tokens.length) {
    const numbers = [1, 2].find(
      (texts) => isNumber(tokens[at + texts]?.text) && isNumber(tokens[at + texts + 1]?.text),
    );
    if (numbers === undefined || isNumber(tokens[at]?.text)) break;
    const row = tokens.slice(at, at + numbers + 2);
    const texts = row.map((cell) => cell.text);
    rows.push(
      tableRow(
        row.map((cell) => cell.line),
        ["", ...(numbers === 1 ? [texts[0] ?? "", ""] : texts.slice(0, 2)), ...texts.slice(-2)],
      ),
    );
    at += numbers + 2;
  }
  return at;
}

function budgetBody(tokens: readonly Token[], from: number, rows: GridRow[]): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    let end = at + 1;
    while (end < tokens.length && isFigure(tokens[end]?.text ?? "")) end += 1;
    if (isFigure(token.text) || end === at + 1) break;
    rows.push(rowOf(tokens.slice(at, end)));
    at = end;
  }
  return at;
}

function indicatorBody(
  tokens: readonly Token[],
  from: number,
  header: readonly Token[],
  rows: GridRow[],
): number {
  const roles = header.map((cell) => indicatorRole(cell.text) ?? "other");
  const hasScore = roles.includes("score") || roles.filter((role) => role === "weight").length > 1;
  const end = bodyEnd(tokens, from);
  const body = tokens.slice(from, end);
  const pairs = hasScore ? scorePairs(body, roles.includes("deviation")) : [];
  if (pairs.length === 0) {
    rows.push(...plainRows(body, roles));
    return end;
  }
  const inner = innerRoles(roles);
  let start = 0;
  pairs.forEach((pair, order) => {
    const cells = body.slice(start, pair);
    const initial = roles.includes("initialTarget");
    const width = initial && !twoTargets(cells) ? inner.length - 1 : inner.length;
    const split = splitRow(cells, width, initial);
    const { own } = split;
    const unknown = split.levels.length === 0 && isHeading(split.before, rows.at(-1), roles, order);
    const levels = unknown ? split.before : split.levels;
    addReason(rows, roles, unknown ? [] : split.before, order);
    const line = [...levels, ...own, ...body.slice(pair, pair + 2)];
    rows.push(placed(line, roles, levels, own, inner, body[pair] as Token, body[pair + 1] as Token));
    start = pair + 2;
  });
  addReason(rows, roles, body.slice(start), pairs.length);
  return end;
}

function bodyEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const text = compact(tokens[at]?.text ?? "");
    if (TOTAL_LABEL.test(text) && isNumber(tokens[at + 1]?.text)) {
      return at;
    }
    if (FOOTER_LABEL.test(text) || NAME_LABEL.test(text)) return at;
    if (/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+(?:部分|章)|附[件表])/.test(text))
      return at;
    if (runOf(tokens, at, indicatorRole).length >= 3 || runOf(tokens, at, budgetRole).length >= 3) return at;
    at += 1;
  }
  return at;
}

/**
 * Places of the weights: a run of bare numbers ends with 分值 and 得分, and a 偏差度 where the heading has one; an
 * actual value without a unit may stand before them. A score is no more than its weight.
 */
function scorePairs(body: readonly Token[], hasDeviation: boolean): number[] {
  const pairs: number[] = [];
  const at = (index: number): number => Number.parseFloat(body[index]?.text ?? "");
  let from = 0;
  while (from < body.length) {
    let to = from;
    while (isNumber(body[to]?.text)) to += 1;
    const length = to - from;
    if (length >= 2 && from > 0) {
      const withDeviation = hasDeviation && length >= 3 && at(to - 3) >= at(to - 2) && at(to - 3) <= 100;
      const weight = to - (withDeviation ? 3 : 2);
      if (at(weight) <= 100 && at(weight + 1) <= at(weight)) pairs.push(weight);
    }
    from = Math.max(to, from + 1);
  }
  return pairs;
}

function innerRoles(roles: readonly string[]): string[] {
  const name = roles.indexOf("name");
  const weight = roles.indexOf("weight");
  return roles.slice(Math.max(0, name), weight < 0 ? roles.length : weight);
}

function splitRow(
  cells: readonly Token[],
  inner: number,
  initial: boolean,
): { before: Token[]; levels: Token[]; own: Token[] } {
  const first = cells.findIndex((cell) => isLevel(cell.text));
  if (first >= 0 && first < cells.length - 1) {
    // The name may itself read like a level (服务对象满意度指标): what the columns do not need are the levels.
    const spare = Math.min(2, Math.max(1, cells.length - first - inner));
    const second = cells[first + 1]?.text ?? "";
    const count = spare === 2 && (isLevel(second) || (!initial && second.length <= 14)) ? 2 : 1;
    const levels = cells.slice(first, first + count);
    return { before: cells.slice(0, first), levels, own: cells.slice(first + count) };
  }
  const start = Math.max(0, cells.length - inner);
  return { before: cells.slice(0, start), levels: [], own: cells.slice(start) };
}

/** Whether the two cells before the actual value are both targets: equal, or both measures. */
function twoTargets(cells: readonly Token[]): boolean {
  const [first, second] = [cells.at(-3)?.text, cells.at(-2)?.text];
  if (first === undefined || second === undefined) return false;
  return first === second || (readMeasure(first) !== null && readMeasure(second) !== null);
}

/** Short texts before a name that no level is known by: headings of another framework, unless they give a reason. */
function isHeading(
  before: readonly Token[],
  last: GridRow | undefined,
  roles: readonly string[],
  order: number,
): boolean {
  if (
    before.length === 0 ||
    before.length > 2 ||
    before.some(({ text }) => text.length > 14 || /[，。；,;]/.test(text))
  ) {
    return false;
  }
  if (order === 0 || last === undefined) return true;
  const weight = last.cells[roles.indexOf("weight")] ?? "";
  const scoreAt = roles.includes("score") ? roles.indexOf("score") : roles.lastIndexOf("weight");
  return Number.parseFloat(weight) <= Number.parseFloat(last.cells[scoreAt] ?? "");
}

function placed(
  used: readonly Token[],
  roles: readonly string[],
  levels: readonly Token[],
  own: readonly Token[],
  inner: readonly string[],
  weight: Token,
  score: Token,
): GridRow {
  const cells = roles.map(() => "");
  const put = (role: string, text: string | undefined): void => {
    const at = roles.indexOf(role);
    if (at >= 0 && text !== undefined) cells[at] = text;
  };
  const known = levels.map((level) => level.text);
  if (known.length > 1) put("level1", known[0]);
  if (known.length > 0)
    put(known.length === 1 && kindOf(known[0] ?? "") === null ? "level1" : "level2", known.at(-1));
  put("name", own[0]?.text);
  const values = own.slice(1);
  const slots = inner.slice(1);
  if (values.length === slots.length)
    for (const [index, value] of values.entries()) put(slots[index] ?? "", value.text);
  else if (values.length === 1) put("target", values[0]?.text);
  else if (values.length === 2 && slots.includes("initialTarget")) {
    put("target", values[0]?.text);
    put("actual", values[1]?.text);
  } else if (values.length > 1) {
    const property = /^(?:≥|≤|=|＝|>|<|＞|＜|定性)$/.test(values[0]?.text ?? "") ? 1 : 0;
    if (property === 1) put("property", values[0]?.text);
    put("target", values[property]?.text);
    put("actual", values.slice(property + 1).at(-1)?.text);
    if (values.length - property === 3) put("unit", values[property + 1]?.text);
  }
  put("weight", weight.text);
  const scoreAt = roles.includes("score") ? roles.indexOf("score") : roles.lastIndexOf("weight");
  cells[scoreAt] = score.text;
  const nameLine = own[0]?.line ?? weight.line;
  return tableRow(
    [...new Set(used.map((token) => token.line))],
    cells,
    cells.map(() => nameLine),
  );
}

function addReason(rows: GridRow[], roles: readonly string[], before: readonly Token[], order: number): void {
  const row = rows.at(-1);
  if (before.length === 0 || row === undefined || order === 0) return;
  const cells = [...row.cells];
  const reason = roles.indexOf("reason");
  const deviation = roles.indexOf("deviation");
  for (const token of before) {
    const figure = isFigure(token.text) && deviation >= 0 && cells[deviation] === "";
    const at = figure ? deviation : reason;
    if (at >= 0) cells[at] = `${cells[at] ?? ""}${token.text}`;
  }
  rows[rows.length - 1] = { ...row, lines: [...row.lines, ...before.map((token) => token.line)], cells };
}

/** Rows without scores: levels, a name, a target and perhaps an actual value. */
function plainRows(body: readonly Token[], roles: readonly string[]): GridRow[] {
  const wanted = innerRoles(roles).filter(
    (role): role is IndicatorColumn => role !== "other" && role !== "reason",
  );
  const rows: GridRow[] = [];
  let levels: Token[] = [];
  let own: Token[] = [];
  for (const token of body) {
    if (own.length === 0 && isLevel(token.text) && levels.length < 2) {
      levels.push(token);
      continue;
    }
    own.push(token);
    if (own.length < wanted.length) continue;
    const cells = roles.map(() => "");
    const known = levels.map((level) => level.text);
    if (known.length > 1) cells[roles.indexOf("level1")] = known[0] ?? "";
    if (known.length > 0) cells[roles.indexOf("level2")] = known.at(-1) ?? "";
    wanted.forEach((role, index) => {
      cells[roles.indexOf(role)] = own[index]?.text ?? "";
    });
    rows.push(
      tableRow(
        [...levels, ...own].map((used) => used.line),
        cells,
      ),
    );
    levels = [];
    own = [];
  }
  for (const token of [...levels, ...own]) {
    rows.push(proseRow({ number: token.line, text: token.text }));
  }
  return rows;
}
