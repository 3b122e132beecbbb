import { describe, expect, it } from "vitest";
import { amountOf, cellsOf, writeText } from "../../src/accounts";
import { FORM_IDS } from "../../src/forms";
import { readText } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";

const lines = (...rows: string[]) => rows.join("\n");

describe("variants of the forms", () => {
  it("never take the column of another year or of the budget for the amount", () => {
    const head = ["2023年度支出决算表", "单位：万元"];
    const { accounts, unread } = readText(
      lines(
        ...head,
        "项目\t\t上年决算数\t本年支出合计\t基本支出\t项目支出\t增减",
        "科目编码\t科目名称",
        "201\t一般公共服务支出\t9.00\t3.00\t1.00\t2.00\t-6.00",
      ),
    );
    expect(accounts.forms.expenditure?.rows[0]?.cells).toEqual({ total: 3e6, basic: 1e6, project: 2e6 });
    expect(unread).toEqual([]);
    const strays = accounts.forms.expenditure?.strays ?? [];
    expect(strays.map(({ line, aside }) => [line, aside])).toEqual([
      [5, "last year"],
      [5, "change"],
    ]);
    expect(accounts.year).toBe(2023);
  });

  it("take 决算数 where 预算数 stands beside it in 01", () => {
    const { accounts } = readText(
      lines(
        "收入支出决算总表",
        "单位：元",
        "收入\t\t\t支出\t\t",
        "项目\t预算数\t决算数\t项目\t预算数\t决算数",
        "一、其他收入\t5.00\t4.00\t一、外交支出\t7.00\t6.00",
      ),
    );
    expect(amountOf(accounts, "summary", "income.other", "amount")).toBe(400);
    expect(amountOf(accounts, "summary", "expenditure.202", "amount")).toBe(600);
  });

  it("read 06 as codes by 合计, 人员经费 and 公用经费", () => {
    const { accounts, unread } = readText(
      lines(
        "一般公共预算财政拨款基本支出决算表",
        "单位：元",
        "项目\t\t合计\t人员经费\t公用经费",
        "科目编码\t科目名称\t\t\t",
        "合计\t\t3.00\t2.00\t1.00",
        "301\t工资福利支出\t2.00\t2.00\t",
      ),
    );
    expect(accounts.forms.basicDetail?.rows.map(({ key, cells }) => [key, cells.amount])).toEqual([
      ["301", 200],
      ["total", 300],
      ["personnel", 200],
      ["public", 100],
    ]);
    expect(unread).toEqual([]);
  });

  it("end at a form that is not known, and report its figures", () => {
    const { accounts, unread } = readText(
      lines(
        "支出决算表",
        "单位：元",
        "科目编码\t科目名称\t合计\t基本支出\t项目支出",
        "合计\t\t3.00\t1.00\t2.00",
        "",
        "财政拨款支出决算明细表",
        "公开05表",
        "项目\t合计\t工资福利支出",
        "合计\t9.00\t8.00",
      ),
    );
    expect(accounts.forms.expenditure?.rows).toHaveLength(1);
    expect(unread).toMatchObject([{ line: 9, reason: expect.stringContaining("财政拨款支出决算明细表") }]);
  });

  it("are told from budgets and blank templates", () => {
    const budget = lines(
      "某县财政局2024年部门预算",
      "部门收支总表",
      "单位：元",
      "项目\t预算数\t项目\t预算数",
      "一、其他收入\t5.00\t一、外交支出\t5.00",
    );
    expect(readText(budget)).toMatchObject({ kind: "budget", accounts: { forms: {} } });
    const template = lines(
      "××县20××年度部门决算",
      "支出决算表",
      "单位：元",
      "科目编码\t科目名称\t本年支出合计\t基本支出",
      "合计\t\t\t",
    );
    expect(readText(template).kind).toBe("template");
  });

  it("without any unit are reported and not guessed", () => {
    const { accounts, unread } = readText(
      lines("支出决算表", "公开03表", "科目编码\t科目名称\t本年支出合计\t基本支出", "合计\t\t3.00\t3.00"),
    );
    expect(accounts.unit).toBeNull();
    expect(accounts.forms.expenditure?.rows).toEqual([]);
    expect(accounts.forms.expenditure?.strays).toMatchObject([{ figures: ["3.00", "3.00"] }]);
    expect(unread).toMatchObject([{ line: 4, reason: expect.stringContaining("unit") }]);
  });

  it("whose blank cells vanished are placed where nothing is left to choose, and never wrongly", () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const printed = printedIn(randomAccounts(seed, { zeros: "blank" }), { unit: "万元", decimals: 2 });
      const text = writeText(printed, { arrival: "lines" })
        .split("\n")
        .filter((line) => line !== "")
        .join("\n");
      const read = readText(text);
      expect(Object.keys(read.accounts.forms)).toHaveLength(FORM_IDS.length);
      let placed = 0;
      for (const { form, row, column, amount } of cellsOf(read.accounts)) {
        expect(amount).toBe(amountOf(printed, form, row, column));
        placed++;
      }
      expect(placed).toBeGreaterThan(20);
    }
  });
});
