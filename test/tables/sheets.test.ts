import { describe, expect, it } from "vitest";
import { isFigure, readSheets, type Sheet } from "../../src/tables";

const cells = (rows: readonly (readonly unknown[])[], sheet: Partial<Sheet> = {}) =>
  readSheets([{ ...sheet, rows }]).lines.map((line) => line.cells);
const cell = (value: unknown, format?: string) =>
  cells([["x", format === undefined ? value : { value, format }, "y"]])[0]?.[1];
const problems = (rows: readonly (readonly unknown[])[], sheet: Partial<Sheet> = {}) =>
  readSheets([{ name: "03", ...sheet, rows }]).problems.map(({ code, address }) => `${code} ${address}`);

describe("a cell of a sheet", () => {
  it.each([
    ["a text", " 合 计 ", "合 计"],
    ["a text on two lines", "公务用车购置\r\n及运行维护费", "公务用车购置及运行维护费"],
    ["two figures on two lines", "1.00\n2.00", "1.00 2.00"],
    ["nothing", null, ""],
    ["nothing defined", undefined, ""],
    ["an empty text", "  ", ""],
    ["yes", true, "TRUE"],
    ["a sum of binary numbers", 0.1 + 0.2, "0.3"],
    ["a large sum", 1234567.1 + 0.2, "1234567.3"],
    ["minus nothing", -0, "0"],
    ["a formula", { formula: "A1+B1", result: 0.1 + 0.7 }, "0.8"],
    ["a shared formula", { sharedFormula: "C1", result: "合计" }, "合计"],
    ["rich text", { richText: [{ text: "合" }, { font: { bold: true }, text: "计" }] }, "合计"],
    ["a link", { text: "表1", hyperlink: "#Sheet2!A1" }, "表1"],
    ["a link in rich text", { text: { richText: [{ text: "表" }, { text: "1" }] }, hyperlink: "#" }, "表1"],
    ["an error", { error: "#REF!" }, "#REF!"],
    ["an error of a formula", { formula: "1/0", result: { error: "#DIV/0!" } }, "#DIV/0!"],
    ["a date", new Date(Date.UTC(2024, 11, 31)), "2024-12-31"],
    ["a time", new Date(Date.UTC(2024, 11, 31, 9, 5)), "2024-12-31 09:05"],
    ["a large integer", 12n, "12"],
  ])("holds %s", (_, value, text) => {
    expect(cell(value)).toBe(text);
  });

  it.each([
    [0.9097, "0.00%", "90.97%"],
    [0.07, "0%", "7%"],
    [0.285, "0.0%", "28.5%"],
    [100, "#,##0.00", "100.00"],
    [-5.5, "#,##0.00_);[Red](#,##0.00)", "-5.50"],
    [1234.5678, "0.00", "1234.5678"],
    [100 / 3, "0.00", "33.33"],
    [200, '"≥"0"个"', "≥200个"],
    [3, '0"元"', "3元"],
    [5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "5.00"],
    [12, "General", "12"],
    [12.5, "@", "12.5"],
    [45657, "yyyy/m/d", "2024-12-31"],
    [45657, '[$-804]yyyy"年"m"月"d"日"', "2024-12-31"],
    [45657.5, "yyyy-mm-dd hh:mm", "2024-12-31 12:00"],
  ])("shows %s under %s", (value, format, text) => {
    expect(cell(value, format)).toBe(text);
  });

  it("that is a date is never a figure, whatever its format", () => {
    for (const format of ["yyyy", "yyyy.mm", "d", "m", "yymmdd", "h"])
      expect(isFigure(cell(45657, format) ?? ""), format).toBe(false);
  });

  it.each([
    ["a map", new Map(), "unknown"],
    ["a function", () => 1, "unknown"],
    ["an object", { a: 1 }, "unknown"],
    ["a symbol", Symbol("x"), "unknown"],
    ["nested results", { result: 1, formula: "a", deep: 1 }, null],
    ["results without end", nested(9), "unknown"],
    ["a formula without result", { formula: "A1" }, "no-result"],
    ["thousands", { value: 12345, format: "#,##0," }, "scaled"],
    ["ten thousands by a point", { value: 12345678, format: "0!.0000" }, "scaled"],
    ["a shifted point", { value: 12345678, format: "0\\.0," }, "scaled"],
    ["infinity", Number.POSITIVE_INFINITY, "error"],
    ["no date", new Date(Number.NaN), null],
  ])("that holds %s is neither blank nor a figure, and is told", (_, value, code) => {
    const text = cell(value) ?? "";
    expect(text).not.toMatch(/object/i);
    expect(problems([[null, value]])).toEqual(code === null ? [] : [`${code} B1`]);
    if (code !== null) expect([text === "", isFigure(text)]).toEqual([false, false]);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { formula: "x", result: nested(depth - 1) };
}

describe("the rows of a sheet", () => {
  it("may have holes, and be missing", () => {
    const rows: unknown[][] = [];
    rows[1] = [];
    rows[1][2] = 3;
    rows[3] = ["末"];
    const sparse: unknown[][] = ["题"].map((text) => [text]);
    sparse[3] = rows[1];
    expect(cells(sparse)).toEqual([["题"], [""], [""], ["", "", "3"]]);
  });

  it("may be counted from 1, as exceljs counts", () => {
    const rows: unknown[][] = [];
    rows[1] = [];
    rows[1][1] = "合计";
    rows[1][3] = { foo: 1 };
    expect(cells(rows)).toEqual([["合计", "", "#?"]]);
    expect(problems(rows)).toEqual(["unknown C1"]);
  });

  it("are lines through all sheets, with table and sheet", () => {
    const { lines } = readSheets([
      { name: "甲", rows: [["a", 1], [], ["b"]] },
      { rows: [["c"]] },
      { name: "丙", rows: [["d"]] },
    ]);
    expect(lines.map(({ number, text, table, sheet, ruled }) => [number, text, table, sheet, ruled])).toEqual(
      [
        [1, "a\t1", 1, "甲", true],
        [2, "", 1, "甲", true],
        [3, "b", 1, "甲", true],
        [4, "c", 2, undefined, true],
        [5, "d", 3, "丙", true],
      ],
    );
  });

  it("keep the lines of running text in a lone cell, under one number", () => {
    const { lines } = readSheets([
      { rows: [["题"], ["一、收入情况\n2024年收入1万元。\n", null], ["支出\n决算表"]] },
    ]);
    expect(lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
      "1 题",
      "2 一、收入情况",
      "2 2024年收入1万元。",
      "3 支出决算表",
    ]);
  });
});

describe("merged cells", () => {
  const own = ["项目", "支出", "支出", "备注"];
  it.each([
    ["repeated and told by names", own, ["B1:C1"]],
    ["blank and told by names", ["项目", "支出", null, "备注"], ["B1:C1"]],
    ["repeated and told by numbers", own, [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }]],
  ])("%s stand once", (_, row, merges) => {
    expect(cells([row, [1, 2, 3, 4]], { merges })).toEqual([
      ["项目", "支出", "", "备注"],
      ["1", "2", "3", "4"],
    ]);
  });

  it("over rows stand once", () => {
    expect(
      cells(
        [
          ["产出", "a"],
          ["产出", "b"],
        ],
        { merges: ["A1:A2"] },
      ),
    ).toEqual([
      ["产出", "a"],
      ["", "b"],
    ]);
  });

  it("never lose a text of their own", () => {
    const rows = [["项目", "支出", 5]];
    expect(cells(rows, { merges: ["B1:C1"] })).toEqual([["项目", "支出", "5"]]);
    expect(problems(rows, { merges: ["B1:C1"] })).toEqual(["merge C1"]);
  });

  it("that are nonsense harm nothing", () => {
    const merges = ["x", "A1:XFD1048576", "B2:A1", { s: { r: Number.NaN, c: 0 }, e: { r: 5, c: 0 } }];
    expect(cells([["a", "b"]], { merges })).toEqual([["a", "b"]]);
  });
});

describe("what is hidden", () => {
  it("is told, and read but for hidden sheets", () => {
    const { lines, problems: told } = readSheets([
      { name: "显", rows: [["a"], ["b", 1]], hiddenRows: [2, 9], hiddenColumns: [2, 40] },
      { name: "隐", rows: [["c"]], hidden: true },
    ]);
    expect(lines.map((line) => line.text)).toEqual(["a", "b\t1"]);
    expect(told).toEqual([
      { code: "hidden-row", sheet: "显", address: "2", line: 2, sample: "" },
      { code: "hidden-column", sheet: "显", address: "B", line: null, sample: "" },
      { code: "hidden-sheet", sheet: "隐", address: "", line: null, sample: "" },
    ]);
  });
});

it("a cell lost far below makes no million lines", () => {
  const rows: unknown[][] = [["a"]];
  rows[1_000_000] = ["z"];
  const { lines } = readSheets([{ rows }]);
  expect(lines.length).toBeLessThan(1100);
  expect(lines.at(-1)?.text).toBe("z");
});
