import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading";
import { segmentsIn } from "../../src/reading/aligned-segments";
import { mendTornFigures } from "../../src/reading/aligned-torn";

const mended = (...lines: string[]) =>
  mendTornFigures(
    lines.map((text, line) => ({ line, segments: segmentsIn(text, "characters"), broken: false })),
  ).map(({ segments }) => segments.map(({ text }) => text));

describe("figures that a narrow column cut", () => {
  it("have their ends from the line under them", () => {
    expect(mended(" 428,100,733. 428,100,733.   0.00", "           25           25")).toEqual([
      ["428,100,733.25", "428,100,733.25", "0.00"],
    ]);
    expect(mended(" 31,500,284  1,500,146", "        .14        .67")).toEqual([
      ["31,500,284.14", "1,500,146.67"],
    ]);
    expect(mended("  92,310,378.4     81,004,873.55", "             4")).toEqual([
      ["92,310,378.44", "81,004,873.55"],
    ]);
  });

  it("are put into the line between their halves where cells are centred", () => {
    expect(
      mended("              317539.2", "总计      32             总计", "                     5"),
    ).toEqual([["总计", "32", "317539.25", "总计"]]);
  });

  it("stay as they are where an end is not certainly theirs", () => {
    for (const lines of [
      ["  12.00   15.00", "      1      2"],
      ["  31,500,284", "                  14"],
      ["  合计   120.50", "           5"],
    ])
      expect(mended(...lines)).toHaveLength(2);
  });
});

describe("a row of an aligned page that stands in no line with the others", () => {
  const PAGE = [
    "2024年度部门决算",
    "支出决算表",
    "金额单位：万元",
    "科目编码    科目名称                  本年支出合计     基本支出      项目支出",
    "合计                                    300.00        110.00        190.00",
    "208         社会保障和就业支出          100.00        100.00",
    "20805       行政事业单位养老支出        100.00        100.00",
    "213         农林水支出                  200.00         10.00        190.00",
    "21302       林业和草原                  190.00                      190.00",
    "21303       水利                         10.00         10.00",
  ];
  const cellsOf = (lines: readonly string[]) =>
    readText(lines.join("\n")).accounts.forms.expenditure?.rows.map(({ key, cells }) => [
      key,
      ...Object.values(cells),
    ]);
  const whole = cellsOf(PAGE);
  const without = (key: string) => whole?.filter(([own]) => own !== key);

  it("is read where nothing is torn", () => {
    expect(without("")).toHaveLength(6);
    expect(whole?.find(([key]) => key === "21302")).toEqual(["21302", 190e6, null, 190e6]);
  });

  it("is unread behind a line end within it, and moves no other", () => {
    const torn = PAGE.flatMap((line) =>
      line.startsWith("21302") ? [line.slice(0, 30), `   ${line.slice(40)}`] : [line],
    );
    expect(cellsOf(torn)?.filter(([key]) => key !== "21302")).toEqual(without("21302"));
    expect(
      cellsOf(torn)
        ?.find(([key]) => key === "21302")
        ?.slice(1),
    ).toEqual([null, null, null]);
  });

  it("gives its columns to none where the next row stands in its line", () => {
    const joined = PAGE.flatMap((line, at) =>
      line.startsWith("21302") ? [`${line}${PAGE[at + 1]}`] : line.startsWith("21303") ? [] : [line],
    );
    const read = cellsOf(joined) ?? [];
    expect(read.map(([key]) => key)).toEqual(expect.arrayContaining(["total", "208", "20805", "213"]));
    for (const row of read.filter(([key]) => key !== "21302")) expect(whole).toContainEqual(row);
  });

  it("is unread where a blank stands within a figure, and takes none of another column", () => {
    const cut = PAGE.map((line) => (line.startsWith("20805") ? line.replace(/ 100\.00$/, "1 00.00") : line));
    const read = cellsOf(cut) ?? [];
    for (const row of read.filter(([key]) => key !== "20805")) expect(whole).toContainEqual(row);
    expect(
      read
        .find(([key]) => key === "20805")
        ?.slice(1)
        .filter(Boolean) ?? [],
    ).toEqual([]);
  });
});

it("a note that wraps is followed by the statement that the form holds nothing", () => {
  const { accounts } = readText(
    [
      "2024年度部门决算",
      "政府性基金预算财政拨款收入支出决算表",
      "金额单位：万元",
      "科目编码      科目名称      年初结转和结余     本年收入      本年支出      年末结转和结余",
      "栏次                     1         2         3         4",
      "合计",
      "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余",
      "情况。",
      "说明：本表无数据",
    ].join("\n"),
  );
  expect(accounts.forms.governmentFund?.notes).toContain("说明：本表无数据");
});
