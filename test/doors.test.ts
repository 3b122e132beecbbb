import { describe, expect, it } from "vitest";
import { entries, ROOT } from "../scripts/folders";
import { type FinalAccounts, type FormTable, sampleAccounts, writeGrid, writeText } from "../src/accounts";
import {
  compareBudget,
  compareYears,
  consolidate,
  reconcile,
  roundAccounts,
  toEntries,
  toSheets,
} from "../src/aggregation";
import { flowOfFundsChart } from "../src/charts";
import { arithmeticRules, check } from "../src/checking";
import { audit, report } from "../src/disclosure";
import { JuesuanError } from "../src/errors";
import {
  decimalsIn,
  formatAmount,
  growth,
  intervalOf,
  numberIn,
  parseAmount,
  rate,
  roundFen,
  sumFen,
} from "../src/money";
import { cellRows } from "../src/report";
import type { RecordedCall } from "./support/examples";
import { brokenBy, wrongEnd } from "./support/hostile-calls";

/** Every function that an entry exports, each once, by the first entry that has it. */
async function exportedFunctions(): Promise<ReadonlyMap<string, RecordedCall["call"]>> {
  const found = new Map<RecordedCall["call"], string>();
  for (const [name, file] of Object.entries(entries())) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `${ROOT}${file}`);
    for (const [key, value] of Object.entries(module))
      if (typeof value === "function" && !/^[A-Z]/.test(key) && !found.has(value as RecordedCall["call"]))
        found.set(value as RecordedCall["call"], `${name.replace(/\/?index$/, "") || "juesuan"}.${key}`);
  }
  return new Map([...found].map(([call, name]) => [name, call]));
}

describe("every function that an entry exports", () => {
  it("ends in a value or a JuesuanError, whatever plain JavaScript hands it", {
    timeout: 120_000,
  }, async () => {
    const broken = new Map<string, string>();
    for (const [name, call] of await exportedFunctions()) {
      const by = brokenBy(call, []);
      if (by !== null) broken.set(name, by);
    }
    expect([...broken].map(([name, by]) => `${name}: ${by}`)).toEqual([]);
  });
});

describe("accounts that are none inside", () => {
  type Loose = Record<string, Record<string, unknown>[]>;
  /** The sample with one thing in its one form replaced. */
  const withForm = (change: (table: Loose) => unknown) => () => {
    const accounts = structuredClone(sampleAccounts());
    const table = accounts.forms.expenditure as unknown as Loose;
    const changed = change(table);
    return changed === table ? accounts : { ...accounts, forms: { expenditure: changed } };
  };
  const rowOf = (row: unknown) => withForm((table) => ({ ...table, rows: [...(table.rows ?? []), row] }));
  const SHAPES: readonly (readonly [string, () => unknown])[] = [
    ["a form that is a number", withForm(() => 5)],
    ["rows that are a number", withForm((table) => ({ ...table, rows: 5 }))],
    ["rows that are no list", withForm((table) => ({ ...table, rows: { length: 3 } }))],
    ["a row that is null", rowOf(null)],
    ["a row without cells", rowOf({ key: "201", name: null })],
    ["a row without a key", rowOf({ name: null, cells: {} })],
    ["a form without precision", withForm((table) => ({ ...table, precision: undefined }))],
    ["decimals as text", withForm((table) => ({ ...table, precision: { unit: "元", decimals: "2" } }))],
    ["notes that are a number", withForm((table) => ({ ...table, notes: 5 }))],
    ["a year that is a symbol", () => ({ ...sampleAccounts(), year: Symbol("x") })],
    ["a department that is a number", () => ({ ...sampleAccounts(), department: 5 })],
  ];
  const CELLS: readonly unknown[] = ["12", Number.NaN, Number.POSITIVE_INFINITY, true, {}, 10n];
  const good = sampleAccounts();
  const options = { rules: arithmeticRules };
  const tableIn = (accounts: FinalAccounts) => accounts.forms.expenditure as FormTable;
  const TAKERS: Readonly<Record<string, (accounts: FinalAccounts) => unknown>> = {
    audit,
    check: (accounts) => check(accounts, options),
    "check with the year before": (accounts) => check(good, { ...options, previous: accounts }),
    consolidate: (accounts) => consolidate([{ id: "a", accounts }]),
    reconcile: (accounts) => reconcile(accounts, [{ id: "a", accounts: good }]),
    compareYears: (accounts) => compareYears(accounts, good),
    "compareYears with the year before": (accounts) => compareYears(good, accounts),
    compareBudget: (accounts) => compareBudget(accounts, accounts),
    toEntries,
    toSheets,
    writeText,
    writeGrid: (accounts) => writeGrid(tableIn(accounts), "expenditure"),
    roundAccounts: (accounts) =>
      roundAccounts(accounts, { unit: "万元", decimals: 2, method: "independent" }),
    cellRows: (accounts) => cellRows({ ...audit(good), accounts }),
    report: (accounts) => report({ ...audit(good), accounts }),
    flowOfFundsChart,
  };

  it.each(Object.entries(TAKERS))("end %s in a value or a JuesuanError", (_, take) => {
    const ends = SHAPES.map(([label, make]) => [label, wrongEnd(take as RecordedCall["call"], [make()])]);
    expect(ends.filter(([, end]) => end !== null)).toEqual([]);
  });

  it.each(CELLS)("are refused by check where a cell holds %s, with its place", (amount) => {
    const accounts = rowOf({ key: "201", name: null, cells: { total: amount } })() as FinalAccounts;
    const at = good.forms.expenditure?.rows.length;
    expect(() => check(accounts, options)).toThrow(
      expect.objectContaining({
        code: "not-whole-fen",
        path: ["accounts", "forms", "expenditure", "rows", at, "cells", "total"],
      }),
    );
  });
});

describe("a silent wrong number", () => {
  const loose = (call: (...given: never[]) => unknown) => call as RecordedCall["call"];
  const precision = { unit: "元", decimals: 2 };
  it.each<[string, RecordedCall["call"], readonly unknown[], string]>([
    ["an amount without unit", loose(parseAmount), ["1"], "wrong-argument"],
    ["an amount in an unknown unit", loose(parseAmount), ["1.5", "千元"], "wrong-precision"],
    ["no text", loose(parseAmount), [undefined, "元"], "wrong-argument"],
    ["no amount to print", loose(formatAmount), [undefined, precision], "not-whole-fen"],
    ["NaN to print", loose(formatAmount), [Number.NaN, precision], "not-whole-fen"],
    ["no precision", loose(formatAmount), [1], "wrong-argument"],
    ["a rate of NaN", loose(rate), [Number.NaN, 3], "wrong-argument"],
    ["a growth over text", loose(growth), ["a", 3], "wrong-argument"],
    ["a unit that is none", loose(numberIn), [1, "千元"], "wrong-precision"],
    ["decimals of NaN", loose(decimalsIn), [Number.NaN, "元"], "not-whole-fen"],
    ["NaN rounded", loose(roundFen), [Number.NaN, precision], "not-whole-fen"],
    ["an interval of NaN", loose(intervalOf), [Number.NaN, precision], "not-whole-fen"],
    ["a sum of texts", loose(sumFen), [["1"]], "not-whole-fen"],
  ])("is refused: %s", (_, call, given, code) => {
    expect(() => call(...given)).toThrow(expect.objectContaining({ name: "JuesuanError", code }));
  });
});

describe("the judge of ends", () => {
  it("finds another error and NaN, and lets a refusal pass", () => {
    expect(wrongEnd(() => Number.NaN, [])).toBe("NaN");
    expect(wrongEnd((list) => (list as unknown[]).length, [undefined])).toMatch(/TypeError/);
    const refuse = () => {
      throw new JuesuanError({ code: "wrong-argument", zh: "" }, []);
    };
    expect(wrongEnd(refuse, [])).toBeNull();
  });
});
