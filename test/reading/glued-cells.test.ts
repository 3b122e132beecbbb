import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";
import { readText } from "../../src/reading";

const amountsOf = (text: string): Map<string, number | null> =>
  new Map([...cellsOf(readText(text).accounts)].map(({ row, amount }) => [row, amount]));

const DETAIL = `一般公共预算财政拨款基本支出决算明细表
公开06表
部门：示例县林业局 2024年度 金额单位：万元
人员经费 公用经费
科目编码 科目名称 决算数 科目编码 科目名称 决算数
301 工资福利支出 120.25302 商品和服务支出 30.40
30101 基本工资 80.2530201 办公费 10.15
30102 津贴补贴 40.0030202 印刷费 20.25
人员经费合计 120.25 公用经费合计 30.40
`;

describe("a figure and the cell behind it without a space", () => {
  it("are apart where the name behind a code is its own", () => {
    const amounts = amountsOf(DETAIL);
    expect(amounts.get("301")).toBe(120_250_000);
    expect(amounts.get("30101")).toBe(80_250_000);
    for (const amount of amounts.values()) expect(Math.abs(amount ?? 0)).toBeLessThan(130_000_000);
  });

  it("are apart where the form has a row of that title", () => {
    const text = `收入支出决算总表
公开01表
部门：示例县林业局 2024年度 金额单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 89.92一、一般公共服务支出 31 60.97
二、政府性基金预算财政拨款收入 2 二、外交支出 32
三、国有资本经营预算财政拨款收入 3 三、国防支出 33
本年收入合计 27 89.92本年支出合计 57 60.97
年初结转和结余 28 年末结转和结余 58 28.95
总计 30 89.92总计 60 89.92
`;
    const amounts = amountsOf(text);
    expect(amounts.get("income.generalBudget")).toBe(89_920_000);
    expect(amounts.get("expenditure.201")).toBe(60_970_000);
  });
});

describe("the 行次 of both sides behind a piece of a title", () => {
  it("are no amounts", () => {
    const text = `收入支出决算总表
公开01表
部门：示例县林业局 2024年度 金额单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 89.92 一、一般公共服务支出 31 60.97
八、其他收入 8 八、社会保障和就业支出 38
13 十三、交通运输支出 43
十四、资源勘探工业信
14 44
息等支出
15 十五、商业服务业等支出 45
本年收入合计 27 89.92 本年支出合计 57 60.97
年初结转和结余 28 年末结转和结余 58 28.95
总计 30 89.92 总计 60 89.92
`;
    const amounts = amountsOf(text);
    expect([...amounts.values()]).not.toContain(44_000_000);
    expect(amounts.get("expenditure.215") ?? null).toBeNull();
    expect(amounts.get("income.generalBudget")).toBe(89_920_000);
  });
});

describe("三公 as a cell a line", () => {
  const titles = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"];
  const vehicles = ["小计", "公务用车购置费", "公务用车运行维护费"];
  const numbers = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
  const head = [
    "财政拨款“三公”经费支出决算表",
    "公开07表",
    "部门：示例县林业局",
    "2024年度",
    "金额单位：万元",
    "",
  ];

  it("takes a blank line between paragraphs for no blank cell", () => {
    const lines = [
      ...head,
      ...["预算数", "决算数", "", ...titles, "", ...titles, ...vehicles, ...vehicles, "", ...numbers, ""],
      ...["0.50", "0.50", "0.23", "0.23", "", "注：本表反映“三公”经费支出预决算情况。"],
    ];
    const { accounts } = readText(lines.join("\n"));
    const wrong = [...cellsOf(accounts)].filter(
      ({ column, amount }) => amount !== null && amount !== 0 && /abroad|vehicle/.test(column),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a row of tabs of which one came with spaces", () => {
  const rows = [
    "一、一般公共预算财政拨款收入\t10672221\t一、一般公共服务支出\t4656789",
    "四、上级补助收入\t500000\t四、公共安全支出\t6515432",
    "本年收入合计\t11172221\t本年支出合计\t11172221",
    "总计\t11172221\t总计\t11172221",
  ];
  const head = ["2024年度部门决算", "收入支出决算总表", "单位：元", "项目\t金额\t项目\t金额"];

  it.each([0, 1])(
    "is told in row %i, though its figures have no decimals, and no sum is accused",
    (spaced) => {
      const lines = rows.map((row, at) => (at === spaced ? row.replaceAll("\t", " ") : row));
      const disclosure = read([...head, ...lines].join("\n"));
      expect(disclosure.unread.map(({ line }) => line)).toEqual([head.length + 1 + spaced]);
      const errors = audit(disclosure).findings.filter(({ severity }) => severity === "error");
      expect(errors.filter(({ rule }) => rule.startsWith("IN-"))).toEqual([]);
    },
  );
});
