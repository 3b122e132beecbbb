import { type FormTable, isPartlyRead, type Row, type StrayRow, tableOf } from "../../accounts";
import { FORM_IDS, type FormId, fixedRow } from "../../forms";
import { readAmount } from "../../money";
import { type Cause, changedCell } from "./cause";
import { priorOf } from "./diagnosis";
import { distanceTo } from "./likeliest";
import { cellAt } from "./neighbours";
import { type OpenCell, type SolvedCell, solveOpen } from "./open-cells";
import type { Problem } from "./problem";
import {
  filled,
  groupOf,
  nothingIn,
  printedColumns,
  type Stage,
  settled,
  withAmounts,
  withoutConditions,
  withTables,
} from "./stage";
import { withWholePrints } from "./whole-prints";

/** A print that is no amount, at the cell of the form that it leaves open. */
interface Unreadable {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/**
 * Figures that cannot be read (1O2.50, 12.3.4, ###, three decimals in a form in 元): a missing cell each, for which the
 * relations of the forms are solved. A form that holds other figures without a place stays as it is: its sums prove
 * nothing.
 */
export function unreadableFigures(problem: Problem): Stage {
  const tables = new Map<FormId, FormTable>();
  const found = new Map<FormId, readonly Unreadable[]>();
  for (const form of FORM_IDS) {
    const table = tableOf(problem.accounts, form);
    if (table?.strays === undefined || !isPartlyRead(table)) continue;
    const opened = openedTable(form, table);
    if (opened === null) continue;
    tables.set(form, opened.table);
    found.set(form, opened.figures);
  }
  if (tables.size === 0) return nothingIn(problem);
  const bound = withTables(problem, tables);
  const open = [...found].flatMap(([form, figures]) =>
    figures.flatMap((figure): OpenCell[] => {
      const section = bound.system.sections.find((candidate) => candidate.form === form);
      if (section === undefined) return [];
      const cell = cellAt(section, figure.row, section.columns.indexOf(figure.column));
      return [{ cell, text: figure.text }];
    }),
  );
  const seen = withoutConditions(bound, new Set(open.map(({ cell }) => cell)));
  const solved = solveOpen(seen, open);
  const figures = new Map(solved.map(({ cell, figure }) => [cell, figure]));
  const after = filled(seen, figures);
  // A form with a cell that no relation reaches stays as it was: its sums prove nothing.
  const unsolved = open.flatMap(({ cell }) => (figures.has(cell) ? [] : [formAt(seen, cell)]));
  const left = new Map(unsolved.flatMap((form) => tableEntry(problem, form)));
  return {
    groups: solved.map((one) => groupOf(causeOf(seen, one))),
    rest:
      left.size > 0
        ? withTables(after, left)
        : settled(
            after,
            open.map(({ cell }) => cell),
          ),
    seen,
  };
}

function formAt(problem: Problem, cell: number): FormId {
  return (problem.system.cells[cell] as Problem["system"]["cells"][number]).form;
}

function tableEntry({ accounts }: Problem, form: FormId): [FormId, FormTable][] {
  const table = tableOf(accounts, form);
  return table === undefined ? [] : [[form, table]];
}

/** How sure a figure is that several relations ask for, or one and the print; that one alone asks for; that others deny. */
const CERTAINTY = { confirmed: 0.99, alone: 0.93, denied: 0.6 } as const;
/** Characters by which a print may differ from the figure and still confirm it. */
const NEAR = 1;

function causeOf(
  problem: Problem,
  { cell, text, figure, interval, agreeing, against, share }: SolvedCell,
): Cause {
  const near = text !== null && /\d/.test(text) && distanceTo(problem, cell, figure, text) <= NEAR;
  const certainty =
    against > 0 ? CERTAINTY.denied : agreeing.length > 1 || near ? CERTAINTY.confirmed : CERTAINTY.alone;
  return {
    diagnosis: "unreadable figure",
    log: priorOf("unreadable figure"),
    certainty: certainty * share,
    cells: [{ ...changedCell(problem, cell, figure, interval), printed: null, text: text ?? "" }],
    explains: agreeing,
    repair: { kind: "figures", figures: new Map([[cell, figure]]) },
  };
}

/** The table with its unreadable cells as nought and no longer lost; null where other figures of it have no place. */
function openedTable(
  form: FormId,
  printed: FormTable,
): { readonly table: FormTable; readonly figures: readonly Unreadable[] } | null {
  const table = withWholePrints(form, printed);
  const lost: StrayRow[] = [];
  const rest: StrayRow[] = [];
  for (const stray of table.strays ?? [])
    (isPartlyRead({ ...table, strays: [stray] }) ? lost : rest).push(stray);
  const rows = [...table.rows];
  const figures: Unreadable[] = [];
  const byRow = new Map<number, StrayRow[]>();
  for (const stray of lost) {
    const row = rowOf(form, table, stray);
    if (row < 0) return null;
    const told = byRow.get(row);
    if (told === undefined) byRow.set(row, [stray]);
    else told.push(stray);
  }
  for (const [index, strays] of byRow) {
    const row = rows[index] as Row;
    const columns = emptyColumns(form, table, row);
    // Cells are read in the order of the columns, and so are those that could not be.
    if (columns.length !== strays.length) return null;
    columns.forEach((column, at) => {
      figures.push({ row: index, column, text: strays[at]?.figures[0] ?? "" });
    });
    rows[index] = withAmounts(row, Object.fromEntries(columns.map((column) => [column, 0])));
  }
  return { table: { ...table, rows, strays: rest }, figures };
}

/** Stands where a page tells no letter: what the arrival lost is no slip of whoever printed it. */
const NO_LETTER = "\uFFFD";

/** The row whose cell a print without amount leaves open; −1 where it is another matter. */
function rowOf(form: FormId, table: FormTable, { code, figures, line }: StrayRow): number {
  const [text] = figures;
  if (figures.length !== 1 || text === undefined || code === null || text.includes(NO_LETTER)) return -1;
  if (readAmount(text, table.precision.unit).kind !== "invalid" && !countsThings(form, code)) return -1;
  const rows = table.rows.flatMap((row, index) => (row.key === code ? [index] : []));
  const [only = -1] = rows;
  return rows.length === 1 ? only : (rows.find((index) => table.rows[index]?.line === line) ?? -1);
}

function countsThings(form: FormId, key: string): boolean {
  return fixedRow(form, key)?.row.measure === "count";
}

/** Columns that other rows of its side print and this row has no cell of. */
function emptyColumns(form: FormId, table: FormTable, row: Row): string[] {
  return printedColumns(form, table, row.key).filter((column) => !(column in row.cells));
}
