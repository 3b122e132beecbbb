import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readAccounts } from "../../src/reading";
import { readLines } from "../../src/tables";

const ROWS = [
  "2024年度部门决算",
  "支出决算表",
  "单位：万元",
  "科目编码 \t科目名称 \t本年支出合计 \t基本支出 项目支出",
  "栏次 \t1 \t2 \t3",
  "合计 \t12.00 4.00 \t8.00",
  "205 \t教育支出 \t12.00 \t4.00 8.00",
  "20502 \t普通教育 12.00 \t4.00 \t8.00",
  "2050201 \t学前教育 \t4.00 \t4.00",
  "2050202 \t小学教育 \t8.00 \t8.00",
];

describe("tabs behind spaces, none where a cell is blank", () => {
  it("are spaces: the line is one cell", () => {
    const lines = readLines(ROWS.join("\n"));
    expect(lines[5]).toEqual({ number: 6, text: "合计 12.00 4.00 8.00", cells: ["合计 12.00 4.00 8.00"] });
  });

  it("give no wrong cell, and what is not certain is told", () => {
    const { accounts, unread } = readAccounts(readLines(ROWS.join("\n")));
    const cells = [...cellsOf(accounts)].map(
      ({ row, column, amount }) => `${row} ${column} ${(amount ?? 0) / 1e6}`,
    );
    for (const row of ["total", "205", "20502"])
      expect(cells.filter((cell) => cell.startsWith(`${row} `))).toEqual([
        `${row} total 12`,
        `${row} basic 4`,
        `${row} project 8`,
      ]);
    const own = cells.filter((cell) => cell.startsWith("205020"));
    const right = ["2050201 total 4", "2050201 basic 4", "2050202 total 8", "2050202 project 8"];
    expect(own.filter((cell) => !right.includes(cell))).toEqual([]);
    expect(own.length === right.length || unread.length > 0).toBe(true);
  });

  it("are cells where a text has blank ones, or tabs without a space", () => {
    const blank = [...ROWS, "20503 \t职业教育 \t \t1.00"].join("\n");
    expect(readLines(blank)[5]?.cells).toEqual(["合计", "12.00 4.00", "8.00"]);
    const plain = ROWS.join("\n").replaceAll(" \t", "\t");
    expect(readLines(plain)[5]?.cells).toEqual(["合计", "12.00 4.00", "8.00"]);
  });
});
