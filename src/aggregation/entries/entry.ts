import { frozen } from "../../frozen";
import { byKind, count, fields, oneOf, optional, type Shape, text } from "../../guard";
import type { Fen } from "../../money";

/** The funds of 财政拨款, and all other money. */
export const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;

/** Kinds of income that are no 财政拨款, as the columns of 02 name them. */
export const OTHER_SOURCES = [
  "superiorSubsidy",
  "undertaking",
  "operating",
  "affiliatedRemittance",
  "other",
  "specialAccount",
] as const;

/** Kinds of expenditure, as the columns of 03 name them. */
export const NATURES = ["basic", "project", "superiorRemittance", "operating", "affiliatedSubsidy"] as const;

/** Parts of 三公, as the columns of 09 name them. */
export const THREE_PUBLIC_EXPENSES = ["abroad", "vehiclePurchase", "vehicleOperation", "reception"] as const;

/**
 * What is counted beside 三公: groups and persons abroad, vehicles bought and kept at the year's end,
 * receptions and their guests in all, domestic and foreign (国内、国（境）外).
 */
export const THREE_PUBLIC_COUNTS = [
  "delegations",
  "delegates",
  "vehiclesBought",
  "vehiclesKept",
  "receptions",
  "guests",
  "domesticReceptions",
  "domesticGuests",
  "foreignReceptions",
  "foreignGuests",
] as const;

/** What every entry may say. */
export interface EntryCommon {
  /** 决算 where left out. */
  readonly stage?: "actual" | "budget";
  /** Why a negative amount stands there (红字冲销). */
  readonly note?: string;
}

/** What every entry of money says: `yuan("1541600.00")` and `wan("154.16")` make amounts. */
export interface MoneyEntry extends EntryCommon {
  /** In 分. */
  readonly amount: Fen;
}

/** Income of the year by functional item and source. */
export interface IncomeEntry extends MoneyEntry {
  readonly kind: "income";
  readonly item: string;
  readonly name?: string;
  readonly source: (typeof FUNDS)[number] | (typeof OTHER_SOURCES)[number];
}

/** Expenditure by functional item, fund and nature and, for 06 and 三公, economic item. */
export interface ExpenditureEntry extends MoneyEntry {
  readonly kind: "expenditure";
  readonly item: string;
  readonly name?: string;
  readonly fund: Fund;
  readonly nature: (typeof NATURES)[number];
  readonly economic?: string;
}

/** 结转和结余 of a fund at the start or the end of the year. */
export interface BalanceEntry extends MoneyEntry {
  readonly kind: "opening" | "closing";
  readonly fund: Fund;
  readonly item?: string;
  readonly name?: string;
}

/** 使用非财政拨款结余, or 结余分配. */
export interface UseEntry extends MoneyEntry {
  readonly kind: "surplusUsed" | "distribution";
}

/** 基本支出 of the general budget by economic item, where its functional item is not known. */
export interface EconomicEntry extends MoneyEntry {
  readonly kind: "economic";
  readonly economic: string;
  readonly name?: string;
}

/** 三公 beyond what expenditure entries of those economic items already say. */
export interface ThreePublicEntry extends MoneyEntry {
  readonly kind: "threePublic";
  readonly expense: ThreePublicExpense;
}

/** A count beside 三公. */
export interface CountEntry extends EntryCommon {
  readonly kind: "count";
  readonly of: ThreePublicCount;
  readonly count: number;
}

/** A figure of 公开10 by the key of its row. */
export interface StatisticEntry extends EntryCommon {
  readonly kind: "statistic";
  readonly row: string;
  /** Where the row holds money (机关运行经费, 政府采购), in 分. */
  readonly amount?: Fen;
  /** Where the row counts things (车辆, 设备). */
  readonly count?: number;
}

/**
 * One entry of the books of a unit. Amounts are integers of 分 in `amount`, counts whole numbers in `count`. The kinds:
 * - `income`: income of the year by functional item and source;
 * - `expenditure`: by functional item, fund (`other` is everything but 财政拨款), nature and, for 06 and 三公, economic item;
 * - `opening`, `closing`: 结转和结余 by fund, and by item for 政府性基金. `closing` follows from the rest and is given
 *   only where printed figures are entered, whose rounding it then carries;
 * - `surplusUsed`, `distribution`: 使用非财政拨款结余, 结余分配;
 * - `economic`: 基本支出 of the general budget by economic item, where its functional item is not known;
 * - `threePublic`: 三公 beyond what expenditure entries of those economic items already say;
 * - `count`: the counts beside 三公;
 * - `statistic`: a figure of 公开10 by the key of its row.
 */
export type Entry =
  | IncomeEntry
  | ExpenditureEntry
  | BalanceEntry
  | UseEntry
  | EconomicEntry
  | ThreePublicEntry
  | CountEntry
  | StatisticEntry;

const functional: Shape<string> = {
  is: "text",
  pattern: /^[0-9]{3}(?:[0-9]{2}){0,2}$/,
  says: ["3、5或7位功能分类编码", "a functional code of 3, 5 or 7 digits"],
};
const economic: Shape<string> = {
  is: "text",
  pattern: /^[0-9]{3}(?:[0-9]{2})?$/,
  says: ["3或5位经济分类编码", "an economic code of 3 or 5 digits"],
};
const amount: Shape<Fen> = { is: "number", whole: true };

function buildShape(): Shape<Entry> {
  const name = optional(text);
  const fund = oneOf(...FUNDS, "other");
  const others = { stage: optional(oneOf("actual", "budget")), note: optional(text) };
  const common = { amount, ...others };
  return byKind(
    fields<IncomeEntry>({
      kind: oneOf("income"),
      item: functional,
      name,
      source: oneOf(...FUNDS, ...OTHER_SOURCES),
      ...common,
    }),
    fields<ExpenditureEntry>({
      kind: oneOf("expenditure"),
      item: functional,
      name,
      fund,
      nature: oneOf(...NATURES),
      economic: optional(economic),
      ...common,
    }),
    fields<BalanceEntry>({
      kind: oneOf("opening", "closing"),
      fund,
      item: optional(functional),
      name,
      ...common,
    }),
    fields<UseEntry>({ kind: oneOf("surplusUsed", "distribution"), ...common }),
    fields<EconomicEntry>({ kind: oneOf("economic"), economic, name, ...common }),
    fields<ThreePublicEntry>({
      kind: oneOf("threePublic"),
      expense: oneOf(...THREE_PUBLIC_EXPENSES),
      ...common,
    }),
    fields<CountEntry>({
      kind: oneOf("count"),
      of: oneOf(...THREE_PUBLIC_COUNTS),
      count,
      ...others,
    }),
    fields<StatisticEntry>({
      kind: oneOf("statistic"),
      row: text,
      amount: optional(amount),
      count: optional(count),
      ...others,
    }),
  );
}

/**
 * What an {@link Entry} looks like as JSON, as data: {@link deriveForms} refuses what has another shape, and
 * `juesuan/schemas` makes the schema of zod of it.
 */
export const entryShape: Shape<Entry> = /* @__PURE__ */ frozen(/* @__PURE__ */ buildShape());

/** Of which money: a fund of 财政拨款, or other. */
export type Fund = (typeof FUNDS)[number] | "other";
/** A fund of 财政拨款. */
export type AppropriationFund = (typeof FUNDS)[number];
/** A part of 三公. */
export type ThreePublicExpense = (typeof THREE_PUBLIC_EXPENSES)[number];
/** What is counted beside 三公. */
export type ThreePublicCount = (typeof THREE_PUBLIC_COUNTS)[number];

/** Whether a source or fund is one of 财政拨款. */
export function isAppropriation(source: string): source is AppropriationFund {
  return (FUNDS as readonly string[]).includes(source);
}

/** The figure of an entry: its amount in 分, or what it counts. */
export function figureOf(entry: Entry): number {
  if (entry.kind === "count") return entry.count;
  return (entry.kind === "statistic" ? (entry.amount ?? entry.count) : entry.amount) ?? 0;
}
