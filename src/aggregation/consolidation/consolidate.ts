import { type FinalAccounts, findRow, tableOf } from "../../accounts";
import type { RelationRule } from "../../checking";
import { type CodeScope, has } from "../../codes";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import type { CellSums } from "../tables/cell-sums";
import type { Issue } from "../tables/issue";
import { catalogueOf } from "../tables/lay-table";
import { Accumulator } from "./accumulator";
import { aggregates, type ParentOptions } from "./aggregates";
import { checkParent } from "./blame";
import { type Child, namedChildren } from "./children";
import { type EliminatedTransfer, eliminate, TRANSFER_COLUMNS, type Transfer } from "./eliminate";
import type { PartialAggregate, PartialForm, PartialRow } from "./partial";

/** How children are consolidated. */
export interface ConsolidateOptions extends ParentOptions {
  /** Transfers between children that the whole neither received nor spent. */
  readonly eliminations?: readonly Transfer[];
  /** Ids of the children the parent has: one that is not given, or given and not expected, is reported. */
  readonly expected?: readonly string[];
  /** Relations the parent is checked against; all arithmetic rules of the library where left out. */
  readonly rules?: readonly RelationRule[];
}

/** A consolidated parent. */
export interface Consolidation {
  readonly accounts: FinalAccounts;
  /** The sums behind it, which merge with others. */
  readonly partial: PartialAggregate;
  readonly eliminated: readonly EliminatedTransfer[];
  /** Everything to look at, the relations the parent breaks with the children that brought them among it. */
  readonly issues: readonly Issue[];
}

/**
 * Consolidates units into a department, or departments into a region: cell by cell over the same forms, in 分, whatever
 * unit each was printed in; the result carries the coarsest precision. Internal transfers are taken out only where
 * both sides are given and equal. The parent is checked again, and each relation it breaks names the children
 * that brought it.
 *
 * @param children - Accounts, or accounts with an id; the department names those without.
 * @throws {AggregationError} `children` for two children of one id, other years, an unknown year or department
 * @example
 * ```ts
 * import { consolidate } from "juesuan/aggregation";
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * const { accounts, issues } = consolidate([
 *   { id: "a", accounts: sampleAccounts() },
 *   { id: "b", accounts: sampleAccounts() },
 * ]);
 * amountOf(accounts, "expenditure", "2101501", "basic"); // => 308320000
 * issues; // => []
 * consolidate([sampleAccounts(), sampleAccounts()]); // throws /children 0 and 1 both have the id/
 * ```
 */
export function consolidate(
  children: readonly (FinalAccounts | Child)[],
  options: ConsolidateOptions = {},
): Consolidation {
  const named = namedChildren(children);
  const { eliminated, issues: refused, sums } = eliminate(named, options.eliminations ?? []);
  const plain = aggregates.addAll(
    aggregates.empty(),
    named.map((child) => child.accounts),
  );
  const partial = eliminated.length === 0 ? plain : withSums(plain, sums);
  const accounts = aggregates.toAccounts(partial, options);
  return {
    accounts,
    partial,
    eliminated,
    issues: [
      ...expectationIssues(named, options.expected),
      ...formIssues(named),
      ...strayIssues(named),
      ...codeIssues(accounts, named, options.codes),
      ...refused,
      ...openTransfers(accounts, options.eliminations ?? []),
      ...checkParent(accounts, partial, named, options.rules),
    ],
  };
}

/** The sums with amounts added that are no figures of a child. */
function withSums(partial: PartialAggregate, sums: CellSums): PartialAggregate {
  const forms: { [F in FormId]?: PartialForm } = {};
  for (const form of FORM_IDS) {
    const changed = sums.rowsOf(form);
    if (changed.size === 0) continue;
    const columns = formOf(form).columns.map((column) => column.id);
    const none = columns.map(() => 0);
    const rows: Record<string, PartialRow> = {};
    for (const [key, cells] of changed) {
      if (partial.forms[form]?.rows[key] === undefined) continue;
      const amounts = columns.map((column) => cells.get(column) ?? 0);
      rows[key] = { name: null, amounts, figures: none, blanks: none, slack: none };
    }
    forms[form] = { children: 0, strays: 0, rows };
  }
  const total = new Accumulator();
  total.addPartial(partial);
  total.addPartial({ year: partial.year, children: 0, precision: null, forms });
  return total.freeze();
}

function expectationIssues(children: readonly Child[], expected: readonly string[] | undefined): Issue[] {
  if (expected === undefined) return [];
  const given = new Set(children.map((child) => child.id));
  const wanted = new Set(expected);
  return [
    ...[...wanted]
      .filter((id) => !given.has(id))
      .map(
        (id): Issue => ({
          kind: "child-missing",
          child: id,
          message: { zh: `缺下级${id}的决算`, en: `the accounts of child "${id}" are missing` },
        }),
      ),
    ...[...given]
      .filter((id) => !wanted.has(id))
      .map(
        (id): Issue => ({
          kind: "child-unexpected",
          child: id,
          message: {
            zh: `${id}不在下级名单中，已计入`,
            en: `"${id}" is not among the expected children; it was counted`,
          },
        }),
      ),
  ];
}

/** Forms that some children have and others have not. */
function formIssues(children: readonly Child[]): Issue[] {
  return FORM_IDS.flatMap((form): Issue[] => {
    const without = children.filter((child) => tableOf(child.accounts, form) === undefined);
    if (without.length === 0 || without.length === children.length) return [];
    const ids = without.map((child) => child.id);
    return [
      {
        kind: "form-missing",
        form,
        children: ids,
        message: {
          zh: `${formOf(form).title}：${ids.join("、")}没有此表`,
          en: `form ${form} is missing for ${ids.join(", ")}`,
        },
      },
    ];
  });
}

function strayIssues(children: readonly Child[]): Issue[] {
  return children.flatMap(({ id, accounts }) =>
    FORM_IDS.flatMap((form): Issue[] => {
      // A line that only repeats another over a page break is no figure of its own.
      const strays = (tableOf(accounts, form)?.strays ?? []).filter(({ repeats }) => repeats === undefined);
      if (strays.length === 0) return [];
      return [
        {
          kind: "stray-figures",
          form,
          child: id,
          found: strays.length,
          message: {
            zh: `${id}的${formOf(form).title}有${strays.length}行数字位置不明，未计入`,
            en: `${strays.length} rows of form ${form} of "${id}" have no known place and are not in the sums`,
          },
        },
      ];
    }),
  );
}

function codeIssues(
  parent: FinalAccounts,
  children: readonly Child[],
  codes: CodeScope | undefined,
): Issue[] {
  return FORM_IDS.flatMap((form) => {
    const catalogue = catalogueOf(form, codes);
    if (catalogue === undefined) return [];
    const unknown = new Map<string, Set<string>>();
    for (const { key } of tableOf(parent, form)?.rows ?? [])
      if (codeLevel(key) !== undefined && !has(catalogue, key)) unknown.set(key, new Set());
    if (unknown.size > 0)
      for (const { id, accounts } of children)
        for (const { key } of tableOf(accounts, form)?.rows ?? []) unknown.get(key)?.add(id);
    return [...unknown].map(([key, having]): Issue => {
      const ids = [...having];
      return {
        kind: "unknown-code",
        form,
        row: key,
        found: key,
        children: ids,
        message: {
          zh: `${formOf(form).title}的${key}不在科目表中，来自${ids.join("、")}`,
          en: `${key} in form ${form} is not in the catalogue, brought by ${ids.join(", ")}`,
        },
      };
    });
  });
}

/** Columns of internal transfers that still have figures on both sides though nothing was said of them. */
function openTransfers(parent: FinalAccounts, transfers: readonly Transfer[]): Issue[] {
  return (["subsidy", "remittance"] as const).flatMap((kind): Issue[] => {
    if (transfers.some((transfer) => transfer.kind === kind)) return [];
    const { paid, received } = TRANSFER_COLUMNS[kind];
    const out = findRow(parent, "expenditure", "total")?.cells[paid] ?? 0;
    const into = findRow(parent, "income", "total")?.cells[received] ?? 0;
    if (out === 0 || into === 0) return [];
    return [
      {
        kind: "transfer",
        found: into,
        expected: out,
        message: {
          zh: `合并后两方均有数（支出${out}分、收入${into}分），其中的内部往来未指明，未抵销`,
          en: `${paid} (${out} 分) and ${received} (${into} 分) both have figures: name the transfers between children to eliminate them`,
        },
      },
    ];
  });
}
