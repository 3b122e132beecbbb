import type { FinalAccounts, FormTable } from "../../accounts";
import type { CodeScope } from "../../codes";
import {
  codeLevel,
  FORM_IDS,
  type FormId,
  fixedRow,
  formOf,
  layoutFor,
  type ProvinceName,
} from "../../forms";
import { frozen } from "../../frozen";
import type { Fen } from "../../money";
import { layTable, type RowCells } from "../tables/lay-table";
import type { PartialAggregate, PartialForm, PartialRow } from "./partial";
import { isMark, PARTS_ONLY, Sums, UNDIVIDED } from "./sums";

/** Of whom the consolidated accounts are. */
export interface ParentOptions {
  readonly department?: string;
  /** Province, for its layout; the national one where left out. */
  readonly province?: ProvinceName;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/** Consolidation as a commutative monoid: partial results combine in any order and grouping. */
export interface Aggregates {
  /** The sums of nothing; neutral in `merge`. */
  readonly empty: () => PartialAggregate;
  /** The sums with more children, one at a time; linear in their cells. */
  readonly addAll: (partial: PartialAggregate, children: Iterable<FinalAccounts>) => PartialAggregate;
  /** The sums of both. */
  readonly merge: (a: PartialAggregate, b: PartialAggregate) => PartialAggregate;
  /** The sums of all; linear in their rows. */
  readonly mergeAll: (partials: Iterable<PartialAggregate>) => PartialAggregate;
  /** The accounts that the sums make, in the coarsest precision that was added. */
  readonly toAccounts: (partial: PartialAggregate, options?: ParentOptions) => FinalAccounts;
}

/**
 * Sums of accounts that combine in any order: `empty`, `addAll`, `merge`, `mergeAll` and, at the end, `toAccounts`. Any
 * engine can spread children over workers and merge what comes back. Who the children are is not kept, so their size
 * grows with the distinct rows alone: to add one by one, to know who was counted and to learn who broke what, take
 * `createAccumulator`.
 *
 * All throw `JuesuanError`: `wrong-children` where years differ or are unknown, `out-of-range` where a sum
 * leaves the safe range.
 *
 * @example
 * ```ts
 * import { aggregates } from "juesuan/advanced";
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * const one = aggregates.addAll(aggregates.empty(), [sampleAccounts()]);
 * const three = aggregates.merge(aggregates.merge(one, one), one);
 * amountOf(aggregates.toAccounts(three), "expenditure", "total", "basic"); // => 462480000
 * three.children; // => 3
 * ```
 */
export const aggregates: Aggregates = /* @__PURE__ */ frozen({
  empty: () => ({ year: null, children: 0, precision: null, forms: {} }),
  addAll(partial, children) {
    const sums = new Sums();
    sums.addPartial(partial);
    for (const accounts of children) sums.addAccounts(accounts);
    return sums.freeze();
  },
  merge: (a, b) => aggregates.mergeAll([a, b]),
  mergeAll(partials) {
    const sums = new Sums();
    for (const partial of partials) sums.addPartial(partial);
    return sums.freeze();
  },
  toAccounts: accountsOf,
});

function accountsOf(partial: PartialAggregate, options: ParentOptions = {}): FinalAccounts {
  const { year } = partial;
  const precision = partial.precision ?? { unit: "元", decimals: 2 };
  const layout = layoutFor(options.province ?? null, year);
  const forms: Partial<Record<FormId, FormTable>> = {};
  for (const form of FORM_IDS) {
    const sums = partial.forms[form];
    if (sums !== undefined)
      forms[form] = layTable(form, rowsOf(form, sums), {
        layout,
        year,
        precision,
        codes: options.codes,
        unknown: undividedParts(form, sums),
      });
  }
  return {
    department: options.department ?? null,
    year,
    unit: precision.unit,
    forms: forms as FinalAccounts["forms"],
  };
}

function rowsOf(form: FormId, { rows }: PartialForm): Map<string, RowCells> {
  const columns = formOf(form).columns.map((column) => column.id);
  const made = new Map<string, RowCells>();
  for (const [key, row] of Object.entries(rows)) {
    if (isMark(key)) continue;
    const parts = rows[PARTS_ONLY + key];
    const undivided = undividedOf(form, rows, key);
    const cells: Record<string, Fen | null | undefined> = {};
    columns.forEach((column, c) => {
      // Some children print the total alone: their share in this part of it is unknown, and so is that of the whole.
      if ((undivided?.figures[c] ?? 0) > 0) return;
      if ((row.figures[c] as number) > 0) {
        cells[column] = ((row.amounts[c] as number) + (parts?.amounts[c] ?? 0)) as Fen;
      } else if ((row.blanks[c] as number) > 0) cells[column] = null;
    });
    if (Object.keys(cells).length > 0) made.set(key, { name: row.name, cells });
  }
  return made;
}

/** Rows of which nothing is known of the whole, since some children print the total of them alone. */
function undividedParts(form: FormId, { rows }: PartialForm): ReadonlySet<string> {
  const parts = formOf(form).sides.flatMap((side) => side.rows);
  return new Set(parts.filter(({ key }) => undividedOf(form, rows, key) !== undefined).map(({ key }) => key));
}

/** The sums of the total that a row is part of, over children that print no part of it. */
function undividedOf(form: FormId, rows: PartialForm["rows"], key: string): PartialRow | undefined {
  const whole = codeLevel(key) === undefined ? fixedRow(form, key)?.row.partOf : undefined;
  return whole === undefined ? undefined : rows[UNDIVIDED + whole];
}

/** What rounding explains of a cell of a partial aggregate, in 分. */
export function slackOf(partial: PartialAggregate, form: FormId, key: string, column: string): number {
  const rows = partial.forms[form]?.rows;
  const at = formOf(form).columns.findIndex(({ id }) => id === column);
  // A key of the parent may be any text, `constructor` too.
  const row = rows !== undefined && Object.hasOwn(rows, key) ? rows[key] : undefined;
  const parts = rows?.[PARTS_ONLY + key];
  const own = row?.slack[at] ?? 0;
  return (row?.figures[at] ?? 0) > 0 ? own + (parts?.slack[at] ?? 0) : own;
}
