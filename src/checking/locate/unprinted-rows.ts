import { type FormTable, isPartlyRead, tableOf } from "../../accounts";
import { type FixedRow, type FormId, fixedRow, formOf } from "../../forms";
import { fen, type Interval } from "../../money";
import { type Cause, unprintedCell } from "./cause";
import { priorOf } from "./diagnosis";
import type { Problem } from "./problem";
import { causeIfBetter, withRows } from "./rebind";
import { lineBefore, printedColumns } from "./stage";

/** A form that lacks no more rows of its template than one line holds has most likely lost them. */
const FEW_ROWS = 2;

/**
 * Fixed rows that a sum takes where they are printed (使用非财政拨款结余, 结余分配), and whose amount is what the sum
 * lacks. Any other term of the sum may be wrong as well: they compete by likelihood.
 */
export function unprintedRows(problem: Problem, relations: readonly number[]): Cause[] {
  const tried = new Set<string>();
  return relations.flatMap((relation) => {
    const spec = problem.system.specs[relation];
    const home = problem.system.cells[problem.system.relations[relation]?.cells[0] ?? -1];
    if (spec === undefined || home === undefined || formOf(home.form).family !== "lined") return [];
    return [...spec.left, ...spec.right].flatMap((term) => {
      if (!("key" in term.rows) || term.optional !== true || typeof term.column !== "string") return [];
      const form = (term.form ?? home.form) as FormId;
      const { key } = term.rows;
      if (tried.has(`${form} ${key}`)) return [];
      tried.add(`${form} ${key}`);
      const weight = (spec.left.includes(term) ? 1 : -1) * (term.weight ?? 1);
      return putIn(problem, form, key, term.column, lackOf(problem, relation, weight)) ?? [];
    });
  });
}

/** The amount that a further term would have to bring. */
function lackOf(problem: Problem, relation: number, weight: number): Interval {
  const lack = -(problem.differences[relation] as number) / weight + 0;
  const tolerance = problem.tolerances[relation] as number;
  return { low: lack - tolerance, high: lack + tolerance };
}

function putIn(
  problem: Problem,
  form: FormId,
  key: string,
  column: string,
  interval: Interval,
): Cause | null {
  const table = tableOf(problem.accounts, form);
  const amount = (interval.low + interval.high) / 2;
  if (table === undefined || isPartlyRead(table) || amount <= 0 || !Number.isSafeInteger(amount)) return null;
  if (table.rows.some((row) => row.key === key) || fixedRow(form, key) === undefined) return null;
  if (!printedColumns(form, table, key).includes(column)) return null;
  const after = withRows(problem, form, table, [
    ...table.rows,
    { key, name: null, cells: { [column]: fen(amount) } },
  ]);
  const step =
    problem.steps[problem.system.sections.find((section) => section.form === form)?.start ?? 0] ?? 1;
  const chance = lacking(form, table) <= FEW_ROWS ? 0.5 : Math.min(0.5, 8 / Math.max(10, amount / step));
  return causeIfBetter(problem, after, {
    diagnosis: "fixed row left out",
    log: priorOf("fixed row left out") + Math.log(chance),
    cells: [unprintedCell({ form, row: key, column, line: lineBefore(form, table, key) }, amount, interval)],
  });
}

/** How many rows of its template a form does not print. */
function lacking(form: FormId, { rows }: FormTable): number {
  const printed = new Set(rows.map(({ key }) => key));
  const declared = formOf(form).sides.flatMap((side) => side.rows as readonly FixedRow[]);
  return declared.filter((row) => row.optional !== true && !printed.has(row.key)).length;
}
