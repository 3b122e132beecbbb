import { type FormTable, isPartlyRead, type Row, tableOf } from "../../accounts";
import { type FixedRow, FORM_IDS, type FormId, fixedRow, formOf } from "../../forms";
import { once } from "../../frozen";
import { fen } from "../../money";
import { type Cause, type ChangedCell, unprintedCell } from "./cause";
import { priorOf } from "./diagnosis";
import { cellAt } from "./neighbours";
import { type OpenCell, type SolvedCell, solveOpen } from "./open-cells";
import { cellsOfRelation, type Problem } from "./problem";
import {
  filled,
  groupOf,
  lineBefore,
  nothingIn,
  printedColumns,
  type Stage,
  withoutConditions,
  withTables,
} from "./stage";

/** A form that lacks more of its fixed rows is of another layout, or a part of one. */
const MOST_LEFT_OUT = 2;

/** A form with rows put in that every layout prints: their keys, with the columns that their side prints. */
interface Completed {
  readonly table: FormTable;
  readonly keys: readonly string[];
}

/**
 * Rows that every layout prints and a form lacks (总计, 年初结转和结余, 合计). No relation fails without them, since each
 * lacks a term; they are put in, the relations are solved for their figures, and they are told where that gives
 * amounts. Rows with nothing in them are not missed.
 */
export function fixedRowsLeftOut(problem: Problem): Stage {
  const tables = new Map<FormId, Completed>();
  for (const form of FORM_IDS) {
    const table = tableOf(problem.accounts, form);
    const completed = table === undefined ? null : complete(problem, form, table);
    if (completed !== null) tables.set(form, completed);
  }
  if (tables.size === 0) return nothingIn(problem);
  let rest = problem;
  const groups = [];
  let last = problem;
  for (const [form, completed] of tables) {
    const found = solve(rest, form, completed);
    if (found === null) continue;
    groups.push(groupOf(found.cause));
    rest = found.rest;
    last = found.seen;
  }
  return { groups, rest, seen: last };
}

/** The table with the fixed rows that it lacks; null where it lacks none, or so many that it is another layout. */
function complete(problem: Problem, form: FormId, table: FormTable): Completed | null {
  if (table.rows.length < 2 || isPartlyRead(table)) return null;
  const isPresent = (key: string) => table.rows.some((row) => row.key === key);
  const required = (requiredRows().get(form) ?? []).filter(
    (key) => !isPresent(key) && isCustom(problem, form, key),
  );
  if (required.length > MOST_LEFT_OUT) return null;
  const items = itemsOfFailing(problem, form).filter((key) => !isPresent(key));
  const keys = [...new Set([...required, ...items])];
  if (keys.length === 0) return null;
  const rows = keys.flatMap((key): Row[] => {
    const columns = printedColumns(form, table, key);
    if (columns.length === 0) return [];
    return [{ key, name: null, cells: Object.fromEntries(columns.map((column) => [column, fen(0)])) }];
  });
  return rows.length < keys.length ? null : { table: { ...table, rows: [...table.rows, ...rows] }, keys };
}

/** Keys of the rows that a sum over fixed rows takes, where such a sum of this form fails. */
function itemsOfFailing({ accounts, failing, system }: Problem, form: FormId): string[] {
  if (failing.length === 0 || formOf(form).family !== "lined") return [];
  const groups = new Set<string>();
  for (const relation of failing) {
    if (system.cells[system.relations[relation]?.cells[0] ?? -1]?.form !== form) continue;
    for (const { rows } of system.specs[relation]?.right ?? []) if ("group" in rows) groups.add(rows.group);
  }
  const printed = new Set(tableOf(accounts, form)?.rows.map(({ key }) => key));
  return formOf(form).sides.flatMap((side) =>
    (side.rows as readonly FixedRow[]).flatMap(({ key, group, optional, partOf }) =>
      groups.has(group ?? "") && optional !== true && !printed.has(partOf ?? "") ? [key] : [],
    ),
  );
}

/** Keys of the rows that a form's own relations cannot do without; 合计 of a coded form. */
const requiredRows: () => ReadonlyMap<FormId, readonly string[]> = /* @__PURE__ */ once(
  () => new Map(FORM_IDS.map((form) => [form, requiredKeys(form)])),
);

function requiredKeys(form: FormId): string[] {
  const { relations, family } = formOf(form);
  if (family === "coded") return ["total"];
  const terms = relations.flatMap((relation) =>
    relation.whenPrinted === true || relation.whenFilled === true
      ? []
      : [...relation.left, ...relation.right],
  );
  const keys = terms.flatMap(({ rows, form: other, optional }) =>
    "key" in rows && other === undefined && optional !== true ? [rows.key as string] : [],
  );
  return [...new Set(keys)].filter((key) => fixedRow(form, key)?.row.optional !== true);
}

/** Whether another coded form of the document prints a row: 合计 is missed where the others print theirs. */
function isCustom({ accounts }: Problem, form: FormId, key: string): boolean {
  const { family, codes } = formOf(form);
  return (
    family !== "coded" ||
    FORM_IDS.some(
      (other) =>
        other !== form &&
        formOf(other).codes === codes &&
        tableOf(accounts, other)?.rows.some((row) => row.key === key),
    )
  );
}

/** The figures of the rows put in; null where the relations give none, or disagree. */
function solve(
  problem: Problem,
  form: FormId,
  { table, keys }: Completed,
): { readonly cause: Cause; readonly rest: Problem; readonly seen: Problem } | null {
  const bound = withTables(problem, new Map([[form, table]]));
  const section = bound.system.sections.find((candidate) => candidate.form === form);
  if (section === undefined) return null;
  const open = keys.flatMap((key): OpenCell[] => {
    const row = section.keys.indexOf(key);
    return Object.keys(table.rows[row]?.cells ?? {}).map((column) => ({
      cell: cellAt(section, row, section.columns.indexOf(column)),
      text: null,
    }));
  });
  const seen = withoutConditions(bound, new Set(open.map(({ cell }) => cell)));
  const solved = solveOpen(seen, open);
  const amounts = solved.filter(({ figure }) => figure !== 0).sort((a, b) => a.cell - b.cell);
  if (amounts.length === 0 || solved.some(({ against, figure }) => against > 0 || figure < 0)) return null;
  // An item is asked for by its sum, and must be by another form too: any other item may be what the sum lacks.
  const isItem = (cell: number) =>
    fixedRow(form, seen.system.cells[cell]?.key ?? "")?.row.group !== undefined;
  if (amounts.some(({ cell, agreeing }) => isItem(cell) && agreeing.length < 2)) return null;
  const rest = filled(seen, new Map(solved.map(({ cell, figure }) => [cell, figure])));
  // Where other relations of the same figures fail, one of those may be wrong, and the row never stood there.
  if (isDoubtful(rest, solved)) return null;
  return { cause: causeOf(seen, form, table, amounts), rest, seen };
}

/** Whether a figure beside a row put in takes part in a relation that fails. */
function isDoubtful(problem: Problem, solved: readonly SolvedCell[]): boolean {
  const beside = new Set(
    solved.flatMap(({ cell }) => [
      ...problem.cellRelations.subarray(problem.starts[cell], problem.starts[cell + 1]),
    ]),
  );
  const cells = new Set(
    [...beside].flatMap((relation) => (relation < 0 ? [] : cellsOfRelation(problem, relation))),
  );
  return problem.failing.some((relation) =>
    cellsOfRelation(problem, relation).some((cell) => cells.has(cell)),
  );
}

/** How sure the row is that several relations ask for, and one whose figures each follow from a single one. */
const CERTAINTY = { confirmed: 0.98, alone: 0.9 } as const;

function causeOf(problem: Problem, form: FormId, table: FormTable, amounts: readonly SolvedCell[]): Cause {
  const agreeing = new Set(amounts.flatMap((one) => one.agreeing));
  const certainty = agreeing.size > amounts.length ? CERTAINTY.confirmed : CERTAINTY.alone;
  const share = amounts.reduce((least, one) => Math.min(least, one.share), 1);
  const cells = amounts.map(({ cell, figure, interval }): ChangedCell => {
    const { key, column } = problem.system.cells[cell] as Problem["system"]["cells"][number];
    return unprintedCell({ form, row: key, column, line: lineBefore(form, table, key) }, figure, interval);
  });
  return {
    diagnosis: "fixed row left out",
    log: priorOf("fixed row left out"),
    certainty: certainty * (share > 0.5 ? 1 : share * 2),
    cells,
    explains: [...agreeing],
    repair: { kind: "figures", figures: new Map() },
  };
}
