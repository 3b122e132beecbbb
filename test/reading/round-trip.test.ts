import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FinalAccounts, type FormTable, type WriteTextOptions, writeText } from "../../src/accounts";
import { FORM_IDS } from "../../src/forms";
import type { Precision } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";

const variants: fc.Arbitrary<WriteTextOptions> = fc.record({
  lineNumbers: fc.boolean(),
  columnNumbers: fc.boolean(),
  ordinals: fc.boolean(),
  sides: fc.constantFrom("beside", "below"),
  codes: fc.constantFrom("one", "levels", "parts"),
  total: fc.constantFrom("first", "last"),
  groups: fc.integer({ min: 1, max: 4 }),
  economicCodes: fc.boolean(),
  threePublic: fc.constantFrom("wide", "rows", "turned"),
  grouping: fc.boolean(),
});
const precisions: fc.Arbitrary<Precision> = fc.constantFrom(
  { unit: "元", decimals: 2 },
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 6 },
);

/** The cells of a table by row and column, sorted: blank and zero apart, blank rows without a row left out. */
function cellsOf(table: FormTable | undefined): string[] {
  return (table?.rows ?? [])
    .flatMap(({ key, cells }) =>
      Object.entries(cells)
        .filter(([, amount]) => amount !== null)
        .map(([column, amount]) => `${key} ${column} ${amount}`),
    )
    .sort();
}

function expectSame(printed: FinalAccounts, options: WriteTextOptions): void {
  const text = writeText(printed, options);
  const read = readAccounts(readLines(text));
  const wrong = FORM_IDS.filter((form) => {
    const [one, other] = [read.accounts.forms[form], printed.forms[form]];
    return cellsOf(one).join("\n") !== cellsOf(other).join("\n") || `${one?.notes}` !== `${other?.notes}`;
  });
  if (wrong.length > 0 || read.unread.length > 0) {
    throw new Error(
      `${wrong} ${JSON.stringify(read.unread.slice(0, 5))} ${JSON.stringify(options)}\n${text}`,
    );
  }
  expect(read.accounts.department).toBe(printed.department);
  expect(read.accounts.year).toBe(printed.year);
  expect(read.accounts.unit).toBe(printed.unit);
}

const cases = fc.record({ seed: fc.integer(), precision: precisions, options: variants });

describe("accounts that are written and read again", () => {
  for (const arrival of ["tabs", "pipes", "lines", "aligned"] as const) {
    it(`are the same from ${arrival}`, () => {
      property(
        cases,
        ({ seed, precision, options }) => {
          expectSame(printedIn(randomAccounts(seed), precision), { ...options, arrival });
        },
        { runs: 25, soakRuns: 25 },
      );
    });
  }
});
