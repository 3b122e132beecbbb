import { describe, expect, it } from "vitest";
import {
  compareYears,
  consolidate,
  deriveForms,
  drillDown,
  fiscalDataPackage,
  rollUp,
  toEntries,
} from "../../src/aggregation";
import { withCatalogue } from "../../src/codes";
import { fen } from "../../src/money";

const codes = withCatalogue(
  [
    { code: "20177", name: "示例管理事务" },
    { code: "2017701", name: "示例补贴发放" },
    { code: "20178", name: "示例监督事务" },
    { code: "2017801", name: "示例补贴发放" },
  ],
  { year: 2024 },
);

const made = (item: string, year: number, options: { readonly codes?: typeof codes } = {}) =>
  deriveForms(
    [
      { kind: "income", item, source: "generalBudget", amount: fen(100_00) },
      { kind: "expenditure", item, fund: "generalBudget", nature: "project", amount: fen(100_00) },
    ],
    { department: "示例局", year, ...options },
  );

const own = made("2017701", 2024, { codes });
const plain = made("2017701", 2024);
const named = (accounts: (typeof own)["accounts"]) =>
  accounts.forms.expenditure?.rows.map(({ key, name }) => `${key} ${name}`) ?? [];

describe("a list of one's own in forms that are made", () => {
  it("names the rows of derived, rolled up and consolidated forms", () => {
    expect(named(own.accounts)).toContain("20177 示例管理事务");
    expect(named(plain.accounts)).toContain("20177 null");
    const rows = [{ key: "2017701", name: null, cells: { project: fen(100) } }];
    expect(rollUp("generalBudget", rows, { codes }).rows.map(({ name }) => name)).toContain("示例管理事务");
    const parent = consolidate([plain.accounts], { codes });
    expect(named(parent.accounts)).toContain("2017701 示例补贴发放");
  });

  it("is what makes a code known", () => {
    expect(plain.issues.map(({ row }) => row)).toEqual(["2017701", "2017701"]);
    expect(own.issues).toEqual([]);
    const unknown = (options: { readonly codes?: typeof codes }) =>
      consolidate([own.accounts], options).issues.filter(({ kind }) => kind === "unknown-code").length;
    expect([unknown({}) > 0, unknown({ codes })]).toEqual([true, 0]);
  });

  it("tells a code that moved by the name it kept, and names what no form prints", () => {
    const before = made("2017801", 2023, { codes });
    const change = (options: { readonly codes?: typeof codes }) =>
      compareYears(own.accounts, before.accounts, options).codes.find(({ now }) => now?.code === "2017701")
        ?.change;
    expect(change({ codes })).toBe("renumbered");
    expect(change({})).toBe("new");
    expect(drillDown(plain.accounts, "2017701", { codes }).path[1]?.name).toBe("示例管理事务");
    const cells = fiscalDataPackage(plain.accounts, undefined, { codes }).rows.expenditure?.flat() ?? [];
    expect(cells).toContain("示例管理事务");
  });

  it("spares an entry the name that the list has", () => {
    const names = (options: { readonly codes?: typeof codes }) =>
      toEntries(own.accounts, options).entries.flatMap((entry) => ("name" in entry ? [entry.name] : []));
    expect(names({}).length).toBeGreaterThan(0);
    expect(names({ codes })).toEqual([]);
  });
});
