import { readMeasure } from "../measure";
import { kindOf } from "../taxonomy";
import type { IndicatorColumn } from "./columns";
import { type GridRow, proseRow, tableRow } from "./grid";
import { isFigure, isLevel, isNumber, type Token } from "./tokens";

/**
 * Places of the weights: a run of bare numbers ends with 分值 and 得分, and a 偏差度 where the heading has one; an
 * actual value without a unit may stand before them. A score is no more than its weight.
 */
export function scorePairs(body: readonly Token[], hasDeviation: boolean): number[] {
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

export function innerRoles(roles: readonly string[]): string[] {
  const name = roles.indexOf("name");
  const weight = roles.indexOf("weight");
  return roles.slice(Math.max(0, name), weight < 0 ? roles.length : weight);
}

export function splitRow(
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
export function twoTargets(cells: readonly Token[]): boolean {
  const [first, second] = [cells.at(-3)?.text, cells.at(-2)?.text];
  if (first === undefined || second === undefined) return false;
  return first === second || (readMeasure(first) !== null && readMeasure(second) !== null);
}

/** A title of a 一级指标: of a family, and none of the eleven kinds. */
function isFirst(text: string): boolean {
  // 满意度指标 names the family; its only kind is 服务对象满意度.
  return isLevel(text) && (kindOf(text) === null || text === "满意度指标");
}

/** Short texts before a name that no level is known by: headings of another framework. */
export function areHeadings(before: readonly Token[]): boolean {
  return (
    before.length > 0 &&
    before.length <= 2 &&
    before.every(({ text }) => text.length <= 14 && !/[，。；,;]/.test(text) && !isFigure(text))
  );
}

/** Whether a row scores less than its weight, so that a reason may follow it. */
export function isReduced(row: GridRow | undefined, roles: readonly string[]): boolean {
  const scoreAt = roles.includes("score") ? roles.indexOf("score") : roles.lastIndexOf("weight");
  const [weight, score] = [row?.cells[roles.indexOf("weight")], row?.cells[scoreAt]];
  return Number.parseFloat(weight ?? "") > Number.parseFloat(score ?? "");
}

export function placed(
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
    put(known.length === 1 && isFirst(known[0] ?? "") ? "level1" : "level2", known.at(-1));
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

export function addReason(
  rows: GridRow[],
  roles: readonly string[],
  before: readonly Token[],
  order: number,
): void {
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
export function plainRows(body: readonly Token[], roles: readonly string[]): GridRow[] {
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
