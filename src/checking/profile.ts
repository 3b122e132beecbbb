import { need, refusal, UNKNOWN_PROVINCE } from "../errors";
import type { Severity } from "./finding";

/** What kind of unit reports: some rules hold for offices (行政单位) or for institutions (事业单位) only. */
export type UnitKind = "administrative" | "institution" | "mixed";

/**
 * Selects among what law leaves to place and year, and sets severities. It never touches arithmetic.
 */
export interface Profile {
  /** Short name of the province (`山西`); null where unknown or for the whole country. */
  readonly region: string | null;
  readonly year: number | null;
  readonly unitKind?: UnitKind;
  /** Severity by rule id; `off` leaves a rule out. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Limits of plausibility rules, by name; a rule documents those it takes. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Short names of the provinces with their romanised names; both select a profile. */
const PROVINCES: readonly (readonly [string, string])[] = [
  ["北京", "beijing"],
  ["天津", "tianjin"],
  ["河北", "hebei"],
  ["山西", "shanxi"],
  ["内蒙古", "neimenggu"],
  ["辽宁", "liaoning"],
  ["吉林", "jilin"],
  ["黑龙江", "heilongjiang"],
  ["上海", "shanghai"],
  ["江苏", "jiangsu"],
  ["浙江", "zhejiang"],
  ["安徽", "anhui"],
  ["福建", "fujian"],
  ["江西", "jiangxi"],
  ["山东", "shandong"],
  ["河南", "henan"],
  ["湖北", "hubei"],
  ["湖南", "hunan"],
  ["广东", "guangdong"],
  ["广西", "guangxi"],
  ["海南", "hainan"],
  ["重庆", "chongqing"],
  ["四川", "sichuan"],
  ["贵州", "guizhou"],
  ["云南", "yunnan"],
  ["西藏", "xizang"],
  ["陕西", "shaanxi"],
  ["甘肃", "gansu"],
  ["青海", "qinghai"],
  ["宁夏", "ningxia"],
  ["新疆", "xinjiang"],
];

/**
 * The profile of a province (Chinese, short or full, or romanised; null for the national one) and year.
 *
 * @throws {JuesuanError} for a region that is no province.
 * @example
 * ```ts
 * import { profile } from "juesuan/checking";
 * profile("henan", 2023).region; // => "河南"
 * profile("宁夏回族自治区", 2024, { severities: { "DC-17": "off" } }).severities; // => { "DC-17": "off" }
 * profile("atlantis", 2024); // throws /province/
 * ```
 */
export function profile(
  region: string | null,
  year: number | null,
  more: Partial<Omit<Profile, "region" | "year">> = {},
): Profile {
  let short: string | null = null;
  if (region !== null) {
    need("text", region, "region");
    const found = PROVINCES.find(
      ([name, latin]) => region.startsWith(name) || region.toLowerCase() === latin,
    );
    if (found === undefined) {
      throw refusal(UNKNOWN_PROVINCE, region, "a province such as 河南, 河南省 or henan, or null", [
        "region",
      ]);
    }
    short = found[0];
  }
  return { region: short, year, severities: {}, limits: {}, ...more };
}

/**
 * The province that a text begins with or names, as a guess for reports; null where none is named.
 *
 * @example
 * ```ts
 * import { provinceIn } from "juesuan/checking";
 * provinceIn("宁夏回族自治区某局"); // => "宁夏"
 * provinceIn("某县某局"); // => null
 * ```
 */
export function provinceIn(text: string): string | null {
  return PROVINCES.find(([name]) => text.includes(name))?.[0] ?? null;
}
