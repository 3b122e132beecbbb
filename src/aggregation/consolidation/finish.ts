import { type FinalAccounts, findRow, tableOf } from "../../accounts";
import { has } from "../../codes";
import { codeLevel, FORM_IDS, type FormId, formOf, rowTitle } from "../../forms";
import type { CellSums } from "../tables/cell-sums";
import type { Issue } from "../tables/issue";
import { catalogueOf } from "../tables/lay-table";
import { aggregates, type ParentOptions } from "./aggregates";
import { checkParent } from "./blame";
import type { CountedChild } from "./counted";
import { type EliminatedTransfer, eliminate, TRANSFER_COLUMNS, type Transfer } from "./eliminate";
import type { Incidence } from "./incidence";
import type { PartialAggregate, PartialConsolidation, PartialForm, PartialRow } from "./partial";
import { Sums } from "./sums";

/** What is said of the parent once its children are counted. */
export interface ParentOfChildren extends Omit<ParentOptions, "codes"> {
  /** Transfers between children that the whole neither received nor spent. */
  readonly eliminations?: readonly Transfer[];
  /** Ids of the children the parent has: one that is not given, or given and not expected, is reported. */
  readonly expected?: readonly string[];
}

/** A consolidated parent. */
export interface Consolidation {
  readonly accounts: FinalAccounts;
  /**
   * What is known of the children, before eliminations: it merges with others, and the transfers are named again where
   * it goes into a larger whole.
   */
  readonly partial: PartialConsolidation;
  readonly eliminated: readonly EliminatedTransfer[];
  /** Everything to look at, the relations the parent breaks with the children that brought them among it. */
  readonly issues: readonly Issue[];
}

/** The parent that a partial consolidation makes. */
export function finish(
  partial: PartialConsolidation,
  options: ParentOfChildren & Pick<ParentOptions, "codes">,
  incidence: Incidence,
): Consolidation {
  const { counted } = partial;
  const { eliminated, issues: refused, sums } = eliminate(counted, options.eliminations ?? []);
  const total = eliminated.length === 0 ? partial.sums : withSums(partial.sums, sums);
  const accounts = aggregates.toAccounts(total, options);
  return {
    accounts,
    partial,
    eliminated,
    issues: [
      ...expectationIssues(counted, options.expected),
      ...formIssues(counted),
      ...strayIssues(counted),
      ...undividedIssues(counted),
      ...codeIssues(accounts, counted, options.codes),
      ...refused,
      ...openTransfers(accounts, options.eliminations ?? []),
      ...checkParent(accounts, total, partial, incidence),
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
  const total = new Sums();
  total.addPartial(partial);
  total.addPartial({ year: partial.year, children: 0, precision: null, forms });
  return total.freeze();
}

function expectationIssues(
  children: readonly CountedChild[],
  expected: readonly string[] | undefined,
): Issue[] {
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

/** The ids of the children that have something, by what they have. */
function idsBy<Key>(
  children: readonly CountedChild[],
  keysOf: (child: CountedChild) => readonly Key[],
): Map<Key, string[]> {
  const having = new Map<Key, string[]>();
  for (const child of children)
    for (const key of keysOf(child)) {
      const ids = having.get(key);
      if (ids === undefined) having.set(key, [child.id]);
      else ids.push(child.id);
    }
  return having;
}

const placeOf = ({ form, row }: { readonly form: FormId; readonly row: string }): string => `${form}/${row}`;

/** Forms that some children have and others have not. */
function formIssues(children: readonly CountedChild[]): Issue[] {
  const without = idsBy(children, ({ lacks = [] }) => lacks);
  return FORM_IDS.flatMap((form): Issue[] => {
    const ids = without.get(form) ?? [];
    if (ids.length === 0 || ids.length === children.length) return [];
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

function strayIssues(children: readonly CountedChild[]): Issue[] {
  return children.flatMap(({ id, strays = [] }) =>
    strays.map(
      ({ form, rows }): Issue => ({
        kind: "stray-figures",
        form,
        child: id,
        found: rows,
        message: {
          zh: `${id}的${formOf(form).title}有${rows}行数字位置不明，未计入`,
          en: `${rows} rows of form ${form} of "${id}" have no known place and are not in the sums`,
        },
      }),
    ),
  );
}

/** Totals of which some children print no part: the whole has none of its parts either. */
function undividedIssues(children: readonly CountedChild[]): Issue[] {
  const without = idsBy(children, ({ undivided = [] }) => undivided.map(placeOf));
  const places = new Map(
    children.flatMap(({ undivided = [] }) => undivided.map((one) => [placeOf(one), one])),
  );
  return [...places].flatMap(([place, { form, row }]): Issue[] => {
    const ids = without.get(place) ?? [];
    if (ids.length === children.length) return [];
    const title = rowTitle(form, row) ?? row;
    return [
      {
        kind: "undivided-total",
        form,
        row,
        children: ids,
        message: {
          zh: `${formOf(form).title}：${ids.join("、")}只列${title}，未列其中各项，合并后各项不列`,
          en: `form ${form}: ${ids.join(", ")} print ${row} without its parts, so that the whole has none of them`,
        },
      },
    ];
  });
}

function codeIssues(
  parent: FinalAccounts,
  children: readonly CountedChild[],
  codes: ParentOptions["codes"],
): Issue[] {
  const having = idsBy(children, ({ unknown = [] }) => unknown.map(placeOf));
  return FORM_IDS.flatMap((form) => {
    const catalogue = catalogueOf(form, codes);
    if (catalogue === undefined) return [];
    const unknown = (tableOf(parent, form)?.rows ?? []).filter(
      ({ key }) => codeLevel(key) !== undefined && !has(catalogue, key),
    );
    return unknown.map(({ key }): Issue => {
      const ids = having.get(placeOf({ form, row: key })) ?? [];
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
          en: `${paid} (${out} fen) and ${received} (${into} fen) both have figures: name the transfers between children to eliminate them`,
        },
      },
    ];
  });
}
