import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemas } from "../../scripts/schemas";
import {
  amountOf,
  cellsOf,
  columnsOfRow,
  type FinalAccounts,
  isEmptyTable,
  lineOf,
  measureOf,
  parseAccounts,
  type Row,
  sampleAccounts,
  tableOf,
} from "../../src/accounts";
import { JuesuanError } from "../../src/errors";
import { accountsSchema } from "../../src/schemas";
import { accountsArbitrary } from "../support/accounts";
import { property } from "../support/property";

describe("accounts as JSON", () => {
  it("round-trip exactly, through text and through a structured clone", () => {
    property(accountsArbitrary(), (accounts) => {
      expect(parseAccounts(JSON.parse(JSON.stringify(accounts)))).toEqual(accounts);
      expect(structuredClone(accounts)).toEqual(accounts);
    });
  });

  it("name the first wrong place and what was expected", () => {
    const wrong = structuredClone(sampleAccounts()) as unknown as {
      forms: { expenditure: { rows: { cells: object }[] } };
    };
    Object.assign(wrong.forms.expenditure.rows[0]!.cells, { basic: 1.5 });
    expect(() => parseAccounts(wrong)).toThrow(JuesuanError);
    expect(() => parseAccounts(wrong)).toThrow(/forms\.expenditure\.rows\.0\.cells\.basic/);
  });

  it.each([
    ["nothing", null],
    ["an array", []],
    ["an unknown form", { ...sampleAccounts(), forms: { budget: {} } }],
    ["an unknown column", withCell("__proto_", 1)],
    ["an unsafe integer", withCell("basic", 2 ** 53)],
    ["a text", withCell("basic", "1.00")],
    ["an unknown unit", { ...sampleAccounts(), unit: "千元" }],
  ])("refuse %s", (_, value) => {
    expect(accountsSchema.safeParse(value).success).toBe(false);
  });

  it("have a published JSON Schema that is up to date", () => {
    for (const [name, text] of Object.entries(schemas())) {
      const published = readFileSync(new URL(`../../docs/schema/${name}`, import.meta.url), "utf8");
      expect(published, `${name}: run npm run schema`).toBe(text);
    }
  });
});

function withCell(column: string, amount: unknown): unknown {
  const copy = structuredClone(sampleAccounts()) as unknown as {
    forms: { expenditure: { rows: { cells: Record<string, unknown> }[] } };
  };
  copy.forms.expenditure.rows[0]!.cells[column] = amount;
  return copy;
}

describe("cells", () => {
  const accounts = sampleAccounts();

  it("keep blank, zero and absent apart", () => {
    expect(amountOf(accounts, "expenditure", "2101501", "project")).toBeNull();
    expect(amountOf(accounts, "expenditure", "2101501", "operating")).toBeUndefined();
    expect(amountOf(accounts, "income", "total", "total")).toBeUndefined();
  });

  it("are listed with their lines, blanks only when asked", () => {
    const printed = [...cellsOf(accounts)];
    const all = [...cellsOf(accounts, { blanks: true })];
    expect(all.length - printed.length).toBe(2);
    expect(printed.at(-1)).toEqual({
      form: "expenditure",
      row: "2101506",
      column: "project",
      amount: 26040000,
      line: 9,
    });
  });

  it("know lines of single cells, and what they count", () => {
    const row: Row = { key: "total", name: null, cells: {} };
    expect(lineOf(row, "basic")).toBeNull();
    expect(measureOf("statistics", "vehicles.other")).toBe("count");
    expect(columnsOfRow("income", "2080505")).toContain("appropriation");
    const unknown: string = "nowhere";
    expect(columnsOfRow("summary", unknown)).toEqual(["amount"]);
  });

  it("tell an empty form from one with figures", () => {
    const empty: FinalAccounts["forms"]["stateCapital"] = {
      title: "国有资本经营预算财政拨款支出决算表",
      number: "08",
      precision: { unit: "元", decimals: 2 },
      notes: [],
      rows: [{ key: "total", name: "合计", cells: { total: null } }],
    };
    expect(isEmptyTable(empty)).toBe(true);
    expect(isEmptyTable(tableOf(accounts, "expenditure")!)).toBe(false);
  });
});
