import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, type FormTable, type Row, sampleAccounts } from "../../src/accounts";
import { drillDown, rollUp } from "../../src/aggregation";
import { JuesuanError } from "../../src/errors";
import { codeLevel, type FormId } from "../../src/forms";
import { accountsArbitrary, bareRows, randomAccounts } from "../support/accounts";
import { property } from "../support/property";

const FORMS: readonly FormId[] = ["income", "expenditure", "generalBudget", "governmentFund", "basicDetail"];
const item = (key: string, cells: Record<string, number | null>): Row => ({
  key,
  name: null,
  cells: cells as Row["cells"],
});

describe("roll-up", () => {
  it("makes all parents of correct accounts again from their leaves", () => {
    property(
      fc.tuple(accountsArbitrary({ zeros: "zero" }), fc.constantFrom(...FORMS)),
      ([accounts, form]) => {
        const table = accounts.forms[form] as FormTable;
        const parents = new Set(table.rows.flatMap(({ key }) => [key.slice(0, -2), key.slice(0, -4)]));
        const leaves = table.rows.filter(({ key }) => codeLevel(key) !== undefined && !parents.has(key));
        if (leaves.length === 0) return;
        const { rows, issues } = rollUp(form, leaves, { year: accounts.year ?? 2024 });
        expect(issues).toEqual([]);
        const sorted = (list: readonly Row[]) =>
          [...list].map(({ key, cells }) => ({ key, cells })).sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(rows)).toEqual(sorted(bareRows(table) as Row[]));
        // Complete rows roll up to themselves.
        expect(rollUp(form, rows).rows).toEqual(rows);
        expect(rollUp(form, rows).issues).toEqual([]);
      },
      { runs: 150, soakRuns: 10_000 },
    );
  });

  it("keeps given parents and reports those that are not their sum", () => {
    const { rows, issues } = rollUp("expenditure", [
      item("210", { basic: 100 }),
      item("21015", { basic: 90 }),
      item("2101501", { basic: 60, project: null }),
      item("2101502", { basic: 40 }),
    ]);
    expect(rows.map(({ key, cells }) => [key, cells])).toEqual([
      ["total", { basic: 100 }],
      ["210", { basic: 100 }],
      ["21015", { basic: 90 }],
      ["2101501", { basic: 60, project: null }],
      ["2101502", { basic: 40 }],
    ]);
    expect(issues.map(({ kind, row, found, expected }) => [kind, row, found, expected])).toEqual([
      ["parent-differs", "21015", 90, 100],
      ["parent-differs", "210", 100, 90],
    ]);
  });

  it("allows what rounding explains, and no more", () => {
    const rows = (total: number) => [
      item("total", { total }),
      item("210", { total: 10_000 }),
      item("211", { total: 10_000 }),
    ];
    const options = { precision: { unit: "万元", decimals: 2 } as const };
    expect(rollUp("expenditure", rows(35_000), options).issues).toEqual([]);
    expect(rollUp("expenditure", rows(36_000), options).issues).toHaveLength(1);
    expect(rollUp("expenditure", rows(20_001)).issues).toHaveLength(1);
  });

  it("reports blank parents and rows that stand twice", () => {
    const { issues } = rollUp("expenditure", [
      item("total", { total: null }),
      item("210", { total: 5 }),
      item("210", { total: 7 }),
    ]);
    expect(issues.map(({ kind, expected }) => [kind, expected ?? null])).toEqual([
      ["duplicate-row", null],
      ["parent-blank", 12],
    ]);
  });

  it("refuses forms without codes and rows that are no codes", () => {
    expect(() => rollUp("summary", [])).toThrow(/form is "summary", expected a form keyed by code/);
    expect(() => rollUp("income", [item("21O15", { total: 1 })])).toThrow(JuesuanError);
  });
});

describe("drill-down", () => {
  it("follows a figure through the forms", () => {
    const accounts = randomAccounts(11, { size: 6 });
    const code = accounts.forms.expenditure?.rows.find(({ key }) => codeLevel(key) === 1)?.key ?? "";
    const found = drillDown(accounts, code);
    expect(found.figures.map(({ form }) => form)).toEqual(expect.arrayContaining(["expenditure", "summary"]));
    const own = (form: FormId, row: string) =>
      found.figures.find((figure) => figure.form === form && figure.row === row)?.cells;
    expect(own("expenditure", code)?.total).toBe(own("summary", `expenditure.${code}`)?.amount);
    const parts = found.children.flatMap(({ figures }) =>
      figures.filter(({ form }) => form === "expenditure"),
    );
    expect(parts.reduce((sum, { cells }) => sum + (cells.total ?? 0), 0)).toBe(
      amountOf(accounts, "expenditure", code, "total"),
    );
  });

  it("gives path, names and shares, and refuses what is not there", () => {
    const found = drillDown(sampleAccounts(), "2101501");
    expect(found.path.map(({ code, name }) => [code, name])).toEqual([
      ["210", "卫生健康支出"],
      ["21015", "医疗保障管理事务"],
    ]);
    expect(found.figures).toEqual([
      expect.objectContaining({
        form: "expenditure",
        line: 8,
        shares: { total: "85.55", basic: "100.00", project: null },
      }),
    ]);
    expect(() => drillDown(sampleAccounts(), "205")).toThrow(/no form prints 205/);
    expect(() => drillDown(sampleAccounts(), "total")).toThrow(/code is "total", expected 3, 5 or 7 digits/);
  });
});
