import { describe, expect, it } from "vitest";
import { amountOf } from "../../src/accounts";
import { cofogOf, fiscalDataPackage, toCsv, toSheets } from "../../src/aggregation";
import { functionalCodes } from "../../src/codes";
import { readAccounts, readLines } from "../../src/reading";
import { accountsArbitrary, randomAccounts } from "../support/accounts";
import { property } from "../support/property";

describe("sheets", () => {
  it("follow the layout of the province", () => {
    const accounts = randomAccounts(3, { size: 3 });
    expect(toSheets(accounts, { province: "山西" }).map(({ name }) => name)).toContain(
      "公开10 部门决算公开相关信息统计表",
    );
    expect(toSheets(accounts, { province: "宁夏" })[6]?.name).toBe(
      "公开07 一般公共预算财政拨款“三公”经费支出决算表",
    );
    const [sheet] = toSheets(accounts);
    expect(sheet?.rows.flat()).toEqual(
      expect.arrayContaining(["收入支出决算总表", "公开01表", "金额单位：元", "行次"]),
    );
  });

  it("come back when they are read", () => {
    const accounts = randomAccounts(3, { size: 3, zeros: "zero" });
    const text = toSheets(accounts)
      .map(({ rows }) => rows.map((row) => row.join("\t")).join("\n"))
      .join("\n\n");
    const again = readAccounts(readLines(text)).accounts;
    for (const form of ["summary", "expenditure", "basicDetail"] as const) {
      const key = form === "basicDetail" ? "public" : form === "summary" ? "income.total" : "total";
      const column = form === "expenditure" ? "total" : "amount";
      expect(amountOf(again, form, key, column)).toBe(amountOf(accounts, form, key, column));
    }
  });

  it("are quoted as CSV asks", () => {
    expect(toCsv([["a,b", 'c"d', "e\nf", "g"]])).toBe('"a,b","c""d","e\nf",g\r\n');
    expect(toCsv([])).toBe("");
  });
});

describe("fiscal data package", () => {
  it("has every leaf once: its rows come to the totals", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        const { descriptor, rows } = fiscalDataPackage(accounts);
        expect(descriptor.resources.map(({ name }) => name)).toEqual([
          "income",
          "expenditure",
          "basic-expenditure",
        ]);
        for (const { name, schema } of descriptor.resources) {
          const [header = [], ...body] = rows[name] ?? [];
          expect(header).toEqual(schema.fields.map((field) => field.name));
          const at = header.indexOf("amount");
          const sum = body.reduce((total, row) => total + BigInt((row[at] as string).replace(".", "")), 0n);
          const expected =
            name === "basic-expenditure"
              ? amountOf(accounts, "generalBudget", "total", "basic")
              : amountOf(accounts, name as "income" | "expenditure", "total", "total");
          expect(sum).toBe(BigInt(expected ?? 0));
          expect(body.every((row) => row.length === header.length)).toBe(true);
        }
      },
      { runs: 50, soakRuns: 2000 },
    );
  });

  it("puts the budget beside", () => {
    const accounts = randomAccounts(5);
    const { rows } = fiscalDataPackage(accounts, accounts);
    const phases = (rows.expenditure ?? []).slice(1).map((row) => row[3]);
    expect(new Set(phases)).toEqual(new Set(["actual", "budget"]));
  });

  it("maps every functional code to COFOG or says why not", () => {
    for (const { code } of functionalCodes.entries()) {
      const { certainty, code: cofog, label } = cofogOf(code);
      if (certainty === "certain") expect(cofog).toMatch(/^(?:0[1-9]|10)(?:\.[1-9])?$/);
      expect(cofog === null).toBe(label === null);
    }
    expect(cofogOf("203").code).toBe("02");
    expect(cofogOf("2320301")).toMatchObject({ code: "01.7", certainty: "certain" });
    expect(cofogOf("206").certainty).toBe("mixed");
  });
});
