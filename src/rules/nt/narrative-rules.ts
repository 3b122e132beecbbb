import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { consistency } from "./consistency";
import { directions } from "./directions";
import { itemRules } from "./items";
import { narrativeJudged } from "./list";
import { particulars } from "./particulars";
import { percentages } from "./percentages";
import { sums } from "./sums";
import { totals } from "./totals";

/**
 * 情况说明 (NT): the text against the forms and against itself.
 *
 * @example
 * ```ts
 * import { narrativeRules } from "juesuan/rules";
 * narrativeRules.find(({ id }) => id === "NT-05")?.title.zh; // => "占比合计为100%"
 * ```
 */
export const narrativeRules: readonly PredicateRule<Evidence>[] = /* @__PURE__ */ [
  ...narrativeJudged,
  ...totals,
  ...itemRules,
  ...particulars,
  ...percentages,
  ...sums,
  ...directions,
  ...consistency,
].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
