import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readText } from "../../src/reading";

const HEAD = "支出决算表";
const TITLES = "科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出";
const ROWS = [
  "合计 90.00 65.00 25.00 0.00 0.00 0.00",
  "205 教育支出 70.00 45.00 25.00 0.00 0.00 0.00",
  "20502 普通教育 70.00 45.00 25.00 0.00 0.00 0.00",
  "2050201 学前教育 70.00 45.00 25.00 0.00 0.00 0.00",
];
const MORE = [
  "208 社会保障和就业支出 20.00 20.00 0.00 0.00 0.00 0.00",
  "20805 行政事业单位养老支出 20.00 20.00 0.00 0.00 0.00 0.00",
  "2080502 事业单位离退休 20.00 20.00 0.00 0.00 0.00 0.00",
];

function read(...lines: readonly string[]) {
  const { accounts, unread } = readText(lines.join("\n"));
  const cells = [...cellsOf(accounts)].map(({ row, column, amount }) => `${row} ${column} ${amount}`);
  return { cells, unread, strays: Object.values(accounts.forms).flatMap(({ strays }) => strays ?? []) };
}

describe("what stands between the rows of a form in single spaces and is none", () => {
  const whole = read("2024年度", HEAD, "单位：万元", TITLES, ...ROWS, ...MORE);

  it.each(["-- 3 of 19 --", "3 of 19", "Page 3 of 19", "- 12 of 120 -"])(
    "the number of a page: %s",
    (mark) => {
      expect(read("2024年度", HEAD, "单位：万元", TITLES, ...ROWS, "", mark, "", ...MORE)).toEqual({
        ...whole,
      });
    },
  );

  it.each([
    "部门：某县档案馆 2024 年度 公开 03 表 金额单位：万元",
    "2024 年度 公开 03 表 单位：万元",
    "公开 03 表 部门：某县档案馆 单位：万元",
  ])("the facts of its heading: %s", (facts) => {
    expect(whole.cells).toHaveLength(42);
    expect(read("2024年度", HEAD, facts, TITLES, ...ROWS, ...MORE)).toEqual(whole);
  });

  it("an empty form under such a heading has nothing unread", () => {
    const empty = "政府性基金预算财政拨款收入支出决算表";
    const facts = "部门：某县档案馆 2024 年度 公开 08 表 金额单位：万元";
    const { strays, unread } = read(
      ...["2024年度", HEAD, "单位：万元", TITLES, ...ROWS, ...MORE, "注：本表反映支出情况。"],
      ...[empty, facts, "项目 年初结转和结余 本年收入 本年支出 年末结转和结余", "合计", "说明：本表无数据"],
    );
    expect(strays).toEqual([]);
    expect(unread).toEqual([]);
  });

  it("a row with figures is read, whatever year it names", () => {
    const named = "2050202 2024 年度公开招聘 表 70.00";
    expect(read("2024年度", HEAD, "单位：万元", TITLES, ...ROWS, named).unread.length).toBeGreaterThan(0);
  });
});
