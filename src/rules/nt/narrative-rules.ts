import type { PredicateRule } from "../../checking";
import { frozen } from "../../frozen";
import type { Evidence } from "../evidence";
import { narrativeJudged } from "./list";

/**
 * 情况说明 (NT): the text against the forms and against itself.
 *
 * @example
 * ```ts
 * import { narrativeRules } from "juesuan/rules";
 * narrativeRules.find(({ id }) => id === "NT-05")?.title.zh; // => "占比合计为100%"
 * ```
 */
export const narrativeRules: readonly PredicateRule<Evidence>[] = /* @__PURE__ */ frozen(narrativeJudged);
