import fc from "fast-check";
import type { FinalAccounts, FormTable, Row } from "../../src/accounts";
import {
  type Catalogue,
  childrenOf,
  departmentEconomicCodes,
  functionalCodes,
  lookup,
} from "../../src/codes";
import { FORM_IDS, type FormId, formOf } from "../../src/forms";
import { type Fen, fen, type Precision, roundFen } from "../../src/money";
import {
  type Entry,
  EXPENDITURE_KINDS,
  FUNDS,
  type Ledger,
  OTHER_SOURCES,
  randomLedger,
  sumOf,
} from "./ledger";
import { type Random, randomFrom } from "./random";

/** How random accounts are made. */
export interface AccountsOptions {
  /** Functional items of the general budget: a number, or 1 to 12 at random where nothing is said. */
  readonly size?: number;
  /** What an amount of nothing becomes: blank (null), zero, or one of them for each department. */
  readonly zeros?: "blank" | "zero" | "any";
  /** Forms to make; all nine and 公开10 where nothing is said. */
  readonly forms?: readonly FormId[];
}

type Cells = Record<string, number>;
type Group = "opening" | "income" | "closing";

/**
 * Correct accounts of an invented department, exact in 分 (元 with two decimals): every in-form and
 * cross-form rule of the catalogue holds. The same seed gives the same accounts. Rows carry no lines.
 */
export function randomAccounts(seed: number, options: AccountsOptions = {}): FinalAccounts {
  const random = randomFrom(seed);
  const ledger = randomLedger(random, options.size ?? random.int(1, 12));
  const zeros = options.zeros ?? "any";
  const zero: Fen | null = (zeros === "any" ? random.chance(0.5) : zeros === "zero") ? fen(0) : null;
  const precision: Precision = { unit: "元", decimals: 2 };
  const rows = rowsOf(random, ledger);
  const forms: Partial<Record<FormId, FormTable>> = {};
  for (const id of options.forms ?? FORM_IDS) {
    const { title, number } = formOf(id);
    const empty = rows[id].every((row) => Object.values(row.cells).every((amount) => amount === 0));
    const blank = empty ? null : zero;
    forms[id] = {
      title,
      number,
      precision,
      rows: rows[id].map(({ key, name, cells }) => ({
        key,
        name,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, amount]) => [column, amount === 0 ? blank : fen(amount)]),
        ),
      })),
      notes: empty ? ["说明：本表无数据"] : [],
    };
  }
  const department = `${random.pick(["甲", "乙", "丙", "丁"])}县${random.pick(["教育", "财政", "水利", "民政", "医疗保障"])}局`;
  return { department, year: ledger.year, unit: "元", forms: forms as FinalAccounts["forms"] };
}

/** Random accounts as an arbitrary; the counterexample is found again by its seed. */
export function accountsArbitrary(options: AccountsOptions = {}): fc.Arbitrary<FinalAccounts> {
  return fc.integer().map((seed) => randomAccounts(seed, options));
}

/** The accounts as they are printed in a precision: every amount rounded half-up by itself; counts untouched. */
export function printedIn(accounts: FinalAccounts, precision: Precision): FinalAccounts {
  const forms = Object.fromEntries(
    (Object.entries(accounts.forms) as [FormId, FormTable][]).map(([id, table]) => [
      id,
      {
        ...table,
        precision,
        rows: table.rows.map((row) => ({
          ...row,
          cells: isCount(row.key)
            ? row.cells
            : Object.fromEntries(
                Object.entries(row.cells).map(([column, amount]) => [
                  column,
                  typeof amount === "number" ? roundFen(amount, precision) : amount,
                ]),
              ),
        })),
      },
    ]),
  );
  return { ...accounts, unit: precision.unit, forms };
}

function isCount(key: string): boolean {
  return key.startsWith("vehicles.") || key.startsWith("equipment.");
}

interface Made {
  readonly key: string;
  readonly name: string | null;
  readonly cells: Cells;
}

function rowsOf(random: Random, ledger: Ledger): Record<FormId, readonly Made[]> {
  const { entries, year } = ledger;
  const general = entries.filter((entry) => entry.fund === "generalBudget");
  const funds = entries.filter((entry) => entry.fund === "governmentFund");
  const capital = entries.filter((entry) => entry.fund === "stateCapital");
  return {
    summary: fixedRows("summary", summaryCells(ledger)),
    income: codedRows(
      entries.filter((entry) => entry.income > 0),
      incomeCells,
      year,
    ),
    expenditure: codedRows(entries, (entry) => spentCells(entry, EXPENDITURE_KINDS), year),
    appropriationSummary: fixedRows("appropriationSummary", appropriationCells(entries)),
    generalBudget: codedRows(general, (entry) => spentCells(entry, ["basic", "project"]), year),
    basicDetail: basicRows(ledger.economic),
    governmentFund: codedRows(
      funds,
      (entry) => ({
        opening: entry.opening,
        income: entry.income,
        ...spentCells(entry, ["basic", "project"]),
        closing: entry.closing,
      }),
      year,
      ["opening", "income", "total", "basic", "project", "closing"],
    ),
    stateCapital: codedRows(capital, (entry) => spentCells(entry, ["basic", "project"]), year, [
      "total",
      "basic",
      "project",
    ]),
    threePublic: threePublicRows(random, ledger),
    statistics: fixedRows("statistics", statisticsCells(random, ledger)),
  };
}

/** Every row the national layout prints, with nothing where the books say nothing. */
function fixedRows(id: FormId, amounts: ReadonlyMap<string, Cells>): Made[] {
  return formOf(id).sides.flatMap((side) =>
    side.rows
      .filter((row) => row.optional !== true && row.key !== "procurement")
      .filter((row) => id !== "statistics" || (row.key !== "operation" && row.key !== "assets"))
      .map((row) => ({
        key: row.key,
        name: row.title,
        cells: Object.fromEntries(
          side.columns.map((column) => [column, amounts.get(row.key)?.[column] ?? 0]),
        ),
      })),
  );
}

function summaryCells({ entries, surplusUsed, distribution }: Ledger): Map<string, Cells> {
  const cells = new Map<string, Cells>();
  const put = (key: string, amount: number) => cells.set(key, { amount });
  const of = (group: Group, wanted: (entry: Entry) => boolean = () => true) =>
    sumOf(entries.filter(wanted).map((entry) => entry[group]));
  for (const fund of FUNDS)
    put(
      `income.${fund}`,
      of("income", (entry) => entry.fund === fund),
    );
  for (const source of OTHER_SOURCES)
    put(
      `income.${source}`,
      of("income", (entry) => entry.source === source),
    );
  put("income.subtotal", of("income"));
  put("income.surplusUsed", surplusUsed);
  put("income.opening", of("opening"));
  put("income.total", of("income") + surplusUsed + of("opening"));
  for (const [code, amount] of classSums(entries)) put(`expenditure.${code}`, amount);
  put("expenditure.subtotal", sumOf(entries.map(spentOf)));
  put("expenditure.distribution", distribution);
  put("expenditure.closing", of("closing") + surplusUsed - distribution);
  put("expenditure.total", of("income") + surplusUsed + of("opening"));
  return cells;
}

function appropriationCells(entries: readonly Entry[]): Map<string, Cells> {
  const cells = new Map<string, Cells>();
  const granted = entries.filter((entry) => entry.fund !== "other");
  const byFund = (fund: string) => granted.filter((entry) => entry.fund === fund);
  for (const fund of FUNDS) {
    cells.set(`income.${fund}`, { amount: sumOf(byFund(fund).map((entry) => entry.income)) });
    cells.set(`income.opening.${fund}`, { amount: sumOf(byFund(fund).map((entry) => entry.opening)) });
  }
  const income = sumOf(granted.map((entry) => entry.income));
  const opening = sumOf(granted.map((entry) => entry.opening));
  cells.set("income.subtotal", { amount: income });
  cells.set("income.opening", { amount: opening });
  cells.set("income.total", { amount: income + opening });
  const across = (amountOf: (entry: Entry) => number): Cells => ({
    total: sumOf(granted.map(amountOf)),
    ...Object.fromEntries(FUNDS.map((fund) => [fund, sumOf(byFund(fund).map(amountOf))])),
  });
  for (const code of classSums(granted).keys())
    cells.set(
      `expenditure.${code}`,
      across((entry) => (entry.code.startsWith(code) ? spentOf(entry) : 0)),
    );
  cells.set("expenditure.subtotal", across(spentOf));
  cells.set(
    "expenditure.closing",
    across((entry) => entry.closing),
  );
  cells.set(
    "expenditure.total",
    across((entry) => spentOf(entry) + entry.closing),
  );
  return cells;
}

function classSums(entries: readonly Entry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    const code = entry.code.slice(0, 3);
    sums.set(code, (sums.get(code) ?? 0) + spentOf(entry));
  }
  return sums;
}

function spentOf(entry: Entry): number {
  return sumOf(Object.values(entry.spent));
}

function incomeCells(entry: Entry): Cells {
  const zero = Object.fromEntries(["appropriation", ...OTHER_SOURCES].map((source) => [source, 0]));
  return { total: entry.income, ...zero, [entry.source]: entry.income };
}

function spentCells(entry: Entry, kinds: readonly (keyof Entry["spent"])[]): Cells {
  return {
    total: spentOf(entry),
    ...Object.fromEntries(kinds.map((kind) => [kind, entry.spent[kind] ?? 0])),
  };
}

/** 合计, then 类, 款 and 项 in the order of the codes, each the sum of what stands under it. */
function codedRows(
  entries: readonly Entry[],
  cellsOf: (entry: Entry) => Cells,
  year: number,
  columns: readonly string[] = [],
): Made[] {
  const rows = new Map<string, Cells>([["total", Object.fromEntries(columns.map((column) => [column, 0]))]]);
  for (const entry of entries) {
    for (const key of ["total", entry.code.slice(0, 3), entry.code.slice(0, 5), entry.code]) {
      const row = rows.get(key) ?? {};
      for (const [column, amount] of Object.entries(cellsOf(entry)))
        row[column] = (row[column] ?? 0) + amount;
      rows.set(key, row);
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a === "total" ? -1 : b === "total" ? 1 : a < b ? -1 : a > b ? 1 : 0))
    .map(([key, cells]) => ({
      key,
      name: key === "total" ? "合计" : nameOf(functionalCodes, key, year),
      cells,
    }));
}

function nameOf(catalogue: Catalogue, code: string, year?: number): string {
  return (
    (lookup(catalogue, code, year) ?? lookup(catalogue, code))?.name ?? catalogue.rowsOf(code)[0]?.name ?? ""
  );
}

const ECONOMIC_CLASSES = ["301", "303", "302", "307", "310", "399"];

/** The columns of the template one after the other: personnel, goods and services, the rest. */
function basicRows(economic: ReadonlyMap<string, number>): Made[] {
  const under = (code: string) =>
    sumOf([...economic].filter(([item]) => item.startsWith(code)).map(([, amount]) => amount));
  const rows = ECONOMIC_CLASSES.flatMap((code) => [
    code,
    ...childrenOf(departmentEconomicCodes, code).map((entry) => entry.code),
  ]).map((key) => ({ key, name: nameOf(departmentEconomicCodes, key), cells: { amount: under(key) } }));
  const personnel = under("301") + under("303");
  return [
    ...rows,
    { key: "personnel", name: "人员经费合计", cells: { amount: personnel } },
    { key: "public", name: "公用经费合计", cells: { amount: sumOf(economic.values()) - personnel } },
  ];
}

function threePublicRows(random: Random, { entries, economic }: Ledger): Made[] {
  const project = sumOf(
    entries.filter((entry) => entry.fund === "generalBudget").map((entry) => entry.spent.project ?? 0),
  );
  const extra = () => (random.chance(0.3) ? random.int(0, Math.floor(project / 8)) : 0);
  const basic = (code: string) => economic.get(code) ?? 0;
  const row = (abroad: number, vehiclePurchase: number, vehicleOperation: number, reception: number) => {
    const vehicles = vehiclePurchase + vehicleOperation;
    const total = abroad + vehicles + reception;
    return { total, abroad, vehicles, vehiclePurchase, vehicleOperation, reception };
  };
  const actual = row(
    basic("30212") + extra(),
    basic("31013") + extra(),
    basic("30231") + extra(),
    basic("30217") + extra(),
  );
  const more = (amount: number) => amount + (amount > 0 && random.chance(0.5) ? random.int(0, amount) : 0);
  const budget = row(
    more(actual.abroad),
    more(actual.vehiclePurchase),
    more(actual.vehicleOperation),
    more(actual.reception),
  );
  return [
    { key: "budget", name: "预算数", cells: budget },
    { key: "actual", name: "决算数", cells: actual },
  ];
}

function statisticsCells(random: Random, { economic }: Ledger): Map<string, Cells> {
  const [goods, works, services] = [0, 1, 2].map(() => (random.chance(0.5) ? random.int(1, 10 ** 8) : 0)) as [
    number,
    number,
    number,
  ];
  const publicPart = sumOf(
    [...economic]
      .filter(([code]) => !code.startsWith("301") && !code.startsWith("303"))
      .map(([, amount]) => amount),
  );
  const [special, other] = [random.int(1, 4), random.int(0, 3)];
  return new Map(
    Object.entries({
      "procurement.total": goods + works + services,
      "procurement.goods": goods,
      "procurement.works": works,
      "procurement.services": services,
      "operation.administrative": publicPart,
      "vehicles.total": special + other,
      "vehicles.special": special,
      "vehicles.other": other,
      "equipment.million": random.int(0, 2),
    }).map(([key, count]) => [key, { count }]),
  );
}

/** The rows of a table without what only a reader adds: lines, 行次, marks. */
export function bareRows(table: FormTable | undefined): readonly Pick<Row, "key" | "name" | "cells">[] {
  return (table?.rows ?? []).map(({ key, name, cells }) => ({ key, name, cells }));
}
