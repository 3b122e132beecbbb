import { columnsOfRow, type FinalAccounts, type FormTable, type Row } from "../../accounts";
import { type FormId, fixedRow, formOf } from "../../forms";
import { alternativeOf } from "./alternatives";
import { type Cause, withFigures } from "./cause";
import type { Group } from "./explain";
import { type Problem, problemOf, RELATION_STATE, withChanges } from "./problem";

/**
 * What is found before single figures are doubted: slips of the print that can be seen by themselves (a figure that cannot
 * be read, a row that stands twice or not at all), and the accounts without them.
 */
export interface Stage {
  readonly groups: readonly Group[];
  /** The problem without what was found, for the search of what else is wrong. */
  readonly rest: Problem;
  /** The problem in which the explained relations fail. */
  readonly seen: Problem;
}

/** A stage that found nothing. */
export function nothingIn(problem: Problem): Stage {
  return { groups: [], rest: problem, seen: problem };
}

/** A group with one explanation: the slip is seen, not inferred. */
export function groupOf(cause: Cause): Group {
  return {
    failures: cause.explains,
    alternatives: [alternativeOf([cause])],
    minimal: true,
    complete: true,
  };
}

/** The problem with other tables, bound and judged anew. */
export function withTables(problem: Problem, tables: ReadonlyMap<FormId, FormTable>): Problem {
  const forms = { ...problem.accounts.forms, ...Object.fromEntries(tables) } as FinalAccounts["forms"];
  return problemOf({ ...problem.accounts, forms }, problem);
}

/** The problem, and its accounts, with figures in some cells. */
export function filled(problem: Problem, figures: ReadonlyMap<number, number>): Problem {
  return { ...withChanges(problem, figures), accounts: withFigures(problem, figures) };
}

/** A row with other amounts in some columns. */
export function withAmounts(row: Row, amounts: Readonly<Record<string, number>>): Row {
  return { ...row, cells: { ...row.cells, ...amounts } as Row["cells"] };
}

/** A problem in which the cells named are not doubted again. */
export function settled(problem: Problem, cells: readonly number[]): Problem {
  const adjustable = problem.adjustable.slice();
  for (const cell of cells) adjustable[cell] = 0;
  return { ...problem, adjustable };
}

/** Relations that name one of these cells as a condition are out of use: it is not known whether they apply. */
export function withoutConditions(problem: Problem, cells: ReadonlySet<number>): Problem {
  const unsure = [...problem.system.guards].flatMap(([relation, of]) =>
    of.some((cell) => cells.has(cell)) ? [relation] : [],
  );
  if (unsure.length === 0) return problem;
  const states = problem.states.slice();
  for (const relation of unsure) states[relation] = RELATION_STATE.unused;
  return { ...problem, states, failing: problem.failing.filter((relation) => !unsure.includes(relation)) };
}

/** The columns that the form prints in rows like the one of this key: those of its side, or all coded ones. */
export function printedColumns(form: FormId, table: FormTable, key: string): string[] {
  const side = formOf(form).codes === undefined ? fixedRow(form, key)?.side : undefined;
  const alike = table.rows.filter((row) => side === undefined || fixedRow(form, row.key)?.side === side);
  return columnsOfRow(form, key).filter((column) => alike.some((row) => column in row.cells));
}

/** Line of the last printed row that the form has before this one; that of its first row where there is none. */
export function lineBefore(form: FormId, table: FormTable, key: string): number | null {
  const order = fixedRow(form, key)?.side.rows.map((row) => row.key) ?? [];
  const before = new Set(order.slice(0, order.indexOf(key)));
  return table.rows.reduce<number | null>(
    (line, row) => (before.has(row.key) && row.line !== undefined ? row.line : line),
    table.rows[0]?.line ?? null,
  );
}
