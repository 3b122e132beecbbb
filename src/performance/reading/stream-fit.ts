import { figureOf, readPrinted } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import type { IndicatorColumn } from "./columns";
import { indicatorMisfit } from "./fit";
import { compact, type GridRow, tableRow } from "./grid";
import { isLevel, isNumber, type Token } from "./stream-rows";

/** What a row costs that leaves a column blank; merged levels, reasons and what carries nothing are often blank. */
const BLANK: Readonly<Partial<Record<IndicatorColumn, number>>> = {
  level2: 0.1,
  name: 6,
  weight: 3,
  score: 3,
  target: 1.2,
  actual: 1.2,
  property: 1,
  standard: 1.5,
  explanation: 1.5,
  deviation: 0.8,
  unit: 0.5,
  aside: 0.7,
  initialTarget: 0.5,
};

/** A table that costs more than this a row on average is not understood. */
const MOST_A_ROW = 2.5;
/** Of two ways that fit alike, the one with fewer rows. */
const EACH_ROW = 0.5;
/** What cannot be. */
const NEVER = 1e6;

/** A heading that carries its points: 产出指标（50分）. */
const POINTS = /[（(]\d+(?:\.\d+)?\s?(?:分|%)?[)）]$/;
const SENTENCE = /[，。；、,;]|\d/;

function levelCost(role: "level1" | "level2", text: string): number {
  if (readPrinted(text).kind !== "text" || text.length > 16) return 8;
  const kind = kindOf(text) !== null;
  const family = familyOf(text) !== null;
  if (POINTS.test(text)) return 0.2;
  if (role === "level1" && family && (!kind || /^满意度(?:指标)?$/.test(compact(text))))
    return isLevel(text) ? 0 : 0.3;
  if (role === "level2" && kind) return /^满意度/.test(text) || !/指标|效益|满意度/.test(text) ? 0.2 : 0;
  if (isLevel(text)) return 0.6;
  if (SENTENCE.test(text)) return 5;
  return text.length <= 10 ? (role === "level1" ? 1.2 : 0.9) : 3;
}

function cellCost(role: IndicatorColumn, text: string): number {
  switch (role) {
    case "level1":
    case "level2":
      return levelCost(role, text);
    case "name":
      return (
        indicatorMisfit("name", text) +
        (isLevel(text) && /指标/.test(text) ? 1.5 : 0) +
        (POINTS.test(text) || (text.length <= 4 && familyOf(text) !== null) ? 1 : 0) +
        (/[，。；]/.test(text) ? 1.5 : 0) +
        (text.length > 30 ? 1.5 : 0)
      );
    case "reason":
      return isLevel(text)
        ? 3
        : indicatorMisfit("reason", text) + (SENTENCE.test(text) || text.length > 10 ? 0 : 0.3);
    case "standard":
    case "explanation":
      return indicatorMisfit(role, text) + (text.length < 7 && !SENTENCE.test(text) ? 1 : 0);
    case "weight":
    case "score":
      return isNumber(text) ? indicatorMisfit(role, text) : 6;
    default:
      return indicatorMisfit(role, text) + (isLevel(text) && /指标/.test(text) ? 4 : 0);
  }
}

interface Row {
  readonly cost: number;
  readonly cells: readonly (Token | null)[];
}

/** The cells of one row in their columns, in order, at the least cost. */
function rowOver(tokens: readonly Token[], roles: readonly IndicatorColumn[]): Row {
  const width = roles.length;
  const best: number[][] = [[0]];
  const taken: boolean[][] = [[]];
  for (let at = 0; at <= tokens.length; at += 1) {
    const costs = best[at] ?? [NEVER];
    best[at] = costs;
    taken[at] ??= [];
    for (let column = 1; column <= width; column += 1) {
      const role = roles[column - 1] as IndicatorColumn;
      let cost = (costs[column - 1] ?? NEVER) + (BLANK[role] ?? 0);
      let used = false;
      const token = tokens[at - 1];
      if (token !== undefined) {
        const placed = (best[at - 1]?.[column - 1] ?? NEVER) + cellCost(role, token.text);
        if (placed < cost) [cost, used] = [placed, true];
      }
      costs[column] = cost;
      (taken[at] as boolean[])[column] = used;
    }
  }
  const cells = Array<Token | null>(width).fill(null);
  let at = tokens.length;
  for (let column = width; column > 0; column -= 1) {
    if (taken[at]?.[column] !== true) continue;
    cells[column - 1] = tokens[at - 1] ?? null;
    at -= 1;
  }
  return { cost: (best[tokens.length]?.[width] ?? NEVER) + pointsCost(cells, roles), cells };
}

/** A score is no more than its weight; a reason belongs to a reduced one. */
function pointsCost(cells: readonly (Token | null)[], roles: readonly IndicatorColumn[]): number {
  const figure = (role: IndicatorColumn): number | null => {
    const text = cells[roles.indexOf(role)]?.text.replace(/\s?分$/, "");
    const value = text === undefined ? null : figureOf(readPrinted(text));
    return value === null ? null : Number(value);
  };
  const [weight, score] = [figure("weight"), figure("score")];
  const lost = (["level1", "level2"] as const).filter(
    (level) => cells[roles.indexOf(level)] == null && cells[roles.indexOf(`${level}Weight`)] != null,
  );
  if (lost.length > 0) return 3;
  if (weight === null || score === null) return 0;
  if (score > weight) return 2.5;
  const reason = cells[roles.indexOf("reason")] != null;
  return score < weight ? (reason ? 0 : 0.4) : reason ? 1 : 0;
}

/**
 * Cuts the cells of a table that arrived without its blank ones into rows: of all ways of putting each cell into a
 * column, in the order of the heading, the one that fits best. `null` where none fits well.
 */
export function fittedStream(body: readonly Token[], roles: readonly IndicatorColumn[]): GridRow[] | null {
  const best: number[] = [0];
  const from: number[] = [0];
  const least = Math.max(2, roles.filter((role) => (BLANK[role] ?? 0) > 1).length - 2);
  for (let to = 1; to <= body.length; to += 1) {
    best[to] = NEVER;
    for (let start = Math.max(0, to - roles.length); start <= to - least; start += 1) {
      const before = best[start] ?? NEVER;
      if (before >= NEVER) continue;
      const { cost } = rowOver(body.slice(start, to), roles);
      const sum = before + cost + EACH_ROW;
      if (sum < (best[to] ?? NEVER)) [best[to], from[to]] = [sum, start];
    }
  }
  const rows: GridRow[] = [];
  const cost = best[body.length] ?? NEVER;
  if (cost >= NEVER) return null;
  for (let to = body.length; to > 0; to = from[to] ?? 0) {
    const tokens = body.slice(from[to] ?? 0, to);
    const { cells } = rowOver(tokens, roles);
    const line = tokens[0]?.line ?? 0;
    rows.push(
      tableRow(
        tokens.map((token) => token.line),
        cells.map((cell) => cell?.text ?? ""),
        cells.map((cell) => cell?.line ?? line),
      ),
    );
  }
  return rows.length === 0 || cost > (MOST_A_ROW + EACH_ROW) * rows.length ? null : rows.reverse();
}
