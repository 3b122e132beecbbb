import { frozen } from "../../frozen";
import type { RelationRule } from "../rule";
import { linearRules } from "./list";

/**
 * The linear rules inside and between the forms: what locating wrong cells and fast streams need. No catalogue.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * arithmeticRules[0]?.id; // => "IN-01"
 * ```
 */
export const arithmeticRules: readonly RelationRule[] = /* @__PURE__ */ frozen(linearRules);
