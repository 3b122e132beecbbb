import * as z from "zod/mini";

const amount = /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.int());
const count = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.int().check(/* @__PURE__ */ z.gte(0)));

function buildSchema() {
  const amounts = z.strictObject({
    total: amount,
    abroad: amount,
    vehicles: amount,
    vehiclePurchase: amount,
    vehicleOperation: amount,
    reception: amount,
  });
  return z.strictObject({
    department: z.nullable(z.string()),
    year: z.nullable(z.int()),
    scope: z.nullable(z.enum(["财政拨款", "一般公共预算财政拨款"])),
    half: z.number().check(z.gte(0)),
    budget: amounts,
    actual: amounts,
    previous: z.nullable(amounts),
    publicExpenditure: amount,
    vehiclesOwned: z.nullable(z.int()),
    counts: z.strictObject({
      delegations: count,
      delegates: count,
      vehiclesBought: count,
      vehiclesKept: count,
      receptions: count,
      guests: count,
      domesticReceptions: count,
      domesticGuests: count,
      foreignReceptions: count,
      foreignGuests: count,
    }),
    domesticReception: z.optional(z.int()),
    foreignReception: z.optional(z.int()),
    meals: z.optional(
      z.array(z.strictObject({ guests: z.int().check(z.gte(0)), hosts: z.int().check(z.gte(0)) })),
    ),
  });
}

/**
 * Schema of the 三公 model as JSON: amounts are integers of 分 (null is blank), counts whole numbers that may be left out.
 *
 * @example
 * ```ts
 * import { threePublicSchema } from "juesuan/schemas";
 * import { threePublicModel } from "juesuan/three-public";
 * import { sampleAccounts } from "juesuan/accounts";
 * threePublicSchema.safeParse(threePublicModel(sampleAccounts())).success; // => true
 * threePublicSchema.safeParse({ year: 2024 }).success; // => false
 * ```
 */
export const threePublicSchema = /* @__PURE__ */ buildSchema();
