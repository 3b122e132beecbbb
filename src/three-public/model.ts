import { amountOf, type FinalAccounts, tableOf } from "../accounts";
import type { ThreePublicCount } from "../aggregation";
import { need, needFigures } from "../errors";
import { type Fen, halfStepOf } from "../money";

/** Amounts of 三公 in 分, as the columns of 09 name them; null where blank. */
export interface ThreePublicAmounts {
  readonly total: Fen | null;
  readonly abroad: Fen | null;
  readonly vehicles: Fen | null;
  readonly vehiclePurchase: Fen | null;
  readonly vehicleOperation: Fen | null;
  readonly reception: Fen | null;
}

/** One meal of 公务接待. */
export interface Meal {
  readonly guests: number;
  /** 陪餐人数. */
  readonly hosts: number;
}

/** 三公 of a department's year: money, last year's money, and the counts beside it. */
export interface ThreePublicModel {
  readonly department: string | null;
  readonly year: number | null;
  /** 口径: what the title of the form says; null where it says neither. */
  readonly scope: "财政拨款" | "一般公共预算财政拨款" | null;
  /** Half a unit of the last printed digit of the amounts, in 分. */
  readonly half: number;
  /** 预算数 (全年预算数). */
  readonly budget: ThreePublicAmounts;
  /** 决算数. */
  readonly actual: ThreePublicAmounts;
  /** 决算数 of the year before; null where it is not known. */
  readonly previous: ThreePublicAmounts | null;
  /** 公用经费合计 of 06. */
  readonly publicExpenditure: Fen | null;
  /** 车辆数合计 of 公开10. */
  readonly vehiclesOwned: number | null;
  readonly counts: Readonly<Partial<Record<ThreePublicCount, number>>>;
  /** 国内接待费 and 国（境）外接待费, where they are told apart. */
  readonly domesticReception?: Fen;
  readonly foreignReception?: Fen;
  /** Single meals, where their guests and hosts are known. */
  readonly meals?: readonly Meal[];
}

/** What tables do not say of 三公. */
export interface ThreePublicExtras {
  readonly counts?: ThreePublicModel["counts"];
  /** Accounts of the year before. */
  readonly previous?: FinalAccounts;
  readonly domesticReception?: Fen;
  readonly foreignReception?: Fen;
  readonly meals?: readonly Meal[];
}

/**
 * The 三公 model of accounts: 09, 公用经费 of 06 and the vehicles of 公开10, with the counts and last year's accounts
 * that are given beside.
 *
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 * import { deriveForms } from "juesuan/aggregation";
 * import { threePublicModel } from "juesuan/three-public";
 * const { accounts, counts } = deriveForms([
 *   { kind: "threePublic", expense: "reception", amount: yuan(1200) },
 *   { kind: "count", of: "guests", count: 8 },
 * ]);
 * const model = threePublicModel(accounts, { counts });
 * [model.actual.reception, model.counts.guests]; // => [120000, 8]
 * ```
 */
export function threePublicModel(accounts: FinalAccounts, extras: ThreePublicExtras = {}): ThreePublicModel {
  needFigures(accounts, "accounts");
  const table = tableOf(accounts, "threePublic");
  const { previous, counts = {}, ...rest } = need("object", extras, "extras");
  return {
    department: accounts.department,
    year: accounts.year,
    scope: scopeOf(table?.title),
    half: table === undefined ? 0 : halfStepOf(table.precision),
    budget: amountsOf(accounts, "budget"),
    actual: amountsOf(accounts, "actual"),
    previous: previous === undefined ? null : amountsOf(previous, "actual"),
    publicExpenditure: amountOf(accounts, "basicDetail", "public", "amount") ?? null,
    vehiclesOwned: amountOf(accounts, "statistics", "vehicles.total", "count") ?? null,
    counts,
    ...rest,
  };
}

function scopeOf(title: string | undefined): ThreePublicModel["scope"] {
  if (title === undefined) return null;
  if (title.includes("公共预算")) return "一般公共预算财政拨款";
  return title.includes("财政拨款") ? "财政拨款" : null;
}

function amountsOf(accounts: FinalAccounts, row: "budget" | "actual"): ThreePublicAmounts {
  const of = (column: keyof ThreePublicAmounts) => amountOf(accounts, "threePublic", row, column) ?? null;
  return {
    total: of("total"),
    abroad: of("abroad"),
    vehicles: of("vehicles"),
    vehiclePurchase: of("vehiclePurchase"),
    vehicleOperation: of("vehicleOperation"),
    reception: of("reception"),
  };
}
