import { describe, expect, it } from "vitest";
import { withCatalogue } from "../../src/codes";
import { audit, read } from "../../src/disclosure";
import { readNarrative } from "../../src/narrative";

const codes = withCatalogue(
  [
    { code: "20177", name: "示例管理事务" },
    { code: "2017701", name: "行政运行" },
    { code: "2017733", name: "示例补贴发放" },
    { code: "20178", name: "示例基金事务", budget: "政府性基金预算" },
    { code: "2017801", name: "示例基金补贴" },
    { code: "21305", name: "乡村示例" },
  ],
  { year: 2024 },
);

/** A disclosure whose codes only the list above knows: 201773 is cut, 21305 is called as the list calls it. */
const text = `2024年度部门决算
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t30.00\t10.00\t20.00
201\t一般公共服务支出\t20.00\t10.00\t10.00
20177\t示例管理事务\t20.00\t10.00\t10.00
2017701\t行政运行\t10.00\t10.00\t0.00
201773\t示例补贴发放\t10.00\t0.00\t10.00
213\t农林水支出\t10.00\t0.00\t10.00
21305\t乡村示例\t10.00\t0.00\t10.00
2130505\t生产发展\t10.00\t0.00\t10.00
注：
政府性基金预算财政拨款收入支出决算表
单位：万元
科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出小计\t基本支出\t项目支出\t年末结转和结余
合计\t\t0.00\t1.00\t1.00\t0.00\t1.00\t0.00
2017801\t示例基金补贴\t0.00\t1.00\t1.00\t0.00\t1.00\t0.00
注：
五、一般公共预算财政拨款支出决算情况说明
1.教育支出（类）示例管理事务（款）示例补贴发放（项）。支出决算为10.00万元。`;

const auditText = (options: Parameters<typeof read>[1]) => {
  const disclosure = read(text, options);
  const result = audit(disclosure);
  const found = (rule: string) =>
    result.findings
      .filter((finding) => finding.rule === rule)
      .map(({ actual, params }) => actual ?? params.item);
  const rows = disclosure.accounts.forms.expenditure?.rows.map(({ key }) => key) ?? [];
  return { disclosure, found, rows, byRule: result.byRule };
};

describe("a list of one's own, given where a disclosure is read", () => {
  const plain = auditText({});
  const own = auditText({ codes });

  it("completes a code that a column cut", () => {
    expect(plain.rows).not.toContain("2017733");
    expect(own.rows).toContain("2017733");
  });

  it("is what the auditText judges codes, names and budgets by", () => {
    expect(plain.found("CD-01")).toEqual(expect.arrayContaining(["20177", "2017701", "2017801"]));
    expect(own.found("CD-01")).toEqual([]);
    expect(plain.found("CD-04")).toEqual(["乡村示例"]);
    expect(own.found("CD-04")).toEqual([]);
    expect(plain.byRule["CD-09"]).toMatchObject({ pass: 0, indeterminate: 1 });
    expect(own.byRule["CD-09"]).toMatchObject({ pass: 1, indeterminate: 0 });
  });

  it("tells the place of an item that the text names under another 类", () => {
    expect([plain.found("CD-05"), plain.found("NT-38")]).toEqual([[], []]);
    expect(own.found("CD-05")).toEqual(["教育支出（类）示例管理事务（款）示例补贴发放（项）"]);
    expect(own.found("NT-38")).toEqual(["示例补贴发放"]);
  });

  it("gives an item that the text tells by its code its path", () => {
    const told = "五、一般公共预算财政拨款支出决算情况说明\n2017733支出10.00万元。";
    const subjects = (options: Parameters<typeof readNarrative>[1]) =>
      readNarrative(told, options).statements.map(({ subject }) => subject);
    expect(subjects({ codes })).toContain("一般公共服务支出/示例管理事务/示例补贴发放");
    expect(subjects({})).not.toContain("一般公共服务支出/示例管理事务/示例补贴发放");
  });

  it("may be given to the audit alone, or hold for another year", () => {
    const { disclosure } = plain;
    const rules = (options: Parameters<typeof audit>[1]) =>
      audit(disclosure, options).findings.map(({ rule }) => rule);
    expect(rules({ codes })).not.toContain("CD-04");
    expect(rules({ codes: { ...codes, year: 2024 } })).not.toContain("CD-08");
    expect(rules({ codes: { ...codes, year: 2023 } })).toContain("CD-08");
  });
});
