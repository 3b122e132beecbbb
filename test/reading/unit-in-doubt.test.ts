import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";

const GENERAL = [
  "2024年度部门决算",
  "一般公共预算财政拨款支出决算表",
  "单位：万元",
  "科目编码\t科目名称\t小计\t基本支出\t项目支出",
  "合计\t\t1081.98\t981.98\t100.00",
  "201\t一般公共服务支出\t1081.98\t981.98\t100.00",
];

function basicOf(
  unit: readonly string[],
  [total, wages, goods]: readonly [string, string, string],
): string[] {
  return [
    "一般公共预算财政拨款基本支出决算明细表",
    ...unit,
    "科目编码\t科目名称\t金额",
    `合计\t\t${total}`,
    `301\t工资福利支出\t${wages}`,
    `302\t商品和服务支出\t${goods}`,
  ];
}

const IN_YUAN = ["9819763.97", "8598790.17", "1220973.80"] as const;
const IN_WAN = ["981.98", "859.88", "122.10"] as const;

function basicDetail(lines: readonly string[]) {
  const disclosure = read([...GENERAL, ...lines].join("\n"));
  const cells = [...cellsOf(disclosure.accounts)].filter(({ form }) => form === "basicDetail");
  const amounts = cells.map(({ amount }) => (amount ?? 0) / 100);
  const { findings } = audit(disclosure);
  return {
    amounts: amounts.sort((a, b) => b - a),
    unread: disclosure.unread.filter(({ reason }) => /no unit stands over/.test(reason)).length,
    errors: findings
      .filter(({ rule, severity }) => severity === "error" && !rule.startsWith("DC-"))
      .map(({ rule }) => rule),
  };
}

describe("a form without a unit of its own", () => {
  it("is in that of the others where its sums go with theirs", () => {
    expect(basicDetail(basicOf([], IN_WAN)).amounts).toEqual([9819800, 8598800, 1221000]);
  });

  it("is unread where its largest amount is 10,000 times one of theirs: it may be in 元", () => {
    expect(basicDetail(basicOf([], IN_YUAN))).toEqual({ amounts: [], unread: 3, errors: [] });
  });

  it("is read in the unit that stands over it", () => {
    const { amounts, unread } = basicDetail(basicOf(["单位：元"], IN_YUAN));
    expect([amounts, unread]).toEqual([[9819763.97, 8598790.17, 1220973.8], 0]);
  });

  it("is in that of the others where its amounts are its own, whatever these are", () => {
    expect(basicDetail(basicOf([], ["700.00", "500.00", "200.00"])).unread).toBe(0);
  });
});
