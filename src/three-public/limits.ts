import type { Profile } from "../checking";
import { need, needIfGiven, needObjects } from "../errors";
import {
  type CitedSource,
  type Province,
  type ProvinceName,
  provinceOf,
  type Source,
  sourceText,
} from "../forms";
import { frozen } from "../frozen";

/** A limit that a rule on 三公 measures by. */
export type LimitName =
  /** 分 per vehicle and year. */
  | "vehicleUpkeepLeast"
  | "vehicleUpkeepMost"
  /** 分 per vehicle. */
  | "vehiclePriceMost"
  /** 分 per guest. */
  | "receptionPerGuestMost"
  /** 分 per person abroad. */
  | "abroadPerPersonLeast"
  | "abroadPerPersonMost"
  /** Guests up to which `mealHostsFew` hosts are allowed; above, one host for `mealGuestsPerHost` guests. */
  | "mealGuestsSmall"
  | "mealHostsFew"
  | "mealGuestsPerHost"
  /** Per cent of 公用经费. */
  | "receptionShare";

/** One limit with the years and provinces it holds for. */
export interface Limit {
  readonly name: LimitName;
  /** 分, or people or per cent where the name says so. */
  readonly value: number;
  /** First and last year; absent where no bound is known. */
  readonly from?: number;
  readonly until?: number;
  /** Short names of provinces; absent means all that have no limit of their own. */
  readonly provinces?: readonly Province[];
  readonly source: Source;
  /** What the document says of it, in its words. */
  readonly says?: string;
}

const PRACTICE: CitedSource = { document: "决算审核经验", certainty: "C" };
const VEHICLES_2011: CitedSource = {
  document: "党政机关公务用车配备使用管理办法（2011年）第七条",
  certainty: "B",
};
const VEHICLES_2017: CitedSource = { document: "党政机关公务用车管理办法（2017年）", certainty: "B" };
const RECEPTION_1998: CitedSource = {
  document: "行政事业单位业务招待费列支管理规定（财预字〔1998〕159号）",
  certainty: "C",
};
const RECEPTION_2013: CitedSource = {
  document: "党政机关国内公务接待管理规定（2013年）第十条",
  certainty: "B",
};

const PRICE_2011 = "一般公务用车价格18万元以内";
const PRICE_2017 = "应急保障等用车18万元以内，机要通信用车12万元以内";
const SHARE_1998 = "地方不超过当年公务费的2%，中央1%，历史标准";

/**
 * The limits known, national ones with their years. Local standards (接待标准 above all) differ: put rows with `provinces`
 * in front and give the list as `limits` of the evidence; a profile's `limits` of the same name go before all.
 *
 * @example
 * ```ts
 * import { THREE_PUBLIC_LIMITS } from "juesuan/three-public";
 * THREE_PUBLIC_LIMITS.filter(({ name }) => name === "vehiclePriceMost").map(({ value }) => value); // => [18000000, 18000000]
 * ```
 */
export const THREE_PUBLIC_LIMITS: readonly Limit[] = /* @__PURE__ */ frozen([
  { name: "vehicleUpkeepLeast", value: 300_000, source: PRACTICE },
  { name: "vehicleUpkeepMost", value: 6_000_000, source: PRACTICE },
  {
    name: "vehiclePriceMost",
    value: 18_000_000,
    from: 2011,
    until: 2016,
    source: VEHICLES_2011,
    says: PRICE_2011,
  },
  { name: "vehiclePriceMost", value: 18_000_000, from: 2017, source: VEHICLES_2017, says: PRICE_2017 },
  { name: "receptionPerGuestMost", value: 30_000, source: PRACTICE },
  { name: "abroadPerPersonLeast", value: 300_000, source: PRACTICE },
  { name: "abroadPerPersonMost", value: 8_000_000, source: PRACTICE },
  { name: "mealGuestsSmall", value: 10, from: 2013, source: RECEPTION_2013 },
  { name: "mealHostsFew", value: 3, from: 2013, source: RECEPTION_2013 },
  { name: "mealGuestsPerHost", value: 3, from: 2013, source: RECEPTION_2013 },
  { name: "receptionShare", value: 2, from: 1998, source: RECEPTION_1998, says: SHARE_1998 },
]);

/**
 * The limit that holds in a province and year: one of that province before a national one; undefined where none does.
 *
 * @param province - A name, a pinyin or a code of GB/T 2260; null where unknown.
 * @param year - Null where unknown: then the limit without a last year.
 * @example
 * ```ts
 * import { limitFor, THREE_PUBLIC_LIMITS } from "juesuan/three-public";
 * limitFor(THREE_PUBLIC_LIMITS, "mealHostsFew", null, 2010); // => undefined
 * const local = { name: "receptionPerGuestMost", value: 15_000, provinces: ["河南"], source: { document: "地方标准", certainty: "B" } } as const;
 * limitFor([local, ...THREE_PUBLIC_LIMITS], "receptionPerGuestMost", "河南", 2024)?.value; // => 15000
 * ```
 */
export function limitFor(
  limits: readonly Limit[],
  name: LimitName,
  province: ProvinceName | null,
  year: number | null,
): Limit | undefined {
  const short = province === null ? null : provinceOf(province);
  if (year !== null) need("number", year, "year");
  needObjects(limits, "limits").forEach(({ from, until, provinces }, at) => {
    needIfGiven("number", from, "limits", at, "from");
    needIfGiven("number", until, "limits", at, "until");
    if (provinces !== undefined) need("list", provinces, "limits", at, "provinces");
  });
  const valid = limits.filter(
    (limit) =>
      limit.name === name &&
      (year === null
        ? limit.until === undefined
        : (limit.from ?? year) <= year && year <= (limit.until ?? year)),
  );
  return (
    valid.find(({ provinces }) => provinces !== undefined && short !== null && provinces.includes(short)) ??
    valid.find(({ provinces }) => provinces === undefined)
  );
}

/** What a rule measures by, and the document it comes from. */
export interface LimitInForce {
  /** 分, or people where the name of the limit says so. */
  readonly value: number;
  readonly document: string;
}

/**
 * The limit a check measures by: that of the profile, else the one that holds in its province and year.
 *
 * @param year - The year of the accounts; that of the profile where null.
 * @example
 * ```ts
 * import { profile } from "juesuan/checking";
 * import { limitInForce } from "juesuan/three-public";
 * limitInForce("vehiclePriceMost", profile(null, 2024))?.value; // => 18000000
 * limitInForce("vehiclePriceMost", profile(null, 2010)); // => undefined
 * limitInForce("vehiclePriceMost", profile(null, 2024, { limits: { vehiclePriceMost: 12_000_000 } })); // => { value: 12_000_000, document: "本次检查的参数" }
 * ```
 */
export function limitInForce(
  name: LimitName,
  profile: Pick<Profile, "limits" | "province" | "year">,
  year: number | null = null,
  limits: readonly Limit[] = THREE_PUBLIC_LIMITS,
): LimitInForce | undefined {
  const { limits: own, province, year: profileYear } = need("object", profile, "profile");
  need("text", name, "name");
  need("object", own, "profile", "limits");
  const value = own[name];
  if (value !== undefined) return { value, document: "本次检查的参数" };
  const found = limitFor(limits, name, province, year ?? profileYear);
  if (found === undefined) return undefined;
  const document = [sourceText(found.source), ...(found.says === undefined ? [] : [found.says])].join("：");
  return { value: found.value, document };
}

/**
 * How many hosts may eat with guests (陪餐人数); undefined where no limit is in force.
 *
 * @param limitOf - Gives the limit in force of a name.
 * @example
 * ```ts
 * import { profile } from "juesuan/checking";
 * import { hostsAllowed, limitInForce } from "juesuan/three-public";
 * [10, 12].map((guests) => hostsAllowed(guests, (name) => limitInForce(name, profile(null, 2024)))); // => [3, 4]
 * ```
 */
export function hostsAllowed(
  guests: number,
  limitOf: (name: LimitName) => LimitInForce | undefined,
): number | undefined {
  need("number", guests, "guests");
  need("function", limitOf, "limitOf");
  const small = limitOf("mealGuestsSmall")?.value;
  const few = limitOf("mealHostsFew")?.value;
  const perHost = limitOf("mealGuestsPerHost")?.value;
  if (small === undefined || few === undefined || perHost === undefined) return undefined;
  return guests <= small ? few : Math.floor(guests / perHost);
}
