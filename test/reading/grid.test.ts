import { describe, expect, it } from "vitest";
import { writeGrid } from "../../src/accounts";
import { FORM_IDS, type FormId, formOf } from "../../src/forms";
import { readGrid, readGrids } from "../../src/reading";
import { randomAccounts } from "../support/accounts";

const TITLED = [
  ["支出决算表", null, null, "公开03表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
];

describe("a grid of a spreadsheet", () => {
  it("is read with its numbers, their binary noise taken away", () => {
    const { accounts, unread } = readGrid([
      ...TITLED,
      ["合计", "", 3.3, 0.1 + 0.2, "3.00"],
      [2101501, "行政运行", 1e2, -0, 100],
    ]);
    expect(accounts.forms.expenditure?.rows).toMatchObject([
      { key: "total", cells: { total: 3_300_000, basic: 300_000, project: 3_000_000 }, line: 4 },
      { key: "2101501", cells: { total: 100_000_000, basic: 0, project: 100_000_000 }, line: 5 },
    ]);
    expect(unread).toEqual([]);
  });

  it("reports what no amount can be, and keeps the rest", () => {
    const { accounts, unread } = readGrid([
      ...TITLED,
      ["合计", undefined, new Date(0), { __proto__: null }, 1 / 3],
      ["210", "卫生健康支出", Number.NaN, true, 5],
    ]);
    expect(accounts.forms.expenditure?.rows[1]?.cells).toEqual({ project: 5_000_000 });
    expect(unread.map((entry) => entry.line)).toEqual([4, 5]);
  });

  it("takes the name of a sheet for its title", () => {
    const accounts = randomAccounts(3, { forms: ["income", "expenditure"] });
    const sheets = (["income", "expenditure"] as const).map((form) => ({
      name: formOf(form).title,
      rows: writeGrid(accounts.forms[form] as never, form).slice(2),
    }));
    const read = readGrids(sheets);
    expect(read.unread).toEqual([]);
    for (const form of ["income", "expenditure"] as const) {
      expect(read.accounts.forms[form]?.rows.map(({ key, cells }) => ({ key, cells }))).toEqual(
        accounts.forms[form]?.rows.map(({ key, cells }) => ({ key, cells })),
      );
    }
    expect(read.accounts.forms.income?.line).toBe(1);
  });

  it.each([
    ["its title again", [...TITLED, ["210", "卫生健康支出", 3, 1, 2]]],
    ["its head again", [TITLED[2] as string[], ["210", "卫生健康支出", 3, 1, 2]]],
    ["its rows alone", [[], ["210", "卫生健康支出", 3, 1, 2]]],
  ])("goes on over a second sheet with %s", (_, rows) => {
    const { accounts, unread } = readGrids([
      { name: "表3", rows: [...TITLED, ["合计", "", 3, 1, 2]] },
      { name: "表3(2)", rows },
    ]);
    expect(accounts.forms.expenditure?.rows.map(({ key }) => key)).toEqual(["total", "210"]);
    expect(unread).toEqual([]);
  });

  it("ends with its sheet where the next one holds another table", () => {
    const other = [
      ["单位名称", "人数", "车辆"],
      ["某局", 3, 1],
      ["210", 5, 2],
    ];
    const { accounts } = readGrids([
      { name: "表3", rows: [...TITLED, ["合计", "", 3, 1, 2]] },
      { name: "名单", rows: other },
    ]);
    expect(accounts.forms.expenditure?.rows.map(({ key }) => key)).toEqual(["total"]);
  });

  it("is read sheet by sheet as the text of all would be", () => {
    const accounts = randomAccounts(11);
    const sheets = FORM_IDS.map((form: FormId) => ({ rows: writeGrid(accounts.forms[form] as never, form) }));
    const read = readGrids(sheets);
    expect(read.unread).toEqual([]);
    expect(Object.keys(read.accounts.forms)).toHaveLength(10);
  });

  it("that is empty, or no grid at all, is something else", () => {
    expect(readGrid([]).kind).toBe("other");
    expect(readGrid([[]]).kind).toBe("other");
    expect(readGrids([{ rows: [null as never, 5 as never, "x" as never] }]).kind).toBe("other");
  });
});
