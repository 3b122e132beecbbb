import { roundAccounts } from "../src/aggregation";
import { randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";

export const name = "round";

/** Additive rounding of departments from 元 to 万元: usual ones (about 800 cells) and large ones (about 2,500 cells). */
export async function run(): Promise<Record<string, number>> {
  const usual = await measured(Array.from({ length: 40 }, (_, seed) => randomAccounts(seed)));
  const large = await measured(Array.from({ length: 20 }, (_, seed) => randomAccounts(seed, { size: 60 })));
  return {
    ms: usual.ms,
    largeMs: large.ms,
    distortionToIndependent: usual.ratio,
    largeDistortionToIndependent: large.ratio,
  };
}

async function measured(departments: readonly ReturnType<typeof randomAccounts>[]) {
  let [total, independent] = [0, 0];
  for (const accounts of departments) {
    const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
    if (!rounded.ok) throw new Error("a correct department cannot be rounded");
    total += rounded.distortion.total;
    independent += rounded.distortion.independent;
  }
  let next = 0;
  const us = await microseconds(() => {
    const accounts = departments[next++ % departments.length] as (typeof departments)[number];
    return roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
  }, 2000);
  return { ms: us / 1000, ratio: total / independent };
}
