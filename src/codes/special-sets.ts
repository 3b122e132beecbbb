import { frozen } from "../frozen";
/** A 类 of the functional classification that has a row of its own in the two 总表. */
export interface FunctionClassRow {
  /** The 类 code. */
  readonly code: TableClassCode;
  /** The Chinese ordinal the row is printed with. */
  readonly ordinal: string;
  /** Title of the row without its ordinal, which is the current name of the 类. */
  readonly title: string;
}

const tableClasses = [
  ["201", "一", "一般公共服务支出"],
  ["202", "二", "外交支出"],
  ["203", "三", "国防支出"],
  ["204", "四", "公共安全支出"],
  ["205", "五", "教育支出"],
  ["206", "六", "科学技术支出"],
  ["207", "七", "文化旅游体育与传媒支出"],
  ["208", "八", "社会保障和就业支出"],
  ["210", "九", "卫生健康支出"],
  ["211", "十", "节能环保支出"],
  ["212", "十一", "城乡社区支出"],
  ["213", "十二", "农林水支出"],
  ["214", "十三", "交通运输支出"],
  ["215", "十四", "资源勘探工业信息等支出"],
  ["216", "十五", "商业服务业等支出"],
  ["217", "十六", "金融支出"],
  ["219", "十七", "援助其他地区支出"],
  ["220", "十八", "自然资源海洋气象等支出"],
  ["221", "十九", "住房保障支出"],
  ["222", "二十", "粮油物资储备支出"],
  ["223", "二十一", "国有资本经营预算支出"],
  ["224", "二十二", "灾害防治及应急管理支出"],
  ["229", "二十三", "其他支出"],
  ["231", "二十四", "债务还本支出"],
  ["232", "二十五", "债务付息支出"],
  ["234", "二十六", "抗疫特别国债安排的支出"],
] as const;

/** The 类 codes that have a row in 收入支出决算总表 and 财政拨款收入支出决算总表. */
export type TableClassCode = (typeof tableClasses)[number][0];

/**
 * The 26 类 with a row in 收入支出决算总表 and 财政拨款收入支出决算总表, in the order of the rows (财政部, forms of
 * the departmental accounts, layout of 2020 and after). Earlier forms and some provinces leave out 223 and 234.
 *
 * @example
 * ```ts
 * import { FUNCTION_CLASSES } from "juesuan/advanced";
 * FUNCTION_CLASSES.length; // => 26
 * FUNCTION_CLASSES[8]; // => { code: "210", ordinal: "九", title: "卫生健康支出" }
 * ```
 */
export const FUNCTION_CLASSES: readonly FunctionClassRow[] = /* @__PURE__ */ frozen(
  /* @__PURE__ */ tableClasses.map(([code, ordinal, title]) => ({ code, ordinal, title })),
);

/** The members of 三公经费 by department economic code. */
export interface ThreePublicItems {
  /** 因公出国（境）费. */
  readonly abroad: readonly string[];
  /** 公务用车购置费: from 资本性支出 and from 基本建设. */
  readonly vehiclePurchase: readonly string[];
  /** 公务用车运行维护费. */
  readonly vehicleUpkeep: readonly string[];
  /** 公务接待费. */
  readonly reception: readonly string[];
}

/**
 * Which 款 make up the 三公经费 (部门决算报表编制说明; rule SG-01).
 *
 * @example
 * ```ts
 * import { THREE_PUBLIC_ITEMS } from "juesuan/advanced";
 * THREE_PUBLIC_ITEMS.vehiclePurchase; // => ["31013", "30913"]
 * ```
 */
export const THREE_PUBLIC_ITEMS: ThreePublicItems = /* @__PURE__ */ frozen({
  abroad: ["30212"],
  vehiclePurchase: ["31013", "30913"],
  vehicleUpkeep: ["30231"],
  reception: ["30217"],
});

/**
 * The economic 类 that make up 人员经费 in 基本支出.
 *
 * @example
 * ```ts
 * import { PERSONNEL_CLASSES } from "juesuan/advanced";
 * PERSONNEL_CLASSES; // => ["301", "303"]
 * ```
 */
export const PERSONNEL_CLASSES: readonly ["301", "303"] = ["301", "303"];

/**
 * The economic 类 that make up 公用经费 in 基本支出.
 *
 * @example
 * ```ts
 * import { PUBLIC_CLASSES } from "juesuan/advanced";
 * PUBLIC_CLASSES.includes("310"); // => true
 * ```
 */
export const PUBLIC_CLASSES: readonly ["302", "307", "309", "310", "311", "312", "313", "399"] = [
  "302",
  "307",
  "309",
  "310",
  "311",
  "312",
  "313",
  "399",
];

/**
 * The economic 类 of 基本建设, which 基本支出 cannot carry (rule IN-27).
 *
 * @example
 * ```ts
 * import { CAPITAL_CONSTRUCTION_CLASSES } from "juesuan/advanced";
 * CAPITAL_CONSTRUCTION_CLASSES; // => ["309", "311"]
 * ```
 */
export const CAPITAL_CONSTRUCTION_CLASSES: readonly ["309", "311"] = ["309", "311"];
