import { figureOf, readPrinted } from "../printed";
import { leaningLeft } from "./assign";
import type { IndicatorColumn } from "./columns";
import { type GridRow, tableRow } from "./grid";
import { INDICATOR_KINDS_OF_CELLS as KINDS } from "./misfit";
import type { Token } from "./tokens";

/** A table that costs more than this a row on average is not understood. */
const MOST_A_ROW = 2.5;
/** Of two ways that fit alike, the one with fewer rows. */
const EACH_ROW = 0.5;
/** What cannot be. */
const NEVER = 1e6;

interface Row {
  readonly cost: number;
  readonly cells: readonly (Token | null)[];
}

/** The cells of one row in their columns, in order, at the least cost. */
function rowOver(tokens: readonly Token[], roles: readonly IndicatorColumn[]): Row {
  const found = leaningLeft(tokens.length, roles.length, {
    place: (item, column) => KINDS.loose(roles[column] as IndicatorColumn, (tokens[item] as Token).text),
    blank: (column) => KINDS.blank(roles[column] as IndicatorColumn),
  });
  const cells = Array<Token | null>(roles.length).fill(null);
  if (found === null) return { cost: NEVER, cells };
  found.slots.forEach((column, item) => {
    cells[column] = tokens[item] ?? null;
  });
  return { cost: found.cost + pointsCost(cells, roles), cells };
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
  const least = Math.max(2, roles.filter((role) => KINDS.blank(role) > 1).length - 2);
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
