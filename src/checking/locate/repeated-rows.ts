import { type FormTable, type Row, tableOf } from "../../accounts";
import { codeLevel, FORM_IDS, type FormId } from "../../forms";
import { type Cause, printedCells } from "./cause";
import { priorOf } from "./diagnosis";
import type { Problem } from "./problem";
import { causeIfBetter, withRows } from "./rebind";
import { groupOf, nothingIn, type Stage } from "./stage";

/** Rows that one slip prints again at most: both sides of a line or two. A form printed twice is another matter. */
const MOST_REPEATED = 4;

/**
 * Rows that stand twice: a fixed one (合计, 总计, a line of 01 or 04), whatever its copy holds, and a coded one with the
 * same figures. The sums take both. The copy is named without which more relations hold; where both carry the same
 * figures, the later one.
 */
export function repeatedRows(problem: Problem): Stage {
  if (problem.failing.length === 0) return nothingIn(problem);
  let rest = problem;
  const groups = FORM_IDS.flatMap((form) => {
    const table = tableOf(problem.accounts, form);
    if (table === undefined) return [];
    const copies = copiesIn(table);
    if (copies.length === 0 || copies.length > MOST_REPEATED) return [];
    const later = without(
      rest,
      form,
      table,
      copies.map(({ later }) => later),
    );
    const same = copies.every(({ first, later }) => isTwin(table.rows[first], table.rows[later]));
    const earlier = same
      ? null
      : without(
          rest,
          form,
          table,
          copies.map(({ first }) => first),
        );
    const best =
      earlier !== null && earlier.after < (later?.after ?? Number.POSITIVE_INFINITY) ? earlier : later;
    if (best === null) return [];
    rest = best.rest;
    return best.causes.map(groupOf);
  });
  return { groups, rest, seen: problem };
}

/** Indices of the rows that stand twice. */
function copiesIn({ rows }: FormTable): { readonly first: number; readonly later: number }[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ key }, index) => {
    const first = seen.get(key);
    seen.set(key, index);
    if (first === undefined) return [];
    const coded = codeLevel(key) !== undefined;
    return coded && !isTwin(rows[first], rows[index]) ? [] : [{ first, later: index }];
  });
}

function isTwin(one: Row | undefined, other: Row | undefined): boolean {
  const amounts = (row: Row | undefined) => JSON.stringify(Object.entries(row?.cells ?? {}).sort());
  return amounts(one) === amounts(other);
}

/** The accounts without these rows, and a cause for each of their lines; null where that mends nothing. */
function without(
  problem: Problem,
  form: FormId,
  table: FormTable,
  gone: readonly number[],
): { readonly causes: readonly Cause[]; readonly rest: Problem; readonly after: number } | null {
  const rest = withRows(
    problem,
    form,
    table,
    table.rows.filter((_, index) => !gone.includes(index)),
  );
  const lines = new Map<number | null, Row[]>();
  for (const index of gone) {
    const row = table.rows[index] as Row;
    lines.set(row.line ?? null, [...(lines.get(row.line ?? null) ?? []), row]);
  }
  const causes = [...lines.values()].flatMap((rows) => {
    const cells = rows.flatMap((row) => printedCells(form, row));
    const diagnosis = rows.some(({ key }) => /(?:^|\.)total$/.test(key))
      ? "total printed twice"
      : "row duplicated";
    return (
      causeIfBetter(problem, rest, { diagnosis, log: priorOf(diagnosis), certainty: CERTAINTY, cells }) ?? []
    );
  });
  return causes.length === 0 ? null : { causes, rest, after: rest.failing.length };
}

/** A row that stands twice is seen; which of the two is the copy only where their figures differ. */
const CERTAINTY = 0.99;
