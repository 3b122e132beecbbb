import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts, type FormTable, measureOf, sampleAccounts } from "../../src/accounts";
import { deriveForms, roundAccounts } from "../../src/aggregation";
import { arithmeticRules, bindSystem, check, gatherFigures, judge } from "../../src/checking";
import { fen, type Precision, stepOf } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import { accountsArbitrary, printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";
import { sharedFile } from "../support/shared";
import { booksArbitrary } from "./books";

const PRECISIONS: readonly Precision[] = [
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 0 },
  { unit: "元", decimals: 0 },
  { unit: "亿元", decimals: 4 },
];

/** Relations that do not hold to the last digit. */
function inexact(accounts: FinalAccounts): string[] {
  const system = bindSystem(accounts, arithmeticRules);
  const { outcomes, differences } = judge(system, gatherFigures(system, accounts)!);
  return system.relations.flatMap(({ rule, comparison }, index) => {
    const difference = differences[index] as number;
    const broken =
      comparison === "=" ? difference !== 0 : comparison === "<=" ? difference > 0 : difference < 0;
    return (outcomes[index] === "pass" && broken) || outcomes[index] === "fail" ? [rule.id] : [];
  });
}

describe("additive rounding", () => {
  it("keeps every relation exact, moves no cell by a unit, and stays near independent rounding", () => {
    const sum = { total: 0, independent: 0 };
    property(
      fc.tuple(accountsArbitrary(), fc.constantFrom(...PRECISIONS)),
      ([accounts, precision]) => {
        const rounded = roundAccounts(accounts, { ...precision, method: "additive" });
        if (!rounded.ok) throw new Error(`conflict: ${JSON.stringify(rounded.conflicts)}`);
        expect(rounded.unheld).toEqual([]);
        expect(inexact(rounded.accounts)).toEqual([]);
        const step = stepOf(precision);
        expect(rounded.distortion.largest).toBeLessThan(step);
        const exact = [...cellsOf(accounts, { blanks: true })];
        [...cellsOf(rounded.accounts, { blanks: true })].forEach(({ form, row, amount }, index) => {
          const before = exact[index]?.amount ?? null;
          if (amount === null || before === null || measureOf(form, row) === "count") {
            expect(amount).toBe(before);
            return;
          }
          expect(Math.abs(amount % step)).toBe(0);
          expect(Math.abs(amount - before)).toBeLessThan(step);
        });
        sum.total += rounded.distortion.total;
        sum.independent += rounded.distortion.independent;
      },
      { runs: 100, soakRuns: 10_000, soakSeconds: 180 },
    );
    expect(sum.total).toBeLessThanOrEqual(1.5 * sum.independent);
  });

  it("leaves nothing to a check: no finding, no 尾差", () => {
    property(
      booksArbitrary(),
      ({ entries, year }) => {
        const { accounts } = deriveForms(entries, { year });
        const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
        if (!rounded.ok) throw new Error("conflict");
        const { findings, roundings } = check(rounded.accounts, { rules: arithmeticRules });
        expect(findings.map(({ rule }) => rule)).toEqual([]);
        expect(roundings.map(({ rule }) => rule)).toEqual([]);
      },
      { runs: 60, soakRuns: 5000 },
    );
  });

  it("rounds published accounts in 元 to 万元 without 尾差", () => {
    const text = sharedFile("disclosures/xiji-2024.txt");
    if (text === null) return;
    const { accounts } = readAccounts(readLines(text));
    for (const decimals of [2, 0]) {
      const rounded = roundAccounts(accounts, { unit: "万元", decimals, method: "additive" });
      if (!rounded.ok) throw new Error("conflict");
      expect(inexact(rounded.accounts)).toEqual(rounded.unheld.map(({ rule }) => rule));
      expect(check(rounded.accounts, { rules: arithmeticRules }).roundings).toEqual([]);
    }
  });

  it("depends on the figures alone", () => {
    const accounts = randomAccounts(7);
    const options = { unit: "万元", decimals: 2, method: "additive" } as const;
    expect(roundAccounts(accounts, options)).toEqual(roundAccounts(structuredClone(accounts), options));
  });

  it("is the identity where nothing is to round", () => {
    const accounts = printedIn(sampleAccounts(), { unit: "万元", decimals: 2 });
    const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
    expect(rounded.ok && rounded.accounts).toEqual(accounts);
  });

  it("names the relations where no rounding exists", () => {
    // 200 = 99 + 100 in hundredths of 万元: their rounding explains it, but all are whole and none may move.
    const table: FormTable = {
      title: "支出决算表",
      number: "03",
      precision: { unit: "万元", decimals: 2 },
      notes: [],
      rows: [
        {
          key: "total",
          name: "合计",
          cells: { total: fen(2_000_000), basic: fen(990_000), project: fen(1_000_000) },
        },
      ],
    };
    const accounts = { department: null, year: 2024, unit: "万元", forms: { expenditure: table } } as const;
    const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
    expect(rounded).toEqual({
      ok: false,
      conflicts: [
        {
          rule: "IN-12",
          where: [{ form: "expenditure", row: "total", column: "total" }],
          against: [
            { form: "expenditure", row: "total", column: "basic" },
            { form: "expenditure", row: "total", column: "project" },
          ],
        },
      ],
    });
  });

  it("leaves relations that fail before as they are, and says so", () => {
    const accounts = sampleAccounts();
    const table = accounts.forms.expenditure as FormTable;
    const rows = table.rows.map((row) =>
      row.key === "210" ? { ...row, cells: { ...row.cells, basic: fen(5) } } : row,
    );
    const wrong = {
      ...accounts,
      forms: { expenditure: { ...table, rows, precision: { unit: "元", decimals: 2 } as const } },
    };
    const rounded = roundAccounts(wrong, { unit: "万元", decimals: 2, method: "additive" });
    expect(rounded.ok && rounded.unheld.map(({ rule }) => rule)).toContain("IN-13");
  });

  it("refuses to invent digits", () => {
    expect(() => roundAccounts(sampleAccounts(), { unit: "元", decimals: 2, method: "additive" })).toThrow(
      /printed in 万元 with 2 decimals/,
    );
  });
});

describe("independent rounding", () => {
  it("rounds each cell half-up by itself", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        const precision = { unit: "万元", decimals: 2 } as const;
        const rounded = roundAccounts(accounts, { ...precision, method: "independent" });
        expect(rounded.ok && rounded.accounts).toEqual(printedIn(accounts, precision));
        expect(rounded.ok && rounded.distortion.total === rounded.distortion.independent).toBe(true);
      },
      { runs: 50 },
    );
  });
});
