import { type FinalAccounts, type FormTable, lineOf, type Row, tableOf } from "../../accounts";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { type Fen, fen, type Interval } from "../../money";
import type { Cause, ChangedCell } from "./cause";
import { figuresForSet } from "./changes";
import { priorOf } from "./diagnosis";
import { type Problem, problemOf, RELATION_STATE, signatureOf } from "./problem";

type Amounts = Map<string, Interval>;

/** Rows left out and rows printed twice: the accounts are bound anew with the row put in or taken out. */
export function rowCauses(problem: Problem, relations: readonly number[]): Cause[] {
  const causes: Cause[] = [];
  const tried = new Set<string>();
  for (const relation of relations) {
    const parent = parentOf(problem, relation);
    if (parent === null || tried.has(`${parent.form} ${parent.key}`)) continue;
    tried.add(`${parent.form} ${parent.key}`);
    causes.push(...leftOut(problem, parent.form, parent.key));
    causes.push(...duplicated(problem, parent.form, tried));
  }
  return causes;
}

/** The total of a roll-up relation: one cell on the left, coded rows of the same form on the right. */
function parentOf(problem: Problem, relation: number): { form: FormId; key: string } | null {
  const bound = problem.system.relations[relation];
  if (bound === undefined || bound.exact || bound.leftCount !== 1) return null;
  const [left, right] = [
    problem.system.cells[bound.cells[0] ?? -1],
    problem.system.cells[bound.cells[1] ?? -1],
  ];
  if (left === undefined || right === undefined || left.form !== right.form) return null;
  return isChild(left.key, right.key) && left.column === right.column ? left : null;
}

function isChild(parent: string, key: string): boolean {
  const level = codeLevel(key);
  return level !== undefined && (level === 1 ? codeLevel(parent) === undefined : key.slice(0, -2) === parent);
}

/** What the children of a row lack in each column, from the relations that sum them. */
function lacking(problem: Problem, form: FormId, parent: string): Amounts {
  const amounts: Amounts = new Map();
  problem.system.relations.forEach((bound, relation) => {
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) return;
    const left = problem.system.cells[bound.cells[0] ?? -1];
    if (left?.form !== form || left.key !== parent || parentOf(problem, relation) === null) return;
    if (
      bound.cells.some((cell, index) => index > 0 && !isChild(parent, problem.system.cells[cell]?.key ?? ""))
    )
      return;
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    amounts.set(
      left.column,
      state === RELATION_STATE.holds
        ? { low: 0, high: 0 }
        : { low: difference - tolerance, high: difference + tolerance },
    );
  });
  return amounts;
}

/** Whether what is lacking in each column could be one row: judged by the relations inside the rows that are there. */
function addsUp(problem: Problem, form: FormId, parent: string, amounts: Amounts): boolean {
  const section = problem.system.sections.find((candidate) => candidate.form === form);
  const row = section?.keys.findIndex((key) => isChild(parent, key)) ?? -1;
  if (section === undefined || row < 0) return true;
  const inRow = (cell: number) =>
    cell >= section.start &&
    cell < section.start + section.keys.length * section.columns.length &&
    (cell - section.start) % section.keys.length === row;
  const step = problem.steps[section.start + row] ?? 1;
  const half = step === 1 ? 0 : step / 2;
  return problem.system.relations.every((bound, relation) => {
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) return true;
    if (!bound.cells.every(inRow)) return true;
    let low = 0;
    let high = 0;
    bound.cells.forEach((cell, i) => {
      const amount = amounts.get(problem.system.cells[cell]?.column ?? "") ?? { low: 0, high: 0 };
      const weight = bound.weights[i] as number;
      low += (weight > 0 ? amount.low : -amount.high) - half;
      high += (weight > 0 ? amount.high : -amount.low) + half;
    });
    return low <= 0 && high >= 0;
  });
}

function leftOut(problem: Problem, form: FormId, parent: string): Cause[] {
  const table = tableOf(problem.accounts, form);
  const amounts = lacking(problem, form, parent);
  if (table === undefined || ![...amounts.values()].some(({ low, high }) => low > 0 || high < 0)) return [];
  if (!addsUp(problem, form, parent, amounts)) return [];
  const present = new Set(table.rows.map((row) => row.key));
  const codes = candidateCodes(problem.accounts, form, parent, present);
  const guesses = [...codes].map((code) => guessOf(problem, form, code, amounts, true));
  const confirmed = guesses.filter((guess) => guess.confirmed > 0);
  const unknown = parent === "total" ? "0xx" : `${parent}xx`;
  const wanted =
    confirmed.length > 0 ? confirmed : [...guesses, guessOf(problem, form, unknown, amounts, false)];
  const template = printedInFull(table, parent, present);
  return wanted
    .slice(0, MOST_GUESSES)
    .flatMap((guess) => insert(problem, form, table, guess, amounts, template) ?? []);
}

const MOST_GUESSES = 4;

/** Whether the form prints the whole catalogue under a row, its empty lines too: then a missing line is odd. */
function printedInFull(table: FormTable, parent: string, present: ReadonlySet<string>): boolean {
  const children = table.rows.filter((row) => isChild(parent, row.key));
  const empty = children.filter((row) =>
    Object.values(row.cells).every((amount) => amount === null || amount === 0),
  );
  return empty.length >= 3 && present.size >= 20;
}

/** Codes that stand elsewhere, or above rows that stand here, and that this form lacks under the parent. */
function candidateCodes(
  accounts: FinalAccounts,
  form: FormId,
  parent: string,
  present: ReadonlySet<string>,
): Set<string> {
  const codes = new Set<string>();
  const consider = (key: string) => {
    if (isChild(parent, key) && !present.has(key)) codes.add(key);
  };
  for (const other of FORM_IDS) {
    if (formOf(other).codes !== formOf(form).codes) continue;
    for (const row of tableOf(accounts, other)?.rows ?? []) {
      if (codeLevel(row.key) === undefined) continue;
      consider(row.key);
      if (other === form)
        for (let key = row.key; key.length > 3; key = key.slice(0, -2)) consider(key.slice(0, -2));
    }
  }
  return codes;
}

/** A row that may have been left out, with the figures that it should have. */
interface Guess {
  readonly code: string;
  readonly known: boolean;
  readonly figures: ReadonlyMap<string, number>;
  /** Figures that another form, or the rows below, print too. */
  readonly confirmed: number;
}

function guessOf(problem: Problem, form: FormId, code: string, amounts: Amounts, known: boolean): Guess {
  const figures = new Map<string, number>();
  let confirmed = 0;
  const start = problem.system.sections.find((section) => section.form === form)?.start ?? 0;
  const step = problem.steps[start] ?? 1;
  for (const [column, interval] of amounts) {
    if (interval.low === 0 && interval.high === 0) continue;
    const elsewhere = known ? figureElsewhere(problem.accounts, form, code, column, interval) : undefined;
    if (elsewhere !== undefined) confirmed++;
    figures.set(column, elsewhere ?? Math.round((interval.low + interval.high) / 2 / step) * step);
  }
  return { code, known, figures, confirmed };
}

function insert(
  problem: Problem,
  form: FormId,
  table: FormTable,
  guess: Guess,
  amounts: Amounts,
  template: boolean,
): Cause | null {
  const { code, known, confirmed } = guess;
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
  const open = (known ? 80 : 8) * (template ? 10 : 1);
  const chance =
    confirmed > 0
      ? 0.5 ** (1 + figures.size - confirmed)
      : Math.min(0.5, open / (10 * Math.max(10, largest)));
  const before = table.rows[Math.max(0, place - 1)];
  return causeIfBetter(problem, after, {
    diagnosis: "row left out",
    log: priorOf("row left out") + Math.log(chance),
    cells: [...figures].map(
      ([column, proposed]): ChangedCell => ({
        form,
        row: code,
        column,
        line: before?.line ?? null,
        cell: null,
        printed: null,
        proposed,
        interval: amounts.get(column) ?? null,
      }),
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

/** The figure another form, or the rows below, print for a code, if it lies in the interval. */
function figureElsewhere(
  accounts: FinalAccounts,
  form: FormId,
  code: string,
  column: string,
  { low, high }: Interval,
): number | undefined {
  let below = 0;
  for (const row of tableOf(accounts, form)?.rows ?? []) {
    if (isChild(code, row.key)) below += amountIn(row, column) ?? 0;
  }
  if (below !== 0 && below >= low && below <= high) return below;
  for (const other of FORM_IDS) {
    if (other === form || formOf(other).codes !== formOf(form).codes) continue;
    const row = tableOf(accounts, other)?.rows.find((candidate) => candidate.key === code);
    if (row === undefined) continue;
    for (const amount of [amountIn(row, column), ...Object.keys(row.cells).map((id) => amountIn(row, id))]) {
      if (amount !== undefined && amount !== 0 && amount >= low && amount <= high) return amount;
    }
  }
  return undefined;
}

function amountIn(row: Row, column: string): number | undefined {
  return (row.cells as Readonly<Record<string, Fen | null | undefined>>)[column] ?? undefined;
}

function duplicated(problem: Problem, form: FormId, tried: Set<string>): Cause[] {
  if (tried.has(form)) return [];
  tried.add(form);
  const table = tableOf(problem.accounts, form);
  const causes: Cause[] = [];
  table?.rows.forEach((row, index) => {
    if (codeLevel(row.key) === undefined) return;
    const cells = Object.entries(row.cells) as [string, Fen | null][];
    if (!cells.some(([, amount]) => amount !== null && amount !== 0)) return;
    const twin = table.rows.findIndex(
      (other, at) =>
        at < index &&
        (other.key === row.key || (at === index - 1 && other.key.length === row.key.length)) &&
        cells.every(([column, amount]) => (amountIn(other, column) ?? 0) === (amount ?? 0)),
    );
    if (twin < 0) return;
    const cause = causeIfBetter(
      problem,
      withRows(
        problem,
        form,
        table,
        table.rows.filter((_, at) => at !== index),
      ),
      {
        diagnosis: "row duplicated",
        log: priorOf("row duplicated") + Math.log(table.rows[twin]?.key === row.key ? 0.5 : 0.05),
        cells: cells.flatMap(([column, printed]) =>
          printed === null
            ? []
            : [
                {
                  form,
                  row: row.key,
                  column,
                  line: lineOf(row, column),
                  cell: null,
                  printed,
                  proposed: null,
                  interval: null,
                } satisfies ChangedCell,
              ],
        ),
      },
    );
    if (cause !== null) causes.push(cause);
  });
  return causes;
}

/** The accounts with other rows in one form, bound and judged anew. */
function withRows(problem: Problem, form: FormId, table: FormTable, rows: readonly Row[]): Problem {
  const forms = { ...problem.accounts.forms, [form]: { ...table, rows } } as FinalAccounts["forms"];
  const accounts: FinalAccounts = { ...problem.accounts, forms };
  return problemOf(accounts, problem.rules, problem.severityOf, problem.layout);
}

/** The cause, if the accounts without it fail in fewer places and in no new one. */
function causeIfBetter(
  problem: Problem,
  after: Problem,
  cause: Omit<Cause, "explains" | "repair">,
): Cause | null {
  const before = new Set(problem.failing.map((relation) => signatureOf(problem, relation)));
  const still = new Set(after.failing.map((relation) => signatureOf(after, relation)));
  if ([...still].some((signature) => !before.has(signature))) return null;
  const explains = [...before].filter((signature) => !still.has(signature));
  if (explains.length === 0) return null;
  return { ...cause, explains, repair: { kind: "accounts", accounts: after.accounts } };
}
