import { type FinalAccounts, type Named, type Row, type RowFinder, rowFinder, tableOf } from "../../accounts";
import { builtInCodes, type CodeScope, has, isStateCapitalCode } from "../../codes";
import { need, needFigures } from "../../errors";
import { type ColumnId, codeLevel, type FormId, fixedRow, type RowKey } from "../../forms";
import { type Fen, fen } from "../../money";
import type { Issue } from "../tables/issue";
import { threePublicOf } from "./contributions";
import {
  type Entry,
  FUNDS,
  type Fund,
  figureOf,
  NATURES,
  OTHER_SOURCES,
  THREE_PUBLIC_EXPENSES,
  type ThreePublicExpense,
} from "./entry";
import { untold } from "./untold";

/** What tables say of the entries behind them. */
export interface EntriesFromTables {
  readonly entries: readonly Entry[];
  /** What the tables do not determine, or contradict each other in; each is an issue of kind `undetermined`. */
  readonly undetermined: readonly Issue[];
}

/**
 * The entries that the tables of accounts determine, as `deriveForms` takes them: give it the precision of the tables
 * to have the same tables back, up to the rounding of their printed figures. What tables cannot say, such as
 * which functional item an economic item was spent on, is listed, never guessed.
 *
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 * import { deriveForms, toEntries } from "juesuan/aggregation";
 * const { accounts } = deriveForms([
 *   { kind: "income", item: "2101501", source: "generalBudget", amount: yuan(100) },
 *   { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "project", amount: yuan(100) },
 * ]);
 * toEntries(accounts).entries.map((entry) => entry.kind); // => ["income", "expenditure", "closing"]
 * ```
 */
export function toEntries(
  accounts: FinalAccounts,
  options: { readonly codes?: CodeScope } = {},
): EntriesFromTables {
  needFigures(accounts, "accounts");
  const { codes = builtInCodes } = need("object", options, "options");
  const tables = new Tables(accounts, codes);
  const undetermined: Issue[] = [];
  const entries = [
    ...incomeEntries(tables, undetermined),
    ...expenditureEntries(tables, undetermined),
    ...carryOverEntries(tables, undetermined),
    ...economicEntries(tables, undetermined),
    ...threePublicEntries(tables, undetermined),
    ...statisticEntries(tables),
  ];
  const told = entries.filter((entry) => figureOf(entry) !== 0 || entry.kind === "closing");
  return { entries: told, undetermined: [...undetermined, ...untold(accounts, told)] };
}

/** Reading of cells and leaves with blank as nothing. */
class Tables {
  private readonly find: RowFinder;

  constructor(
    readonly accounts: FinalAccounts,
    readonly codes: CodeScope,
  ) {
    this.find = rowFinder(accounts);
  }

  amount<F extends FormId, K extends string, C extends string>(
    form: F,
    key: Named<K, RowKey<F>>,
    column: Named<C, ColumnId<F>>,
  ): Fen {
    return this.find(form, key)?.cells[column] ?? fen(0);
  }

  /** Coded rows that have no coded row under them. */
  leaves(form: FormId): readonly Row[] {
    const rows = (tableOf(this.accounts, form)?.rows ?? []).filter((row) => codeLevel(row.key) !== undefined);
    const parents = new Set(rows.flatMap(({ key }) => [key.slice(0, -2), key.slice(0, -4)]));
    return rows.filter(({ key }) => !parents.has(key));
  }

  has(form: FormId): boolean {
    return tableOf(this.accounts, form) !== undefined;
  }
}

function undeterminedIssue(form: FormId, zh: string, en: string, more: Partial<Issue> = {}): Issue {
  return { kind: "undetermined", form, message: { zh, en }, ...more };
}

/** The name that a code needs because the catalogue does not know it. */
function nameFor({ codes }: Tables, row: Row, economic = false): { name?: string } {
  const known = has(economic ? codes.departmentEconomic : codes.functional, row.key);
  return known || row.name === null ? {} : { name: row.name };
}

function incomeEntries(tables: Tables, undetermined: Issue[]): Entry[] {
  if (!tables.has("income")) {
    undetermined.push(
      undeterminedIssue(
        "income",
        "缺收入决算表，本年收入不能分科目",
        "02 is missing: income by item is not known",
      ),
    );
    return [];
  }
  const capital = tables.amount("appropriationSummary", "income.stateCapital", "amount") !== 0;
  return tables.leaves("income").flatMap((row): Entry[] => {
    const item = { item: row.key, ...nameFor(tables, row) };
    const others = OTHER_SOURCES.map(
      (source): Entry => ({
        kind: "income",
        ...item,
        source,
        amount: tables.amount("income", row.key, source),
      }),
    );
    const granted = tables.amount("income", row.key, "appropriation");
    const fromFund = tables.amount("governmentFund", row.key, "income");
    const rest = granted - fromFund;
    const fromCapital =
      capital && isStateCapitalCode(tables.codes.functional, row.key, tables.accounts.year ?? undefined);
    if (rest < 0)
      undetermined.push(
        undeterminedIssue(
          "income",
          `${row.key}：财政拨款收入小于政府性基金表的本年收入`,
          `${row.key}: income from the treasury is less than 07 says`,
          { row: row.key, column: "appropriation", found: granted, expected: fromFund, difference: rest },
        ),
      );
    return [
      { kind: "income", ...item, source: "governmentFund", amount: fromFund },
      {
        kind: "income",
        ...item,
        source: fromCapital ? "stateCapital" : "generalBudget",
        amount: fen(Math.max(0, rest)),
      },
      ...others,
    ];
  });
}

function expenditureEntries(tables: Tables, undetermined: Issue[]): Entry[] {
  const entries: Entry[] = [];
  const granted = new Map<string, number>();
  const cell = (item: string, nature: string) => `${item}/${nature}`;
  for (const fund of FUNDS) {
    for (const row of tables.leaves(fund)) {
      for (const nature of ["basic", "project"] as const) {
        const amount = tables.amount(fund, row.key, nature);
        const at = cell(row.key, nature);
        granted.set(at, (granted.get(at) ?? 0) + amount);
        entries.push({
          kind: "expenditure",
          item: row.key,
          ...nameFor(tables, row),
          fund,
          nature,
          amount,
          ...redInk(amount),
        });
      }
    }
  }
  if (!tables.has("expenditure")) {
    undetermined.push(
      undeterminedIssue(
        "expenditure",
        "缺支出决算表，其他资金的支出不能确定",
        "03 is missing: expenditure of other money is not known",
      ),
    );
    return entries;
  }
  for (const row of tables.leaves("expenditure")) {
    for (const nature of NATURES) {
      const all = tables.amount("expenditure", row.key, nature);
      const amount = all - (granted.get(cell(row.key, nature)) ?? 0);
      if (amount < 0 && all >= 0) {
        undetermined.push(
          undeterminedIssue(
            "expenditure",
            `${row.key}：支出小于财政拨款各表之和`,
            `${row.key}: expenditure is less than the forms of 财政拨款 say`,
            { row: row.key, column: nature, found: all, expected: all - amount, difference: amount },
          ),
        );
        continue;
      }
      entries.push({
        kind: "expenditure",
        item: row.key,
        ...nameFor(tables, row),
        fund: "other",
        nature,
        amount: fen(amount),
        ...redInk(amount),
      });
    }
  }
  return entries;
}

function redInk(amount: number): { note?: string } {
  return amount < 0 ? { note: "红字" } : {};
}

function carryOverEntries(tables: Tables, undetermined: Issue[]): Entry[] {
  const entries: Entry[] = [];
  if (!tables.has("appropriationSummary") || !tables.has("summary")) {
    const form = tables.has("summary") ? "appropriationSummary" : "summary";
    undetermined.push(
      undeterminedIssue(form, "缺总表，结转和结余不能确定", `${form} is missing: 结转和结余 is not known`),
    );
    return entries;
  }
  const push = (kind: "opening" | "closing", fund: Fund, amount: number, row?: Row) =>
    entries.push({
      kind,
      fund,
      ...(row === undefined ? {} : { item: row.key, ...nameFor(tables, row) }),
      amount: fen(amount),
      ...(fund === "other" ? redInk(amount) : {}),
    });
  let [openings, closings] = [0, 0];
  for (const fund of FUNDS) {
    const opening = tables.amount("appropriationSummary", `income.opening.${fund}`, "amount");
    const closing = tables.amount("appropriationSummary", "expenditure.closing", fund);
    openings += opening;
    closings += closing;
    if (fund === "governmentFund") {
      for (const row of tables.leaves("governmentFund")) {
        push("opening", fund, tables.amount(fund, row.key, "opening"), row);
        push("closing", fund, tables.amount(fund, row.key, "closing"), row);
      }
      continue;
    }
    push("opening", fund, opening);
    const income = tables.amount("appropriationSummary", `income.${fund}`, "amount");
    const spent = tables.amount("appropriationSummary", "expenditure.subtotal", fund);
    if (opening !== 0 || closing !== 0 || income !== 0 || spent !== 0) push("closing", fund, closing);
  }
  const of = (key: string) => tables.amount("summary", key, "amount");
  push("opening", "other", of("income.opening") - openings);
  const other = of("expenditure.closing") - closings;
  if (hasOtherMoney(tables) || other !== 0) push("closing", "other", other);
  entries.push({ kind: "surplusUsed", amount: of("income.surplusUsed") });
  entries.push({ kind: "distribution", amount: of("expenditure.distribution") });
  return entries;
}

function hasOtherMoney(tables: Tables): boolean {
  const differs = (a: string, b: string, column: string) =>
    tables.amount("summary", a, "amount") !== tables.amount("appropriationSummary", b, column);
  return (
    differs("income.subtotal", "income.subtotal", "amount") ||
    differs("income.opening", "income.opening", "amount") ||
    differs("expenditure.subtotal", "expenditure.subtotal", "total") ||
    tables.amount("summary", "income.surplusUsed", "amount") !== 0
  );
}

function economicEntries(tables: Tables, undetermined: Issue[]): Entry[] {
  const leaves = tables.leaves("basicDetail");
  if (leaves.length > 0)
    undetermined.push(
      undeterminedIssue(
        "basicDetail",
        "基本支出的经济分类与功能分类之间的对应，各表不能确定",
        "which functional item each economic item was spent on, the tables do not say",
      ),
    );
  return leaves.map((row): Entry => {
    const amount = tables.amount("basicDetail", row.key, "amount");
    return { kind: "economic", economic: row.key, ...nameFor(tables, row, true), amount, ...redInk(amount) };
  });
}

function threePublicEntries(tables: Tables, undetermined: Issue[]): Entry[] {
  if (!tables.has("threePublic")) {
    undetermined.push(undeterminedIssue("threePublic", "缺“三公”经费表", "09 is missing: 三公 is not known"));
    return [];
  }
  const basic = new Map<ThreePublicExpense, number>();
  for (const row of tables.leaves("basicDetail")) {
    const expense = threePublicOf(row.key);
    if (expense === undefined) continue;
    basic.set(expense, (basic.get(expense) ?? 0) + tables.amount("basicDetail", row.key, "amount"));
  }
  undetermined.push(
    undeterminedIssue(
      "threePublic",
      "出国团组、车辆、接待批次和人次不在各表中",
      "the counts beside 三公 (groups, vehicles, receptions) stand in no table",
    ),
  );
  return THREE_PUBLIC_EXPENSES.flatMap((expense): Entry[] => {
    const actual = tables.amount("threePublic", "actual", expense);
    const more = actual - (basic.get(expense) ?? 0);
    if (more < 0)
      undetermined.push(
        undeterminedIssue(
          "threePublic",
          `${expense}：“三公”决算数小于其基本支出部分`,
          `${expense}: 09 says less than the economic items of 06`,
          { row: "actual", column: expense, found: actual, expected: actual - more, difference: more },
        ),
      );
    return [
      { kind: "threePublic", expense, amount: fen(Math.max(0, more)) },
      {
        kind: "threePublic",
        expense,
        amount: tables.amount("threePublic", "budget", expense),
        stage: "budget",
      },
    ];
  });
}

function statisticEntries(tables: Tables): Entry[] {
  return (tableOf(tables.accounts, "statistics")?.rows ?? []).flatMap((row): Entry[] => {
    const declared = fixedRow("statistics", row.key)?.row;
    const amount = tables.amount("statistics", row.key, "count");
    if (declared?.lineNumber === undefined || row.key.endsWith(".total")) return [];
    const isCount = declared.measure === "count";
    return [{ kind: "statistic", row: row.key, ...(isCount ? { count: amount } : { amount }) }];
  });
}
