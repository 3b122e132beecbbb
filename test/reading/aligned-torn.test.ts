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
