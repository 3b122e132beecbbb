import type { Rule } from "../rule";
import { crossFormTotals } from "./cross-form";
import { crossFormCaseRules } from "./cross-form-cases";
import { crossFormItems } from "./cross-form-items";
import { crossFormSetRules } from "./cross-form-sets";
import { inFormRules } from "./in-form";
import { shapeRules } from "./in-form-shape";
import { threePublicRules } from "./three-public";

// What speaks of figures stands together, and what speaks of codes and texts: a compressed bundle is smaller for it.

import { codeRules } from "./codes";
import { completenessFormRules } from "./completeness-forms";
import { completenessHeadRules } from "./completeness-heads";
import { completenessTextRules } from "./completeness-text";
import { personalDataRules } from "./personal-data";

function join(...lists: readonly (readonly Rule[])[]): readonly Rule[] {
  return lists.flat().sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const FAMILIES = ["IN", "X", "CD", "SG", "DC"];

function order(rule: Rule): number {
  return FAMILIES.indexOf(rule.id.split("-")[0] ?? "");
}

/**
 * 表内 (IN): rules inside one form.
 *
 * @example
 * ```ts
 * import { inFormFamily } from "juesuan/checking";
 * inFormFamily.length; // => 41
 * ```
 */
export const inFormFamily: readonly Rule[] = /* @__PURE__ */ join(inFormRules, shapeRules);

/**
 * 表间 (X): rules between forms.
 *
 * @example
 * ```ts
 * import { crossFormFamily } from "juesuan/checking";
 * crossFormFamily[0]?.id; // => "X-01"
 * ```
 */
export const crossFormFamily: readonly Rule[] = /* @__PURE__ */ join(
  crossFormTotals,
  crossFormItems,
  crossFormSetRules,
  crossFormCaseRules,
);

/**
 * 公开 (DC): rules on completeness and on the text.
 *
 * @example
 * ```ts
 * import { completenessFamily } from "juesuan/checking";
 * completenessFamily[0]?.title.zh; // => "公开表齐全"
 * ```
 */
export const completenessFamily: readonly Rule[] = /* @__PURE__ */ join(
  completenessFormRules,
  completenessHeadRules,
  completenessTextRules,
  personalDataRules,
);

/**
 * Every rule of this folder: 表内, 表间, 科目, 三公 and 公开. It brings the catalogue of codes with it;
 * `arithmeticRules` alone does not.
 *
 * @example
 * ```ts
 * import { check, standardRules } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * check(sampleAccounts(), { rules: standardRules }).broken; // => []
 * ```
 */
export const standardRules: readonly Rule[] = /* @__PURE__ */ join(
  inFormFamily,
  crossFormFamily,
  codeRules,
  threePublicRules,
  completenessFamily,
);

export { codeRules } from "./codes";
export { threePublicRules } from "./three-public";
