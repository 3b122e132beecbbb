import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { describe as sentenceOf } from "../../src/report";

const textWith = (figure: string, basic = "100.00") =>
  `2024年度
支出决算表
单位：元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t202831.42\t100.00\t202731.42
210\t卫生健康支出\t202831.42\t100.00\t202731.42
21015\t医疗保障管理事务\t202831.42\t100.00\t202731.42
2101501\t行政运行\t${figure}\t${basic}\t202731.42`;

const findingsOf = (text: string, rule: string) =>
  audit(read(text)).findings.filter((finding) => finding.rule === rule);

describe("a figure in a disclosure", () => {
  it.each(["20283.142", "2,028,31.42"])(
    "that no amount can be printed as is named at its cell: %s",
    (figure) => {
      const [finding, ...more] = findingsOf(textWith(figure), "IN-36");
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        lines: [8],
        where: [{ form: "expenditure", row: "2101501", column: "total" }],
      });
      expect(sentenceOf(finding as NonNullable<typeof finding>)).toContain(`“${figure}”`);
    },
  );

  it("that is printed as amounts are is not", () => {
    expect(findingsOf(textWith("202,831.42"), "IN-36")).toEqual([]);
  });

  it("below nought is named with its cell and amount", () => {
    const [finding] = findingsOf(textWith("202831.42", "-100.00"), "IN-35");
    expect(sentenceOf(finding as NonNullable<typeof finding>)).toBe(
      "支出决算表 2101501 基本支出为负数（-100.00元），未作说明",
    );
  });
});
