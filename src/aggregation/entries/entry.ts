import * as z from "zod/mini";

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

const amount = /* @__PURE__ */ z.int();
const functional = /* @__PURE__ */ z
  .string()
  .check(
    /* @__PURE__ */ z.regex(/^[0-9]{3}(?:[0-9]{2}){0,2}$/, "expected a functional code of 3, 5 or 7 digits"),
  );
const economic = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.regex(/^[0-9]{3}(?:[0-9]{2})?$/, "expected an economic code of 3 or 5 digits"));
const name = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string());
const fund = /* @__PURE__ */ z.enum([...FUNDS, "other"]);
const common = {
  /** 决算 where left out. */
  stage: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["actual", "budget"])),
  /** Why a negative amount stands there (红字冲销). */
  note: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
};

function buildSchema() {
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("income"),
      item: functional,
      name,
      source: z.enum([...FUNDS, ...OTHER_SOURCES]),
      amount,
      ...common,
    }),
    z.strictObject({
      kind: z.literal("expenditure"),
      item: functional,
      name,
      fund,
      nature: z.enum(NATURES),
      economic: z.optional(economic),
      amount,
      ...common,
    }),
    z.strictObject({
      kind: z.enum(["opening", "closing"]),
      fund,
      item: z.optional(functional),
      name,
      amount,
      ...common,
    }),
    z.strictObject({ kind: z.enum(["surplusUsed", "distribution"]), amount, ...common }),
    z.strictObject({ kind: z.literal("economic"), economic, name, amount, ...common }),
    z.strictObject({
      kind: z.literal("threePublic"),
      expense: z.enum(THREE_PUBLIC_EXPENSES),
      amount,
      ...common,
    }),
    z.strictObject({ kind: z.literal("count"), of: z.enum(THREE_PUBLIC_COUNTS), amount, ...common }),
    z.strictObject({ kind: z.literal("statistic"), row: z.string(), amount, ...common }),
  ]);
}

/**
 * Schema of one entry of the books. Amounts are integers of 分, counts whole numbers. The kinds:
 * - `income`: income of the year by functional item and source;
 * - `expenditure`: by functional item, fund (`other` is everything but 财政拨款), nature and, for 06 and 三公, economic item;
 * - `opening`, `closing`: 结转和结余 by fund, and by item for 政府性基金. `closing` follows from the rest and is given
 *   only where printed figures are entered, whose rounding it then carries;
 * - `surplusUsed`, `distribution`: 使用非财政拨款结余, 结余分配;
 * - `economic`: 基本支出 of the general budget by economic item, where its functional item is not known;
 * - `threePublic`: 三公 beyond what expenditure entries of those economic items already say;
 * - `count`: the counts beside 三公;
 * - `statistic`: a figure of 公开10 by the key of its row.
 *
 * @example
 * ```ts
 * import { entrySchema } from "juesuan/aggregation";
 * entrySchema.safeParse({ kind: "income", item: "2101501", source: "generalBudget", amount: 100 }).success; // => true
 * entrySchema.safeParse({ kind: "income", item: "21015", source: "lottery", amount: 100 }).success; // => false
 * ```
 */
export const entrySchema = /* @__PURE__ */ buildSchema();

/** One entry of the books of a unit; see {@link entrySchema}. */
export type Entry = z.infer<typeof entrySchema>;

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
