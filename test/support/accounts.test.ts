import { describe, expect, it } from "vitest";
import { amountOf, type FinalAccounts } from "../../src/accounts";
import { accountsSchema } from "../../src/schemas";
import { accountsArbitrary, printedIn, randomAccounts } from "./accounts";
import { property } from "./property";

const at = (
  accounts: FinalAccounts,
  ...place: Parameters<typeof amountOf> extends [unknown, ...infer P] ? P : never
) => amountOf(accounts, ...place) ?? 0;

describe("random accounts", () => {
  it("have the shape of accounts and balance", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        expect(accountsSchema.safeParse(accounts).error?.issues ?? []).toEqual([]);
        const of = (...place: Parameters<typeof at> extends [unknown, ...infer P] ? P : never) =>
          at(accounts, ...place);
        expect(of("summary", "income.total", "amount")).toBe(of("summary", "expenditure.total", "amount"));
        expect(of("summary", "income.subtotal", "amount")).toBe(of("income", "total", "total"));
        expect(of("summary", "expenditure.subtotal", "amount")).toBe(of("expenditure", "total", "total"));
        expect(of("appropriationSummary", "income.total", "amount")).toBe(
          of("appropriationSummary", "expenditure.total", "total"),
        );
        expect(of("generalBudget", "total", "basic")).toBe(
          of("basicDetail", "personnel", "amount") + of("basicDetail", "public", "amount"),
        );
        expect(of("summary", "expenditure.closing", "amount")).toBe(
          of("summary", "expenditure.total", "amount") -
            of("summary", "expenditure.subtotal", "amount") -
            of("summary", "expenditure.distribution", "amount"),
        );
      },
      { runs: 200, soakRuns: 20_000 },
    );
  });

  it("repeat with their seed and print in 万元", () => {
    expect(randomAccounts(5)).toEqual(randomAccounts(5));
    const printed = printedIn(randomAccounts(5), { unit: "万元", decimals: 2 });
    expect((at(printed, "summary", "income.total", "amount") as number) % 10_000).toBe(0);
  });
});
