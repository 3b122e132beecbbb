import { describe, expect, test } from "vitest";
import { type FinalAccounts, sampleAccounts } from "../../../src/accounts";
import type { FormId } from "../../../src/forms";
import { fen } from "../../../src/money";
import { printedIn } from "../../support/accounts";
import { amount, department, first, withCells } from "./support";

describe("slips over several cells", () => {
  const swapRows = (accounts: FinalAccounts, form: FormId, one: string, two: string): FinalAccounts => {
    const forms = structuredClone(accounts.forms) as Record<
      string,
      { rows: { key: string; cells: object }[] }
    >;
    const a = forms[form]?.rows.find((row) => row.key === one);
    const b = forms[form]?.rows.find((row) => row.key === two);
    if (a === undefined || b === undefined) throw new RangeError("no such rows");
    [a.cells, b.cells] = [b.cells, a.cells];
    return { ...accounts, forms: forms as unknown as FinalAccounts["forms"] };
  };
  const classes = (accounts: FinalAccounts) =>
    (accounts.forms.expenditure?.rows ?? []).filter((row) => row.key.length === 3).map((row) => row.key);

  test("two rows exchanged are one cause", () => {
    const accounts = department();
    const [one = "", two = ""] = classes(accounts);
    const suspect = first(swapRows(accounts, "expenditure", one, two));
    expect(suspect.diagnosis).toBe("rows exchanged");
    expect(new Set(suspect.cells.map(({ row }) => row))).toEqual(new Set([one, two]));
    expect(
      suspect.cells.every((cell) => cell.proposed === amount(accounts, "expenditure", cell.row, cell.column)),
    ).toBe(true);
  });

  test("a row left out is named by its code, with its figures", () => {
    const accounts = department();
    const [code = ""] = classes(accounts);
    const table = accounts.forms.expenditure as NonNullable<FinalAccounts["forms"]["expenditure"]>;
    const without = { ...table, rows: table.rows.filter((row) => row.key !== code) };
    const suspect = first({ ...accounts, forms: { ...accounts.forms, expenditure: without } });
    expect(suspect.diagnosis).toBe("row left out");
    for (const cell of suspect.cells) {
      expect(cell).toMatchObject({
        form: "expenditure",
        row: code,
        printed: null,
        proposed: amount(accounts, "expenditure", code, cell.column),
      });
    }
  });

  test("a row printed twice is named", () => {
    const accounts = department();
    const [code = ""] = classes(accounts);
    const table = accounts.forms.generalBudget as NonNullable<FinalAccounts["forms"]["generalBudget"]>;
    const rows = table.rows.flatMap((row) => (row.key === code ? [row, row] : [row]));
    const suspect = first({ ...accounts, forms: { ...accounts.forms, generalBudget: { ...table, rows } } });
    expect(suspect.diagnosis).toBe("row duplicated");
    expect(suspect.cells.every(({ row, proposed }) => row === code && proposed === null)).toBe(true);
  });

  test("a figure in the wrong column is one slip of two cells", () => {
    const accounts = sampleAccounts();
    const moved = withCells(accounts, [
      ["expenditure", "2101506", "basic", 26_040_000],
      ["expenditure", "2101506", "project", null],
    ]);
    const suspect = first(moved);
    expect(suspect.diagnosis).toBe("figure of the neighbouring column");
    expect(suspect.cells).toHaveLength(2);
  });

  test("an item that changed in its row while no total followed is one slip", () => {
    const accounts = department();
    const row = (accounts.forms.expenditure?.rows ?? []).find(
      ({ key, cells }) => key.length === 7 && (cells.basic ?? 0) > 100_000,
    );
    const { basic = 0, total = 0 } = row?.cells ?? {};
    for (const change of [31_247, -31_247]) {
      const suspect = first(
        withCells(accounts, [
          ["expenditure", row?.key ?? "", "basic", (basic ?? 0) + change],
          ["expenditure", row?.key ?? "", "total", (total ?? 0) + change],
        ]),
      );
      expect(suspect.diagnosis).toBe("stale total");
      expect(suspect.cells.map((cell) => [cell.row, cell.column, cell.proposed])).toEqual([
        [row?.key, "total", total],
        [row?.key, "basic", basic],
      ]);
    }
  });

  test("a form in the wrong unit is one slip", () => {
    const accounts = printedIn(department(), { unit: "万元", decimals: 2 });
    const table = accounts.forms.generalBudget as NonNullable<FinalAccounts["forms"]["generalBudget"]>;
    const rows = table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, value]) => [
          column,
          value === null ? null : fen((value as number) * 10_000),
        ]),
      ),
    }));
    const suspect = first({ ...accounts, forms: { ...accounts.forms, generalBudget: { ...table, rows } } });
    expect(suspect.diagnosis).toBe("unit mistaken");
    expect(suspect.cells.length).toBeGreaterThan(5);
    expect(suspect.cells.every(({ form }) => form === "generalBudget")).toBe(true);
  });
});
