import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readText } from "../../src/reading";

/** Cells of a text as `row column amount`, amounts in 万元, and the lines left unread. */
function read(...lines: string[]) {
  const { accounts, unread } = readText(lines.join("\n"));
  return {
    cells: [...cellsOf(accounts)]
      .filter(({ amount }) => amount !== null)
      .map(({ row, column, amount }) => `${row} ${column} ${(amount ?? 0) / 1e6}`),
    unread: unread.map(({ line }) => line),
    strays: Object.values(accounts.forms).flatMap((form) => form?.strays ?? []),
  };
}

const SUMMARY = [
  "2024年度部门决算",
  "收入支出决算总表",
  "金额单位：万元",
  "收入                            支出",
  "项目               行次    金额         项目         行次   金额",
];

describe("the two sides of an aligned form", () => {
  it("are told by 行次 where titles wrap around their row", () => {
    const { cells, unread, strays } = read(
      ...SUMMARY,
      "一、一般公共预算财                  一、一般公共服务支",
      "            1    70.50              31    12.25",
      "政拨款收入                      出",
      "四、上级补助收入    4                四、公共安全支出  34    40.00",
      "七、附属单位上缴收                  七、文化旅游体育与",
      "            7    3.50               37    21.75",
      "入                          传媒支出",
      "            9               九、卫生健康支出  39",
      "本年收入合计      27   74.00   本年支出合计     57   74.00",
    );
    expect(unread).toEqual([]);
    expect(strays).toEqual([]);
    expect(cells).toEqual([
      "income.generalBudget amount 70.5",
      "expenditure.201 amount 12.25",
      "expenditure.204 amount 40",
      "income.affiliatedRemittance amount 3.5",
      "expenditure.207 amount 21.75",
      "income.subtotal amount 74",
      "expenditure.subtotal amount 74",
    ]);
  });

  it("are told by their places where lines print no 行次", () => {
    const { cells, unread } = read(
      "2024年度部门决算",
      "收入支出决算总表",
      "金额单位：万元",
      "收入                            支出",
      "项目               金额         项目               金额",
      "一、一般公共预算财政拨",
      "                 70.50   一、一般公共服务支出       12.25",
      "款收入",
      "四、上级补助收入        3.50    四、公共安全支出         40.00",
      "                         八、社会保障和就业支",
      "八、其他收入                                     21.75",
      "                         出",
      "本年收入合计          74.00   本年支出合计           74.00",
    );
    expect(unread).toEqual([]);
    expect(cells).toContain("income.generalBudget amount 70.5");
    expect(cells).toContain("expenditure.208 amount 21.75");
    expect(cells.filter((cell) => cell.startsWith("income.other"))).toEqual([]);
  });

  it("give a 行次 that touches its title as no amount", () => {
    const { cells, unread } = read(
      ...SUMMARY,
      "一、一般公共预算财政拨款收入 1    70.50   一、一般公共服务支出   31    12.25",
      "四、上级补助收入       4    3.50   四、公共安全支出34    61.75",
      "五、事业收入         5         五、教育支出35",
      "本年收入合计         27   74.00   本年支出合计      57    74.00",
    );
    expect(unread).toEqual([]);
    expect(cells).toContain("expenditure.204 amount 61.75");
    expect(cells.filter((cell) => / (?:5|27|31|34|35|57)$/.test(cell))).toEqual([]);
  });

  it("leave a figure unread that may stand on either, and the whole of its line", () => {
    const { cells, unread } = read(
      ...SUMMARY,
      "一、一般公共预算财政拨款收入 1    70.50   一、一般公共服务支出   31    12.25",
      "五、事业收入            3.50",
      "四、上级补助收入       4    3.50   四、公共安全支出   34    61.75",
      "本年收入合计         27   74.00   本年支出合计      57    74.00",
    );
    expect(unread).toEqual([7]);
    expect(cells.filter((cell) => cell.startsWith("income.operations"))).toEqual([]);
    expect(cells.some((cell) => /^income\.\w+ amount 3.5$/.test(cell))).toBe(true);
  });
});

/** A line that holds each text in front of its place, counted in characters. */
function line(...cells: (readonly [end: number, text: string])[]): string {
  return cells.reduce((row, [end, text]) => row.padEnd(end - text.length) + text, "");
}

describe("the columns of 04 on each page", () => {
  /** A page whose columns of figures stand so many places further apart. */
  const page = (apart: number) => {
    const row = (left: string, [one, a]: string[], right: string, [two, ...rest]: string[]) =>
      line(
        [left.length, left],
        [20, one ?? ""],
        [28, a ?? ""],
        [30 + right.length, right],
        [46, two ?? ""],
        ...rest.map((text, at) => [54 + apart * at, text] as const),
      );
    return {
      head: [
        "收入                        支出",
        row("项目", ["行次", "金额"], "项目", ["行次", "合计", "一般公共", "政府性基", "国有资本"]),
        row("", [], "", ["", "", "预算", "金预算", "经营预算"]),
        row("栏次", ["", "1"], "栏次", ["", "2", "3", "4", "5"]),
      ],
      row,
    };
  };

  it("are those of its own header, however the page before is set", () => {
    const wide = page(14);
    const tight = page(10);
    const { cells, unread } = read(
      "2024年度部门决算",
      "财政拨款收入支出决算总表",
      "金额单位：万元",
      ...wide.head,
      wide.row("一、一般公共预算财政拨款", ["1", "50.00"], "一、一般公共服务支出", ["33", "50.00", "50.00"]),
      wide.row("二、政府性基金预算财政拨款", ["2", "20.00"], "四、公共安全支出", [
        "36",
        "20.00",
        "",
        "20.00",
      ]),
      wide.row("本年收入合计", ["27", "70.00"], "本年支出合计", ["59", "70.00", "50.00", "20.00"]),
      ...tight.head.map((text, at) => (at === 0 ? `\f${text}` : text)),
      tight.row("年初财政拨款结转和结余", ["28"], "年末财政拨款结转和结余", ["60"]),
      tight.row("总计", ["32", "70.00"], "总计", ["64", "70.00", "50.00", "20.00"]),
    );
    expect(unread).toEqual([]);
    expect(cells).toContain("expenditure.201 generalBudget 50");
    expect(cells).toContain("expenditure.204 governmentFund 20");
    expect(cells).toContain("expenditure.total governmentFund 20");
    expect(cells).toContain("expenditure.total total 70");
    expect(cells).toHaveLength(14);
  });
});
