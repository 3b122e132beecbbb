import { need } from "../errors";
/**
 * Relations are linear: both sides are sums of cells, and left − right is compared with zero.
 * They are data, instantiated over the rows that accounts really have.
 */

/**
 * Which rows of a form a term takes; `each` stands for the row that `forEach` has bound. K are keys of fixed rows, G the
 * groups they belong to.
 */
export type RowSet<K extends string = string, G extends string = string> =
  | { readonly key: K }
  /** Those of these rows that the layout prints. */
  | { readonly keys: readonly string[] }
  /** Fixed rows of this group that the layout prints. */
  | { readonly group: G }
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
export type ColumnRef<C extends string = string> = C | { readonly each: true };

/** A signed sum of cells: the rows of one form in one column. */
export interface Term<K extends string = string, C extends string = string, G extends string = string> {
  /** Id of the form; left out for the form that declares the relation. */
  readonly form?: string;
  readonly rows: RowSet<K, G>;
  readonly column: ColumnRef<C>;
  /** 1 where left out. */
  readonly weight?: 1 | -1;
  /** A missing row or column counts as blank instead of making the relation indeterminate. */
  readonly optional?: boolean;
}

/** How left and right compare. */
export type Comparison = "=" | "<=" | ">=";

/** A linear relation, as data, over rows of these keys and groups and columns of these ids. */
export interface RelationSpec<
  K extends string = string,
  C extends string = string,
  G extends string = string,
> {
  /** Id of the rule it serves, such as `IN-07`. */
  readonly rule: string;
  /** Id of the form whose rows are bound and whose terms need not name it; a form's own relations leave it out. */
  readonly form?: string;
  /** Makes one instance for each of these rows and columns. */
  readonly forEach?: {
    readonly rows?: RowSet<K, G>;
    readonly columns?: readonly C[];
  };
  /** The total, or the figure that is judged. */
  readonly left: readonly Term<K, C, G>[];
  /** What it must equal (or not exceed, or reach); empty means zero. */
  readonly right: readonly Term<K, C, G>[];
  readonly comparison?: Comparison;
  /** Both sides are printings of one figure: equal to the last digit, no rounding interval. */
  readonly sameFigure?: boolean;
  /** Judged only where both sides have a printed row (a 类 printed without its 款 is not judged). */
  readonly whenPrinted?: boolean;
  /** Judged only where the right side holds at least one figure (parts that a layout leaves unfilled are not judged). */
  readonly whenFilled?: boolean;
  /** Judged only where all these cells are zero or blank (a year without carry-over, say). */
  readonly onlyWhereZero?: readonly Term<K, C, G>[];
  /** Milder than the rule for this relation alone. */
  readonly severity?: "warning" | "info";
}

/**
 * The row that `forEach` has bound.
 *
 * @example
 * ```ts
 * import { EACH } from "juesuan/advanced";
 * EACH; // => { each: true }
 * ```
 */
export const EACH = { each: true } as const;

type KeyIn<R> = R extends { readonly key: infer K extends string } ? K : never;
type GroupIn<R> = R extends { readonly group: infer G extends string } ? G : never;

/** The term over some rows and a column, by their own types: what they do not name is never in it. */
export type TermOf<R extends RowSet, C extends ColumnRef> = Term<KeyIn<R>, Extract<C, string>, GroupIn<R>>;

/** A term of one fixed row. */
export function cell<const K extends string, const C extends ColumnRef>(
  key: K,
  column: C,
): TermOf<{ readonly key: K }, C>;
export function cell(key: string, column: ColumnRef): Term {
  return { rows: { key }, column };
}

/** A term of the bound row. */
export function each<const C extends ColumnRef>(column: C): TermOf<typeof EACH, C>;
export function each(column: ColumnRef): Term {
  return { rows: EACH, column };
}

/** A term over a set of rows. */
export function sum<const R extends RowSet, const C extends ColumnRef>(rows: R, column: C): TermOf<R, C>;
export function sum(rows: RowSet, column: ColumnRef): Term {
  return { rows, column };
}

/**
 * The same term with the opposite sign.
 *
 * @example
 * ```ts
 * import { each } from "juesuan/forms";
 * import { minus } from "juesuan/advanced";
 * minus(each("total")).weight; // => -1
 * ```
 */
export function minus<K extends string, C extends string, G extends string>(
  term: Term<K, C, G>,
): Term<K, C, G> {
  need("object", term, "term");
  return { ...term, weight: -(term.weight ?? 1) as 1 | -1 };
}

/**
 * A row of several columns: total = Σ parts, for every row of the form.
 *
 * @example
 * ```ts
 * import { acrossColumns } from "juesuan/advanced";
 * acrossColumns("IN-22", "total", ["basic", "project"]).right.length; // => 2
 * ```
 */
export function acrossColumns<const C extends string>(
  rule: string,
  total: C,
  parts: readonly C[],
): RelationSpec<never, C, never> {
  return {
    rule,
    forEach: { rows: { all: true } },
    left: [{ rows: EACH, column: total }],
    right: need("list", parts, "parts").map((column) => ({ rows: EACH, column })),
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
 * import { rollUpRelations } from "juesuan/advanced";
 * rollUpRelations({ classes: "A", sections: "B", items: "C", leaves: "D" }, ["total"]).map((spec) => spec.rule); // => ["A", "B", "C", "D"]
 * ```
 */
export function rollUpRelations<const C extends string>(
  rules: RollUpRules,
  columns: readonly C[],
): readonly RelationSpec<"total", C, never>[] {
  need("object", rules, "rules");
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
