import { describe, expect, it } from "vitest";
import { amountOf, cellsOf, type FinalAccounts, type FormTable, sampleAccounts } from "../../src/accounts";
import {
  changeUnit,
  compareBudget,
  compareYears,
  deriveForms,
  roundAccounts,
  structure,
} from "../../src/aggregation";
import { fen, type Unit } from "../../src/money";
import { accountsArbitrary, printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";

/** Accounts with one form replaced. */
function withRows(accounts: FinalAccounts, rows: FormTable["rows"]): FinalAccounts {
  const table = accounts.forms.expenditure as FormTable;
  return { ...accounts, forms: { ...accounts.forms, expenditure: { ...table, rows } } };
}

describe("change of unit", () => {
  it("there and back is the identity", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        const units: Unit[] = ["万元", "亿元"];
        for (const unit of units) {
          const there = changeUnit(accounts, unit);
          expect(there.unit).toBe(unit);
          expect([...cellsOf(there)].map((cell) => cell.amount)).toEqual(
            [...cellsOf(accounts)].map((cell) => cell.amount),
          );
          expect(changeUnit(there, "元")).toEqual(accounts);
        }
      },
      { runs: 50, soakRuns: 3000 },
    );
  });

  it("after rounding what was exact comes back too", () => {
    const printed = printedIn(randomAccounts(4), { unit: "万元", decimals: 2 });
    expect(changeUnit(changeUnit(printed, "亿元"), "万元")).toEqual(printed);
    const rounded = roundAccounts(changeUnit(printed, "亿元"), {
      unit: "万元",
      decimals: 2,
      method: "independent",
    });
    expect(rounded.ok && rounded.accounts).toEqual(printed);
    expect(() => changeUnit(printed, "元")).toThrow(/digits that were never printed/);
  });
});

describe("two years", () => {
  const now = sampleAccounts();

  it("give change, growth and direction of every cell", () => {
    property(
      accountsArbitrary({ size: 3 }),
      (accounts) => {
        const { cells, codes, forms } = compareYears(accounts, accounts);
        expect(cells.every(({ change, direction }) => change === 0 && direction === "持平")).toBe(true);
        expect(cells.map(({ now: amount }) => amount)).toHaveLength([...cellsOf(accounts)].length);
        expect([...codes, ...forms]).toEqual([]);
        for (const cell of cells) expect(cell.growth === null).toBe(cell.growthMissing !== null);
      },
      { runs: 40, soakRuns: 1000 },
    );
  });

  it("say why there is no growth", () => {
    const table = now.forms.expenditure as FormTable;
    const before = withRows(
      now,
      table.rows
        .filter(({ key }) => key !== "2101506")
        .map((row) =>
          row.key === "210" ? { ...row, cells: { ...row.cells, basic: fen(0), project: null } } : row,
        ),
    );
    const { cells, codes } = compareYears(now, before);
    const at = (row: string, column: string) =>
      cells.find((cell) => cell.row === row && cell.column === column);
    expect(at("210", "basic")).toMatchObject({ growth: null, growthMissing: "zero", direction: "增加" });
    expect(at("210", "project")).toMatchObject({ growth: null, growthMissing: "blank" });
    expect(at("2101506", "project")).toMatchObject({ growth: null, growthMissing: "no-row", before: null });
    expect(codes).toEqual([
      expect.objectContaining({
        change: "new",
        now: { code: "2101506", name: "医疗保障经办事务" },
        catalogue: "valid",
      }),
    ]);
  });

  it("match renamed and renumbered codes by the catalogue", () => {
    const table = now.forms.expenditure as FormTable;
    const rows = (name: string, code: string, other: string) =>
      table.rows.map((row) =>
        row.key === "2101501"
          ? { ...row, name }
          : row.key === "2101506"
            ? { ...row, key: code, name: other }
            : row,
      );
    const { cells, codes } = compareYears(
      withRows(now, rows("行政运行", "2101506", "医疗保障经办事务")),
      withRows(now, rows("行政运行经费", "2101599", "医疗保障经办事务")),
    );
    expect(codes.map(({ change, before, catalogue }) => [change, before?.code, catalogue])).toEqual([
      ["renamed", "2101501", "same-code"],
      ["renumbered", "2101599", "same-name"],
    ]);
    expect(cells.find((cell) => cell.row === "2101506" && cell.column === "project")).toMatchObject({
      rowBefore: "2101599",
      growth: "0.00",
    });
    const vanished = compareYears(withRows(now, table.rows.slice(0, 4)), { ...now, year: 2023 }).codes;
    expect(vanished.map(({ change, before }) => [change, before?.code])).toEqual([["vanished", "2101506"]]);
  });

  it("hold this year's opening against last year's closing", () => {
    const make = (opening: number, closing: number) =>
      deriveForms([
        { kind: "opening", fund: "generalBudget", amount: fen(opening) },
        { kind: "income", item: "2101501", source: "generalBudget", amount: fen(closing) },
        {
          kind: "expenditure",
          item: "2101502",
          fund: "generalBudget",
          nature: "project",
          amount: fen(opening),
        },
      ]).accounts;
    const good = compareYears(make(500, 10), make(7, 500)).continuity;
    expect(good.map(({ continues }) => continues)).toEqual([true, true, true]);
    const bad = compareYears(make(501, 10), make(7, 500)).continuity;
    expect(bad.map(({ difference, continues }) => [difference, continues])).toEqual([
      [1, false],
      [1, false],
      [1, false],
    ]);
  });
});

describe("budget and structure", () => {
  it("gives completion rates of every cell, budgeted or not", () => {
    const entry = { kind: "income", item: "2101501", source: "generalBudget", amount: fen(900) } as const;
    const entries = [
      entry,
      { ...entry, stage: "budget", amount: fen(1200) } as const,
      { ...entry, item: "2101502", stage: "budget" } as const,
      { ...entry, source: "other" } as const,
    ];
    const cells = compareBudget(
      deriveForms(entries).accounts,
      deriveForms(entries, { stage: "budget" }).accounts,
    );
    const at = (row: string, column: string) =>
      cells.find((cell) => cell.form === "income" && cell.row === row && cell.column === column);
    expect(at("2101501", "appropriation")).toMatchObject({
      completion: "75.00",
      difference: -300,
      note: null,
    });
    expect(at("2101501", "other")).toMatchObject({ completion: null, note: "no-budget" });
    expect(at("2101502", "appropriation")).toMatchObject({ completion: "0.00", note: "not-realised" });
  });

  it("gives shares that add up to exactly 100", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        for (const decimals of [0, 2]) {
          for (const { parts, amount, whole } of structure(accounts, decimals)) {
            const units = parts.map(({ adding }) => Number(adding.replace(".", "")));
            expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(100 * 10 ** decimals);
            for (const { adding, plain } of parts)
              expect(Math.abs(Number(adding) - Number(plain))).toBeLessThan(1.01 * 10 ** -decimals);
            if (whole.form !== "basicDetail")
              expect(amount).toBe(amountOf(accounts, whole.form, whole.row, whole.column));
          }
        }
      },
      { runs: 60, soakRuns: 5000 },
    );
  });

  it("refuses other decimals and negative parts", () => {
    expect(() => structure(sampleAccounts(), 1.5)).toThrow(/decimals is 1.5/);
    const table = sampleAccounts().forms.expenditure as FormTable;
    const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, basic: fen(-5) } }));
    expect(() => structure(withRows(sampleAccounts(), rows))).toThrow(/is -5, expected no negative part/);
  });
});
