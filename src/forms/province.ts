import { refusal, UNKNOWN_PROVINCE } from "../errors";
import { frozen } from "../frozen";

/** The provinces: short name, pinyin, and code of GB/T 2260. */
const TABLE = [
  ["北京", "beijing", "110000"],
  ["天津", "tianjin", "120000"],
  ["河北", "hebei", "130000"],
  ["山西", "shanxi", "140000"],
  ["内蒙古", "neimenggu", "150000"],
  ["辽宁", "liaoning", "210000"],
  ["吉林", "jilin", "220000"],
  ["黑龙江", "heilongjiang", "230000"],
  ["上海", "shanghai", "310000"],
  ["江苏", "jiangsu", "320000"],
  ["浙江", "zhejiang", "330000"],
  ["安徽", "anhui", "340000"],
  ["福建", "fujian", "350000"],
  ["江西", "jiangxi", "360000"],
  ["山东", "shandong", "370000"],
  ["河南", "henan", "410000"],
  ["湖北", "hubei", "420000"],
  ["湖南", "hunan", "430000"],
  ["广东", "guangdong", "440000"],
  ["广西", "guangxi", "450000"],
  ["海南", "hainan", "460000"],
  ["重庆", "chongqing", "500000"],
  ["四川", "sichuan", "510000"],
  ["贵州", "guizhou", "520000"],
  ["云南", "yunnan", "530000"],
  ["西藏", "xizang", "540000"],
  ["陕西", "shaanxi", "610000"],
  ["甘肃", "gansu", "620000"],
  ["青海", "qinghai", "630000"],
  ["宁夏", "ningxia", "640000"],
  ["新疆", "xinjiang", "650000"],
] as const;

/** Short Chinese name of a province: what profiles, layouts, limits and schemes are keyed by. */
export type Province = (typeof TABLE)[number][0];

/** A province as callers name it: short or full Chinese name, pinyin, or its code of GB/T 2260 (two or six digits). */
export type ProvinceName =
  | Province
  | `${Province}省`
  | `${Province}市`
  | (typeof TABLE)[number][1]
  | (typeof TABLE)[number][2]
  | "内蒙古自治区"
  | "广西壮族自治区"
  | "西藏自治区"
  | "宁夏回族自治区"
  | "新疆维吾尔自治区"
  | (string & {});

/**
 * The provinces by their short names, in the order of GB/T 2260.
 *
 * @example
 * ```ts
 * import { PROVINCES } from "juesuan/forms";
 * PROVINCES.length; // => 31
 * ```
 */
export const PROVINCES: readonly Province[] = /* @__PURE__ */ frozen(/* @__PURE__ */ shortNames());

function shortNames(): Province[] {
  return TABLE.map(([name]) => name);
}

/** What may stand behind the short name of a province in its full name. */
const TAIL = /^(?:省|市|(?:壮族|回族|维吾尔)?自治区)?$/;

/**
 * The province of a name, a pinyin or a code of GB/T 2260; a district or county within it is none.
 *
 * @throws {JuesuanError} `unknown-province` for what is none.
 * @example
 * ```ts
 * import { provinceOf } from "juesuan/forms";
 * provinceOf("宁夏回族自治区"); // => "宁夏"
 * provinceOf("shaanxi"); // => "陕西"
 * provinceOf("14"); // => "山西"
 * provinceOf("atlantis"); // throws /province/
 * ```
 */
export function provinceOf(name: ProvinceName): Province {
  const known = (PROVINCES as readonly string[]).indexOf(name);
  if (known >= 0) return PROVINCES[known] as Province;
  const latin = typeof name === "string" ? name.toLowerCase() : "";
  const found = TABLE.find(
    ([short, pinyin, code]) =>
      latin === pinyin ||
      latin === code ||
      latin === code.slice(0, 2) ||
      (latin.startsWith(short) && TAIL.test(latin.slice(short.length))),
  );
  if (found === undefined)
    throw refusal(UNKNOWN_PROVINCE, name, "a province such as 河南, 河南省, henan or 410000");
  return found[0];
}

/**
 * The province that a text names, as a guess for reports; null where it names none.
 *
 * @example
 * ```ts
 * import { provinceIn } from "juesuan/advanced";
 * provinceIn("宁夏回族自治区某局"); // => "宁夏"
 * provinceIn("某县某局"); // => null
 * ```
 */
export function provinceIn(text: string): Province | null {
  return PROVINCES.find((name) => text.includes(name)) ?? null;
}
