import { need, refusal, UNKNOWN_PROVINCE } from "../errors";
import { frozen } from "../frozen";

/** The provinces: short name, pinyin, code of GB/T 2260, and full name. */
const TABLE = [
  ["北京", "beijing", "110000", "北京市"],
  ["天津", "tianjin", "120000", "天津市"],
  ["河北", "hebei", "130000", "河北省"],
  ["山西", "shanxi", "140000", "山西省"],
  ["内蒙古", "neimenggu", "150000", "内蒙古自治区"],
  ["辽宁", "liaoning", "210000", "辽宁省"],
  ["吉林", "jilin", "220000", "吉林省"],
  ["黑龙江", "heilongjiang", "230000", "黑龙江省"],
  ["上海", "shanghai", "310000", "上海市"],
  ["江苏", "jiangsu", "320000", "江苏省"],
  ["浙江", "zhejiang", "330000", "浙江省"],
  ["安徽", "anhui", "340000", "安徽省"],
  ["福建", "fujian", "350000", "福建省"],
  ["江西", "jiangxi", "360000", "江西省"],
  ["山东", "shandong", "370000", "山东省"],
  ["河南", "henan", "410000", "河南省"],
  ["湖北", "hubei", "420000", "湖北省"],
  ["湖南", "hunan", "430000", "湖南省"],
  ["广东", "guangdong", "440000", "广东省"],
  ["广西", "guangxi", "450000", "广西壮族自治区"],
  ["海南", "hainan", "460000", "海南省"],
  ["重庆", "chongqing", "500000", "重庆市"],
  ["四川", "sichuan", "510000", "四川省"],
  ["贵州", "guizhou", "520000", "贵州省"],
  ["云南", "yunnan", "530000", "云南省"],
  ["西藏", "xizang", "540000", "西藏自治区"],
  ["陕西", "shaanxi", "610000", "陕西省"],
  ["甘肃", "gansu", "620000", "甘肃省"],
  ["青海", "qinghai", "630000", "青海省"],
  ["宁夏", "ningxia", "640000", "宁夏回族自治区"],
  ["新疆", "xinjiang", "650000", "新疆维吾尔自治区"],
] as const;

/** Short Chinese name of a province: what profiles, layouts, limits and schemes are keyed by. */
export type Province = (typeof TABLE)[number][0];

/** A province as callers name it: short or full Chinese name, pinyin, or its code of GB/T 2260 (two or six digits). */
export type ProvinceName = (typeof TABLE)[number][number] | (string & {});

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
  const found = TABLE.find((names) => names.some((one) => one === latin) || names[2].slice(0, 2) === latin);
  if (found === undefined)
    throw refusal(UNKNOWN_PROVINCE, name, [
      "省份，如河南、河南省、henan或410000",
      "a province such as 河南, 河南省, henan or 410000",
    ]);
  return found[0];
}

/** What makes a short name at the head of a text part of another name: 海南藏族自治州, 北京路街道. */
const OTHERWISE = /^(?:区|县|路|新区|藏族|蒙古族)/;

/**
 * The province that the name of a department tells: its full name anywhere, or its short name at the head; null where
 * it tells none (a street or a county may be called as a province is). An audit without `province` goes by it.
 *
 * @example
 * ```ts
 * import { provinceIn } from "juesuan/advanced";
 * provinceIn("宁夏回族自治区某局"); // => "宁夏"
 * provinceIn("青海省海南藏族自治州某局"); // => "青海"
 * provinceIn("某区北京路街道"); // => null
 * ```
 */
export function provinceIn(text: string): Province | null {
  need("text", text, "text");
  let first: Province | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [short, , , full] of TABLE) {
    const place = text.indexOf(full);
    if (place >= 0 && place < at) [first, at] = [short, place];
  }
  if (first !== null) return first;
  return PROVINCES.find((name) => text.startsWith(name) && !OTHERWISE.test(text.slice(name.length))) ?? null;
}
