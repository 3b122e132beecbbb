import { type FinalAccounts, isEmptyTable, rowFinder, tableOf } from "../../accounts";
import { FUNCTION_CLASSES } from "../../codes";
import { needFigures } from "../../errors";
import { type Fen, fen } from "../../money";
import type { SectionId } from "../sections";
import type { Statement } from "../statement";
import { deriveThreePublic, type ThreePublicCounts } from "./derive-three-public";
import { type Known, known, knownIn, type Sayings, sayingsOf } from "./saying";

/** 年初预算 of 一般公共预算财政拨款, in 分. */
export interface InitialBudget {
  /** By functional code of the 项 (7 digits). */
  readonly items: Readonly<Record<string, Fen>>;
  /** Of the whole; left out, the sum of the items. */
  readonly total?: Fen;
}

/** What accounts alone do not tell. */
export interface DeriveStatementsOptions {
  /** Last year's accounts: without them no change is told. */
  readonly previous?: FinalAccounts;
  /** 年初预算: without it no completion by item is told. */
  readonly budget?: InitialBudget;
  /** Counts of the three public expenses. */
  readonly threePublic?: ThreePublicCounts;
}

/**
 * All standard statements of a 情况说明 that follow from accounts: totals, composition, general budget by 类 and 项
 * against its budget, basic expenditure, three public expenses, funds, operating costs, procurement, assets. Amounts
 * are told in the unit and decimals of their form, percentages with two decimals, half up.
 *
 * @param accounts - The year's accounts; a form that is absent is not spoken of.
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * import { deriveStatements } from "juesuan/narrative";
 * deriveStatements(sampleAccounts()).map(({ subject, measure, value, unit }) => [subject, measure, value + unit]); // => [["支出合计", "amount", "180.20万元"], ["基本支出", "amount", "154.16万元"], ["基本支出", "share", "85.55%"], ["项目支出", "amount", "26.04万元"], ["项目支出", "share", "14.45%"]]
 * ```
 */
export function deriveStatements(
  accounts: FinalAccounts,
  options: DeriveStatementsOptions = {},
): Statement[] {
  needFigures(accounts, "accounts");
  const { previous = null } = options;
  const { year } = accounts;
  const section = (id: SectionId, tell: (say: Sayings) => void): Statement[] => {
    const say = sayingsOf(id, year);
    tell(say);
    return say.all;
  };
  return [
    ...section("overall", (say) => {
      pair(say, accounts, previous, "summary", "收入总计", "支出总计", "amount");
    }),
    ...section("revenue", (say) => composition(say, accounts, "income", "收入合计", INCOME)),
    ...section("expenditure", (say) => composition(say, accounts, "expenditure", "支出合计", EXPENDITURE)),
    ...section("fiscal", (say) => {
      pair(say, accounts, previous, "appropriationSummary", "财政拨款收入总计", "财政拨款支出总计", "total");
    }),
    ...section("general", (say) => generalBudget(say, accounts, previous, options.budget)),
    ...section("basic", (say) => {
      if (tableOf(accounts, "basicDetail") === undefined) return;
      say.amount("一般公共预算财政拨款基本支出", known(accounts, "generalBudget", "total", "basic"));
      say.amount("人员经费", known(accounts, "basicDetail", "personnel", "amount"));
      say.amount("公用经费", known(accounts, "basicDetail", "public", "amount"));
    }),
    ...section("threePublic", (say) => deriveThreePublic(say, accounts, previous, options.threePublic)),
    ...section("fund", (say) => {
      const table = tableOf(accounts, "governmentFund");
      if (table === undefined) return;
      if (isEmptyTable(table)) say.nothing(`${FUND}支出`, table.precision.unit);
      for (const [title, column] of FUND_COLUMNS)
        if (!isEmptyTable(table))
          say.amount(FUND + title, known(accounts, "governmentFund", "total", column));
    }),
    ...section("capital", (say) => {
      const table = tableOf(accounts, "stateCapital");
      if (table === undefined) return;
      if (isEmptyTable(table)) say.nothing(`${CAPITAL}支出`, table.precision.unit);
      else say.amount(`${CAPITAL}支出`, known(accounts, "stateCapital", "total", "total"));
    }),
    ...section("running", (say) => {
      const now = operating(accounts);
      say.amount("机关运行经费", now);
      say.change("机关运行经费", now, operating(previous));
    }),
    ...section("procurement", (say) => {
      for (const [title, row] of PROCUREMENT) say.amount(title, known(accounts, "statistics", row, "count"));
    }),
    ...section("assets", (say) => {
      for (const [title, row, unit] of ASSETS) {
        const held = known(accounts, "statistics", row, "count");
        say.count(title, held?.amount, unit);
      }
    }),
  ];
}

const FUND = "政府性基金预算财政拨款";
const CAPITAL = "国有资本经营预算财政拨款";
const FUND_COLUMNS = [
  ["年初结转和结余", "opening"],
  ["收入", "income"],
  ["支出", "total"],
  ["年末结转和结余", "closing"],
] as const;

const INCOME = [
  ["财政拨款收入", "appropriation"],
  ["上级补助收入", "superiorSubsidy"],
  ["事业收入", "undertaking"],
  ["经营收入", "operating"],
  ["附属单位上缴收入", "affiliatedRemittance"],
  ["其他收入", "other"],
] as const;

const EXPENDITURE = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
  ["上缴上级支出", "superiorRemittance"],
  ["经营支出", "operating"],
  ["对附属单位补助支出", "affiliatedSubsidy"],
] as const;

const PROCUREMENT = [
  ["政府采购支出", "procurement.total"],
  ["政府采购货物支出", "procurement.goods"],
  ["政府采购工程支出", "procurement.works"],
  ["政府采购服务支出", "procurement.services"],
] as const;

const ASSETS = [
  ["车辆合计", "vehicles.total", "辆"],
  ["副部（省）级及以上领导用车", "vehicles.leaders", "辆"],
  ["主要负责人用车", "vehicles.principals", "辆"],
  ["机要通信用车", "vehicles.confidential", "辆"],
  ["应急保障用车", "vehicles.emergency", "辆"],
  ["执法执勤用车", "vehicles.enforcement", "辆"],
  ["特种专业技术用车", "vehicles.special", "辆"],
  ["离退休干部服务用车", "vehicles.retired", "辆"],
  ["其他用车", "vehicles.other", "辆"],
  ["单价100万元（含）以上设备", "equipment.million", "台"],
] as const;

/** Both grand totals of a form, and their change. */
function pair(
  say: Sayings,
  accounts: FinalAccounts,
  previous: FinalAccounts | null,
  form: "summary" | "appropriationSummary",
  income: string,
  expenditure: string,
  column: string,
): void {
  const incomes = [accounts, previous].map((each) => known(each, form, "income.total", "amount"));
  const expenditures = [accounts, previous].map((each) => known(each, form, "expenditure.total", column));
  say.amount(income, incomes[0] ?? null);
  say.amount(expenditure, expenditures[0] ?? null);
  say.change(income, incomes[0] ?? null, incomes[1] ?? null);
  say.change(expenditure, expenditures[0] ?? null, expenditures[1] ?? null);
}

/** The total row of 02 or 03: total, and the columns that hold something with their shares. */
function composition(
  say: Sayings,
  accounts: FinalAccounts,
  form: "income" | "expenditure",
  title: string,
  columns: readonly (readonly [title: string, column: string])[],
): void {
  const total = known(accounts, form, "total", "total");
  say.amount(title, total);
  for (const [part, column] of columns) {
    const figure = known(accounts, form, "total", column);
    if (figure === null || figure.amount === 0) continue;
    say.amount(part, figure);
    say.share(part, figure, total, title);
  }
}

const GENERAL = "一般公共预算财政拨款支出";

function generalBudget(
  say: Sayings,
  accounts: FinalAccounts,
  previous: FinalAccounts | null,
  budget: InitialBudget | undefined,
): void {
  const table = tableOf(accounts, "generalBudget");
  const total = known(accounts, "generalBudget", "total", "total");
  if (table === undefined || total === null) return;
  say.amount(GENERAL, total);
  say.share(GENERAL, total, known(accounts, "expenditure", "total", "total"), "支出合计");
  say.change(GENERAL, total, known(previous, "generalBudget", "total", "total"));
  for (const { code, title } of FUNCTION_CLASSES) {
    const figure = known(accounts, "generalBudget", code, "total");
    if (figure === null || figure.amount === 0) continue;
    say.amount(title, figure);
    say.share(title, figure, total, GENERAL);
  }
  const planned =
    budget === undefined ? null : { amount: budget.total ?? sumOf(budget.items), precision: table.precision };
  if (planned !== null) {
    say.budget(GENERAL, planned, "年初预算");
    say.completion(GENERAL, total, planned, "年初预算");
  }
  const find = rowFinder(accounts);
  const nameOf = (code: string) => find("generalBudget", code)?.name ?? code;
  for (const { key } of table.rows) {
    if (key.length !== 7) continue;
    const figure = knownIn(find("generalBudget", key), table, "total");
    const plan = budget?.items[key];
    if (figure === null || (figure.amount === 0 && (plan ?? 0) === 0)) continue;
    item(
      say,
      pathOf(nameOf, key),
      figure,
      plan === undefined ? null : { amount: plan, precision: table.precision },
    );
  }
}

function item(say: Sayings, title: string, figure: Known, plan: Known | null): void {
  say.budget(title, plan, "年初预算");
  say.amount(title, figure);
  say.completion(title, figure, plan, "年初预算");
  say.comparison(title, figure, plan, "年初预算");
}

/** Path of a 项 by the titles of its rows: `类/款/项`; subjects carry no quotation marks. */
function pathOf(nameOf: (code: string) => string, code: string): string {
  const classTitle = FUNCTION_CLASSES.find((each) => each.code === code.slice(0, 3))?.title;
  return [classTitle ?? nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5)), nameOf(code)]
    .join("/")
    .replace(/["“”‘’「」]/g, "");
}

function sumOf(items: Readonly<Record<string, Fen>>): Fen {
  return fen(Object.values(items).reduce<number>((sum, amount) => sum + amount, 0));
}

/** 机关运行经费 of form 10: offices and institutions run under the civil service law. */
function operating(accounts: FinalAccounts | null): Known | null {
  const offices = known(accounts, "statistics", "operation.administrative", "count");
  const quasi = known(accounts, "statistics", "operation.quasiCivil", "count");
  if (offices === null) return quasi;
  return quasi === null ? offices : { ...offices, amount: fen(offices.amount + quasi.amount) };
}
