import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading";

describe("a document without forms", () => {
  it.each([
    ["某县医疗保障局\n2024年度整体支出绩效自评报告\n一、部门概况\n", "某县医疗保障局", 2024],
    ["某县医疗保障局2024年度部门整体支出绩效自评报告\n", "某县医疗保障局", 2024],
    ["2023年度某市第一中学项目支出绩效评价报告\n", "某市第一中学", 2023],
    ["部门整体支出绩效自评表\n部门（单位）名称：某区水利局\n2022年度\n", "某区水利局", 2022],
  ])("names its department and its year: %j", (text, department, year) => {
    const { accounts } = readText(text);
    expect([accounts.department, accounts.year]).toEqual([department, year]);
  });

  it("is of the year that its head names, where one form alone prints another", () => {
    const form = (title: string) =>
      `${title}\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t3.00\t`;
    const prose = "2024年度支出合计3.00万元。\n2024年度基本支出3.00万元。\n";
    const text = (year: number) =>
      `某县水利局2024年度部门决算\n${prose}${form(`${year}年度支出决算表`)}\n${form("一般公共预算财政拨款支出决算表")}`;
    expect([2024, 2023].map((year) => readText(text(year)).accounts.year)).toEqual([2024, 2024]);
  });

  it("that names nobody has none", () => {
    const { accounts } = readText("绩效自评工作总结\n根据有关要求，各单位开展了自评。\n");
    expect([accounts.department, accounts.year]).toEqual([null, null]);
  });
});

describe("a form of which nothing can be placed", () => {
  it("is there with all its figures as strays", () => {
    const { accounts, unread } = readText(
      "支出决算表\n科目编码\t科目名称\t本年支出合计\n201\t一般公共服务支出\t3.00",
    );
    expect(accounts.unit).toBeNull();
    expect(accounts.forms.expenditure?.rows).toEqual([]);
    expect(accounts.forms.expenditure?.strays?.map(({ figures }) => figures)).toEqual([["201", "3.00"]]);
    expect(unread.map(({ line }) => line)).toEqual([3]);
  });
});
