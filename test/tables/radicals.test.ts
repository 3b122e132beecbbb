import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading";
import { htmlLines, readLines } from "../../src/tables";

describe("radicals in place of characters", () => {
  it("are folded in texts of every kind, and the text keeps its length", () => {
    const printed = "⼀般公共服务⽀出⻓期⼾";
    expect(readLines(printed)[0]?.text).toBe("一般公共服务支出长期户");
    expect(readLines(`| ${printed} | 1.00 |`)[0]?.cells[0]).toBe("一般公共服务支出长期户");
    expect(htmlLines(`<p>${printed}</p>`)[0]?.text).toBe("一般公共服务支出长期户");
    expect(readLines(printed)[0]?.text).toHaveLength(printed.length);
  });

  it("leave any other text as it is", () => {
    const text = "合计 1.00　“三公”经费﹙万元﹚豆";
    expect(readLines(text)[0]?.text).toBe(text);
    expect(readLines(text.replace(" ", "\u00a0"))[0]?.text).toBe(text);
  });
});

describe("the number of a form beside other facts", () => {
  const table = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00";
  it.each([
    "公开03表 部门：某县民政局 单位：万元",
    "部门：某县民政局 2024 年度 公开 03 表 金额单位：万元",
    "部门：某县民政局 单位：万元 公开03表",
    "公开03表 金额单位：万元",
    "编制单位：某县民政局 2024年度 金额单位：万元",
  ])("is no title: %s", (heading) => {
    const { accounts, unread } = readText(`某县民政局2024年度部门决算\n支出决算表\n${heading}\n${table}`);
    expect(accounts.department).toBe("某县民政局");
    expect(accounts.unit).toBe("万元");
    expect(accounts.forms.expenditure?.rows[0]?.cells).toEqual({
      total: 3000000,
      basic: 1000000,
      project: 2000000,
    });
    expect(unread).toEqual([]);
  });
});
