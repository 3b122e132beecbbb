import fc from "fast-check";
import type { Entry } from "../../src/aggregation";
import { fen } from "../../src/money";
import { type Ledger, type OTHER_SOURCES, randomLedger } from "../support/ledger";
import { type Random, randomFrom } from "../support/random";

/** The books of a random unit as entries, with the year they are of. */
export interface Books {
  readonly year: number;
  readonly entries: readonly Entry[];
}

/**
 * Entries of an invented unit whose every fund balances. Basic expenditure of the general budget is spread over
 * economic items, half of the time joined to its functional items, else told apart.
 */
export function randomBooks(seed: number, size?: number): Books {
  const random = randomFrom(seed);
  const ledger = randomLedger(random, size ?? random.int(1, 10));
  return { year: ledger.year, entries: entriesOf(ledger, random) };
}

export function booksArbitrary(size?: number): fc.Arbitrary<Books> {
  return fc.integer().map((seed) => randomBooks(seed, size));
}

function entriesOf(ledger: Ledger, random: Random): Entry[] {
  const entries: Entry[] = [];
  const joined = random.chance(0.5);
  const rest = new Map(ledger.economic);
  for (const { code: item, fund, opening, income, source, spent } of ledger.entries) {
    if (opening > 0) entries.push({ kind: "opening", fund, item, amount: fen(opening) });
    if (income > 0) {
      const from = fund === "other" ? (source as (typeof OTHER_SOURCES)[number]) : fund;
      entries.push({ kind: "income", item, source: from, amount: fen(income) });
    }
    for (const [nature, amount] of Object.entries(spent) as [keyof typeof spent, number][]) {
      if (joined && fund === "generalBudget" && nature === "basic") {
        entries.push(...spread(item, amount, rest));
        continue;
      }
      entries.push({ kind: "expenditure", item, fund, nature, amount: fen(amount) });
    }
  }
  if (!joined)
    for (const [economic, amount] of rest) entries.push({ kind: "economic", economic, amount: fen(amount) });
  if (ledger.surplusUsed > 0) entries.push({ kind: "surplusUsed", amount: fen(ledger.surplusUsed) });
  if (ledger.distribution > 0) entries.push({ kind: "distribution", amount: fen(ledger.distribution) });
  for (const expense of ["abroad", "vehiclePurchase", "vehicleOperation", "reception"] as const) {
    entries.push({ kind: "threePublic", expense, amount: fen(random.int(0, 10 ** 6)), stage: "budget" });
  }
  return entries;
}

/** Takes an amount from the economic items that are left, in their order. */
function spread(item: string, amount: number, rest: Map<string, number>): Entry[] {
  const entries: Entry[] = [];
  let left = amount;
  for (const [economic, available] of rest) {
    const part = Math.min(available, left);
    if (part === 0) continue;
    rest.set(economic, available - part);
    left -= part;
    entries.push({
      kind: "expenditure",
      item,
      fund: "generalBudget",
      nature: "basic",
      economic,
      amount: fen(part),
    });
  }
  return entries;
}
