import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as SG04 } from "../sg/SG-04";
import { rule as SG05 } from "../sg/SG-05";
import { rule as SG07 } from "../sg/SG-07";
import { threePublicText } from "../sg/text-three-public";
import { narrativeJudged } from "./list";

/**
 * 情况说明 (NT): the text against the forms and against itself, with the SG rules that the text decides.
 *
 * @example
 * ```ts
 * import { narrativeRules } from "juesuan/rules";
 * narrativeRules.find(({ id }) => id === "NT-05")?.title.zh; // => "占比合计为100%"
 * ```
 */
export const narrativeRules: readonly PredicateRule<Evidence>[] = /* @__PURE__ */ [
  ...narrativeJudged,
  ...threePublicText,
  SG04,
  SG05,
  SG07,
].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
