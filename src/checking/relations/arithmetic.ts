import type { RelationRule } from "../rule";
import { crossFormTotals } from "./cross-form";
import { crossFormItems } from "./cross-form-items";
import { inFormRules } from "./in-form";
import { linearRules } from "./list";

/** 表内 before 表间, by number. */
function ordered(): readonly RelationRule[] {
  const all = [...linearRules, ...inFormRules, ...crossFormTotals, ...crossFormItems];
  const family = ({ id }: RelationRule) => (id.startsWith("IN-") ? 0 : 1);
  return all.sort((a, b) => family(a) - family(b) || (a.id < b.id ? -1 : 1));
}

/**
 * The linear rules inside and between the forms: what locating wrong cells and fast streams need. No catalogue.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * arithmeticRules[0]?.id; // => "IN-01"
 * ```
 */
export const arithmeticRules: readonly RelationRule[] = /* @__PURE__ */ ordered();
