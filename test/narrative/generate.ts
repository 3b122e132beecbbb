import fc from "fast-check";
import type { FinalAccounts, FormTable, Row } from "../../src/accounts";
import { childrenOf, FUNCTION_CLASSES, functionalCodes, lookup } from "../../src/codes";
import { type Fen, fen, type Precision, stepOf } from "../../src/money";
import type { InitialBudget, ThreePublicCounts } from "../../src/narrative";

/** Two consistent years of a department, its budget and its counts. */
export interface Department {
  readonly accounts: FinalAccounts;
  readonly previous: FinalAccounts;
  readonly budget: InitialBudget;
  readonly threePublic: ThreePublicCounts;
}

const YEAR = 2024;

/** Items of the general budget that the catalogue knows. */
const ITEMS: readonly string[] = FUNCTION_CLASSES.filter(
  ({ code }) => !["223", "229", "231", "232", "234"].includes(code),
).flatMap(({ code }) =>
  childrenOf(functionalCodes, code, YEAR)
    .slice(0, 4)
    .flatMap((section) => childrenOf(functionalCodes, section.code, YEAR).slice(0, 4))
    .map((item) => item.code),
);

interface Raw {
  readonly codes: readonly string[];
  readonly basic: readonly number[];
  readonly project: readonly number[];
  readonly planned: readonly number[];
  readonly other: number;
  readonly personnelShare: number;
  readonly fund: number;
  readonly trips: number;
  readonly purchase: number;
  readonly upkeep: number;
  readonly reception: number;
  readonly offices: number;
  readonly goods: number;
  readonly services: number;
  /** 主要负责人用车, 应急保障用车, 其他用车; equipment of a unit price of a million and more. */
  readonly vehicles: readonly number[];
}

/** Nothing, or so much that rounding cannot swallow it, in steps of the printed digit. */
const steps = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 20, max: 9_999_999 }) },
);
const small = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 20, max: 2_000 }) },
);

const codes = fc
  .uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 9 })
  .map((list) => [...list].sort());

const rawOf = (list: readonly string[]): fc.Arbitrary<Raw> => {
  const each = (arbitrary: fc.Arbitrary<number>) =>
    fc.array(arbitrary, { minLength: list.length, maxLength: list.length });
  return fc.record({
    codes: fc.constant(list),
    basic: each(steps),
    project: each(steps),
    planned: each(steps),
    other: steps,
    personnelShare: fc.integer({ min: 0, max: 100 }),
    fund: steps,
    trips: small,
    purchase: small,
    upkeep: small,
    reception: small,
    offices: steps,
    goods: steps,
    services: steps,
    vehicles: fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }),
  });
};

/** Random consistent departments, in 元 or in 万元. */
export const departments: fc.Arbitrary<Department> = fc
  .tuple(codes, fc.constantFrom<Precision>({ unit: "万元", decimals: 2 }, { unit: "元", decimals: 2 }))
  .chain(([list, precision]) =>
    fc.tuple(rawOf(list), rawOf(list), fc.constant(precision), fc.integer({ min: 1, max: 30 })),
  )
  .map(([now, before, precision, count]) => {
    const accounts = accountsOf(now, precision, YEAR);
    const step = stepOf(precision);
    const items: Record<string, Fen> = {};
    now.codes.forEach((code, index) => {
      items[code] = fen((now.planned[index] ?? 0) * step);
    });
    const counted = (cost: number) => (cost > 0 ? count : 0);
    return {
      accounts,
      previous: accountsOf(before, precision, YEAR - 1),
      budget: { items },
      threePublic: {
        abroadGroups: counted(now.trips),
        abroadPersons: counted(now.trips),
        vehiclesBought: counted(now.purchase),
        vehiclesKept: counted(now.upkeep),
        domesticBatches: counted(now.reception),
        domesticPersons: counted(now.reception) * 2,
        overseasBatches: 0,
        overseasPersons: 0,
      },
    };
  });

/** Rows of form 10 that count things. */
function stock([principals = 0, emergency = 0, other = 0, equipment = 0]: readonly number[]): Row[] {
  const counted = (key: string, name: string, count: number): Row => ({
    key,
    name,
    cells: { count: fen(count) },
  });
  return [
    counted("vehicles.total", "车辆数合计", principals + emergency + other),
    counted("vehicles.principals", "主要负责人用车", principals),
    counted("vehicles.emergency", "应急保障用车", emergency),
    counted("vehicles.other", "其他用车", other),
    counted("equipment.million", "单价100万元（含）以上设备", equipment),
  ];
}

function accountsOf(raw: Raw, precision: Precision, year: number): FinalAccounts {
  const step = stepOf(precision);
  const money = (amount: number): Fen => fen(amount * step);
  const row = (key: string, name: string | null, cells: Readonly<Record<string, number>>): Row => ({
    key,
    name,
    cells: Object.fromEntries(Object.entries(cells).map(([column, amount]) => [column, money(amount)])),
  });
  const table = (title: string, rows: readonly Row[]): FormTable => ({
    title,
    number: null,
    precision,
    notes: [],
    rows,
  });
  const levels = new Map<string, { basic: number; project: number }>();
  let basic = 0;
  let project = 0;
  raw.codes.forEach((code, index) => {
    const own = { basic: raw.basic[index] ?? 0, project: raw.project[index] ?? 0 };
    basic += own.basic;
    project += own.project;
    for (const key of [code.slice(0, 3), code.slice(0, 5), code]) {
      const sum = levels.get(key) ?? { basic: 0, project: 0 };
      levels.set(key, { basic: sum.basic + own.basic, project: sum.project + own.project });
    }
  });
  const general = basic + project;
  const coded = [...levels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, sum]) =>
      row(code, lookup(functionalCodes, code, year)?.name ?? code, {
        total: sum.basic + sum.project,
        ...sum,
      }),
    );
  const personnel = Math.round((basic * raw.personnelShare) / 100);
  const granted = general + raw.fund;
  const income = granted + raw.other;
  const vehicles = raw.purchase + raw.upkeep;
  const costs = {
    total: raw.trips + vehicles + raw.reception,
    abroad: raw.trips,
    vehicles,
    vehiclePurchase: raw.purchase,
    vehicleOperation: raw.upkeep,
    reception: raw.reception,
  };
  const forms = {
    summary: table("收入支出决算总表", [
      row("income.total", "总计", { amount: income }),
      row("expenditure.total", "总计", { amount: income }),
    ]),
    income: table("收入决算表", [
      row("total", "合计", { total: income, appropriation: granted, other: raw.other }),
    ]),
    expenditure: table("支出决算表", [
      row("total", "合计", { total: income, basic: basic + raw.other, project: project + raw.fund }),
    ]),
    appropriationSummary: table("财政拨款收入支出决算总表", [
      row("income.total", "总计", { amount: granted }),
      row("expenditure.total", "总计", { total: granted, generalBudget: general, governmentFund: raw.fund }),
    ]),
    generalBudget: table("一般公共预算财政拨款支出决算表", [
      row("total", "合计", { total: general, basic, project }),
      ...coded,
    ]),
    basicDetail: table("一般公共预算财政拨款基本支出决算明细表", [
      row("personnel", "人员经费合计", { amount: personnel }),
      row("public", "公用经费合计", { amount: basic - personnel }),
    ]),
    governmentFund: table(
      "政府性基金预算财政拨款收入支出决算表",
      raw.fund === 0
        ? []
        : [
            row("total", "合计", {
              opening: 0,
              income: raw.fund,
              total: raw.fund,
              basic: 0,
              project: raw.fund,
              closing: 0,
            }),
          ],
    ),
    stateCapital: table("国有资本经营预算财政拨款支出决算表", []),
    threePublic: table("财政拨款“三公”经费支出决算表", [
      row("budget", "预算数", costs),
      row("actual", "决算数", costs),
    ]),
    statistics: table("部门决算公开相关信息统计表", [
      row("procurement.total", "合计", { count: raw.goods + raw.services }),
      row("procurement.goods", "货物", { count: raw.goods }),
      row("procurement.works", "工程", { count: 0 }),
      row("procurement.services", "服务", { count: raw.services }),
      row("operation.administrative", "行政单位", { count: raw.offices }),
      ...stock(raw.vehicles),
    ]),
  };
  return { department: "示例市示例局", year, unit: precision.unit, forms: forms as FinalAccounts["forms"] };
}
