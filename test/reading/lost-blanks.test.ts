import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts, type WriteTextOptions, writeText } from "../../src/accounts";
import { type Precision, parseAmount } from "../../src/money";
import { readText } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";
import { sharedFile } from "../support/shared";

const variants: fc.Arbitrary<WriteTextOptions> = fc.record({
  lineNumbers: fc.boolean(),
  columnNumbers: fc.boolean(),
  ordinals: fc.boolean(),
  sides: fc.constantFrom("beside", "below"),
  total: fc.constantFrom("first", "last"),
  economicCodes: fc.boolean(),
  threePublic: fc.constantFrom("wide", "rows", "turned"),
  grouping: fc.boolean(),
});
const precisions: fc.Arbitrary<Precision> = fc.constantFrom(
  { unit: "元", decimals: 2 },
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 6 },
);
const cases = fc.record({ seed: fc.integer(), precision: precisions, options: variants });

/** A cell a line, and nothing where a cell is blank: how a page often arrives when its text is taken out. */
function withoutBlanks(accounts: FinalAccounts, options: WriteTextOptions): string {
  const lines = writeText(accounts, { ...options, arrival: "lines" }).split("\n");
  return lines.filter((line) => line.trim() !== "").join("\n");
}

function figuresOf(accounts: FinalAccounts): Map<string, number> {
  const figures = new Map<string, number>();
  for (const { form, row, column, amount } of cellsOf(accounts))
    if (amount !== null) figures.set(`${form} ${row} ${column}`, amount);
  return figures;
}

describe("a cell a line with the blank cells left out", () => {
  it("puts no figure into another column, and reports each that it does not place", () => {
    const read = new Map<string, { all: number; found: number }>();
    property(
      cases,
      ({ seed, precision, options }) => {
        const printed = printedIn(randomAccounts(seed, { zeros: "blank" }), precision);
        const text = withoutBlanks(printed, options);
        const { accounts, unread } = readText(text);
        const [wanted, got] = [figuresOf(printed), figuresOf(accounts)];
        const wrong = [...got].filter(([place, amount]) => wanted.get(place) !== amount);
        if (wrong.length > 0) throw new Error(`${JSON.stringify(wrong.slice(0, 4))}\n${text}`);
        for (const place of wanted.keys()) {
          const form = place.split(" ")[0] as string;
          const share = read.get(form) ?? { all: 0, found: 0 };
          read.set(form, { all: share.all + 1, found: share.found + (got.has(place) ? 1 : 0) });
        }
        expect(got.size + unread.length).toBeGreaterThanOrEqual(wanted.size);
      },
      { runs: 25, soakRuns: 5_000 },
    );
    const shares = [...read].map(([form, { all, found }]) => [form, found / all] as const);
    console.log(shares.map(([form, share]) => `${form} ${(share * 100).toFixed(1)}%`).join(", "));
    for (const [form, share] of shares) expect([form, share > (FLOORS[form] ?? 0.9)]).toEqual([form, true]);
  });
});

describe("a wrong figure among cells whose blanks were left out", () => {
  it("moves no other figure and stands, where it is read, in its own column", () => {
    property(
      fc.record({
        seed: fc.integer(),
        precision: precisions,
        options: variants,
        at: fc.nat(),
        digit: fc.integer({ min: 1, max: 9 }),
      }),
      ({ seed, precision, options, at, digit }) => {
        const printed = printedIn(randomAccounts(seed, { zeros: "blank" }), precision);
        const lines = withoutBlanks(printed, options).split("\n");
        const amounts = lines.flatMap((line, index) => (/^[\d,]+\.\d+$/.test(line) ? [index] : []));
        const changed = amounts[at % amounts.length];
        if (changed === undefined) return;
        const before = lines[changed] as string;
        lines[changed] = before.replace(/\d/, (first) => String(((Number(first) + digit - 1) % 9) + 1));
        const { accounts } = readText(lines.join("\n"));
        const wanted = figuresOf(printed);
        const original = parseAmount(before, precision.unit);
        const wrong = [...cellsOf(accounts)].filter(({ form, row, column, amount, line }) => {
          const truth = wanted.get(`${form} ${row} ${column}`);
          return amount !== null && truth !== (line === changed + 1 ? original : amount);
        });
        if (wrong.length > 0)
          throw new Error(
            `${JSON.stringify(wrong.slice(0, 4))}\n${changed + 1}: ${before}\n${lines.join("\n")}`,
          );
      },
      { runs: 25, soakRuns: 5_000 },
    );
  });
});

describe("published forms a cell a line, blank cells left out", () => {
  for (const name of ["fengquan-2023", "qinshui-2024", "xiji-2024"]) {
    const text = sharedFile(`disclosures/${name}.txt`);
    it.skipIf(text === null)(`${name} is read as from its tabs, but for parts of 三公`, () => {
      const cells = (text ?? "").split(/[\t\n]/).filter((cell) => cell.trim() !== "");
      const [wanted, got] = [
        figuresOf(readText(text ?? "").accounts),
        figuresOf(readText(cells.join("\n")).accounts),
      ];
      expect([...got].filter(([place, amount]) => wanted.get(place) !== amount)).toEqual([]);
      expect(
        [...wanted.keys()].filter((place) => !got.has(place) && !place.startsWith("threePublic")),
      ).toEqual([]);
    });
  }
});

/** Least share of the figures that is read, a little under what was measured over thousands of departments. */
const FLOORS: Readonly<Record<string, number>> = { threePublic: 0.6 };
