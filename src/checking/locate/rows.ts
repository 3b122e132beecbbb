import { type Row, tableOf } from "../../accounts";
import { codeLevel, type FormId } from "../../forms";
import { type Fen, fen, type Interval } from "../../money";
import { type Cause, printedCells, unprintedCell } from "./cause";
import { figuresForSet } from "./changes";
import { priorOf } from "./diagnosis";
import type { Problem } from "./problem";
import { causeIfBetter, withRows } from "./rebind";
import { parentOf } from "./roll-up";
import { amountIn, type Guess, guesses } from "./row-guess";

/** Rows tried at most: each is bound and judged anew. */
const MOST_ROWS_TRIED = 6;
/** A template printed in full that lacks no more lines than these has most likely lost them. */
const FEW_LINES = 2;
/** How much likelier than a sound template such a lack makes the slip: the lack itself is seen hardly ever. */
const ODD_LACK = 8;

/** Rows left out and rows printed twice: the accounts are bound anew with the row put in or taken out. */
export function rowCauses(problem: Problem, relations: readonly number[]): Cause[] {
  const tried = new Set<string>();
  const found: Guess[] = [];
  const causes: Cause[] = [];
  for (const relation of relations) {
    const parent = parentOf(problem, relation);
    if (parent === null || tried.has(`${parent.form} ${parent.key}`)) continue;
    tried.add(`${parent.form} ${parent.key}`);
    found.push(...guesses(problem, parent.form, parent.key));
    if (tried.has(parent.form)) continue;
    tried.add(parent.form);
    causes.push(...duplicated(problem, parent.form));
  }
  const best = found.sort((a, b) => b.confirmed - a.confirmed).slice(0, MOST_ROWS_TRIED);
  return [...causes, ...best.flatMap((guess) => insert(problem, guess) ?? [])];
}

/** The accounts with the row put in; null where that mends nothing or breaks something. */
function insert(problem: Problem, guess: Guess): Cause | null {
  const { form, table, code, known, confirmed, amounts, missing } = guess;
  const at = table.rows.findIndex((other) => codeLevel(other.key) !== undefined && other.key > code);
  const place = at < 0 ? table.rows.length : at;
  const rowWith = (figures: ReadonlyMap<string, number>): readonly Row[] => {
    const cells: Record<string, Fen | null> = {};
    for (const column of amounts.keys()) {
      const figure = figures.get(column);
      cells[column] = figure === undefined ? null : fen(figure);
    }
    return [...table.rows.slice(0, place), { key: code, name: null, cells }, ...table.rows.slice(place)];
  };
  let figures = guess.figures;
  let after = withRows(problem, form, table, rowWith(figures));
  if (after.failing.length > 0) {
    const adjusted = adjust(after, form, place, figures);
    if (adjusted !== null) {
      figures = adjusted;
      after = withRows(problem, form, table, rowWith(figures));
    }
  }
  const step =
    problem.steps[problem.system.sections.find((section) => section.form === form)?.start ?? 0] ?? 1;
  const largest = Math.max(1, ...[...figures.values()].map((figure) => Math.abs(figure) / step));
  if (confirmed === 0 && [...figures.values()].some((figure) => figure < 0)) return null;
  const open = known ? 80 : 2;
  const unconfirmed = Math.min(0.5, open / (10 * Math.max(10, largest)));
  const chance =
    confirmed > 0
      ? 0.5 ** (1 + figures.size - confirmed)
      : missing > 0 && missing <= FEW_LINES
        ? ODD_LACK / missing
        : unconfirmed;
  const before = table.rows[Math.max(0, place - 1)];
  return causeIfBetter(problem, after, {
    diagnosis: "row left out",
    log: priorOf("row left out") + Math.log(chance),
    cells: [...figures].map(([column, proposed]) =>
      unprintedCell(
        { form, row: code, column, line: before?.line ?? null },
        proposed,
        amounts.get(column) ?? null,
      ),
    ),
  });
}

/** The figures of a new row brought in line with every relation that now holds them; null where none fit. */
function adjust(
  after: Problem,
  form: FormId,
  row: number,
  figures: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | null {
  const section = after.system.sections.find((candidate) => candidate.form === form);
  if (section === undefined) return null;
  const columns = [...figures.keys()];
  if (columns.length > 3) return null;
  const cells = columns.map(
    (column) => section.start + section.columns.indexOf(column) * section.keys.length + row,
  );
  const intervals = figuresForSet(after, cells);
  if (intervals === null) return null;
  return new Map(
    columns.map((column, i) => {
      const { low, high } = intervals[i] as Interval;
      const figure = figures.get(column) as number;
      return [column, Math.min(high, Math.max(low, figure))];
    }),
  );
}

/** A row with figures that repeats one above it. */
interface Repeat {
  readonly index: number;
  readonly row: Row;
  readonly sameKey: boolean;
}

/** Rows that repeat the last of their key, or the row before, figure by figure. */
function repeatsIn(rows: readonly Row[]): Repeat[] {
  const above = new Map<string, number>();
  return rows.flatMap((row, index): Repeat[] => {
    const cells = Object.entries(row.cells);
    if (codeLevel(row.key) === undefined || !cells.some(([, amount]) => (amount ?? 0) !== 0)) return [];
    const isTwin = (other: Row | undefined) =>
      other !== undefined &&
      cells.every(([column, amount]) => (amountIn(other, column) ?? 0) === (amount ?? 0));
    const named = rows[above.get(row.key) ?? -1];
    above.set(row.key, index);
    if (isTwin(named)) return [{ index, row, sameKey: true }];
    const before = rows[index - 1];
    return before?.key.length === row.key.length && isTwin(before) ? [{ index, row, sameKey: false }] : [];
  });
}

/** Each repeated row taken out: one slip prints few rows twice, a form of many such rows is made so. */
function duplicated(problem: Problem, form: FormId): Cause[] {
  const table = tableOf(problem.accounts, form);
  const repeats = repeatsIn(table?.rows ?? []);
  if (table === undefined || repeats.length > MOST_ROWS_TRIED) return [];
  return repeats.flatMap(({ index, row, sameKey }) => {
    const rows = table.rows.filter((_, at) => at !== index);
    const cells = printedCells(form, row);
    const log = priorOf("row duplicated") + Math.log(sameKey ? 0.5 : 0.05);
    const after = withRows(problem, form, table, rows);
    return causeIfBetter(problem, after, { diagnosis: "row duplicated", log, cells }) ?? [];
  });
}
