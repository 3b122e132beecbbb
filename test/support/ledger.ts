import {
  childrenOf,
  departmentEconomicCodes,
  FUNCTION_CLASSES,
  functionalCodes,
  isValidIn,
  lookup,
} from "../../src/codes";
import type { Random } from "./random";

/** Where money comes from: the three funds of 财政拨款, and everything else. */
export type Fund = "generalBudget" | "governmentFund" | "stateCapital" | "other";
export const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;
export const OTHER_SOURCES = [
  "superiorSubsidy",
  "undertaking",
  "operating",
  "affiliatedRemittance",
  "other",
] as const;
export const EXPENDITURE_KINDS = [
  "basic",
  "project",
  "superiorRemittance",
  "operating",
  "affiliatedSubsidy",
] as const;
export type Source = (typeof OTHER_SOURCES)[number] | "appropriation";
export type Kind = (typeof EXPENDITURE_KINDS)[number];

/** What one functional item did with the money of one fund; `opening + income = spent + closing`. */
export interface Entry {
  readonly code: string;
  readonly fund: Fund;
  readonly opening: number;
  readonly income: number;
  readonly source: Source;
  readonly spent: Readonly<Partial<Record<Kind, number>>>;
  readonly closing: number;
}

/** The exact books of one department for a year, in 分, before any form is made of them. */
export interface Ledger {
  readonly year: number;
  readonly entries: readonly Entry[];
  /** 使用非财政拨款结余 and 结余分配. */
  readonly surplusUsed: number;
  readonly distribution: number;
  /** Basic expenditure of the general budget by economic item. */
  readonly economic: ReadonlyMap<string, number>;
}

/** Economic item that an item of social security or housing is paid through. */
const LINKED: Readonly<Record<string, string>> = {
  "2080501": "30302",
  "2080502": "30302",
  "2080505": "30108",
  "2080506": "30109",
  "2101101": "30110",
  "2101102": "30110",
  "2101103": "30111",
  "2210201": "30113",
};
const PROJECT_ONLY = new Set(["2101201", "2101202", "2101301"]);
const TABLE_CLASSES = new Set<string>(FUNCTION_CLASSES.map((row) => row.code));
const ITEMS = new Map<string, Readonly<Record<Fund, readonly string[]>>>();

/** 项 of each budget that hold in a year, with a whole path above them and a row in 01 and 04. */
function itemsOf(year: number): Readonly<Record<Fund, readonly string[]>> {
  const known = ITEMS.get(String(year));
  if (known !== undefined) return known;
  const of = (budget: string): string[] => [
    ...new Set(
      functionalCodes
        .entries()
        .filter(
          (entry) =>
            entry.level === "项" &&
            entry.budget === budget &&
            isValidIn(entry, year) &&
            TABLE_CLASSES.has(entry.code.slice(0, 3)) &&
            lookup(functionalCodes, entry.code.slice(0, 5), year) !== undefined,
        )
        .map((entry) => entry.code),
    ),
  ];
  const general = of("一般公共预算");
  const items = {
    generalBudget: general,
    governmentFund: of("政府性基金预算"),
    stateCapital: of("国有资本经营预算").filter((code) => code.startsWith("223")),
    other: general,
  };
  ITEMS.set(String(year), items);
  return items;
}

/** Books of a random department. `size` is the number of functional items of the general budget. */
export function randomLedger(random: Random, size: number): Ledger {
  const year = random.int(2021, 2024);
  const items = itemsOf(year);
  const linked = Object.keys(LINKED).filter((code) => items.generalBudget.includes(code));
  const general = [
    ...new Set([
      ...random.sample(linked, random.int(0, Math.min(4, size))),
      ...random.sample(items.generalBudget, size),
    ]),
  ];
  const largest = 10 ** random.int(6, 11);
  const entries = general.map((code) => entryOf(random, code, "generalBudget", largest));
  if (random.chance(0.3)) {
    for (const code of random.sample(items.governmentFund, random.int(1, 3)))
      entries.push(entryOf(random, code, "governmentFund", largest));
  }
  if (random.chance(0.15)) {
    for (const code of random.sample(items.stateCapital, random.int(1, 2)))
      entries.push(entryOf(random, code, "stateCapital", largest));
  }
  if (random.chance(0.4)) {
    for (const code of random.sample(general, random.int(1, 3)))
      entries.push(entryOf(random, code, "other", largest));
  }
  const surplusUsed = random.chance(0.2) ? random.int(1, largest) : 0;
  const spare = surplusUsed + sumOf(entries.filter((entry) => entry.fund === "other").map((e) => e.closing));
  const distribution = random.chance(0.3) ? random.int(0, spare) : 0;
  return { year, entries, surplusUsed, distribution, economic: economicOf(random, entries) };
}

function entryOf(random: Random, code: string, fund: Fund, largest: number): Entry {
  const amount = (): number => random.int(1, largest);
  const spent: Partial<Record<Kind, number>> = {};
  if (fund === "generalBudget" || fund === "other") {
    const name = lookup(functionalCodes, code)?.name ?? "";
    if (code in LINKED || name === "行政运行" || name === "事业运行") {
      if (PROJECT_ONLY.has(code)) spent.project = amount();
      else spent.basic = amount();
    } else if (PROJECT_ONLY.has(code) || name === "一般行政管理事务") spent.project = amount();
    else {
      if (random.chance(0.5)) spent.basic = amount();
      if (spent.basic === undefined || random.chance(0.4)) spent.project = amount();
    }
    if (fund === "other" && random.chance(0.3)) {
      spent[random.pick(["superiorRemittance", "operating", "affiliatedSubsidy"] as const)] = amount();
    }
  } else spent.project = amount();
  const total = sumOf(Object.values(spent));
  const opening = random.chance(0.25) ? random.int(0, total) : 0;
  const closing = random.chance(0.25) ? random.int(0, largest) : 0;
  const source = fund === "other" ? random.pick(OTHER_SOURCES) : "appropriation";
  return { code, fund, opening, income: total + closing - opening, source, spent, closing };
}

/** Basic expenditure of the general budget spread over economic items; nothing on 基本建设. */
function economicOf(random: Random, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const economic = new Map<string, number>();
  const add = (code: string, amount: number): void => {
    if (amount > 0) economic.set(code, (economic.get(code) ?? 0) + amount);
  };
  const reserved = new Set([...Object.values(LINKED), "30301"]);
  const free = ["301", "302", "303", "310"]
    .flatMap((parent) => childrenOf(departmentEconomicCodes, parent).map((entry) => entry.code))
    .filter((code) => !reserved.has(code));
  for (const entry of entries) {
    if (entry.fund !== "generalBudget") continue;
    let rest = entry.spent.basic ?? 0;
    const own = LINKED[entry.code];
    if (own !== undefined) {
      add(own, rest);
      continue;
    }
    while (rest > 0) {
      const part = random.chance(0.3) ? rest : random.int(1, rest);
      add(random.pick(free), part);
      rest -= part;
    }
  }
  return economic;
}

export function sumOf(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
