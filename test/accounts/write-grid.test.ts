import { describe, expect, it } from "vitest";
import { sampleAccounts, writeGrid, writeText } from "../../src/accounts";
import { layoutFor } from "../../src/forms";
import { randomAccounts } from "../support/accounts";

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
