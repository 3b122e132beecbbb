import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";

const EXPENDITURE = [
  "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
  "合计\t\t30.00\t20.00\t10.00",
  "201\t一般公共服务支出\t30.00\t20.00\t10.00",
  "20105\t统计信息事务\t30.00\t20.00\t10.00",
  "2010501\t行政运行\t30.00\t20.00\t10.00",
];

const INCOME = [
  "2024年度部门决算",
  "收入决算表",
  "单位：万元",
  "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入",
  "合计\t\t31.00\t31.00\t",
  "201\t一般公共服务支出\t31.00\t31.00\t",
  "20105\t统计信息事务\t31.00\t31.00\t",
  "2010501\t行政运行\t31.00\t31.00\t",
];

const BASIC = [
  "2024年度部门决算",
  "一般公共预算财政拨款基本支出决算明细表",
  "单位：万元",
  "科目编码\t科目名称\t金额",
  "301\t工资福利支出\t15.00",
  "30101\t基本工资\t15.00",
  "302\t商品和服务支出\t5.00",
  "30201\t办公费\t5.00",
  "合计\t\t20.00",
];

const SUMMARY = [
  "2024年度部门决算",
  "收入支出决算总表",
  "单位：万元",
  "项目\t行次\t金额\t项目\t行次\t金额",
  "一、一般公共预算财政拨款收入\t1\t30.00\t一、一般公共服务支出\t32\t30.00",
  "本年收入合计\t27\t30.00\t本年支出合计\t57\t30.00",
  "总计\t31\t30.00\t总计\t62\t30.00",
];

function found(lines: readonly string[]) {
  const disclosure = read(lines.join("\n"));
  const cells = [...cellsOf(disclosure.accounts)];
  const errors = audit(disclosure).findings.filter(
    ({ rule, severity }) => severity === "error" && /^(?:IN|CD)-/.test(rule),
  );
  return {
    lines: [...new Set(cells.map(({ line }) => line))].sort((a, b) => Number(a) - Number(b)),
    unread: disclosure.unread.map(({ line }) => line),
    errors: errors.map(({ rule }) => rule),
  };
}

describe("rows of a table whose title is lost", () => {
  it("are none of the form before, where their header has other columns", () => {
    expect(found([...INCOME, ...EXPENDITURE])).toEqual({
      lines: [5, 6, 7, 8],
      unread: [10, 11, 12, 13],
      errors: [],
    });
  });

  it("are none of the form before, where the total and the codes begin again", () => {
    expect(found([...INCOME, ...EXPENDITURE.slice(1)])).toEqual({
      lines: [5, 6, 7, 8],
      unread: [9, 10, 11, 12],
      errors: [],
    });
  });

  it("are none of a form by the other classification, and leave it its own total", () => {
    expect(found([...BASIC, ...EXPENDITURE])).toEqual({
      lines: [5, 6, 7, 8, 9],
      unread: [11, 12, 13, 14],
      errors: [],
    });
  });

  it("are none of a form without codes", () => {
    expect(found([...SUMMARY, ...EXPENDITURE.slice(2)])).toEqual({
      lines: [5, 6, 7],
      unread: [8, 9, 10],
      errors: [],
    });
  });

  it("are none of 三公 a line an item, nor is their total under their header", () => {
    const three = [
      "2024年度部门决算",
      "财政拨款“三公”经费支出决算表",
      "单位：万元",
      "项目\t预算数\t决算数",
      "合计\t3.00\t2.50",
      "1.因公出国（境）费\t0.00\t0.00",
      "2.公务用车购置及运行维护费\t2.00\t1.50",
      "3.公务接待费\t1.00\t1.00",
    ];
    const fund = [
      "科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出",
      "合计\t\t25.00\t340.00\t351.23",
      "212\t城乡社区支出\t25.00\t340.00\t351.23",
    ];
    expect(found([...three, ...fund])).toEqual({ lines: [5, 6, 7, 8], unread: [10, 11], errors: [] });
    // Without the header a second total is theirs.
    expect(found([...three, ...fund.slice(1)])).toEqual({ lines: [5, 6, 7, 8], unread: [9, 10], errors: [] });
  });

  it("are those of the form where its header returns on the next page", () => {
    const again = [...INCOME, ...INCOME.slice(3, 4), "208\t社会保障和就业支出\t1.00\t1.00\t"];
    expect(found(again).lines).toEqual([5, 6, 7, 8, 10]);
  });

  it("keep a slip of a digit that makes a code of the other classification", () => {
    const slip = BASIC.map((line) => line.replace("30201", "20201"));
    expect(found(slip).lines).toEqual([5, 6, 7, 8, 9]);
  });
});

describe("rows of 04 whose page came twice", () => {
  it("stand under none of the page before: 行次 begins again", () => {
    const page = [
      "一、一般公共预算财政拨款\t1\t30.00\t一、一般公共服务支出\t33\t31.00\t31.00\t\t",
      "本年收入合计\t27\t30.00\t本年支出合计\t59\t31.00\t31.00\t\t",
      "年初财政拨款结转和结余\t28\t1.00\t年末财政拨款结转和结余\t60\t\t\t\t",
      "一、一般公共预算财政拨款\t29\t1.00\t\t61\t\t\t\t",
    ];
    const lines = [
      "2024年度部门决算",
      "财政拨款收入支出决算总表",
      "单位：万元",
      "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
      ...page,
      ...page,
    ];
    const { accounts } = read(lines.join("\n"));
    const opening = [...cellsOf(accounts)].filter(({ row }) => row.startsWith("income.opening"));
    expect(opening.map(({ row, line, amount }) => [row, line, amount])).toEqual([
      ["income.opening", 7, 1_000_000],
      ["income.opening.generalBudget", 8, 1_000_000],
      ["income.opening", 11, 1_000_000],
      ["income.opening.generalBudget", 12, 1_000_000],
    ]);
  });
});

describe("a row that has come under a table", () => {
  it("is none of its totals where the figures behind it come to another sum", () => {
    const foreign = "合计\t\t\t12.00\t11.50\t\t11.50\t0.50";
    const { unread, errors, lines } = found([...BASIC.slice(0, -1), foreign]);
    expect(lines).not.toContain(9);
    expect(unread).toContain(9);
    expect(errors).toEqual([]);
  });

  it("gives 06 no total of a table of two sides", () => {
    const head = [
      "2024年度部门决算",
      "一般公共预算财政拨款基本支出决算明细表",
      "单位：万元",
      "人员经费\t人员经费\t人员经费\t公用经费\t公用经费\t公用经费",
      "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数",
      "301\t工资福利支出\t15.00\t302\t商品和服务支出\t5.00",
    ];
    const keys = (row: string) =>
      [...cellsOf(read([...head, row].join("\n")).accounts)].map(({ row: key }) => key);
    expect(keys("\t合计\t15.00\t\t合计\t5.00")).toEqual(expect.arrayContaining(["personnel", "public"]));
    expect(keys("总计\t36.80\t总计\t36.80\t36.70\t0.00\t0.10")).toEqual(["301", "302"]);
  });

  it("is none of a form whose 栏次 go on beyond its titles", () => {
    const numbered = [
      "2024年度部门决算",
      "支出决算表",
      "单位：万元",
      EXPENDITURE[0] ?? "",
      "栏次\t\t1\t2\t3\t4\t5",
      "合计\t\t31.00\t30.00\t\t\t1.00",
      "201\t一般公共服务支出\t30.00\t30.00\t\t\t",
      "204\t公共安全支出\t1.00\t\t\t\t1.00",
    ];
    expect(found(numbered)).toMatchObject({
      lines: [],
      unread: expect.arrayContaining([6, 7, 8]),
      errors: [],
    });
    const own = numbered.map((line) => line.replace("\t4\t5", "").replace(/^(合计|20.*)\t\t[\d.]*$/, "$1"));
    expect(found(own).lines).toEqual(expect.arrayContaining([7]));
  });

  it("gives no amount where 行次 stand under the title of amounts", () => {
    const names = [
      "公共安全",
      "教育",
      "科学技术",
      "文化旅游体育与传媒",
      "社会保障和就业",
      "卫生健康",
      "节能环保",
    ];
    const ordinals = ["四", "五", "六", "七", "八", "九", "十"];
    const rows = names.map((name, at) => {
      const amount = at > 2 ? `${at}.00` : "";
      return `\t${at + 4}\t\t${ordinals[at]}、${name}支出\t${at + 32}\t${amount}\t${amount}\t`;
    });
    const lines = [
      "2024年度部门决算",
      "财政拨款收入支出决算总表",
      "单位：万元",
      "收     入\t\t\t支     出\t\t\t\t",
      "\t3\t\t三、国防支出\t31\t\t\t",
      "二、政府性基金预算财政拨款\t2\t\t二、外交支出\t30\t\t\t",
      "一、一般公共预算财政拨款\t1\t560.75\t一、一般公共服务支出\t29\t\t\t",
      "栏次\t\t1\t栏次\t\t2\t3\t4",
      "项目\t行次\t决算数\t项目（按功能分类）\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款",
      ...rows,
    ];
    const { accounts, unread } = read(lines.join("\n"));
    const numbers = [...cellsOf(accounts)].map(({ amount }) => (amount ?? 0) / 1_000_000);
    expect(numbers.filter((number) => number >= 29 && number <= 38)).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([13, 14, 15, 16]));
  });
});

it("takes no 行次 for an amount where the line between two rows is lost", () => {
  const rows = SUMMARY.slice(3).map((line) => line.replace(/\t/g, " "));
  const more = ["2 二、外交支出 33", "4 四、公共安全支出 35 5.00", "5 五、教育支出 36"];
  const lines = [...SUMMARY.slice(0, 3), ...rows.slice(0, 2), ...more, ...rows.slice(2)];
  const cells = [...cellsOf(read(lines.join("\n")).accounts)];
  expect(cells.filter(({ row, amount }) => row === "expenditure.202" && amount !== null)).toEqual([]);
  expect(cells.some(({ line }) => line === 5)).toBe(true);
});
