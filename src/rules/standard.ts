import { arithmeticRules, type Rule } from "../checking";
import { codeJudged } from "./cd/list";
import { completenessJudged } from "./dc/list";
import type { Evidence } from "./evidence";
import { inFormJudged } from "./in/list";
import { joinRules } from "./join-rules";
import { narrativeRules } from "./nt/narrative-rules";
import { evaluationRules } from "./pf/evaluation-rules";
import { threePublicJudged } from "./sg/list";
import { threePublicRules } from "./sg/three-public";
import { crossFormJudged } from "./x/list";

const FAMILIES = ["IN", "X", "CD", "SG", "DC", "NT", "PF"];

function ordered(rules: readonly Rule<Evidence>[]): readonly Rule<Evidence>[] {
  const order = ({ id }: Rule<Evidence>) => FAMILIES.indexOf(id.split("-")[0] ?? "");
  return [...rules].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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
  ...threePublicRules,
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
export const standardRules: readonly Rule<Evidence>[] = /* @__PURE__ */ ordered(
  /* @__PURE__ */ joinRules(formRules, narrativeRules, evaluationRules),
);
