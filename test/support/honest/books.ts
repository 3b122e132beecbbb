import { type FinalAccounts, type FormTable, type Row, tableOf } from "../../../src/accounts";
import { roundAccounts } from "../../../src/aggregation";
import { type FormId, type Layout, layoutFor } from "../../../src/forms";
import { fen, type Precision, stepOf } from "../../../src/money";
import { printedIn, randomAccounts } from "../accounts";
import { type Random, randomFrom } from "../random";

/** 实物量 that the narrative tells beside the amounts of 三公. */
export interface Counts {
  readonly groups: number;
  readonly travellers: number;
  readonly bought: number;
  readonly kept: number;
  readonly batches: number;
  readonly guests: number;
}

/** Books of an honest department: exact forms, the forms as printed, last year, the budget, what is counted. */
export interface Books {
  readonly year: number;
  readonly department: string;
  readonly layout: Layout;
  /** In 分. */
  readonly exact: FinalAccounts;
  /** As the tables print them. */
  readonly printed: FinalAccounts;
  readonly precision: Precision;
  /** Without last year: a department founded this year. */
  readonly first: boolean;
  /** Amounts of last year by what they are amounts of, in 分. */
  readonly previous: Readonly<Record<Compared, number>>;
  /** 年初预算 of the items of the general budget, in 分; 0 where none was planned. */
  readonly initial: ReadonlyMap<string, number>;
  readonly counts: Counts;
}

/** What is compared with last year. */
export const COMPARED = [
  "total",
  "appropriation",
  "general",
  "operation",
  "abroad",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
] as const;
export type Compared = (typeof COMPARED)[number];

/** Names whose characters read like words of comparison, units or numbers; all places are official. */
const PLACES: readonly (readonly [province: string, places: readonly string[]])[] = [
  ["山西", ["大同市平城区", "和顺县", "万荣县", "沁水县"]],
  ["宁夏", ["同心县", "西吉县", "红寺堡区"]],
  ["上海", ["黄浦区", "金山区"]],
  ["云南", ["元阳县", "双江县", "永平县"]],
  [
    "",
    [
      "元氏县",
      "万年县",
      "百色市右江区",
      "千阳县",
      "和平县",
      "同仁县",
      "比如县",
      "增城区",
      "平南县",
      "九江市",
      "三都县",
      "加查县",
      "合作市",
      "丰都县",
    ],
  ],
];
const BUREAUS: readonly string[] = [
  "文化和旅游局",
  "住房和城乡建设局",
  "人力资源和社会保障局",
  "教育局",
  "财政局",
  "水利局",
  "卫生健康局",
  "退役军人事务局",
  "交通运输局",
  "农业农村局",
];
const SUFFIX: Readonly<Record<string, string>> = {
  山西: "山西省",
  宁夏: "宁夏回族自治区",
  上海: "上海市",
  云南: "云南省",
};

export const PRECISIONS: readonly Precision[] = [
  { unit: "元", decimals: 2 },
  { unit: "元", decimals: 0 },
  ...[0, 1, 2, 2, 2, 2, 3, 4, 6].map((decimals): Precision => ({ unit: "万元", decimals })),
  ...[2, 4, 6].map((decimals): Precision => ({ unit: "亿元", decimals })),
];

/** How books are made. */
export interface BooksOptions {
  readonly precision?: Precision;
  readonly size?: number;
}

/** Books of the department of this seed. */
export function honestBooks(seed: number, options: BooksOptions = {}): Books {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const made = accountsOf(seed, options.size);
  const year = made.year ?? 2024;
  const [province, places] = random.pick(PLACES);
  const department = `${SUFFIX[province] ?? ""}${random.pick(places)}${random.pick(BUREAUS)}`;
  const layout = layoutFor(province === "" ? null : province, year);
  const counts = countsOf(random, made);
  const exact = overdrawn(random, plausible(random, { ...made, department }, counts));
  const total = amountIn(exact, "summary", "income.total", "amount");
  const fitting = PRECISIONS.filter((one) => total >= LEAST_STEPS * stepOf(one));
  const precision = options.precision ?? random.pick(fitting.length > 0 ? fitting : PRECISIONS.slice(0, 1));
  return {
    year,
    department,
    layout,
    exact,
    printed: rounded(random, exact, precision),
    precision,
    first: random.chance(0.06),
    previous: previousOf(random, exact),
    initial: initialOf(random, exact),
    counts,
  };
}

/** Steps from one seed to the next where the first gives a department that an auditor would ask about. */
const NEXT_SEED = 0x9e3779b1;

/** 1,000 元: what a vehicle, a journey or a reception costs at least. */
const LEAST_COST = 100_000;
/** So many last digits at least has the total of a department: nobody prints 50 万元 as 0.00 亿元. */
const LEAST_STEPS = 200;

/** Accounts in which whoever bought a vehicle also ran it (SG-10), and nothing of 三公 costs next to nothing. */
function accountsOf(seed: number, size: number | undefined): FinalAccounts {
  const made = randomAccounts(seed, size === undefined ? {} : { size });
  const spent = (column: string) => amountIn(made, "threePublic", "actual", column);
  const costs = [spent("abroad"), spent("vehiclePurchase"), spent("vehicleOperation"), spent("reception")];
  return (spent("vehiclePurchase") > 0 && spent("vehicleOperation") === 0) ||
    costs.some((cost) => cost > 0 && cost < LEAST_COST)
    ? accountsOf((seed + NEXT_SEED) | 0, size)
    : made;
}

/** An amount of the exact forms; 0 where nothing stands. */
export function amountIn(accounts: FinalAccounts, form: FormId, key: string, column: string): number {
  const row = tableOf(accounts, form)?.rows.find((one) => one.key === key);
  return (row?.cells as Record<string, number | null> | undefined)?.[column] ?? 0;
}

/** Each figure rounded for itself, or all of them so that every sum holds, or 01 added up from rounded rows. */
function rounded(random: Random, exact: FinalAccounts, precision: Precision): FinalAccounts {
  const way = random.int(0, 9);
  if (way === 0) {
    const additive = roundAccounts(exact, { ...precision, method: "additive" });
    if (additive.ok) return additive.accounts;
  }
  const printed = printedIn(exact, precision);
  return way <= 2 ? addedUp(printed) : printed;
}

/** 01 whose 本年收入合计 is the sum of the rounded rows above it: 326.71 where 02 prints 326.72. */
function addedUp(printed: FinalAccounts): FinalAccounts {
  const { summary } = printed.forms;
  if (summary === undefined) return printed;
  const rows = summary.rows.map((row): Row => {
    const side = row.key.split(".")[0] ?? "";
    if (row.key !== `${side}.subtotal`) return row as Row;
    const at = summary.rows.indexOf(row);
    const parts = summary.rows.slice(0, at).filter(({ key }) => key.startsWith(`${side}.`));
    const sum = parts.reduce((all, part) => all + ((part.cells as { amount?: number }).amount ?? 0), 0);
    const own = (row.cells as { amount?: number | null }).amount ?? 0;
    // One last digit: a sum that is further off, or that the 总计 beneath no longer bears, is looked at again.
    const total = summary.rows.find(({ key }) => key === `${side}.total`)?.cells as
      | { amount?: number }
      | undefined;
    const below = summary.rows
      .slice(at + 1)
      .filter(({ key }) => key.startsWith(`${side}.`) && key !== `${side}.total`)
      .reduce((all, part) => all + ((part.cells as { amount?: number }).amount ?? 0), 0);
    const step = stepOf(summary.precision);
    if (Math.abs(sum - own) > step || Math.abs((total?.amount ?? 0) - sum - below) > step) return row as Row;
    return {
      ...row,
      cells: { amount: sum === 0 ? (row.cells as { amount: null }).amount : fen(sum) },
    } as Row;
  });
  return {
    ...printed,
    forms: { ...printed.forms, summary: { ...summary, rows } as FormTable },
  } as FinalAccounts;
}

/** 政府采购 within what is spent on goods and projects, and as many vehicles as are kept. */
function plausible(random: Random, accounts: FinalAccounts, counts: Counts): FinalAccounts {
  const table = accounts.forms.statistics;
  if (table === undefined) return accounts;
  const room = Math.floor(
    (amountIn(accounts, "basicDetail", "302", "amount") +
      amountIn(accounts, "expenditure", "total", "project")) /
      4,
  );
  const [goods, works, services] = [0, 1, 2].map(() =>
    random.chance(0.6) ? random.int(0, Math.floor(room / 4)) : 0,
  ) as [number, number, number];
  const special = counts.kept + random.int(0, 3);
  const other = random.int(0, 3);
  const cells: Record<string, number> = {
    "procurement.total": goods + works + services,
    "procurement.goods": goods,
    "procurement.works": works,
    "procurement.services": services,
    "vehicles.total": special + other,
    "vehicles.special": special,
    "vehicles.other": other,
  };
  const rows = table.rows.map((row) => {
    const count = cells[row.key];
    return count === undefined ? row : { ...row, cells: { count: fen(count) } };
  });
  return {
    ...accounts,
    forms: { ...accounts.forms, statistics: { ...table, rows } as FormTable },
  } as FinalAccounts;
}

/** Once in a while what is not 财政拨款 was overdrawn years ago: 年初 and 年末结转和结余 of 01 below nothing. */
function overdrawn(random: Random, accounts: FinalAccounts): FinalAccounts {
  const { summary } = accounts.forms;
  if (summary === undefined || !random.chance(0.03)) return accounts;
  const debt =
    amountIn(accounts, "summary", "expenditure.closing", "amount") + random.int(1_000_000, 90_000_000);
  const shifted = new Set(["income.opening", "income.total", "expenditure.closing", "expenditure.total"]);
  if (amountIn(accounts, "summary", "income.total", "amount") <= debt) return accounts;
  const rows = summary.rows.map((row) =>
    shifted.has(row.key)
      ? { ...row, cells: { amount: fen(((row.cells as { amount?: number | null }).amount ?? 0) - debt) } }
      : row,
  );
  const notes = [...summary.notes, "注：年末结转和结余为负数，系以前年度非财政拨款项目垫支。"];
  return {
    ...accounts,
    forms: { ...accounts.forms, summary: { ...summary, rows, notes } as FormTable },
  } as FinalAccounts;
}

/** 18 万元 a vehicle at most. */
const DEAREST_VEHICLE = 17_000_000;

function countsOf(random: Random, accounts: FinalAccounts): Counts {
  const spent = (column: string) => amountIn(accounts, "threePublic", "actual", column);
  const groups = spent("abroad") > 0 ? random.int(1, 4) : 0;
  const bought = spent("vehiclePurchase") > 0 ? Math.ceil(spent("vehiclePurchase") / DEAREST_VEHICLE) : 0;
  const batches = spent("reception") > 0 ? random.int(1, 90) : 0;
  return {
    groups,
    travellers: groups === 0 ? 0 : groups + random.int(0, 9),
    bought,
    kept: spent("vehicleOperation") > 0 || bought > 0 ? bought + random.int(1, 12) : 0,
    batches,
    guests: batches === 0 ? 0 : batches + random.int(0, 900),
  };
}

function previousOf(random: Random, accounts: FinalAccounts): Readonly<Record<Compared, number>> {
  const now: Record<Compared, number> = {
    total: amountIn(accounts, "summary", "income.total", "amount"),
    appropriation: amountIn(accounts, "appropriationSummary", "income.total", "amount"),
    general: amountIn(accounts, "generalBudget", "total", "total"),
    operation: amountIn(accounts, "basicDetail", "public", "amount"),
    abroad: 0,
    vehiclePurchase: 0,
    vehicleOperation: 0,
    reception: 0,
  };
  const other = (amount: number): number => {
    if (random.chance(0.12)) return amount;
    if (random.chance(0.04)) return 0;
    const factor = random.chance(0.1) ? random.int(5, 400) / 100 : random.int(70, 140) / 100;
    return Math.round(amount * factor);
  };
  // 三公 only falls (SG-03).
  const less = (column: string): number => {
    const amount = amountIn(accounts, "threePublic", "actual", column);
    return random.chance(0.3) ? amount : amount + random.int(0, Math.max(20_000, amount));
  };
  // A part is no more than its whole, last year as well.
  const general = other(now.general);
  const appropriation = general + other(now.appropriation - now.general);
  return {
    total: appropriation + other(Math.max(0, now.total - now.appropriation)),
    appropriation,
    general,
    operation: other(now.operation),
    abroad: less("abroad"),
    vehiclePurchase: less("vehiclePurchase"),
    vehicleOperation: less("vehicleOperation"),
    reception: less("reception"),
  };
}

function initialOf(random: Random, accounts: FinalAccounts): ReadonlyMap<string, number> {
  const initial = new Map<string, number>();
  for (const { key, cells } of accounts.forms.generalBudget?.rows ?? []) {
    if (!/^\d{7}$/.test(key)) continue;
    const spent = (cells as { total?: number | null }).total ?? 0;
    const planned = random.chance(0.25)
      ? spent
      : random.chance(0.12)
        ? 0
        : Math.round((spent * random.int(40, 180)) / 100);
    initial.set(key, planned);
  }
  return initial;
}
