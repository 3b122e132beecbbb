import { describe, expect, it } from "vitest";
import type { CaseForms } from "../../src/checking";
import { check } from "../../src/checking";
import { audit, read } from "../../src/disclosure";
import { formRules } from "../../src/rules";
import { accountsOf } from "./support/case-accounts";

const broken = (forms: CaseForms, rule: string) =>
  check(accountsOf(forms), { rules: formRules }).findings.filter((finding) => finding.rule === rule);

const stray = { name: null, code: null, side: null, figures: ["5.00"], line: 9, reason: "no certain column" };

describe("a rule that rounding or reading explains", () => {
  it("X-31 lets the smallest figure that a fund prints stand beside two that round to nothing", () => {
    const of = (amount: number): CaseForms => ({
      appropriationSummary: { "expenditure.212": { governmentFund: amount } },
      governmentFund: { total: { basic: 0, project: 0 } },
    });
    expect(broken(of(0.01), "X-31")).toEqual([]);
    expect(broken(of(1), "X-31")).toHaveLength(1);
  });

  it("X-14 names no code that may stand in an unread line of 03", () => {
    const of = (strays: readonly (typeof stray)[]): CaseForms => ({
      expenditure: { rows: { "205": { total: 5 } }, ...(strays.length === 0 ? {} : { strays }) },
      generalBudget: { "205": { total: 5 }, "208": { total: 5 } },
    });
    expect(broken(of([stray]), "X-14")).toEqual([]);
    expect(broken(of([]), "X-14")).toHaveLength(1);
  });

  it("X-20 says nothing of totals that money paid back made negative", () => {
    const of = (basic: number, project: number): CaseForms => ({
      threePublic: { actual: { total: 2 } },
      expenditure: { total: { basic, project } },
    });
    expect(broken(of(5, -4), "X-20")).toEqual([]);
    expect(broken(of(0.5, 0.5), "X-20")).toHaveLength(1);
  });
});

const HEAD = "示例县林业局2024年度部门决算";
const rulesOf = (text: string) => [...new Set(audit(read(text)).findings.map(({ rule }) => rule))];

describe("DC-05", () => {
  const row = { total: 5, abroad: 0, vehicles: 3, reception: 2 };
  const of = (strays: readonly (typeof stray)[]): CaseForms => ({
    threePublic: { rows: { actual: row }, ...(strays.length === 0 ? {} : { strays }) },
  });

  it("calls no item missing where a line of the form stands unread", () => {
    expect(broken(of([stray]), "DC-05")).toEqual([]);
    expect(broken(of([]), "DC-05")).toHaveLength(1);
  });
});

describe("the total of 06 that is printed aside", () => {
  const of = (total: string) =>
    [
      HEAD,
      "一般公共预算财政拨款基本支出决算表",
      "单位：万元",
      "人员经费\t\t\t公用经费\t\t",
      "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数",
      "301\t工资福利支出\t20.00\t302\t商品和服务支出\t5.00",
      "30101\t基本工资\t20.00\t30201\t办公费\t5.00",
      "人员经费合计\t\t20.00\t公用经费合计\t\t5.00",
      `合计\t\t\t\t\t${total}`,
    ].join("\n");

  it("is judged against 人员经费 and 公用经费", () => {
    const total = (text: string) =>
      read(text).accounts.forms.basicDetail?.rows.find(({ key }) => key === "total")?.cells;
    expect(total(of("25.00"))).toEqual({ amount: 25_000_000 });
    const arithmetic = (text: string) => rulesOf(text).filter((rule) => /^(?:IN|X)-/.test(rule));
    expect(arithmetic(of("25.00"))).toEqual([]);
    expect(arithmetic(of("26.00"))).not.toEqual([]);
  });
});

describe("04 without its row of 年初", () => {
  const of = (income: string, end: string) =>
    [
      HEAD,
      "财政拨款收入支出决算总表",
      "单位：万元",
      "收入\t\t支出\t\t\t\t",
      "项目\t金额\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
      `一、一般公共预算财政拨款\t${income}\t十二、农林水支出\t25.00\t25.00\t\t`,
      `本年收入合计\t${income}\t本年支出合计\t25.00\t25.00\t\t`,
      `总计\t${end}\t总计\t${end}\t${end}\t\t`,
    ].join("\n");

  it("has no opening of nothing: its total may hold one", () => {
    const errors = (text: string) =>
      audit(read(text)).findings.filter(
        ({ rule, severity }) => severity === "error" && /^(?:IN|X)-/.test(rule),
      );
    expect(errors(of("20.00", "25.00"))).toEqual([]);
    expect(errors(of("25.00", "25.00"))).toEqual([]);
  });
});
