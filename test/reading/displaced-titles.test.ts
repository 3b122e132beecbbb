import { describe, expect, it } from "vitest";
import { amountOf, type FinalAccounts } from "../../src/accounts";
import { readText } from "../../src/reading";

const CLASSES = [
  "一般公共服务支出",
  "外交支出",
  "国防支出",
  "公共安全支出",
  "教育支出",
  "科学技术支出",
  "文化旅游体育与传媒支出",
  "社会保障和就业支出",
  "卫生健康支出",
  "节能环保支出",
];
const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const INCOME = [
  "一、一般公共预算财政拨款收入",
  "二、政府性基金预算财政拨款收入",
  "三、国有资本经营预算财政拨款收入",
];

/** 01 a cell a line: ten classes with 行次, the amounts of the 5th and 8th, and the totals. */
function summary(change: (lines: string[]) => string[] = (lines) => lines): FinalAccounts {
  const classes = CLASSES.flatMap((name, at) => [
    ...(INCOME[at] === undefined ? [] : [INCOME[at] as string, `${at + 1}`, ...(at === 0 ? ["30.00"] : [])]),
    `${ORDINALS[at]}、${name}`,
    `${at + 31}`,
    ...(at === 4 ? ["10.00"] : at === 7 ? ["20.00"] : []),
  ]);
  const totals = [
    "本年收入合计",
    "27",
    "30.00",
    "本年支出合计",
    "57",
    "30.00",
    "总计",
    "30",
    "30.00",
    "总计",
    "60",
    "30.00",
  ];
  const head = [
    "2023年度部门决算",
    "收入支出决算总表",
    "公开01表",
    "单位：万元",
    "收入",
    "支出",
    "项目",
    "行次",
    "金额",
    "项目",
    "行次",
    "金额",
    "栏次",
    "1",
    "栏次",
    "2",
  ];
  return readText(change([...head, ...classes, ...totals]).join("\n")).accounts;
}
const amount = (accounts: FinalAccounts, row: string) => amountOf(accounts, "summary", row, "amount") ?? null;
const moved = (lines: string[], text: string, before: string): string[] => {
  const left = lines.filter((line) => line !== text);
  left.splice(left.indexOf(before), 0, text);
  return left;
};

describe("a form of two sides whose cells the extractor took out in another order", () => {
  it("is read where each title has its figures", () => {
    const read = summary();
    expect([
      amount(read, "expenditure.205"),
      amount(read, "expenditure.208"),
      amount(read, "expenditure.subtotal"),
    ]).toEqual([10_000_000, 20_000_000, 30_000_000]);
  });

  it("gives no cell where the items of 支出 go back in their ordinals", () => {
    const read = summary((lines) => moved(lines, "四、公共安全支出", "本年收入合计"));
    expect(amount(read, "expenditure.205")).toBeNull();
    expect(amount(read, "expenditure.208")).toBeNull();
  });

  it("gives no cell to a title whose 行次 is that of another row", () => {
    // 八 stands before its table: 20.00 stands behind 七 with the 行次 38 of the 8th row.
    const read = summary((lines) =>
      moved(lines, "八、社会保障和就业支出", "收入支出决算总表").filter((line) => line !== "37"),
    );
    expect(amount(read, "expenditure.207")).toBeNull();
    expect(amount(read, "expenditure.205")).not.toBe(20_000_000);
  });

  it("asks for the sum where a figure is left without a title", () => {
    const stray = summary((lines) =>
      lines.map((line) => (line === "本年支出合计" ? "77.00 本年支出合计" : line)),
    );
    // The items come to the total all the same: the figures are those of their titles.
    expect(amount(stray, "expenditure.205")).toBe(10_000_000);
    const wrong = summary((lines) =>
      lines
        .map((line) => (line === "本年支出合计" ? "77.00 本年支出合计" : line))
        .filter((line) => line !== "20.00"),
    );
    expect(amount(wrong, "expenditure.205")).toBeNull();
  });
});
