import { frozen } from "../frozen";
import type { Judgement } from "./rule";

/**
 * What a rule found is in order.
 *
 * @example
 * ```ts
 * import { PASS } from "juesuan/advanced";
 * PASS.outcome; // => "pass"
 * ```
 */
export const PASS: Judgement = /* @__PURE__ */ frozen({ outcome: "pass" });
/**
 * There is nothing here that the rule could be about.
 *
 * @example
 * ```ts
 * import { NOT_APPLICABLE } from "juesuan/advanced";
 * NOT_APPLICABLE.outcome; // => "notApplicable"
 * ```
 */
export const NOT_APPLICABLE: Judgement = /* @__PURE__ */ frozen({ outcome: "notApplicable" });
/**
 * What the rule needs is not there.
 *
 * @example
 * ```ts
 * import { INDETERMINATE } from "juesuan/advanced";
 * INDETERMINATE.outcome; // => "indeterminate"
 * ```
 */
export const INDETERMINATE: Judgement = /* @__PURE__ */ frozen({ outcome: "indeterminate" });
