import { arithmeticRules, type Rule } from "../checking";
import { frozen } from "../frozen";
import { codeJudged } from "./cd/list";
import { completenessJudged } from "./dc/list";
import type { Evidence } from "./evidence";
import { inFormJudged } from "./in/list";
import { narrativeRules } from "./nt/narrative-rules";
import { evaluationRules } from "./pf/evaluation-rules";
import { threePublicJudged } from "./sg/list";
import { crossFormJudged } from "./x/list";

const FAMILIES = ["IN", "X", "CD", "SG", "DC", "NT", "PF"];

function ordered(rules: readonly Rule<Evidence>[]): readonly Rule<Evidence>[] {
  const order = ({ id }: Rule<Evidence>) => FAMILIES.indexOf(id.split("-")[0] ?? "");
  return frozen([...rules].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
}

/**
 * The rules on the forms of final accounts: 表内, 表间, 科目, 三公 and 公开. They bring the catalogue of codes with them;
 * `arithmeticRules` alone does not.
 *
 * @example
 * ```ts
 * import { check } from "juesuan/checking";
 * import { formRules } from "juesuan/rules";
 * import { sampleAccounts } from "juesuan/accounts";
 * check(sampleAccounts(), { rules: formRules }).broken; // => []
 * ```
 */
export const formRules: readonly Rule<Evidence>[] = /* @__PURE__ */ ordered([
  ...arithmeticRules,
  ...inFormJudged,
  ...crossFormJudged,
  ...codeJudged,
  ...threePublicJudged,
  ...completenessJudged,
]);

/**
 * Every rule of the library, each once: on the forms, on the narrative (NT) and on the evaluations (PF).
 *
 * @example
 * ```ts
 * import { standardRules } from "juesuan/rules";
 * new Set(standardRules.map(({ id }) => id)).size === standardRules.length; // => true
 * ```
 */
export const standardRules: readonly Rule<Evidence>[] = /* @__PURE__ */ ordered([
  ...formRules,
  ...narrativeRules,
  ...evaluationRules,
]);

/**
 * The rules on 三公 (SG), which look at form 09, at the sentences, and at a model with counts where a program gives one
 * (`evidenceOf({ threePublic })`).
 *
 * @example
 * ```ts
 * import { yuan } from "juesuan/money";
 * import { deriveForms } from "juesuan/aggregation";
 * import { check } from "juesuan/checking";
 * import { evidenceOf, threePublicRules } from "juesuan/rules";
 * import { threePublicModel } from "juesuan/three-public";
 * const cost = { kind: "threePublic", expense: "reception", amount: yuan(1200) } as const;
 * const { accounts } = deriveForms([cost, { ...cost, stage: "budget" }], { year: 2024 });
 * const threePublic = threePublicModel(accounts, { counts: { receptions: 3, guests: 2 } });
 * const { findings } = check(accounts, { rules: threePublicRules, evidence: evidenceOf({ threePublic }) });
 * findings.map((finding) => finding.rule); // => ["SG-11", "SG-16"]
 * ```
 */
export const threePublicRules: readonly Rule<Evidence>[] = /* @__PURE__ */ frozen(threePublicJudged);

/**
 * The rules on a document without the forms of final accounts: on the narrative and the evaluations, and those on 三公
 * that need no form.
 *
 * @example
 * ```ts
 * import { textRules } from "juesuan/rules";
 * textRules.some(({ id }) => id === "SG-11"); // => true
 * textRules.some(({ id }) => id === "SG-21"); // => false
 * ```
 */
export const textRules: readonly Rule<Evidence>[] = /* @__PURE__ */ ordered([
  ...narrativeRules,
  ...evaluationRules,
  ...threePublicJudged.filter((rule) => rule.kind === "predicate" && !rule.needs?.some(({ forms }) => forms)),
]);
