import type { PredicateRule } from "../../checking";
import type { ThreePublicModel } from "../../three-public";
import { type Limit, THREE_PUBLIC_LIMITS } from "../../three-public";
import { costRules } from "./cost-rules";
import { countRules } from "./count-rules";

/**
 * The rules on 三公 that need more than the tables (SG-08 to SG-18, SG-20, SG-24), over a model: money and counts go
 * together, parts make the whole, cost per vehicle, guest and person stays within its limits. Give them to `check`
 * beside the standard rules; where a count is not known the rule is indeterminate.
 *
 * @param limits - The limits of the country; rows for provinces may stand in front.
 * @example
 * ```ts
 * import { deriveForms } from "juesuan/aggregation";
 * import { check } from "juesuan/checking";
 * import { threePublicModelRules } from "juesuan/rules";
 * import { threePublicModel } from "juesuan/three-public";
 * const { accounts } = deriveForms([{ kind: "threePublic", expense: "reception", amount: 120_000 }], { year: 2024 });
 * const model = threePublicModel(accounts, { counts: { receptions: 3, guests: 2 } });
 * check(accounts, { rules: threePublicModelRules(model) }).findings.map((finding) => finding.rule); // => ["SG-11", "SG-16"]
 * ```
 */
export function threePublicModelRules(
  model: ThreePublicModel,
  limits: readonly Limit[] = THREE_PUBLIC_LIMITS,
): readonly PredicateRule[] {
  return [...countRules(model), ...costRules(model, limits)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
