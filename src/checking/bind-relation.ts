import { columnsOfRow } from "../accounts";
import { type FormId, formOf, type RelationSpec, type Term } from "../forms";
import type { RelationRule } from "./rule";
import { type RowIndex, selectRows } from "./select";
import type { Section, SystemRelation } from "./system-shape";

/** The tables of some accounts, indexed, and the forms that their layout prints. */
export interface Tables {
  readonly indices: ReadonlyMap<FormId, { readonly section: Section; readonly index: RowIndex }>;
  readonly expected: ReadonlySet<FormId>;
}

interface Binding {
  readonly row: number | undefined;
  readonly key: string | undefined;
  readonly column: string | undefined;
}

/**
 * What a term comes to: the indices of its cells, or a sentence that says what it needs and cannot find,
 * or null where it speaks of a form that the layout does not print.
 */
type Bound = readonly number[] | string | null;

/** Adds the instances of a relation over the rows and columns of the tables. */
export function bindSpec(
  rule: RelationRule,
  spec: RelationSpec,
  tables: Tables,
  out: SystemRelation[],
): void {
  const home = homeForm(spec);
  const own = tables.indices.get(home);
  if (own === undefined) {
    // A form that the layout prints and that is not there: one relation that says so.
    if (tables.expected.has(home))
      out.push(relationOf(rule, spec, [], [], 0, `form ${home} is missing`, [], false));
    return;
  }
  const columns = spec.forEach?.columns ?? [undefined];
  const rows: readonly (number | undefined)[] =
    spec.forEach?.rows === undefined ? [undefined] : selectRows(home, own.index, spec.forEach.rows);
  for (const row of rows) {
    const key = row === undefined ? undefined : own.section.keys[row];
    for (const column of columns) {
      if (column !== undefined && !own.index.columns.has(column)) continue;
      if (key !== undefined && column !== undefined && !columnsOfRow(home, key).includes(column)) continue;
      const bound = bindRelation(rule, spec, home, tables, { row, key, column });
      if (bound !== null) out.push(bound);
    }
  }
}

function homeForm(spec: RelationSpec): FormId {
  const form = spec.form ?? spec.left[0]?.form;
  if (form === undefined)
    throw new RangeError(`rule ${spec.rule}: a relation, or its first term, must name its form`);
  return form as FormId;
}

function bindRelation(
  rule: RelationRule,
  spec: RelationSpec,
  home: FormId,
  tables: Tables,
  binding: Binding,
): SystemRelation | null {
  const cells: number[] = [];
  const weights: number[] = [];
  let missing: string | null = null;
  const counts = [0, 0];
  for (const [side, terms] of [spec.left, spec.right].entries()) {
    for (const term of terms) {
      const found = bindTerm(term, home, tables, binding);
      if (found === null) {
        if (term.optional === true) continue;
        return null;
      }
      if (typeof found === "string") {
        missing ??= found;
        continue;
      }
      const sign = (term.weight ?? 1) * (side === 0 ? 1 : -1);
      for (const cell of found) {
        cells.push(cell);
        weights.push(sign);
      }
      counts[side] = (counts[side] ?? 0) + found.length;
    }
  }
  const guards: number[] = [];
  for (const term of spec.onlyWhereZero ?? []) {
    const found = bindTerm(term, home, tables, binding);
    if (typeof found === "string") missing ??= found;
    else guards.push(...(found ?? []));
  }
  const [left = 0, right = 0] = counts;
  if (left === 0 && missing === null) return null;
  if (spec.whenPrinted === true && (left === 0 || right === 0) && missing === null) return null;
  const forms = [...spec.left, ...spec.right].map((term) => (term.form ?? home) as FormId);
  const partial = forms.some((form) => tables.indices.get(form)?.section.partial === true);
  return relationOf(rule, spec, cells, weights, left, missing, guards, partial);
}

function relationOf(
  rule: RelationRule,
  spec: RelationSpec,
  cells: readonly number[],
  weights: readonly number[],
  leftCount: number,
  missing: string | null,
  guards: readonly number[],
  partial: boolean,
): SystemRelation {
  return {
    rule,
    comparison: spec.comparison ?? "=",
    exact: spec.sameFigure === true,
    cells,
    weights,
    leftCount,
    missing,
    whenFilled: spec.whenFilled === true,
    guards,
    partial,
    ...(spec.severity === undefined ? {} : { severity: spec.severity }),
  };
}

function bindTerm(term: Term, home: FormId, tables: Tables, binding: Binding): Bound {
  const form = (term.form ?? home) as FormId;
  const found = tables.indices.get(form);
  if (found === undefined) return tables.expected.has(form) ? `form ${form} is missing` : null;
  const column = typeof term.column === "string" ? term.column : binding.column;
  if (column === undefined)
    throw new RangeError(`form ${form}: a term over the bound column needs forEach.columns`);
  const { section, index } = found;
  if (!index.columns.has(column)) {
    const declared = formOf(form).columns.find((candidate) => candidate.id === column);
    if (declared === undefined) throw new RangeError(`form ${form} declares no column "${column}"`);
    if (section.partial) return `form ${form} was read in part`;
    return declared.optional === true || term.optional === true || section.keys.length === 0
      ? []
      : `column ${column} of form ${form} is missing`;
  }
  const rows = selectRows(form, index, term.rows, binding.key, form === home ? binding.row : undefined);
  if (rows.length === 0 && section.partial) return `form ${form} was read in part`;
  // A form that was printed without any row is empty: its cells are blank, not missing.
  if (rows.length === 0 && section.keys.length > 0 && term.optional !== true) {
    if ("key" in term.rows) return `row ${term.rows.key} of form ${form} is missing`;
    if ("unprefixed" in term.rows && index.leaves.length > 0 && index.byLevel[0].length === 0)
      return `form ${form} prints no 类`;
  }
  const start = section.start + section.columns.indexOf(column) * section.keys.length;
  return rows.map((row) => start + row);
}
