import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FinalAccounts, FormTable, WriteTextOptions } from "../../src/accounts";
import { FORM_IDS, type FormId, LAYOUTS } from "../../src/forms";
import type { Precision } from "../../src/money";
import { type Line, readAccounts, readLines } from "../../src/reading";
import { printedIn, randomAccounts } from "./accounts";
import { PLAIN, type Printing, printedText, printings, variedAccounts } from "./printed";
import { property } from "./property";

export const variants: fc.Arbitrary<WriteTextOptions> = fc.record({
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
export const precisions: fc.Arbitrary<Precision> = fc.constantFrom(
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
/** Turns a text with tabs into the lines of another arrival. */
type Turn = (text: string) => Line[];

function roundTrip({ seed, precision, options, printing }: Case, arrival: Arrival, turn: Turn) {
  const printed = variedAccounts(printedIn(randomAccounts(seed), precision), printing);
  const text = printedText(printed, { ...options, arrival }, printing);
  return { printed, text, read: readAccounts(turn(text)) };
}

function expectSame(one: Case, arrival: Arrival, turn: Turn): void {
  const { printed, text, read } = roundTrip(one, arrival, turn);
  const wrong = wrongForms(read.accounts, printed);
  if (wrong.length > 0 || read.unread.length > 0)
    throw new Error(`${wrong} ${JSON.stringify(read.unread.slice(0, 5))} ${JSON.stringify(one)}\n${text}`);
  // Heads of some layouts print no name; a whole disclosure has it on its cover.
  const named = LAYOUTS[one.printing.layout]?.heads.includes("body") ?? true;
  expect(read.accounts.department).toBe(named ? printed.department : null);
  expect(read.accounts.year).toBe(printed.year);
  expect(read.accounts.unit).toBe(printed.unit);
}

/** Cases of which half are printed as the writer prints them, half in other ways. */
const cases: fc.Arbitrary<Case> = fc.record({
  seed: fc.integer(),
  precision: precisions,
  options: variants,
  printing: fc.oneof(fc.constant(PLAIN), printings),
});

/**
 * Writes random accounts in a way in which cells arrive, and reads them again: every cell is back in its row and
 * column, blanks apart from zeros, and nothing is reported as unread, in whatever way the forms were printed.
 */
export function holdRoundTrip(
  arrival: Arrival,
  name: string = arrival,
  turn: Turn = readLines,
  soakRuns = 1_000,
): void {
  describe("accounts that are written and read again", () => {
    it(`are the same from ${name}`, () => {
      property(cases, (one) => expectSame(one, arrival, turn), {
        runs: 25,
        soakRuns,
        soakSeconds: 160,
      });
    });
  });
}

/** Cells read at a place where another figure was printed, or none. */
function misread(read: FinalAccounts, printed: FinalAccounts): string[] {
  return FORM_IDS.flatMap((form) => {
    const wanted = new Set(cellsOf(printed.forms[form]));
    // Zero and blank are told apart where the print does; a figure is never another one.
    return cellsOf(read.forms[form]).filter((cell) => !cell.endsWith(" 0") && !wanted.has(cell));
  });
}

/** The weaker promise, for more layouts than are read back whole: what is read is what was printed. */
export function holdNothingMisread(arrival: Arrival): void {
  describe("accounts that are written and read again", () => {
    it(`are never misread from ${arrival}`, () => {
      property(
        cases,
        (one) => {
          const { printed, text, read } = roundTrip(one, arrival, readLines);
          const wrong = misread(read.accounts, printed);
          if (wrong.length > 0) throw new Error(`${wrong} ${JSON.stringify(one)}\n${text}`);
        },
        { runs: 25, soakRuns: 1_000, soakSeconds: 160 },
      );
    });
  });
}
