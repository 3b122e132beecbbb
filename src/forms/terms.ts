import type { ColumnRef, RelationSpec, RowSet, Term, TermOf } from "./relation";
import * as plain from "./relation";
import type { ColumnId, FORMS, FormId, RowKey } from "./standard";

type GroupOf<F extends FormId> = Extract<
  (typeof FORMS)[F]["sides"][number]["rows"][number],
  { readonly group: string }
>["group"];

/** A relation whose terms without a form are of this one: a row or column that it does not declare does not compile. */
export type RelationOf<F extends FormId> = RelationSpec<RowKey<F>, ColumnId<F>, GroupOf<F>> & {
  readonly form: F;
};

/** A term that names its form, so that nothing is left to hold: it stands in the relations of any form. */
type OfForm = Term<never, never, never>;

function withForm(term: Term, form: string | undefined): Term {
  return form === undefined ? term : { ...term, form };
}

/**
 * A term of one fixed row, of the form that declares the relation or of another one.
 *
 * @example
 * ```ts
 * import { cell } from "juesuan/forms";
 * cell("income.total", "amount"); // => { rows: { key: "income.total" }, column: "amount" }
 * cell("income.total", "amount", "summary").form; // => "summary"
 * ```
 */
export function cell<const K extends string, const C extends ColumnRef>(
  key: K,
  column: C,
): TermOf<{ readonly key: K }, C>;
export function cell<F extends FormId>(key: RowKey<F>, column: ColumnRef<ColumnId<F>>, form: F): OfForm;
export function cell(key: string, column: ColumnRef, form?: string): Term {
  return withForm(plain.cell(key, column), form);
}

/**
 * A term of the bound row, in the form that declares the relation or in another one.
 *
 * @example
 * ```ts
 * import { each } from "juesuan/forms";
 * each("basic"); // => { rows: { each: true }, column: "basic" }
 * ```
 */
export function each<const C extends ColumnRef>(column: C): TermOf<typeof plain.EACH, C>;
export function each<F extends FormId>(column: ColumnRef<ColumnId<F>>, form: F): OfForm;
export function each(column: ColumnRef, form?: string): Term {
  return withForm(plain.each(column), form);
}

/**
 * A term over a set of rows, of the form that declares the relation or of another one.
 *
 * @example
 * ```ts
 * import { sum } from "juesuan/forms";
 * sum({ level: 1 }, "total", "income"); // => { rows: { level: 1 }, column: "total", form: "income" }
 * ```
 */
export function sum<const R extends RowSet, const C extends ColumnRef>(rows: R, column: C): TermOf<R, C>;
export function sum<F extends FormId>(
  rows: RowSet<RowKey<F>, GroupOf<F>>,
  column: ColumnRef<ColumnId<F>>,
  form: F,
): OfForm;
export function sum(rows: RowSet, column: ColumnRef, form?: string): Term {
  return withForm(plain.sum(rows, column), form);
}
