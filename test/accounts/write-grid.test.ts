import { describe, expect, it } from "vitest";
import { cellsOf, measureOf, sampleAccounts, writeGrid, writeGridCells, writeText } from "../../src/accounts";
import { FORM_IDS, LAYOUTS, layoutFor } from "../../src/forms";
import { readAccounts, readLines } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";

describe("a form written as a grid", () => {
  it("has the heading, the header, the rows and the notes of its layout", () => {
    const table = sampleAccounts().forms.expenditure;
    if (table === undefined) throw new Error("the sample has no 支出决算表");
    const grid = writeGrid(table, "expenditure", { department: "某局", year: 2024, grouping: true });
    expect(grid.slice(0, 5)).toEqual([
      ["支出决算表"],
      ["公开03表"],
      ["部门：某局"],
      ["2024年度"],
      ["金额单位：万元"],
    ]);
    expect(grid[7]).toEqual(["栏次", "", "1", "2", "3", "4", "5", "6"]);
    expect(grid[8]).toEqual(["合计", "", "180.20", "154.16", "26.04", "", "", ""]);
  });

  it("takes number and title from a region's layout", () => {
    const layout = layoutFor("宁夏", 2024);
    const table = randomAccounts(1).forms.threePublic;
    if (table === undefined) throw new Error("no 三公 was made");
    expect(writeGrid(table, "threePublic", { layout }).slice(0, 2)).toEqual([
      ["一般公共预算财政拨款“三公”经费支出决算表"],
      ["公开07表"],
    ]);
  });

  it("prints in its head what the layout's heads print, and 三公 as the layout does", () => {
    const layout = layoutFor("上海", 2024);
    const { stateCapital, threePublic } = randomAccounts(1).forms;
    if (stateCapital === undefined || threePublic === undefined) throw new Error("a form was not made");
    expect(
      writeGrid(stateCapital, "stateCapital", { layout, department: "某局", year: 2024 }).slice(0, 3),
    ).toEqual([["国有资本经营预算财政拨款收入支出决算表"], ["2024年度"], ["金额单位：元"]]);
    const grid = writeGrid(threePublic, "threePublic", { layout, heading: false });
    expect(grid[0]?.slice(0, 6)).toEqual([
      "合计",
      "",
      "因公出国（境）费",
      "",
      "公务用车购置及运行维护费",
      "",
    ]);
    expect(grid[2]).toEqual(Array.from({ length: 6 }, () => ["预算数", "决算数"]).flat());
  });

  it("tells of every cell where it stands, once, in each layout", () => {
    const accounts = printedIn(randomAccounts(7, { forms: FORM_IDS }), { unit: "元", decimals: 2 });
    for (const layout of LAYOUTS)
      for (const form of FORM_IDS) {
        const table = accounts.forms[form];
        if (table === undefined) continue;
        const rows = writeGridCells(table, form, { layout });
        expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
          writeGrid(table, form, { layout }),
        );
        const placed = rows.flatMap(({ cells }) => cells).filter(({ at }) => at !== undefined);
        const ids = placed.map(({ at }) => `${at?.row} ${at?.column}`);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { row, column, amount } of cellsOf({ ...accounts, forms: { [form]: table } })) {
          const cell = placed.find(({ at }) => at?.row === row && at.column === column);
          const isCount = measureOf(form, row) === "count";
          const shown = amount === null ? "" : isCount ? String(amount) : (amount / 100).toFixed(2);
          expect([form, row, column, cell?.text]).toEqual([form, row, column, shown]);
        }
      }
  });

  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    "in the layout of %s is read again",
    (_, layout) => {
      const accounts = printedIn(randomAccounts(7, { forms: FORM_IDS }), { unit: "元", decimals: 2 });
      const { accounts: read } = readAccounts(readLines(writeText(accounts, { layout, year: 2024 })));
      const told = (one: typeof read) =>
        [...cellsOf(one)]
          .filter(({ form }) => layout.forms.includes(form))
          .map(({ form, row, column, amount }) => `${form} ${row} ${column} ${amount}`)
          .sort();
      expect(told(read)).toEqual(told(accounts));
      expect(told(read).length).toBeGreaterThan(50);
    },
  );

  it("keeps every row of 01 on the line of its 行次", () => {
    const table = randomAccounts(2).forms.summary;
    if (table === undefined) throw new Error("no 01 was made");
    const grid = writeGrid(table, "summary", { heading: false });
    const last = grid.at(-1);
    expect(last?.[0]).toBe("总计");
    expect(last?.[3]).toBe("总计");
    expect(Number(last?.[4])).toBe(2 * Number(last?.[1]));
  });

  it("is one line a row as text", () => {
    expect(writeText(sampleAccounts(), { arrival: "pipes" })).toContain("| 合计 |");
  });
});
