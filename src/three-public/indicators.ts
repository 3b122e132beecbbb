import { need, needCells } from "../errors";
import { columnTitle } from "../forms";
import { Decimal, type Fen, growth, rate, subtractFen } from "../money";
import type { ThreePublicAmounts, ThreePublicModel } from "./model";

/** Budget, outturn and change of one item of 三公. */
export interface ItemIndicators {
  readonly item: keyof ThreePublicAmounts;
  /** Official title. */
  readonly title: string;
  readonly budget: Fen | null;
  readonly actual: Fen | null;
  readonly previous: Fen | null;
  /** 完成率 in percent of the budget, two decimals; null over nothing. */
  readonly completion: string | null;
  /** actual − previous in 分; null where last year is not known. */
  readonly change: Fen | null;
  /** Percent over last year; null over nothing. */
  readonly growth: string | null;
  /** Percent of the total of 三公. */
  readonly share: string | null;
}

/** A figure per vehicle, person or reception, in 元 with two decimals, half-up. */
export interface UnitIndicator {
  readonly id:
    | "purchasePerVehicle"
    | "upkeepPerVehicle"
    | "abroadPerGroup"
    | "abroadPerPerson"
    | "costPerReception"
    | "costPerGuest"
    | "guestsPerReception";
  readonly title: string;
  /** Null where a figure is missing or there is nothing to divide by; `missing` says what. */
  readonly value: string | null;
  readonly unit: "元" | "人";
  readonly missing: string | null;
}

/** The indicators of 三公. */
export interface ThreePublicIndicators {
  readonly items: readonly ItemIndicators[];
  readonly perUnit: readonly UnitIndicator[];
  /** 三公 in percent of 公用经费; null where either is missing. */
  readonly shareOfPublic: string | null;
}

const ITEMS = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"] as const;

const PER_UNIT: readonly {
  readonly id: UnitIndicator["id"];
  readonly title: string;
  readonly over: keyof ThreePublicAmounts | "guests";
  readonly by: keyof ThreePublicModel["counts"];
  readonly byTitle: string;
}[] = [
  {
    id: "purchasePerVehicle",
    title: "单车购置费",
    over: "vehiclePurchase",
    by: "vehiclesBought",
    byTitle: "购置数",
  },
  {
    id: "upkeepPerVehicle",
    title: "单车运行维护费",
    over: "vehicleOperation",
    by: "vehiclesKept",
    byTitle: "保有量",
  },
  { id: "abroadPerGroup", title: "团组平均费用", over: "abroad", by: "delegations", byTitle: "团组数" },
  {
    id: "abroadPerPerson",
    title: "人均出国（境）费",
    over: "abroad",
    by: "delegates",
    byTitle: "出国（境）人次",
  },
  {
    id: "costPerReception",
    title: "批次平均接待费",
    over: "reception",
    by: "receptions",
    byTitle: "接待批次",
  },
  { id: "costPerGuest", title: "人均接待费", over: "reception", by: "guests", byTitle: "接待人次" },
  { id: "guestsPerReception", title: "批次平均人数", over: "guests", by: "receptions", byTitle: "接待批次" },
];

/**
 * The indicators of 三公: completion, change and share of each item, cost per vehicle, group, person, reception and
 * guest, and the share of 公用经费. What cannot be computed is null and says what is missing.
 *
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 * import { deriveForms } from "juesuan/aggregation";
 * import { threePublicIndicators, threePublicModel } from "juesuan/three-public";
 * const { accounts, counts } = deriveForms([
 *   { kind: "threePublic", expense: "reception", amount: yuan(1200), stage: "budget" },
 *   { kind: "threePublic", expense: "reception", amount: yuan(900) },
 *   { kind: "count", of: "guests", count: 8 },
 * ]);
 * const { items, perUnit } = threePublicIndicators(threePublicModel(accounts, { counts }));
 * items[0]?.completion; // => "75.00"
 * perUnit.find((indicator) => indicator.id === "costPerGuest")?.value; // => "112.50"
 * ```
 */
export function threePublicIndicators(model: ThreePublicModel): ThreePublicIndicators {
  need("object", model, "model");
  const { budget, actual, previous } = model;
  needCells(budget, "model", "budget");
  needCells(actual, "model", "actual");
  needCells(model.counts, "model", "counts");
  return {
    items: ITEMS.map((item) => {
      const [now, before] = [actual[item], previous?.[item] ?? null];
      return {
        item,
        title: columnTitle("threePublic", item),
        budget: budget[item],
        actual: now,
        previous: before,
        completion: rate(now, budget[item]),
        change: now === null || before === null ? null : subtractFen(now, before),
        growth: growth(now, before),
        share: rate(now, actual.total),
      };
    }),
    perUnit: PER_UNIT.map((spec) => unitIndicator(model, spec)),
    shareOfPublic: rate(actual.total, model.publicExpenditure),
  };
}

function unitIndicator(
  { actual, counts }: ThreePublicModel,
  { id, title, over, by, byTitle }: (typeof PER_UNIT)[number],
): UnitIndicator {
  const people = over === "guests";
  const dividend = people ? (counts.guests ?? null) : actual[over];
  const divisor = counts[by];
  const unit = people ? "人" : "元";
  if (dividend === null) {
    return { id, title, value: null, unit, missing: people ? "接待人次" : columnTitle("threePublic", over) };
  }
  if (divisor === undefined || divisor === 0) return { id, title, value: null, unit, missing: byTitle };
  const value = new Decimal(dividend).div(people ? divisor : divisor * 100);
  return { id, title, value: value.toDecimalPlaces(2).toFixed(2), unit, missing: null };
}
