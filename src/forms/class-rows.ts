import type { FixedRow } from "./form";

interface ClassRow {
  readonly code: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  /** No row in the present national layout; printed in other years or places. */
  readonly optional?: true;
}

/**
 * The 类 of 支出功能分类 in the order in which tables 01 and 04 print them.
 * The Chinese ordinal in front follows from the place among the rows that are printed.
 * Older titles (政府收支分类科目 of 2018, 2019 and before) are aliases of the same class.
 */
const CLASS_ROWS: readonly ClassRow[] = [
  { code: "201", title: "一般公共服务支出" },
  { code: "202", title: "外交支出" },
  { code: "203", title: "国防支出" },
  { code: "204", title: "公共安全支出" },
  { code: "205", title: "教育支出" },
  { code: "206", title: "科学技术支出" },
  { code: "207", title: "文化旅游体育与传媒支出", aliases: ["文化体育与传媒支出"] },
  { code: "208", title: "社会保障和就业支出" },
  { code: "209", title: "社会保险基金支出", optional: true },
  { code: "210", title: "卫生健康支出", aliases: ["医疗卫生与计划生育支出", "医疗卫生支出"] },
  { code: "211", title: "节能环保支出" },
  { code: "212", title: "城乡社区支出", aliases: ["城乡社区事务支出"] },
  { code: "213", title: "农林水支出", aliases: ["农林水事务支出"] },
  { code: "214", title: "交通运输支出" },
  { code: "215", title: "资源勘探工业信息等支出", aliases: ["资源勘探信息等支出", "资源勘探电力信息等支出"] },
  { code: "216", title: "商业服务业等支出" },
  { code: "217", title: "金融支出" },
  { code: "219", title: "援助其他地区支出" },
  { code: "220", title: "自然资源海洋气象等支出", aliases: ["国土海洋气象等支出", "国土资源气象等支出"] },
  { code: "221", title: "住房保障支出" },
  { code: "222", title: "粮油物资储备支出", aliases: ["粮油物资储备事务支出"] },
  { code: "223", title: "国有资本经营预算支出" },
  { code: "224", title: "灾害防治及应急管理支出" },
  { code: "227", title: "预备费", optional: true },
  { code: "229", title: "其他支出" },
  { code: "230", title: "转移性支出", optional: true },
  { code: "231", title: "债务还本支出" },
  { code: "232", title: "债务付息支出" },
  { code: "233", title: "债务发行费用支出", optional: true },
  { code: "234", title: "抗疫特别国债安排的支出", aliases: ["抗疫特别国债支出"] },
];

/** Key of the row of a 类 in 01 and 04: its code with this in front. */
export const CLASS_KEY_PREFIX = "expenditure.";

/** The class rows of 01 and 04; 行次 starts at `firstLine` (32 in 01, 33 in 04). */
export function classRows(firstLine: number): FixedRow[] {
  let line = firstLine;
  return CLASS_ROWS.map(({ code, title, aliases, optional }) => ({
    key: CLASS_KEY_PREFIX + code,
    title,
    ...(aliases === undefined ? {} : { aliases }),
    group: "classes",
    ...(optional === undefined ? { lineNumber: line++ } : { optional }),
  }));
}
