import { describe, expect, it } from "vitest";
import { type PageText, pageLines } from "../../../src/tables";
import { across, page, ruledLines, tableCells, text, textTo } from "../../support/pages";

/** Columns as they are set without rules: words from the left, figures to the right. */
const CODE = 50;
const NAME = 110;
const RIGHT = [330, 420, 510];

function row(y: number, code: string, name: string, ...figures: readonly string[]): PageText[] {
  return [
    ...(code === "" ? [] : [text(code, CODE, y)]),
    ...(name === "" ? [] : [text(name, NAME, y)]),
    ...figures.flatMap((figure, at) => (figure === "" ? [] : [textTo(figure, RIGHT[at] ?? 0, y)])),
  ];
}

const HEAD = [
  text("编码", CODE, 100),
  text("名称", NAME, 100),
  text("合计", 295, 100),
  text("基本支出", 375, 100),
  text("项目支出", 465, 100),
];
const BODY = [
  ...row(120, "201", "一般公共服务支出", "3,300.00", "3,300.00", ""),
  ...row(140, "20101", "行政运行", "300.00", "300.00", ""),
  ...row(160, "20102", "其他", "3,000.00", "3,000.00", ""),
];
const CELLS = [
  ["编码", "名称", "合计", "基本支出", "项目支出"],
  ["201", "一般公共服务支出", "3,300.00", "3,300.00", ""],
  ["20101", "行政运行", "300.00", "300.00", ""],
  ["20102", "其他", "3,000.00", "3,000.00", ""],
];

describe("a table without rules between its columns", () => {
  it("has its columns between the gaps that run through all rows; a title over nothing is a blank column", () => {
    const lines = ruledLines(page([...HEAD, ...BODY]));
    expect(lines.map((line) => line.cells)).toEqual(CELLS);
    expect(new Set(lines.map((line) => line.table))).toEqual(new Set([1]));
    expect(lines[1]?.boxes?.[0]).toEqual({ page: 1, x: 50, y: 120, width: 15, height: 10 });
  });

  it("is the same with three rules across, or one under each row", () => {
    const three = [across(95, 50, 510), across(113, 50, 510), across(175, 50, 510)];
    const each = [95, 115, 135, 155, 175].map((y) => across(y, 50, 510));
    expect(tableCells(page([...HEAD, ...BODY], three))).toEqual(CELLS);
    expect(tableCells(page([...HEAD, ...BODY], each))).toEqual(CELLS);
  });

  it("gives a title that stands beside its figures to them, and not to a column of its own", () => {
    const narrow = [
      ...row(120, "201", "服务", "3.30", "3.30", "1.10"),
      ...row(140, "208", "保障", "2.20", "2.20", "1.10"),
    ];
    const head = [
      text("编码", CODE, 100),
      text("名称", NAME, 100),
      text("合计", 270, 100),
      text("基本", 360, 100),
      text("项目", 450, 100),
    ];
    expect(tableCells(page([...head, ...narrow]))).toEqual([
      ["编码", "名称", "合计", "基本", "项目"],
      ["201", "服务", "3.30", "3.30", "1.10"],
      ["208", "保障", "2.20", "2.20", "1.10"],
    ]);
  });

  it("keeps the levels of a head, and a title over several columns in the first of them", () => {
    const above = [text("科目", 84, 84), text("本年支出", 345, 84)];
    const lines = ruledLines(page([...above, ...HEAD, ...BODY]));
    expect(lines.map((line) => line.cells).slice(0, 3)).toEqual([
      ["科目", "", "", "本年支出", ""],
      ...CELLS.slice(0, 2),
    ]);
    expect(lines[0]?.spans?.[0]).toEqual([1, 2]);
  });

  it("joins titles and names that are wrapped over lines", () => {
    const head = [...HEAD.slice(0, 4), text("对附属单位", 460, 93), text("补助支出", 465, 104)];
    const body = [
      ...row(120, "201", "一般公共服务支出", "3,300.00", "3,300.00", ""),
      text("机关事业单位基本", NAME, 138),
      ...row(144, "208", "", "300.00", "300.00", "1.00"),
      text("养老保险缴费支出", NAME, 150),
      ...row(168, "210", "卫生健康支出", "2.00", "2.00", ""),
    ];
    expect(tableCells(page([...head, ...body]))).toEqual([
      ["编码", "名称", "合计", "基本支出", "对附属单位补助支出"],
      ["201", "一般公共服务支出", "3,300.00", "3,300.00", ""],
      ["208", "机关事业单位基本养老保险缴费支出", "300.00", "300.00", "1.00"],
      ["210", "卫生健康支出", "2.00", "2.00", ""],
    ]);
  });

  it("keeps rows without figures as rows", () => {
    const body = [
      text("一、服务支出", CODE, 120),
      textTo("3.30", 330, 120),
      text("二、外交支出", CODE, 140),
      text("三、国防支出", CODE, 160),
      text("四、教育支出", CODE, 180),
      textTo("1.10", 330, 180),
    ];
    const head = [text("项目", CODE, 100), text("决算数", 305, 100)];
    expect(tableCells(page([...head, ...body]))).toEqual([
      ["项目", "决算数"],
      ["一、服务支出", "3.30"],
      ["二、外交支出", ""],
      ["三、国防支出", ""],
      ["四、教育支出", "1.10"],
    ]);
  });

  it("goes on over the page with the columns that it had, also where one is blank on all of its rows", () => {
    const next = [
      ...row(60, "208", "保障", "1.10", "1.10", ""),
      ...row(80, "210", "卫生", "2.20", "2.20", ""),
    ];
    const lines = ruledLines(page([...HEAD, ...BODY]), page(next));
    expect(lines.slice(-2).map((line) => [line.table, ...line.cells])).toEqual([
      [1, "208", "保障", "1.10", "1.10", ""],
      [1, "210", "卫生", "2.20", "2.20", ""],
    ]);
  });

  it("goes on with one row where the head is repeated", () => {
    const next = [...HEAD.map((one) => ({ ...one, y: 40 })), ...row(60, "208", "保障", "1.10", "", "1.10")];
    const lines = ruledLines(page([...HEAD, ...BODY]), page(next));
    expect(lines.slice(-2).map((line) => [line.table, ...line.cells])).toEqual([
      [1, ...(CELLS[0] ?? [])],
      [1, "208", "保障", "1.10", "", "1.10"],
    ]);
  });

  it("keeps what stands around it: title, facts and notes", () => {
    const around = [
      text("支出决算表", 250, 60, 14),
      text("部门：某局", 50, 82),
      textTo("单位：元", 510, 82),
      text("注：本表完。", 50, 182),
    ];
    const { lines } = pageLines([page([...around, ...HEAD, ...BODY])]);
    expect(lines.map((line) => line.ruled === true)).toEqual([false, false, true, true, true, true, false]);
  });
});

describe("text that is no table", () => {
  it.each<[string, PageText[]]>([
    [
      "prose with figures",
      [
        text("2024年支出", 50, 100),
        text("300.00", 105, 100),
        text("万元，比上年增加", 140, 100),
        text("12.00", 225, 100),
        text("万元。", 255, 100),
        text("其中：基本支出", 50, 115),
        text("200.00", 125, 115),
        text("万元，项目支出", 160, 115),
        text("100.00", 235, 115),
        text("万元。", 270, 115),
      ],
    ],
    [
      "a table of contents",
      [
        text("一、概况", 50, 100),
        text("................", 150, 100),
        textTo("3", 400, 100),
        text("二、收入情况", 50, 120),
        text("................", 150, 120),
        textTo("5", 400, 120),
      ],
    ],
    ["rows without a head", [...BODY]],
    ["one row", [...HEAD, ...BODY.slice(0, 4)]],
  ])("%s stays as lines", (_, texts) => {
    expect(tableCells(page(texts))).toEqual([]);
  });

  it("keeps the columns of such rows under each other", () => {
    const [first, second] = pageLines([page(BODY)]).lines.map((line) => line.text);
    expect(first).toMatch(/^201 {5,}一般公共服务支出 {5,}3,300\.00 {5,}3,300\.00$/);
    expect(second?.indexOf("行")).toBe(first?.indexOf("一"));
  });
});
