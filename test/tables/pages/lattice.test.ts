import { describe, expect, it } from "vitest";
import { type PageRule, pageLines } from "../../../src/tables";
import { across, cells, down, grid, page, ruledLines, tableCells, text, textTo } from "../../support/pages";

const XS = [50, 120, 260, 340, 420];
const YS = [100, 120, 140, 160];
const ROWS = [
  ["编码", "名称", "合计", "其中"],
  ["201", "公共服务", "3.30", ""],
  ["208", "社会保障", "", "1.10"],
];
const TEXTS = cells(XS, YS, ROWS);

/** The same rules drawn otherwise. */
function drawn(draw: (rule: PageRule) => PageRule[]): PageRule[] {
  return grid(XS, YS).flatMap(draw);
}

function pieces({ x1, y1, x2, y2 }: PageRule, length: number, gap: number): PageRule[] {
  const all = Math.max(x2 - x1, y2 - y1);
  const out: PageRule[] = [];
  for (let at = 0; at < all; at += length + gap) {
    const end = Math.min(at + length, all);
    out.push(y1 === y2 ? across(y1, x1 + at, x1 + end) : down(x1, y1 + at, y1 + end));
  }
  return out;
}

describe("a table by its ruling lines", () => {
  it("keeps every cell in its column, blank ones too, with their places", () => {
    const lines = ruledLines(page(TEXTS, grid(XS, YS)));
    expect(lines.map((line) => line.cells)).toEqual(ROWS);
    expect(lines.map((line) => line.text)).toEqual(ROWS.map((row) => row.join("\t")));
    expect(lines[1]?.boxes?.[2]).toEqual({ page: 1, x: 260, y: 120, width: 80, height: 20 });
    expect(lines[1]?.box).toEqual({ page: 1, x: 50, y: 120, width: 370, height: 20 });
    expect(lines.map(({ number, table, page: at }) => [number, table, at])).toEqual([
      [1, 1, 1],
      [2, 1, 1],
      [3, 1, 1],
    ]);
  });

  it.each<[string, (rule: PageRule) => PageRule[]]>([
    ["doubled", (rule) => [rule, { x1: rule.x1 + 2, y1: rule.y1 + 2, x2: rule.x2 + 2, y2: rule.y2 + 2 }]],
    ["dotted", (rule) => pieces(rule, 1, 1.5)],
    ["dashed", (rule) => pieces(rule, 5, 3)],
    ["interrupted", (rule) => pieces(rule, 33, 4)],
    ["drawn backwards", ({ x1, y1, x2, y2 }) => [{ x1: x2, y1: y2, x2: x1, y2: y1 }]],
    ["drawn a little askew", ({ x1, y1, x2, y2 }) => [{ x1, y1, x2: x2 + 0.8, y2: y2 + 0.8 }]],
    ["drawn twice", (rule) => [rule, rule]],
  ])("reads rules that are %s", (_, draw) => {
    expect(tableCells(page(TEXTS, drawn(draw)))).toEqual(ROWS);
  });

  it("reads boxes that each cell draws for itself", () => {
    const boxes = YS.slice(1).flatMap((bottom, r) =>
      XS.slice(1).flatMap((right, c) =>
        grid([(XS[c] ?? 0) + 1.5, right - 1.5], [(YS[r] ?? 0) + 1.5, bottom - 1.5]),
      ),
    );
    expect(tableCells(page(TEXTS, boxes))).toEqual(ROWS);
  });

  it("reads a table without its outer borders", () => {
    const inner = [
      ...YS.slice(1, -1).map((y) => across(y, 50, 420)),
      ...XS.slice(1, -1).map((x) => down(x, 100, 160)),
    ];
    expect(tableCells(page(TEXTS, inner))).toEqual(ROWS);
  });

  it("takes no diagonal and no underline for a rule of the table", () => {
    const more = [{ x1: 50, y1: 100, x2: 120, y2: 120 }, across(131, 125, 128)];
    expect(tableCells(page(TEXTS, [...grid(XS, YS), ...more]))).toEqual(ROWS);
  });

  it("puts the text of merged cells into their first row and column, and tells what they go over", () => {
    const rules = [
      across(100, 50, 420),
      across(120, 260, 420),
      across(140, 50, 420),
      across(160, 50, 420),
      down(50, 100, 160),
      down(120, 100, 160),
      down(260, 100, 160),
      down(340, 120, 160),
      down(420, 100, 160),
    ];
    const texts = [
      text("编码", 60, 115),
      text("名称", 150, 115),
      text("本年支出", 320, 105),
      text("合计", 290, 125),
      text("其中", 370, 125),
      text("201", 53, 145),
      textTo("3.30", 338, 145),
    ];
    const lines = ruledLines(page(texts, rules));
    expect(lines.map((line) => line.cells)).toEqual([
      ["编码", "名称", "本年支出", ""],
      ["", "", "合计", "其中"],
      ["201", "", "3.30", ""],
    ]);
    expect(lines.map((line) => line.spans)).toEqual([
      [[2, 1], [2, 1], [1, 2], undefined],
      undefined,
      undefined,
    ]);
  });

  it("joins the lines of a cell: nothing between Chinese characters, a blank between words", () => {
    const texts = [
      text("机关事业单位", 122, 101, 8),
      text("养老保险缴费", 122, 110, 8),
      text("Total", 262, 101, 8),
      text("expenditure", 262, 110, 8),
      text("3.30", 380, 105, 8),
    ];
    expect(tableCells(page(texts, grid([120, 260, 340, 420], [100, 120])))).toEqual([
      ["机关事业单位养老保险缴费", "Total expenditure", "3.30"],
    ]);
  });

  it.each([
    ["behind the point", "750,795,732.", "39"],
    ["in a group", "269,090,44", "4.73"],
    ["before the point", "44,470,884", ".86"],
    ["in the decimals", "99,387,264.7", "2"],
  ])("joins a figure that a cell of any width cut %s, and makes no rows of its lines", (_, first, second) => {
    const [xs, ys] = [
      [50, 250, 350],
      [100, 140, 180],
    ];
    const texts = [
      ...cells(xs, ys, [["决算数", "合计"]]),
      text(first, 60, 148),
      text(second, 60, 162),
      text("0.00", 260, 155),
    ];
    expect(tableCells(page(texts, grid(xs, ys)))[1]).toEqual([first + second, "0.00"]);
  });

  it("reads no figure that runs over the edge of its page: the rest of it is not there", () => {
    const [xs, ys] = [
      [50, 500, 640],
      [100, 120, 140],
    ];
    const texts = [...cells(xs, ys, [["项目", "决算数"]]), text("合计", 53, 125), text("172,144", 562, 125)];
    expect(tableCells(page(texts, grid(xs, ys)))[1]).toEqual(["合计", "\ufffd"]);
  });

  it("joins two lines of digits only where the first fills its cell and both are one amount", () => {
    const rules = grid([50, 100, 200], [100, 130]);
    const broken = [text("12,345,67", 52, 103), text("8.90", 52, 115), text("1.00", 120, 110)];
    const two = [text("12.00", 60, 103), text("13.00", 60, 115), text("合计", 120, 110)];
    expect(tableCells(page(broken, rules))).toEqual([["12,345,678.90", "1.00"]]);
    expect(tableCells(page(two, rules))).toEqual([["12.00 13.00", "合计"]]);
  });

  it("parts rows between which the rule is missing by the heights of their figures", () => {
    const rules = [...grid(XS, [100, 120]), ...grid(XS, [120, 180])];
    const texts = [
      ...cells(XS, [100, 120], [ROWS[0] ?? []]),
      text("201", 53, 125),
      text("公共服务", 123, 125),
      textTo("3.30", 338, 125),
      text("208", 53, 145),
      text("社会保障和就业的", 123, 140),
      text("各项支出", 123, 151),
      textTo("1.10", 338, 145),
      textTo("1.10", 418, 145),
      text("210", 53, 165),
      text("卫生健康", 123, 165),
      textTo("2.20", 338, 165),
    ];
    expect(tableCells(page(texts, rules))).toEqual([
      ROWS[0],
      ["201", "公共服务", "3.30", ""],
      ["208", "社会保障和就业的各项支出", "1.10", "1.10"],
      ["210", "卫生健康", "2.20", ""],
    ]);
  });

  it("cuts a run that goes over several cells at its blanks", () => {
    const run = { ...text("201 公共服务 3.30", 53, 105), width: 280 };
    expect(tableCells(page([run], grid([50, 120, 260, 420], [100, 120])))).toEqual([
      ["201", "公共服务", "3.30"],
    ]);
  });

  it("puts text that is clipped to its cell there, though it lies in the next", () => {
    const clip = { x: 120, y: 120, width: 140, height: 20 };
    const texts = TEXTS.map((one) => (one.text === "公共服务" ? { ...one, clip } : one));
    const rest = { ...text("的支出", 123, 138), clip };
    expect(tableCells(page([...texts, rest], grid(XS, YS)))[1]).toEqual([
      "201",
      "公共服务的支出",
      "3.30",
      "",
    ]);
  });

  it("keeps two tables of a page apart, and the text around them in its place", () => {
    const second = [200, 220, 240, 260];
    const texts = [
      text("甲表", 200, 80),
      ...TEXTS,
      text("乙表", 200, 180),
      ...cells(XS, second, ROWS),
      text("注：完", 50, 270),
    ];
    const { lines } = pageLines([page(texts, [...grid(XS, YS), ...grid(XS, second)])]);
    expect(lines.map((line) => line.table)).toEqual([undefined, 1, 1, 1, undefined, 2, 2, 2, undefined]);
    expect(lines[4]?.cells).toEqual(["乙表"]);
  });

  it("reads a table that stands inside a frame", () => {
    const frame = [...grid([20, 575], [20, 60]), ...grid([20, 575], [60, 822])];
    expect(tableCells(page(TEXTS, [...frame, ...grid(XS, YS)]))).toEqual(expect.arrayContaining(ROWS));
  });
});

describe("a table over several pages", () => {
  const first = page([text("表", 50, 80), ...TEXTS, text("- 1 -", 290, 810)], grid(XS, YS));
  const next = (xs: readonly number[], rows = ROWS.slice(1)) =>
    page([...cells(xs, [60, 80, 100], rows), text("- 2 -", 290, 810)], grid(xs, [60, 80, 100]));

  it("goes on where the columns are the same", () => {
    expect(ruledLines(first, next(XS)).map((line) => line.table)).toEqual([1, 1, 1, 1, 1]);
  });

  it("goes on where the whole table is shifted", () => {
    expect(ruledLines(first, next(XS.map((x) => x + 12))).map(({ table }) => table)).toEqual([1, 1, 1, 1, 1]);
  });

  it("goes on in its own columns where no cell of the page needs all of them", () => {
    const wide = [50, 120, 340, 420];
    const lines = ruledLines(
      first,
      next(wide, [
        ["210", "卫生健康支出", "2.20"],
        ["221", "住房保障支出", "1.00"],
      ]),
    );
    expect(lines.at(-2)).toMatchObject({ table: 1, cells: ["210", "卫生健康支出", "", "2.20"] });
    expect(lines.at(-2)?.spans).toEqual([undefined, [1, 2], undefined, undefined]);
  });

  it("is another table where the columns are others, or text stands before it", () => {
    const others = next([50, 120, 240, 340, 420]);
    const titled = { ...next(XS), texts: [text("另表", 50, 40), ...next(XS).texts] };
    expect(ruledLines(first, others).map(({ table }) => table)).toEqual([1, 1, 1, 2, 2]);
    expect(ruledLines(first, titled).map(({ table }) => table)).toEqual([1, 1, 1, 2, 2]);
  });

  it("has one row where the page breaks within it", () => {
    const open = [...YS.slice(0, -1).map((y) => across(y, 50, 420)), ...XS.map((x) => down(x, 100, 175))];
    const rest = page(
      cells(
        XS,
        [60, 80, 100],
        [
          ["", "和就业支出", "", ""],
          ["210", "卫生健康", "2.20", ""],
        ],
      ),
      grid(XS, [60, 80, 100]),
    );
    expect(tableCells(page(TEXTS, open), rest)).toEqual([
      ROWS[0],
      ROWS[1],
      ["208", "社会保障和就业支出", "", "1.10"],
      ["210", "卫生健康", "2.20", ""],
    ]);
  });

  it("does not take a row for the rest of the last one, whose text leaves room in its cell", () => {
    const xs = [50, 150, 250, 350, 420];
    const names = ["甲", "乙", "丙", "丁", "戊"].map((name) => [
      `一、${name}类收入`,
      "1.10",
      `一、${name}类支出`,
      "1.10",
    ]);
    const rows = [["项目", "决算数", "项目", "决算数"], ...names, ["上年结转资金", "", "", ""]];
    const ys = rows.map((_, at) => 100 + at * 20);
    const one = page(cells(xs, [...ys, 240], rows), grid(xs, [...ys, 240]));
    const last = ["总计", "5.50", "总计", "5.50"];
    const two = page(cells(xs, [60, 80], [last]), grid(xs, [60, 80]));
    expect(tableCells(one, two)).toEqual([...rows, last]);
    const torn = [["上年结转资金和其他的"], ["结余资金", "5.50", "结余", "5.50"]];
    const three = page(
      cells(xs, [...ys, 240], [...rows.slice(0, -1), ...torn.slice(0, 1)]),
      grid(xs, [...ys, 240]),
    );
    const four = page(cells(xs, [60, 80], torn.slice(1)), grid(xs, [60, 80]));
    expect(tableCells(three, four).at(-1)).toEqual(["上年结转资金和其他的结余资金", "5.50", "结余", "5.50"]);
  });

  it("keeps a row that has only a name, as rows before it have", () => {
    const xs = [50, 200, 300];
    const rows = [
      ["项目", "决算数"],
      ["一、服务", "3.30"],
      ["二、外交", ""],
    ];
    const one = page(cells(xs, YS, rows), grid(xs, YS));
    const two = page(cells(xs, [60, 80], [["三、国防", ""]]), grid(xs, [60, 80]));
    expect(tableCells(one, two)).toEqual([...rows, ["三、国防", ""]]);
  });

  it("is not torn where merged cells of the head cover its last row on the page", () => {
    const head = [
      ["项目", "", "本年收入合计", "其他收入"],
      ["功能科目编码", "科目名称", "", ""],
    ];
    const merged = [
      ...XS.map((x) => down(x, 100, 140)),
      across(100, 50, 420),
      across(120, 50, 260),
      across(140, 50, 420),
    ];
    const rows = [
      ["栏次", "", "1", "2"],
      ...Array.from({ length: 5 }, (_, at) => [`20${at + 1}`, "服务", "3.30", "1.10"]),
    ];
    const ys = Array.from({ length: rows.length + 1 }, (_, at) => 60 + 20 * at);
    const one = page(cells(XS, [100, 120, 140], head), merged);
    const two = page(cells(XS, ys, rows), grid(XS, ys));
    expect(tableCells(one, two)).toEqual([...head, ...rows]);
  });
});
