import { Exact } from "../exact";
import { figureOf, readPrinted } from "../printed";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { indicatorRole } from "./columns";
import type { DraftForm } from "./draft";

function figure(text: string | undefined): Exact | null {
  const value = figureOf(readPrinted(text ?? ""));
  return value === null ? null : Exact.of(value);
}

function sum(texts: readonly (string | undefined)[]): Exact {
  return texts.reduce((total, text) => total.plus(figure(text) ?? 0), Exact.of(0));
}

function sums(form: DraftForm) {
  const funds = form.budget.filter((row) => row.role === "total");
  const own = [...form.rows.map((row) => row.cells), ...form.apart];
  const rows = [...own, ...funds];
  // Where indicators print no weight, that of the funds alone makes up nothing.
  const weighted = own.length === 0 || own.some(({ weight }) => weight !== undefined);
  return {
    rows,
    total: figure(form.total),
    weights: sum(weighted ? rows.map((row) => row.weight) : []),
    scores: sum(rows.map((row) => row.score)),
  };
}

/**
 * Whether the figures of a form prove that its cells were placed right: weights that make up 100, scores that make up
 * the printed total, no score above its weight, nothing left over.
 */
export function addsUp(form: DraftForm): boolean {
  const { rows, total, weights, scores } = sums(form);
  return (
    total !== null &&
    form.rows.length > 0 &&
    form.unread.length === 0 &&
    weights.eq(100) &&
    scores.eq(total) &&
    rows.every((row) => (figure(row.score) ?? Exact.of(0)).lte(figure(row.weight) ?? 0))
  );
}

/** Whether titles of columns stand behind a table: its columns were printed one after the other, and its rows are none. */
export function isShuffled({ loose, rows }: DraftForm): boolean {
  // Nor is a name or a result a title of points or reasons.
  const cells = rows.flatMap(({ cells: { name, target, actual } }) => [name, target, actual]);
  if (cells.some((text) => HEADS.has(indicatorRole(text ?? "") ?? "other") && !/\d/.test(text ?? "")))
    return true;
  return loose.some(
    ({ row, place }) =>
      place === "behind" &&
      row.cells.some(
        (cell) =>
          COLUMN.has(indicatorRole(cell) ?? "other") && !/\d|^(?:目标|预期|计划|实际|完成)$/.test(cell),
      ),
  );
}

const HEADS: ReadonlySet<string> = new Set(["level1", "level2", "weight", "score", "reason"]);

const COLUMN: ReadonlySet<string> = new Set([
  "level1",
  "level2",
  "name",
  "target",
  "actual",
  "weight",
  "score",
]);

/**
 * Whether the rows lack what their heading has columns for: points of most of them stand elsewhere, and with these the
 * rest of each row; names beside nothing that was asked, reached or scored are pieces of other cells.
 */
function hasNoPoints({ rows, columns }: DraftForm): boolean {
  const heads = columns.map(indicatorRole);
  const lacking = (roles: readonly IndicatorColumn[]): number =>
    rows.filter(({ cells }) => !roles.some((role) => cells[role] !== undefined)).length;
  if (
    heads.some((role) => role === "weight" || role === "score") &&
    2 * lacking(["weight", "score"]) > rows.length
  )
    return true;
  // Scores without a single weight stand under the titles of other columns.
  if (heads.includes("weight") && lacking(["weight"]) === rows.length && lacking(["score"]) < rows.length)
    return true;
  return rows.length > 0 && lacking(["target", "initialTarget", "actual", "weight", "score"]) === rows.length;
}

/**
 * Whether the figures of a form speak against the way its cells were placed: weights that make up no 100 beside scores
 * that make up no printed total, or weights that make up no 100 beside rows that stand unread. One slip of the print
 * breaks one of these sums; cells in the wrong places break both.
 */
export function speaksAgainst(form: DraftForm): boolean {
  const { total, weights, scores } = sums(form);
  const whole = figure(form.totalWeight) ?? Exact.of(100);
  const right = weights.eq(100) || weights.eq(whole);
  if (hasNoPoints(form)) return true;
  // Where line ends may be ends of cells, only both sums prove where they are.
  if (form.wraps && !(weights.isZero() && scores.isZero())) {
    if (!weights.isZero() && !right) return true;
    return total === null ? weights.isZero() : !scores.eq(total);
  }
  if (right) return false;
  // Rows without points, beside a total and lines that stand unread, were not put together right.
  if (weights.isZero())
    return total !== null && (form.unread.length > 0 || (!scores.isZero() && !scores.eq(total)));
  // Rows that stand unread may be parts of those that were read, but for rows that are certain by their places.
  const placed = !form.looseFunds && form.rows.every((row) => row.placed === true);
  if (form.unread.length > 0) return !placed || weights.gt(whole);
  return total !== null && !scores.eq(total);
}
