import { describe, expect, it } from "vitest";
import { type PageText, pageLines } from "../../../src/tables";
import { across, page, ruledLines, tableCells, text, textTo, widthOf } from "../../support/pages";

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

/** Text whose middle stands at a place, as titles do. */
const textAt = (content: string, middle: number, y: number): PageText =>
  text(content, middle - widthOf(content, 10) / 2, y);

describe("a table whose figures stand beside their titles", () => {
  // Columns of 100: titles in their middle, figures to the right.
  const ENDS = [300, 400, 500, 600];
  const titles = (y: number, words: readonly string[]): PageText[] =>
    words.flatMap((word, at) => (word === "" ? [] : [textAt(word, (ENDS[at] ?? 0) - 50, y)]));
  const figures = (y: number, words: readonly string[]): PageText[] =>
    words.flatMap((word, at) => (word === "" ? [] : [textTo(word, (ENDS[at] ?? 0) - 2, y)]));
  const HEADS = [
    textAt("科目", 90, 100),
    ...titles(100, ["本年收入", "财政拨款收入", "上级收入", "其他收入"]),
    textAt("栏次", 90, 120),
    ...titles(120, ["1", "2", "3", "4"]),
  ];
  const wide = (texts: readonly PageText[]) => page(texts, [], { width: 842, height: 595 });

  it("has each figure under its title by the side to which figures are set; a row of numbers is head", () => {
    const body = [
      text("甲", 50, 140),
      ...figures(140, ["1,565.41", "560.75", "", "3.46"]),
      text("乙", 50, 160),
      ...figures(160, ["479.22", "474.57", "", "1.20"]),
      text("丙", 50, 180),
      ...figures(180, ["9.88", "9.88", "", ""]),
    ];
    expect(tableCells(wide([...HEADS, ...body]))).toEqual([
      ["科目", "本年收入", "财政拨款收入", "上级收入", "其他收入"],
      ["栏次", "1", "2", "3", "4"],
      ["甲", "1,565.41", "560.75", "", "3.46"],
      ["乙", "479.22", "474.57", "", "1.20"],
      ["丙", "9.88", "9.88", "", ""],
    ]);
  });

  it("stays as lines where nothing tells the side to which its figures are set", () => {
    const body = [
      ...[text("甲", 50, 140), ...figures(140, ["1.10", "", "3.30"])],
      ...[text("乙", 50, 160), ...figures(160, ["1.10", "", "3.30"])],
    ];
    expect(tableCells(wide([...HEADS, ...body]))).toEqual([]);
  });

  it("takes the side from the pages before", () => {
    const first = [...HEADS, text("甲", 50, 140), ...figures(140, ["65.41", "5.75"])];
    const more = [text("乙", 50, 160), ...figures(160, ["465.41", "15.75"])];
    const alone = [...HEADS, text("丙", 50, 140), ...figures(140, ["", "5.75", "", "1.10"])];
    const lines = ruledLines(wide([...first, ...more]), wide([text("说明。", 50, 50), ...alone]));
    expect(lines.at(-1)?.cells).toEqual(["丙", "", "5.75", "", "1.10"]);
  });

  it("parts a figure from words that touch it, where other rows hold the edge", () => {
    const row = (y: number, left: string, amount: string, right: string, other: string): PageText[] => [
      text(left, 50, y),
      textTo(amount, 299, y),
      text(right, 300, y),
      textTo(other, 498, y),
    ];
    const head = [
      textAt("收入", 120, 100),
      textAt("金额", 250, 100),
      textAt("支出", 340, 100),
      textAt("金额", 450, 100),
    ];
    const body = [
      ...row(120, "一、拨款", "1,395,629.63", "一、服务支出", "832.03"),
      ...row(140, "二、基金", "629.63", "二、外交支出", "32.03"),
      ...[text("三、其他", 50, 160), text("三、国防支出", 300, 160), textTo("7.00", 498, 160)],
      ...[text("四、经营", 50, 180), text("四、教育支出", 300, 180), textTo("8.00", 498, 180)],
    ];
    expect(tableCells(page([...head, ...body])).slice(1)).toEqual([
      ["一、拨款", "1,395,629.63", "一、服务支出", "832.03"],
      ["二、基金", "629.63", "二、外交支出", "32.03"],
      ["三、其他", "", "三、国防支出", "7.00"],
      ["四、经营", "", "四、教育支出", "8.00"],
    ]);
  });

  it("has the columns of titles that are wrapped over lines and touch each other, without numbers too", () => {
    const head = [
      ...[textAt("科目", 90, 100), ...titles(94, ["", "", "上级补助", ""])],
      ...titles(100, ["本年财政拨款收入合计", "政府性基金预算拨款", "", "其他收入"]),
      ...titles(106, ["", "", "收入", ""]),
    ];
    const body = [
      ...[text("甲", 50, 140), ...figures(140, ["1,565.41", "560.75", "", "3.46"])],
      ...[text("乙", 50, 160), ...figures(160, ["479.22", "474.57", "", "1.20"])],
    ];
    const touching = ["本年财政拨款收入合计", "政府性基金预算拨款", "上级补助收入", "其他收入"];
    expect(tableCells(wide([...head, ...body])).at(-2)).toEqual(["甲", "1,565.41", "560.75", "", "3.46"]);
    const cells = tableCells(wide([...head, ...body])).slice(0, -2);
    expect(touching.map((_, at) => cells.map((row) => row[at + 1]).join(""))).toEqual(touching);
  });

  it("joins a figure that its cell tore over two lines, and leaves whole ones apart", () => {
    const torn = [
      ...[text("甲", 50, 146), ...figures(140, ["95,492,378.4", "95,492,378.4"])],
      ...figures(151, ["4", "4"]),
      ...figures(146, ["", "", "", "81.55"]),
      ...[text("乙", 50, 180), ...figures(180, ["2,378.44", "378.44"])],
    ];
    expect(tableCells(wide([...HEADS, ...torn])).slice(2)).toEqual([
      ["甲", "95,492,378.44", "95,492,378.44", "", "81.55"],
      ["乙", "2,378.44", "378.44", "", ""],
    ]);
    const tight = [
      ...[text("甲", 50, 140), ...figures(140, ["5,378.44", "5,378.44"])],
      ...[text("乙", 50, 151), ...figures(151, ["8.10", "78.10"])],
    ];
    expect(tableCells(wide([...HEADS, ...tight])).slice(2)).toEqual([
      ["甲", "5,378.44", "5,378.44", "", ""],
      ["乙", "8.10", "78.10", "", ""],
    ]);
  });

  it("keeps the first row whole whose name is wrapped around its figures, in several columns", () => {
    const body = [
      ...[text("一、一般公共预算", 50, 140), ...figures(146, ["65.41", "5.75"]), text("财政拨款", 50, 152)],
      ...[text("二、基金", 50, 170), ...figures(170, ["465.41", "15.75"])],
    ];
    expect(tableCells(wide([...HEADS, ...body])).slice(2)).toEqual([
      ["一、一般公共预算财政拨款", "65.41", "5.75", "", ""],
      ["二、基金", "465.41", "15.75", "", ""],
    ]);
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
