import type { FinalAccounts, FormTable } from "../../accounts";
import type { CodeScope } from "../../codes";
import { JuesuanError, need, WRONG_ENTRIES } from "../../errors";
import { FORM_IDS, type FormId, layoutFor, type ProvinceName } from "../../forms";
import { type Misfit, same } from "../../guard";
import { halfStepOf, type Precision } from "../../money";
import { CellSums } from "../tables/cell-sums";
import type { Issue } from "../tables/issue";
import { layTable, type RowCells } from "../tables/lay-table";
import { addBalances } from "./balances";
import { contribute, contributeThreePublic } from "./contributions";
import { type Entry, THREE_PUBLIC_COUNTS, type ThreePublicCount } from "./entry";
import { codeIssues, guardEntries } from "./entry-faults";

/** Of whom and when the forms are, and how their figures were given. */
export interface DeriveFormsOptions {
  readonly department?: string;
  readonly year?: number;
  /** Province, for its layout; the national one where left out. */
  readonly province?: ProvinceName;
  /** `budget` makes the forms of the budget entries instead of the final accounts. */
  readonly stage?: "actual" | "budget";
  /**
   * How the entries' figures were printed: 元 with two decimals, the ledger itself, where left out. With a coarser
   * one, sums that are given twice may differ by what rounding explains.
   */
  readonly precision?: Precision;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/** The forms that entries make. */
export interface Derivation {
  readonly accounts: FinalAccounts;
  /** The counts beside 三公, as far as entries give them. */
  readonly counts: Readonly<Partial<Record<ThreePublicCount, number>>>;
  /** Codes to look at; nothing was left out because of them. */
  readonly issues: readonly Issue[];
}

/**
 * All forms of a unit's year from one list of entries. Every total, balance and figure that stands in several forms
 * is made from the same entries, so every arithmetic rule holds by construction.
 *
 * @param entries - Entries, see {@link Entry}, in any order.
 * @throws {JuesuanError} `wrong-entries`, with one of its `issues` for each entry that breaks its schema or the law,
 * fund that spends more than it has, and basic expenditure of the general budget without economic items.
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 * import { deriveForms } from "juesuan/aggregation";
 * import { amountOf } from "juesuan/accounts";
 * const { accounts } = deriveForms([
 *   { kind: "income", item: "2101501", source: "generalBudget", amount: yuan(100) },
 *   { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "basic", economic: "30101", amount: yuan(80) },
 * ], { department: "示例局", year: 2024 });
 * amountOf(accounts, "summary", "expenditure.closing", "amount"); // => 2000
 * amountOf(accounts, "basicDetail", "personnel", "amount"); // => 8000
 * deriveForms([{ kind: "income", item: "2101501", source: "generalBudget", amount: yuan(-0.01) }]); // throws /entry 0.*amount is -1/
 * ```
 */
export function deriveForms(entries: readonly Entry[], options: DeriveFormsOptions = {}): Derivation {
  const { stage = "actual", year = null, precision = EXACT } = need("object", options, "options");
  const parsed = guardEntries(entries);
  const { sums, taken, faults } = sumEntries(parsed.entries, parsed.faults, stage, halfStepOf(precision));
  if (faults.length > 0)
    throw new JuesuanError(WRONG_ENTRIES, faults, ["编不出各表：", "no forms can be made: "]);
  const layout = layoutFor(options.province ?? null, year);
  const forms: Partial<Record<FormId, FormTable>> = {};
  const names = namesOf(parsed.entries);
  // A form that the layout does not print and that has figures all the same is added, never dropped.
  const ids = FORM_IDS.filter((form) => layout.forms.includes(form) || sums.rowsOf(form).size > 0);
  for (const form of ids) {
    forms[form] = layTable(form, rowsOf(form, sums, names), {
      layout,
      year,
      precision,
      codes: options.codes,
    });
  }
  return {
    accounts: {
      department: options.department ?? null,
      year,
      unit: precision.unit,
      forms: forms as FinalAccounts["forms"],
    },
    counts: countsOf(taken),
    issues: parsed.entries.flatMap((entry, index) => codeIssues(entry, index, year, options.codes)),
  };
}

const EXACT: Precision = { unit: "元", decimals: 2 };

/** The cells that entries make, and what is wrong with them together. */
export function sumEntries(
  entries: readonly Entry[],
  known: readonly Misfit[],
  stage: "actual" | "budget",
  half: number,
): { readonly sums: CellSums; readonly taken: readonly Entry[]; readonly faults: readonly Misfit[] } {
  const taken = entries.filter((entry) => (entry.stage ?? "actual") === stage);
  const sums = new CellSums();
  for (const entry of taken) contribute(entry, sums);
  for (const entry of entries) contributeThreePublic(entry, sums);
  // A balance of entries that are wrong in themselves would only repeat the fault.
  if (known.length > 0) return { sums, taken, faults: known };
  return { sums, taken, faults: [...addBalances(taken, sums, half), ...economicFaults(taken, sums, half)] };
}

/** 06 shows the basic expenditure of 05 by economic item: both must be told, and come to the same. */
function economicFaults(entries: readonly Entry[], sums: CellSums, half: number): Misfit[] {
  const basic = sums.get("generalBudget", "total", "basic") ?? 0;
  const told =
    (sums.get("basicDetail", "personnel", "amount") ?? 0) +
    (sums.get("basicDetail", "public", "amount") ?? 0);
  const terms = entries.filter(
    (entry) =>
      entry.kind === "economic" ||
      (entry.kind === "expenditure" && entry.fund === "generalBudget" && entry.nature === "basic"),
  );
  if (Math.abs(basic - told) <= terms.length * half) return [];
  return [
    {
      path: ["basicDetail"],
      found: told,
      expected: same(String(basic)),
      says: [
        `一般公共预算基本支出的经济分类合计为${told}，应为${basic}：请给每笔支出写上经济分类，或用kind为“economic”的分录补足`,
        `economic items of 基本支出 of the general budget come to ${told}, expected ${basic}: give each such ` +
          'expenditure its economic item, or add entries of kind "economic" for the rest',
      ],
    },
  ];
}

function namesOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (!("name" in entry) || entry.name === undefined) continue;
    if ("item" in entry && entry.item !== undefined) names.set(entry.item, entry.name);
    else if (entry.kind === "economic") names.set(entry.economic, entry.name);
  }
  return names;
}

function rowsOf(form: FormId, sums: CellSums, names: ReadonlyMap<string, string>): Map<string, RowCells> {
  return new Map(
    [...sums.rowsOf(form)].map(([key, cells]) => [
      key,
      { name: names.get(key) ?? null, cells: Object.fromEntries(cells) },
    ]),
  );
}

function countsOf(entries: readonly Entry[]): Derivation["counts"] {
  const counts: Partial<Record<ThreePublicCount, number>> = {};
  for (const entry of entries) {
    if (entry.kind === "count") counts[entry.of] = (counts[entry.of] ?? 0) + entry.count;
  }
  return Object.fromEntries(
    THREE_PUBLIC_COUNTS.flatMap((of) => (counts[of] === undefined ? [] : [[of, counts[of]]])),
  );
}
