import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts } from "../../src/accounts";
import { readText } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { PLAIN, printedText, printings, variedAccounts } from "../support/printed";
import { property } from "../support/property";
import { precisions, variants } from "../support/round-trip";
import { singleSpaced } from "../support/single-spaces";

const cases = fc.record({
  seed: fc.integer(),
  precision: precisions,
  options: variants,
  printing: fc.oneof(fc.constant(PLAIN), printings),
  zeros: fc.constantFrom("blank", "zero"),
  wrap: fc.constantFrom("none", "none", "behind", "below", "around"),
});

function figuresOf(accounts: FinalAccounts): Map<string, number> {
  const figures = new Map<string, number>();
  for (const { form, row, column, amount } of cellsOf(accounts))
    if (amount !== null) figures.set(`${form} ${row} ${column}`, amount);
  return figures;
}

/** Lines with an amount that are neither those of a cell nor told. */
function lostLines(text: string): string[] {
  const { accounts, unread } = readText(text);
  const told = new Set([
    ...unread.map(({ line }) => line),
    ...[...cellsOf(accounts)].map(({ line }) => line),
    ...Object.values(accounts.forms).flatMap(({ strays }) => (strays ?? []).map(({ line }) => line)),
  ]);
  return text
    .split("\n")
    .filter((line, index) => /[\d０-９][.．][\d０-９]{2}/.test(line) && !told.has(index + 1));
}

describe("cells divided by single spaces", () => {
  it("stand where they were printed, or are reported", () => {
    const read = new Map<string, { all: number; found: number }>();
    property(
      cases,
      ({ seed, precision, options, printing, zeros, wrap }) => {
        const plain = printedIn(randomAccounts(seed, { zeros }), precision);
        const printed = variedAccounts(plain, printing);
        const text = singleSpaced(
          printedText(printed, { ...options, arrival: "tabs" }, printing),
          seed,
          wrap,
        );
        const { accounts } = readText(text);
        const [wanted, got] = [figuresOf(printed), figuresOf(accounts)];
        const wrong = [...got].filter(([place, amount]) => wanted.get(place) !== amount);
        const lost = lostLines(text);
        if (wrong.length + lost.length > 0)
          throw new Error(
            `${JSON.stringify(wrong.slice(0, 4))} ${JSON.stringify(lost.slice(0, 4))}\n${text}`,
          );
        for (const place of wanted.keys()) {
          const form = `${zeros} ${place.split(" ")[0]}`;
          const share = read.get(form) ?? { all: 0, found: 0 };
          read.set(form, { all: share.all + 1, found: share.found + (got.has(place) ? 1 : 0) });
        }
      },
      { runs: 40, soakRuns: 3_000 },
    );
    const shares = [...read].map(([form, { all, found }]) => [form, found / all] as const);
    console.log(shares.map(([form, share]) => `${form} ${(share * 100).toFixed(1)}%`).join(", "));
    for (const [form, share] of shares) expect([form, share > (FLOORS[form] ?? 0.9)]).toEqual([form, true]);
  });
});

/** Least share of the figures that is read where the twelve of 三公 lose their blanks. */
const FLOORS: Readonly<Record<string, number>> = {
  "blank threePublic": 0.5,
  // Two rows stand in one line, which gives no cell where one figure of it stays open.
  "zero appropriationSummary": 0.85,
};
