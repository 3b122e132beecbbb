import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FinalAccounts, FormTable, WriteTextOptions } from "../../src/accounts";
import { FORM_IDS, type FormId } from "../../src/forms";
import type { Precision } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { PLAIN, type Printing, printedText, printings, variedAccounts } from "../support/printed";
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

function wrongForms(read: FinalAccounts, printed: FinalAccounts): FormId[] {
  return FORM_IDS.filter((form) => {
    const [one, other] = [read.forms[form], printed.forms[form]];
    return cellsOf(one).join("\n") !== cellsOf(other).join("\n") || `${one?.notes}` !== `${other?.notes}`;
  });
}

interface Case {
  readonly seed: number;
  readonly precision: Precision;
  readonly options: WriteTextOptions;
  readonly printing: Printing;
}

type Arrival = NonNullable<WriteTextOptions["arrival"]>;

function roundTrip({ seed, precision, options, printing }: Case, arrival: Arrival) {
  const printed = variedAccounts(printedIn(randomAccounts(seed), precision), printing);
  const text = printedText(printed, { ...options, arrival }, printing);
  return { printed, text, read: readAccounts(readLines(text)) };
}

function expectSame(one: Case, arrival: Arrival): void {
  const { printed, text, read } = roundTrip(one, arrival);
  const wrong = wrongForms(read.accounts, printed);
  if (wrong.length > 0 || read.unread.length > 0)
    throw new Error(`${wrong} ${JSON.stringify(read.unread.slice(0, 5))} ${JSON.stringify(one)}\n${text}`);
  expect(read.accounts.department).toBe(printed.department);
  expect(read.accounts.year).toBe(printed.year);
  expect(read.accounts.unit).toBe(printed.unit);
}

/** Cases of which half are printed as the writer prints them, half in other ways. */
function casesOf(others: fc.Arbitrary<Printing>): fc.Arbitrary<Case> {
  const printing = fc.oneof(fc.constant(PLAIN), others);
  return fc.record({ seed: fc.integer(), precision: precisions, options: variants, printing });
}

/**
 * Lines of single cells in the ways that leave every cell its line and every row its cells. Where blanks and zeros
 * mix, or rows are few, several widths may fit, and the reader reports the figures instead of placing them.
 */
const whole = printings.map(
  (printing): Printing => ({ ...printing, mixed: false, sparse: false, aliases: false, pages: "none" }),
);

/** Seconds that the long run of an arrival may take: four of them are four minutes. */
const SOAK_SECONDS = { tabs: 45, pipes: 45, lines: 60, aligned: 90 } as const;

describe("accounts that are written and read again", () => {
  for (const arrival of ["tabs", "pipes", "lines", "aligned"] as const) {
    it(`are the same from ${arrival}`, () => {
      property(
        casesOf(arrival === "lines" ? whole : printings),
        (one) => {
          expectSame(one, arrival);
        },
        { runs: 25, soakRuns: arrival === "lines" ? 25 : 10_000, soakSeconds: SOAK_SECONDS[arrival] },
      );
    });
  }
});
