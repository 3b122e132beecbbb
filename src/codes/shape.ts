import type { CodeLevel } from "./entry";

/**
 * The level a code has by its number of digits: 3 类, 5 款, 7 项; `null` for anything else. Says nothing on
 * whether the code exists.
 *
 * @example
 * ```ts
 * import { levelOf } from "juesuan/advanced";
 * levelOf("210"); // => "类"
 * levelOf("2101501"); // => "项"
 * levelOf("210150"); // => null
 * ```
 */
export function levelOf(code: string): CodeLevel | null {
  if (typeof code !== "string" || !/^[0-9]{3,7}$/.test(code)) return null;
  if (code.length === 3) return "类";
  if (code.length === 5) return "款";
  return code.length === 7 ? "项" : null;
}

/**
 * The code one level up, by digits alone; `null` for a 类 and for what is no code.
 *
 * @example
 * ```ts
 * import { parentCodeOf } from "juesuan/advanced";
 * parentCodeOf("2101501"); // => "21015"
 * parentCodeOf("210"); // => null
 * ```
 */
export function parentCodeOf(code: string): string | null {
  const level = levelOf(code);
  return level === null || level === "类" ? null : code.slice(0, -2);
}

/** A printed code without spaces and dots, in half-width digits. */
export function cleanCode(printed: string): string {
  return printed.normalize("NFKC").replace(/[\s.·'\u200B-\u200F\u2060\uFEFF-]/g, "");
}
