import { cellsOf, type FinalAccounts, measureOf, rowFinder, tableOf } from "../../accounts";
import { needFigures } from "../../errors";
import { columnTitle, englishCell, FORM_IDS, type FormId, formOf, rowTitle } from "../../forms";
import { halfStepOf } from "../../money";
import type { Issue } from "../tables/issue";
import { slackOf } from "./aggregates";
import type { Child } from "./children";
import { type ConsolidateOptions, consolidate } from "./consolidate";

/** A cell of the parent beside what its children come to. */
export interface ReconciledCell {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  /** What the parent printed in 分; null where blank or absent. */
  readonly parent: number | null;
  /** What the children come to after eliminations; null where none of them has a figure. */
  readonly children: number | null;
  readonly difference: number;
  /** What rounding of all the figures explains, in 分. */
  readonly tolerance: number;
  readonly agrees: boolean;
}

/** A published parent against its children. */
export interface Reconciliation {
  /** Every cell that the parent or a child has a figure in. */
  readonly cells: readonly ReconciledCell[];
  /** One issue of kind `cell-differs` for each cell that does not agree, then those of the consolidation. */
  readonly issues: readonly Issue[];
}

/**
 * Compares a published parent with its children, cell by cell, after the eliminations. A difference is allowed as
 * far as rounding of the parent's and the children's printed figures explains it.
 *
 * A parent of another year is an issue too.
 *
 * @throws {JuesuanError} as {@link consolidate}
 * @example
 * ```ts
 * import { reconcile } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const child = { id: "a", accounts: sampleAccounts() };
 * reconcile(sampleAccounts(), [child]).issues; // => []
 * reconcile(sampleAccounts(), [child, { ...child, id: "b" }]).issues[0]?.kind; // => "cell-differs"
 * ```
 */
export function reconcile(
  parent: FinalAccounts,
  children: Iterable<FinalAccounts | Child>,
  options: ConsolidateOptions = {},
): Reconciliation {
  needFigures(parent, "parent");
  const { accounts, partial, issues } = consolidate(children, options);
  const cells: ReconciledCell[] = [];
  const seen = new Set<string>();
  const [ofParent, ofChildren] = [rowFinder(parent), rowFinder(accounts)];
  for (const side of [parent, accounts]) {
    for (const { form, row, column } of cellsOf(side)) {
      const at = `${form}/${row}/${column}`;
      if (seen.has(at)) continue;
      seen.add(at);
      const printed = ofParent(form, row)?.cells[column] ?? null;
      const summed = ofChildren(form, row)?.cells[column] ?? null;
      const difference = (printed ?? 0) - (summed ?? 0);
      const table = tableOf(parent, form);
      const half = table === undefined || measureOf(form, row) === "count" ? 0 : halfStepOf(table.precision);
      const tolerance = (printed === null ? 0 : half) + slackOf(partial.sums, form, row, column);
      const agrees = Math.abs(difference) <= tolerance;
      cells.push({ form, row, column, parent: printed, children: summed, difference, tolerance, agrees });
    }
  }
  const order = new Map(FORM_IDS.map((form, index) => [form, index]));
  cells.sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
  const year = parent.year;
  const years: Issue[] =
    year === accounts.year
      ? []
      : [
          {
            kind: "cell-differs",
            found: year,
            expected: accounts.year,
            message: {
              zh: `上级为${year}年度，下级为${accounts.year}年度`,
              en: `the parent is of ${year}, the children of ${accounts.year}`,
            },
          },
        ];
  return {
    cells,
    issues: [...years, ...cells.flatMap((cell) => (cell.agrees ? [] : [issueOf(cell)])), ...issues],
  };
}

function issueOf({ form, row, column, parent, children, difference, tolerance }: ReconciledCell): Issue {
  const at = `${formOf(form).title} ${rowTitle(form, row)}/${columnTitle(form, column)}`;
  return {
    kind: "cell-differs",
    form,
    row,
    column,
    found: parent,
    expected: children,
    difference,
    tolerance,
    message: {
      zh: `${at}：上级为${parent ?? "空"}分，下级合计为${children ?? "空"}分，相差${difference}分`,
      en: `${englishCell({ form, row, column })}: the parent has ${parent ?? "nothing"}, its children come to ${children ?? "nothing"}, off by ${difference} fen`,
    },
  };
}
