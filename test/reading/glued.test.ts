import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";

const HEAD = ["2023年度部门决算", "一般公共预算财政拨款基本支出决算明细表", "单位：万元"];
const rows = (...lines: string[]) =>
  read([...HEAD, "科目编码 科目名称 金额 科目编码 科目名称 金额", ...lines].join("\n"));

describe("an amount with the code of the next cell behind it", () => {
  const read = rows(
    "301 工资福利支出 150.25302 商品和服务支出 40.75",
    "30101 基本工资 100.2530201 办公费 30.50",
    "30102 津贴补贴 50.00 30202 印刷费 10.25",
  );

  it("is a figure of its own, where the name behind the code is that of the code", () => {
    const amounts = new Map([...cellsOf(read.accounts)].map(({ row, amount }) => [row, (amount ?? 0) / 1e6]));
    expect(Object.fromEntries(amounts)).toEqual({
      301: 150.25,
      30101: 100.25,
      30102: 50,
      302: 40.75,
      30201: 30.5,
      30202: 10.25,
    });
  });

  it("is no figure where no name tells the code, and its line is unread", () => {
    const { accounts, unread } = rows(
      "301 工资福利支出 150.25302 40.75",
      "30101 基本工资 100.00",
      "30102 津贴补贴 50.25",
    );
    expect([...cellsOf(accounts)].filter(({ row }) => row === "301" || row === "302")).toEqual([]);
    expect(unread.map(({ line }) => line)).toContain(5);
  });

  it("is not accused of a misplaced point", () => {
    const result = audit(read);
    expect(result.findings.filter(({ rule }) => rule === "IN-36")).toEqual([]);
  });
});

it("figures with many decimals stay figures", () => {
  const { accounts } = read(
    [
      ...HEAD,
      "科目编码\t科目名称\t金额",
      "301\t工资福利支出\t1.50302",
      "302\t商品和服务支出\t2.50",
      "303\t对个人和家庭的补助\t1.1234",
    ].join("\n"),
  );
  expect([...cellsOf(accounts)].map(({ row, amount }) => `${row} ${amount}`)).toContain("302 2500000");
  expect([...cellsOf(accounts)]).toHaveLength(3);
});
