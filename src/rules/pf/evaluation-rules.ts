import type { PredicateRule } from "../../checking";
import { frozen } from "../../frozen";
import type { Evidence } from "../evidence";
import { evaluationJudged } from "./list";

/**
 * 绩效自评 (PF): printed against recomputed, against the accounts, among themselves.
 *
 * @example
 * ```ts
 * import { evaluationRules } from "juesuan/rules";
 * [evaluationRules.length, evaluationRules[0]?.id, evaluationRules[34]?.id]; // => [40, "PF-01", "PF-35"]
 * ```
 */
export const evaluationRules: readonly PredicateRule<Evidence>[] = /* @__PURE__ */ frozen(evaluationJudged);
