/**
 * Relations are linear: both sides are sums of cells, and left − right is compared with zero.
 * They are data, instantiated over the rows that accounts really have.
 */

/** Which rows of a form a term takes; `each` stands for the row that `forEach` has bound. */
export type RowSet =
  | { readonly key: string }
  /** Those of these rows that the layout prints. */
  | { readonly keys: readonly string[] }
  /** Fixed rows of this group that the layout prints. */
  | { readonly group: string }
  /** Coded rows of this level: 1 类, 2 款, 3 项. */
  | { readonly level: 1 | 2 | 3 }
  /** Coded rows of these codes and all below them. */
  | { readonly under: readonly string[] }
  /** Coded rows that have no coded row under them. */
  | { readonly leaves: true }
  /** Every row that has figures. */
  | { readonly all: true }
  | { readonly each: true }
  /** Coded rows directly under the bound row: one level down. */
  | { readonly childrenOf: "each" }
  /** The row whose key is the bound row's key with this in front (class 210 ↔ `expenditure.210`). */
  | { readonly prefixed: string }
  /** The coded row whose key with this in front is the bound row's key (`expenditure.210` ↔ class 210). */
  | { readonly unprefixed: string };

/** Columns a term takes: one id, or the bound one. */
export type ColumnRef = string | { readonly each: true };

/** A signed sum of cells: the rows of one form in one column. */
export interface Term {
  /** Id of the form; left out for the form that declares the relation. */
  readonly form?: string;
  readonly rows: RowSet;
  readonly column: ColumnRef;
  /** 1 where left out. */
  readonly weight?: 1 | -1;
  /** A missing row or column counts as blank instead of making the relation indeterminate. */
  readonly optional?: boolean;
}

/** How left and right compare. */
export type Comparison = "=" | "<=" | ">=";

/** A linear relation, as data. */
export interface RelationSpec {
  /** Id of the rule it serves, such as `IN-07`. */
  readonly rule: string;
  /** Id of the form whose rows are bound and whose terms need not name it; a form's own relations leave it out. */
  readonly form?: string;
  /** Makes one instance for each of these rows and columns. */
  readonly forEach?: {
    readonly rows?: RowSet;
    readonly columns?: readonly string[];
  };
  /** The total, or the figure that is judged. */
  readonly left: readonly Term[];
  /** What it must equal (or not exceed, or reach); empty means zero. */
  readonly right: readonly Term[];
  readonly comparison?: Comparison;
  /** Both sides are printings of one figure: equal to the last digit, no rounding interval. */
  readonly sameFigure?: boolean;
  /** Judged only where both sides have a printed row (a 类 printed without its 款 is not judged). */
  readonly whenPrinted?: boolean;
  /** Judged only where the right side holds at least one figure (parts that a layout leaves unfilled are not judged). */
  readonly whenFilled?: boolean;
  /** Judged only where all these cells are zero or blank (a year without carry-over, say). */
  readonly onlyWhereZero?: readonly Term[];
  /** Milder than the rule for this relation alone. */
  readonly severity?: "warning" | "info";
}

/**
 * The row that `forEach` has bound.
 *
 * @example
 * ```ts
 * import { EACH } from "juesuan/forms";
 * EACH; // => { each: true }
 * ```
 */
export const EACH = { each: true } as const;

/**
 * A term of one fixed row.
 *
 * @example
 * ```ts
 * import { cell } from "juesuan/forms";
 * cell("income.total", "amount"); // => { rows: { key: "income.total" }, column: "amount" }
 * ```
 */
export function cell(key: string, column: ColumnRef, form?: string): Term {
  return { rows: { key }, column, ...(form === undefined ? {} : { form }) };
}

/**
 * A term of the bound row.
 *
 * @example
 * ```ts
 * import { each } from "juesuan/forms";
 * each("basic"); // => { rows: { each: true }, column: "basic" }
 * ```
 */
export function each(column: ColumnRef, form?: string): Term {
  return { rows: EACH, column, ...(form === undefined ? {} : { form }) };
}

/**
 * A term over a set of rows.
 *
 * @example
 * ```ts
 * import { sum } from "juesuan/forms";
 * sum({ level: 1 }, "total", "income"); // => { rows: { level: 1 }, column: "total", form: "income" }
 * ```
 */
export function sum(rows: RowSet, column: ColumnRef, form?: string): Term {
  return { rows, column, ...(form === undefined ? {} : { form }) };
}

/**
 * The same term with the opposite sign.
 *
 * @example
 * ```ts
 * import { each, minus } from "juesuan/forms";
 * minus(each("total")).weight; // => -1
 * ```
 */
export function minus(term: Term): Term {
  return { ...term, weight: -(term.weight ?? 1) as 1 | -1 };
}

/**
 * A row of several columns: total = Σ parts, for every row of the form.
 *
 * @example
 * ```ts
 * import { acrossColumns } from "juesuan/forms";
 * acrossColumns("IN-22", "total", ["basic", "project"]).right.length; // => 2
 * ```
 */
export function acrossColumns(rule: string, total: string, parts: readonly string[]): RelationSpec {
  return {
    rule,
    forEach: { rows: { all: true } },
    left: [each(total)],
    right: parts.map((part) => each(part)),
  };
}

/** The rule ids under which the roll-up relations of a coded form are reported. */
export interface RollUpRules {
  /** 合计 = Σ 类 */
  readonly classes: string;
  /** 类 = Σ 款 */
  readonly sections: string;
  /** 款 = Σ 项 */
  readonly items: string;
  /** 合计 = Σ 项 */
  readonly leaves: string;
}

/**
 * 合计 = Σ类, 类 = Σ款, 款 = Σ项, 合计 = Σ项 for each column of a coded form.
 *
 * @example
 * ```ts
 * import { rollUpRelations } from "juesuan/forms";
 * rollUpRelations({ classes: "A", sections: "B", items: "C", leaves: "D" }, ["total"]).map((spec) => spec.rule); // => ["A", "B", "C", "D"]
 * ```
 */
export function rollUpRelations(rules: RollUpRules, columns: readonly string[]): readonly RelationSpec[] {
  const total = cell("total", EACH);
  const forColumns = { columns };
  return [
    {
      rule: rules.classes,
      forEach: forColumns,
      left: [total],
      right: [sum({ level: 1 }, EACH)],
      whenPrinted: true,
    },
    {
      rule: rules.sections,
      forEach: { rows: { level: 1 }, columns },
      left: [each(EACH)],
      right: [sum({ childrenOf: "each" }, EACH)],
      whenPrinted: true,
    },
    {
      rule: rules.items,
      forEach: { rows: { level: 2 }, columns },
      left: [each(EACH)],
      right: [sum({ childrenOf: "each" }, EACH)],
      whenPrinted: true,
    },
    {
      rule: rules.leaves,
      forEach: forColumns,
      left: [total],
      right: [sum({ leaves: true }, EACH)],
      whenPrinted: true,
    },
  ];
}
