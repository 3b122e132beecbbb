import { isPartlyRead, type Row, tableOf } from "../../accounts";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { type Cause, type ChangedCell, unprintedCell } from "./cause";
import { priorOf } from "./diagnosis";
import type { Problem } from "./problem";
import { withRows } from "./rebind";
import { isChild } from "./roll-up";
import { amountIn } from "./row-guess";
import { groupOf, nothingIn, type Stage } from "./stage";

/** Sections without items that a form printed to 项 may have by a slip; more of them, and it is printed to 款. */
const MOST_BARE = 2;

/**
 * The only item of a 款 left out: the 款 stands there without a row under it, no sum breaks, and yet the form is printed to
 * 项 and another form prints the item with the same amount. (The same with the only 款 of a 类.)
 */
export function itemsLeftOut(problem: Problem): Stage {
  let rest = problem;
  const groups = FORM_IDS.flatMap((form) => {
    const table = tableOf(problem.accounts, form);
    if (formOf(form).codes !== "functional" || table === undefined || isPartlyRead(table)) return [];
    return bareRows(problem, form).flatMap((row) => {
      const code = onlyChild(problem, form, row);
      if (code === null) return [];
      const cause = causeOf(form, row, code);
      rest = withChild(rest, form, row, code);
      return [groupOf(cause)];
    });
  });
  return groups.length === 0 ? nothingIn(problem) : { groups, rest, seen: problem };
}

/** Rows with an amount and none under them, in a form that prints what is under its other rows of that level. */
function bareRows({ accounts }: Problem, form: FormId): readonly Row[] {
  const rows = tableOf(accounts, form)?.rows ?? [];
  // A row mostly stands right above those under it: few are left to be looked at.
  const alone = rows.filter(
    ({ key }, index) => key.length < LONGEST_CODE && rows[index + 1]?.key.startsWith(key) !== true,
  );
  const bare = alone.filter(
    (row) =>
      codeLevel(row.key) !== undefined &&
      hasAmount(row) &&
      !rows.some((other) => isChild(row.key, other.key)),
  );
  if (bare.length === 0) return bare;
  return ([1, 2] as const).flatMap((level) => {
    const own = rows.filter((row) => codeLevel(row.key) === level && hasAmount(row));
    const without = bare.filter((row) => codeLevel(row.key) === level);
    return without.length <= MOST_BARE && without.length < own.length ? without : [];
  });
}

/** Digits of the code of a 项, under which nothing stands. */
const LONGEST_CODE = 7;

function hasAmount(row: Row): boolean {
  return Object.values(row.cells).some((amount) => (amount ?? 0) !== 0);
}

/** The one row that other forms print under a code, with the amount that stands here under its parent; null else. */
function onlyChild({ accounts }: Problem, form: FormId, parent: Row): string | null {
  const total = amountIn(parent, "total");
  const found = new Set<string>();
  for (const other of FORM_IDS) {
    if (other === form || formOf(other).codes !== formOf(form).codes) continue;
    const rows = tableOf(accounts, other)?.rows ?? [];
    const children = rows.filter((row) => isChild(parent.key, row.key) && hasAmount(row));
    const above = rows.find((row) => row.key === parent.key);
    const [child] = children;
    if (child === undefined) continue;
    if (children.length > 1) return null;
    const amounts = Object.keys(child.cells).map((column) => amountIn(child, column));
    const same = above === undefined || amountIn(above, "total") === amountIn(child, "total");
    if (same && total !== undefined && amounts.includes(total)) found.add(child.key);
    else return null;
  }
  const [code] = found;
  return found.size === 1 && code !== undefined ? code : null;
}

/** Nothing but the code of another form speaks for it; its amounts are those of the row above it. */
const CERTAINTY = 0.95;

function causeOf(form: FormId, parent: Row, code: string): Cause {
  const cells = Object.keys(parent.cells).flatMap((column): ChangedCell[] => {
    const amount = amountIn(parent, column);
    if (amount === undefined || amount === 0) return [];
    return [
      unprintedCell({ form, row: code, column, line: parent.line ?? null }, amount, {
        low: amount,
        high: amount,
      }),
    ];
  });
  return {
    diagnosis: "row left out",
    log: priorOf("row left out"),
    certainty: CERTAINTY,
    cells,
    explains: [],
    repair: { kind: "figures", figures: new Map() },
  };
}

function withChild(problem: Problem, form: FormId, parent: Row, code: string): Problem {
  const table = tableOf(problem.accounts, form);
  if (table === undefined) return problem;
  const rows = table.rows.flatMap((row) =>
    row.key === parent.key ? [row, { key: code, name: null, cells: row.cells }] : [row],
  );
  return withRows(problem, form, table, rows);
}
