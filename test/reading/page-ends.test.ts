import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readText } from "../../src/reading";

const figuresOf = (text: string, form: string) =>
  [...cellsOf(readText(text).accounts)].flatMap(({ form: own, row, column, amount }) =>
    own === form && amount !== null ? [`${row} ${column} ${amount}`] : [],
  );

describe("a page of an aligned table that goes on without titles", () => {
  const top = [
    "2024年度部门决算",
    "支出决算表",
    "单位：万元",
    "科目编码   科目名称           本年支出合计   基本支出   项目支出",
    "合计                              59.41        59.41",
    "208        社会保障和就业支出      13.58        13.58",
    "",
    "— 3 —",
    "",
  ];

  it("has no figure in another column where it is set otherwise", () => {
    const text = [...top, "210   卫生健康支出   45.83   45.83"].join("\n");
    const wrong = figuresOf(text, "expenditure").filter((cell) => !/^\S+ (?:total|basic) \d+$/.test(cell));
    expect(wrong).toEqual([]);
    expect(figuresOf(text, "expenditure")).toContain("total total 59410000");
  });

  it("is read in the columns before where it is set alike", () => {
    const text = [...top, "210        卫生健康支出            45.83        45.83"].join("\n");
    expect(figuresOf(text, "expenditure")).toContain("210 basic 45830000");
  });
});

describe("a cell a line", () => {
  const columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
  const blanks = columns.map(() => "");
  const titles = ["项目", "", ...columns, "科目编码", "科目名称", ...blanks, "栏次", "", ..."123456"];
  const amounts = ["92878", "0", "92878", "0", "0", "0"];

  it("has the 合计 of whole amounts that ends its page", () => {
    const text = [
      ...["2024年度部门决算", "支出决算表", "单位：元", ...titles, "合计", "", ...amounts],
      ...["", "— 3 —", "", ...titles, "201", "一般公共服务支出", ...amounts],
    ].join("\n");
    expect(figuresOf(text, "expenditure")).toContain("total total 9287800");
  });

  it("has a count that is one more than its 行次", () => {
    const text = [
      ...["2024年度部门决算", "部门决算公开相关信息统计表", "单位：元", "三、国有资产占用情况"],
      ...["项目", "行次", "统计数", "车辆数合计", "7", "8", "副部（省）级及以上领导用车", "8", "——"],
      ...["主要负责人用车", "9", "——", "其他用车", "15", "8"],
    ].join("\n");
    expect(figuresOf(text, "statistics")).toContain("vehicles.total count 8");
  });
});

describe("a table of a web page that goes on in the middle of its rows", () => {
  const table = (...rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const sides = ["收入", "", "支出", "", "", "", ""];
  const titles = ["项目", "金额", "项目", "合计"].concat(
    ...["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
  );
  const row = (title: string, amount: string, ...rest: readonly string[]) =>
    [title, amount].concat(rest, Array(5 - rest.length).fill(""));
  const top = [
    row("一般公共预算财政拨款", "70.00", "一般公共服务支出", "75.00", "75.00"),
    row("政府性基金预算财政拨款", ""),
    row("国有资本经营预算财政拨款", "8.00"),
    row("本年收入合计", "78.00", "本年支出合计", "75.00", "75.00"),
    row("年初财政拨款结转和结余", "7.00", "年末财政拨款结转和结余", "10.00"),
    row("一般公共预算财政拨款", "5.00"),
  ];
  const rest = [
    row("政府性基金预算财政拨款", ""),
    row("国有资本经营预算财政拨款", "2.00"),
    row("总计", "85.00", "总计", "85.00"),
  ];
  const read = (...tables: readonly string[]) =>
    figuresOf(
      ["2024年度部门决算", "财政拨款收入支出决算总表", "单位：万元", ...tables].join("\n"),
      "appropriationSummary",
    );
  const opening = [
    "income.opening.generalBudget amount 5000000",
    "income.opening.stateCapital amount 2000000",
  ];

  it("heads its next page with both rows of its titles, though the page ends between them", () => {
    const cells = read(table(sides, titles, ...top), "— 3 —", table(sides), "4", table(titles, ...rest));
    expect(cells).toEqual(expect.arrayContaining([...opening, "expenditure.total total 85000000"]));
    expect(cells).not.toContain("income.stateCapital amount 2000000");
  });

  it("goes on under the row above where the next page has other titles", () => {
    const cells = read(table(sides, titles, ...top), "— 3 —", table(titles, ...rest));
    expect(cells).toEqual(expect.arrayContaining(opening));
    expect(cells).not.toContain("income.stateCapital amount 2000000");
  });
});
