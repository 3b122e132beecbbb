import { FUNCTION_CLASSES, type TableClassCode } from "../codes";
import type { FixedRow } from "./form";

/** Titles that older editions of 政府收支分类科目 (2018, 2019 and before) gave to the same 类. */
const OLD_TITLES: Readonly<Record<string, readonly string[]>> = {
  "207": ["文化体育与传媒支出"],
  "210": ["医疗卫生与计划生育支出", "医疗卫生支出"],
  "212": ["城乡社区事务支出"],
  "213": ["农林水事务支出"],
  "215": ["资源勘探信息等支出", "资源勘探电力信息等支出"],
  "220": ["国土海洋气象等支出", "国土资源气象等支出"],
  "222": ["粮油物资储备事务支出"],
  "234": ["抗疫特别国债支出"],
};

/** 类 without a row in the present national layout that other years or places print. */
const OTHER_CLASSES = [
  { code: "209", title: "社会保险基金支出" },
  { code: "227", title: "预备费" },
  { code: "230", title: "转移性支出" },
  { code: "233", title: "债务发行费用支出" },
] as const;

/**
 * Key of the row of a 类 in 01 and 04: its code with this in front.
 */
export const CLASS_KEY_PREFIX = "expenditure.";

/** The row of a 类. */
export interface ClassRow extends FixedRow {
  readonly key: `${typeof CLASS_KEY_PREFIX}${TableClassCode | (typeof OTHER_CLASSES)[number]["code"]}`;
  readonly group: "classes";
}

/**
 * The class rows of 01 and 04 in the order of their codes; 行次 starts at `firstLine` (32 in 01, 33 in 04).
 * The Chinese ordinal in front follows from the place among the rows that are printed.
 */
export function classRows(firstLine: number): ClassRow[] {
  const standard: ClassRow[] = FUNCTION_CLASSES.map(({ code, title }, index) => ({
    key: `${CLASS_KEY_PREFIX}${code}`,
    title,
    aliases: OLD_TITLES[code] ?? [],
    group: "classes",
    lineNumber: firstLine + index,
  }));
  const others: ClassRow[] = OTHER_CLASSES.map(({ code, title }) => ({
    key: `${CLASS_KEY_PREFIX}${code}`,
    title,
    group: "classes",
    optional: true,
  }));
  return [...standard, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
}
