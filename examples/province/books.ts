/** The books of an invented bureau: what it spends, and the entries that tell it. */
import type { Entry } from "juesuan/aggregation";
import { functionalCodes, isValidIn } from "juesuan/codes";
import { fen } from "juesuan/money";

/** The year of all books. */
export const YEAR = 2024;
/** Vehicles that every bureau keeps. */
export const KEPT = 2;

/** Mulberry32: the same seed gives the same numbers from 0 to 1 on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** One of the values. */
export const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

let items: readonly string[] | undefined;

/** 项 of 一般公共预算 that a bureau may spend on both ways: 运行 is basic expenditure, 一般行政管理事务 projects. */
function itemsOfGeneralBudget(): readonly string[] {
  items ??= functionalCodes
    .entries()
    .filter((entry) => entry.level === "项" && entry.budget === "一般公共预算" && isValidIn(entry, YEAR))
    .filter(({ code, name }) => /^2(?:01|05|06|07|11|12|13|14)/.test(code) && !/运行|一般行政管理/.test(name))
    .map(({ code }) => code);
  return items;
}

/** What was spent on an item: basic expenditure where an economic item is named, of a project else. */
export interface Spending {
  readonly item: string;
  readonly economic: string | null;
  readonly amount: number;
  /** How much of it was brought forward from the year before. */
  readonly opening: number;
}

/** 经济分类 of basic expenditure, and how large it is beside the others. */
const BASIC = { "30101": 1, "30102": 1, "30201": 0.2, "30202": 0.2, "30217": 0.001, "30231": 0.02 };
/** 公务接待费 and 公务用车运行维护费. */
const THREE_PUBLIC: Readonly<Record<string, "reception" | "vehicleOperation">> = {
  "30217": "reception",
  "30231": "vehicleOperation",
};

/** What a bureau spends: on some items of its own, on pensions and housing. */
export function spendingsOf(random: () => number): Spending[] {
  const size = 10 ** (5 + 2 * random());
  const amount = (share: number): number => 100_000 + Math.floor(random() * size * share * 100);
  const own = new Set(
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, itemsOfGeneralBudget())),
  );
  const spendings = [...own].flatMap((item): Spending[] => {
    const basic = Object.entries(BASIC).map(([economic, share]) => ({
      item,
      economic,
      amount: amount(share),
      opening: 0,
    }));
    const project = amount(3);
    const opening = random() < 0.2 ? Math.floor(project / 3) : 0;
    return [...basic, { item, economic: null, amount: project, opening }];
  });
  return [
    ...spendings,
    { item: "2080505", economic: "30108", amount: amount(0.3), opening: 0 },
    { item: "2210201", economic: "30113", amount: amount(0.3), opening: 0 },
  ];
}

/** The entries of the books: what is spent, the income it is paid from, the budget of 三公, the figures of 公开10. */
export function booksOf(spendings: readonly Spending[]): Entry[] {
  const goods = spendings
    .filter(({ economic }) => economic?.startsWith("302"))
    .reduce((sum, { amount }) => sum + amount, 0);
  const statistic = (row: string, amount: number): Entry => ({ kind: "statistic", row, amount: fen(amount) });
  const statistics = [
    statistic("operation.administrative", goods),
    statistic("procurement.goods", Math.floor(goods / 4)),
    { kind: "statistic", row: "vehicles.other", count: KEPT } as const,
  ];
  return [...statistics, ...spendings.flatMap(entriesOf)];
}

function entriesOf({ item, economic, amount, opening }: Spending): Entry[] {
  const expense = THREE_PUBLIC[economic ?? ""];
  const spent = { kind: "expenditure", item, fund: "generalBudget", amount: fen(amount) } as const;
  return [
    { kind: "income", item, source: "generalBudget", amount: fen(amount - opening) },
    economic === null ? { ...spent, nature: "project" } : { ...spent, nature: "basic", economic },
    ...(opening > 0 ? [{ kind: "opening", fund: "generalBudget", amount: fen(opening) } as const] : []),
    ...(expense === undefined
      ? []
      : [{ kind: "threePublic", expense, stage: "budget", amount: fen(amount) } as const]),
  ];
}

/** The year before: a little less of all, but for 三公, which only falls (厉行节约) unless it is to grow. */
export function lastYear(random: () => number, spendings: readonly Spending[], grew: boolean): Spending[] {
  const factor = 0.8 + 0.15 * random();
  const ofThreePublic = grew ? 0.3 + 0.4 * random() : 1.05 + 0.3 * random();
  return spendings.map(({ item, economic, amount, opening }) => {
    const times = THREE_PUBLIC[economic ?? ""] === undefined ? factor : ofThreePublic;
    return { item, economic, amount: Math.round(amount * times), opening: Math.round(opening * times) };
  });
}
