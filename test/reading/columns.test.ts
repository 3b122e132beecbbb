import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readAccounts, readText } from "../../src/reading";
import type { Line } from "../../src/tables";

/** Cells of a text as `row column amount`, amounts in 万元, and the lines left unread. */
function read(text: string) {
  const { accounts, unread } = readText(text);
  return {
    cells: [...cellsOf(accounts)].map(({ row, column, amount }) => `${row} ${column} ${(amount ?? 0) / 1e6}`),
    unread: unread.map(({ line }) => line),
  };
}

const HEAD = "2024年度部门决算\n支出决算表\n单位：万元\n";

describe("a row whose cells do not stand under the titles", () => {
  it("is placed by its own label where it has a figure for every column", () => {
    const { cells, unread } = read(
      `${HEAD}科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n205\t教育支出\t9.00\t4.00\t5.00\n205\t02\t普通教育\t9.00\t4.00\t5.00\n205\t02\t01\t学前教育\t9.00\t4.00\t5.00\n合计\t9.00\t4.00\t5.00`,
    );
    expect(cells).toHaveLength(12);
    for (const row of ["205", "20502", "2050201", "total"])
      for (const cell of [`${row} total 9`, `${row} basic 4`, `${row} project 5`])
        expect(cells).toContain(cell);
    expect(unread).toEqual([]);
  });

  it("is unread where nothing tells which of its columns are missing", () => {
    const { cells, unread } = read(
      `${HEAD}科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\n205\t教育支出\t9.00\t4.00\t5.00\t\n20502\t普通教育\t9.00\t4.00\t5.00\t\n20503\t职业教育\t3.00\t\t2.00\n`,
    );
    expect(cells.filter((cell) => cell.startsWith("20503"))).toEqual([]);
    expect(unread).toEqual([7]);
  });

  it("whose cells run into each other gives no cell", () => {
    const { cells, unread } = read(
      `${HEAD}科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n205\t教育支出9.004.005.00\n合计9.004.005.00`,
    );
    expect(cells).toEqual([]);
    expect(unread).toEqual([5, 6]);
  });
});

describe("a header", () => {
  it("over a part of a column, between blanks, gives the column to its own sum", () => {
    const text = [
      "2024年度部门决算",
      "收入决算表",
      "单位：万元",
      "    项目      本年收入合计  财政拨款收入      事业收入       其他收入",
      "科目编码  科目名称                   小计   其中：教育收费",
      "合计            9.00    4.00  5.00     2.00  0.00",
      "205   教育支出    9.00    4.00  5.00     2.00  0.00",
    ].join("\n");
    const { cells, unread } = read(text);
    expect(cells.filter((cell) => cell.includes("undertaking"))).toEqual([
      "total undertaking 5",
      "205 undertaking 5",
    ]);
    expect(unread).toEqual([]);
  });

  it("with 预算数 and 决算数 under each item of 三公 gives both rows", () => {
    const items = "合计\t\t因公出国（境）费\t\t公务用车购置及运行维护费\t\t\t\t\t\t公务接待费\t";
    const parts = "\t\t\t\t小计\t\t公务用车购置费\t\t公务用车运行维护费\t\t\t";
    const keys = Array.from({ length: 6 }, () => "预算数\t决算数").join("\t");
    const { cells } = read(
      `财政拨款“三公”经费支出决算表\n单位：万元\n${items}\n${parts}\n${keys}\n9.00\t8.00\t1.00\t0.50\t7.00\t6.50\t2.00\t2.00\t5.00\t4.50\t1.00\t1.00`,
    );
    expect(cells).toEqual([
      "budget total 9",
      "budget abroad 1",
      "budget vehicles 7",
      "budget vehiclePurchase 2",
      "budget vehicleOperation 5",
      "budget reception 1",
      "actual total 8",
      "actual abroad 0.5",
      "actual vehicles 6.5",
      "actual vehiclePurchase 2",
      "actual vehicleOperation 4.5",
      "actual reception 1",
    ]);
  });

  it("in pieces over several lines stands for the declared columns where all are named", () => {
    const { cells } = read(
      `${HEAD}项目\n对附属单位\n本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\n补助支出\n科目名称\n科目编码\n合计\t\t9.00\t4.00\t5.00\t0.00\t0.00\t0.00\n205\t教育支出\t9.00\t4.00\t5.00\t0.00\t0.00\t0.00`,
    );
    expect(cells).toContain("205 basic 4");
    expect(cells).toContain("total affiliatedSubsidy 0");
    expect(cells).toHaveLength(12);
  });
});

describe("the tables of a form in known columns", () => {
  const line = (number: number, table: number, cells: string[]): Line => ({
    number,
    text: cells.join("\t"),
    cells,
    ruled: true,
    table,
  });
  const title: Line[] = ["支出决算表", "单位：万元"].map((text, index) => ({
    number: index + 1,
    text,
    cells: [text],
  }));
  const first = [
    line(3, 1, ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]),
    line(4, 1, ["205", "教育支出", "9.00", "4.00", "5.00"]),
  ];

  it("go on in the same columns where the next is as wide, with blank cells where they stand", () => {
    const { accounts } = readAccounts([
      ...title,
      ...first,
      line(5, 2, ["206", "科学技术支出", "3.00", "", "3.00"]),
    ]);
    expect(accounts.forms.expenditure?.rows.at(-1)?.cells).toEqual({ total: 3e6, basic: null, project: 3e6 });
  });

  it("are unread where the next has other columns and no header, and read by its own where it has one", () => {
    const narrow = line(5, 2, ["206", "3.00", "", "3.00"]);
    const { accounts, unread } = readAccounts([...title, ...first, narrow]);
    expect(accounts.forms.expenditure?.rows.map(({ key }) => key)).toEqual(["205"]);
    expect(unread.map((one) => one.line)).toEqual([5]);
    const headed = [
      line(5, 2, ["科目编码", "基本支出", "本年支出合计"]),
      line(6, 2, ["206", "3.00", "4.00"]),
    ];
    const again = readAccounts([...title, ...first, ...headed]).accounts.forms.expenditure?.rows.at(-1);
    expect(again?.cells).toEqual({ basic: 3e6, total: 4e6 });
  });

  it("keep the place of each cell", () => {
    const box = { page: 2, x: 10, y: 20, width: 30, height: 8 };
    const placed = {
      ...line(5, 1, ["206", "科学技术支出", "3.00", "", "3.00"]),
      page: 2,
      boxes: [undefined, undefined, box],
    };
    const row = readAccounts([...title, ...first, placed]).accounts.forms.expenditure?.rows.at(-1);
    expect(row).toMatchObject({ page: 2, boxes: { total: box } });
  });
});

describe("a text set in columns by spaces", () => {
  it("has each page aligned for itself: another page is read by its order and the relations alone", () => {
    const page = (rows: string[]) => rows.join("\n");
    const text = page([
      "支出决算表",
      "                                          单位：万元",
      "科目编码  科目名称      本年支出合计  基本支出  项目支出",
      "合计                    12.00         5.00      7.00",
      "205       教育支出      9.00          4.00      5.00",
      "20502     普通教育      9.00          4.00      5.00",
      "\f206     科学技术支出  3.00    1.00    2.00",
    ]);
    const { cells, unread } = read(text);
    expect(cells).toContain("206 basic 1");
    expect(cells).toHaveLength(12);
    expect(unread).toEqual([]);
  });

  it("puts no figure of a page set narrower under the titles of the page before", () => {
    // The titles touch, so that no column of the first page is certain; 上级补助收入 is blank on both.
    const { cells } = read(
      [
        "收入决算表",
        "                                                  单位：万元",
        "                  项目            本年收入合 财政拨款收 上级补助收                                  附属单位上",
        "                                                                  事业收入      经营收入             其他收入",
        "  功能分类科目编码              科目名称      计     入     入                                     缴收入",
        "  类       款   项           栏次      1           2             3      4         5       6        7",
        "208                社会保障和就业支出      187.04      105.59                                 81.44",
        "20805              行政事业单位养老支出     187.04      105.59                                 81.44",
        "211                节能环保支出         528.77      368.71               160.06",
        "\f21103     污染防治         383.75   223.69   160.06",
        "2110305   放射源监管                155.31   155.31",
        "2110399   其他污染防治支出     228.44    68.38   160.06",
        "21105     天然林保护         94.69    94.69",
        "2110507   停伐补助          94.69    94.69",
      ].join("\n"),
    );
    expect(cells.filter((cell) => cell.includes("superiorSubsidy"))).toEqual([]);
  });

  it("puts figures of one stretch of a page in no column that another of them cannot have", () => {
    // The titles are torn, so that no column is certain. 其他收入 stands behind the stretch of 附属单位上缴收入.
    const { cells } = read(
      [
        "收入决算表",
        "金额单位：万元",
        "                   项目",
        "  功能分类科目编码              科目名称      本年收入合计 财政拨款收入 上级补助收   入 事业收入 经营收入 附属单位上缴",
        "                                                                      收入       其他收入",
        "  类 款 项",
        "合计                                  818353.11 720537.74               54539.33  43276.04",
        "201          一般公共服务支出               818353.11 720537.74               54539.33  43276.04",
        "201 01       人大事务                   146270.12  91730.79               54539.33",
        "201 01 02    一般行政管理事务               104113.98  49574.65               54539.33",
        "201 01 08    代表工作                    42156.14  42156.14",
        "201 04       发展与改革事务                672082.99 628806.95                         43276.04",
        "201 04 06    社会事业发展规划               672082.99 628806.95                         43276.04",
      ].join("\n"),
    );
    expect(cells.filter((cell) => / other 54539/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => / affiliatedRemittance 43276/.test(cell))).toEqual([]);
  });

  it("takes no code for an amount in 06, whatever the column", () => {
    const { cells } = read(
      [
        "一般公共预算财政拨款基本支出决算明细表",
        "                                     单位：万元",
        "科目编码 科目名称   决算数 科目编码 科目名称   决算数",
        "301      工资福利支出 5.00 302      商品和服务支出 2.00",
        "30101    基本工资   5.00   30201    办公费     2.00",
        "30103    奖金              30203    咨询费     0.00",
        "人员经费合计        5.00   公用经费合计        2.00",
      ].join("\n"),
    );
    expect(cells.filter((cell) => / 30\d{3}$/.test(cell))).toEqual([]);
    expect(cells).toContain("30203 amount 0");
    expect(cells).toContain("personnel amount 5");
  });
});

describe("forms of other years", () => {
  it("are named as out of reach, each line of figures accounted for", () => {
    const { accounts, unread, kind } = readText(
      "2013年收入支出决算批复表\n部门（单位）：示例县档案局\t单位：万元\n项目\t金额\n年初结转和结余\t1.00\n本年收入合计\t2.00",
    );
    expect(kind).toBe("other");
    expect(accounts).toMatchObject({ unit: "万元", year: 2013, department: "示例县档案局" });
    expect(unread.map(({ line }) => line)).toEqual([4, 5]);
    expect(unread[0]?.reason).toContain("决算批复表");
  });
});
