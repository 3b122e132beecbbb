import type { Catalogue } from "./catalogue";
import type { BudgetKind } from "./entry";
import { levelOf, parentCodeOf } from "./shape";

/**
 * The budgets a functional code may stand under: those of the code and of all below it (a 类 such as 212
 * carries codes of several budgets). A code the catalogue does not hold has those of the nearest code above
 * it, and 政府性基金预算 besides where its 款 is a 98, which carries 超长期特别国债 from 2024 on.
 *
 * @returns Empty where nothing above the code is known either, or where the classification has no budgets.
 *
 * @example
 * ```ts
 * import { budgetsOf, functionalCodes } from "juesuan/codes";
 * budgetsOf(functionalCodes, "2101501"); // => ["一般公共预算"]
 * budgetsOf(functionalCodes, "20822"); // => ["政府性基金预算"]
 * budgetsOf(functionalCodes, "212").includes("政府性基金预算"); // => true
 * ```
 */
export function budgetsOf(catalogue: Catalogue, code: string): readonly BudgetKind[] {
  if (levelOf(code) === null) return [];
  let at: string | null = code;
  while (at !== null && catalogue.rowsOf(at).length === 0) at = parentCodeOf(at);
  if (at === null) return [];
  const budgets = catalogue.budgetsUnder(at);
  const special = code.slice(3, 5) === "98" && budgets.length > 0 && !budgets.includes("政府性基金预算");
  return special ? [...budgets, "政府性基金预算"] : budgets;
}

/**
 * Whether a functional code may stand in 政府性基金预算财政拨款收入支出决算表: it, or something below it, is of that
 * budget (rule CD-09).
 *
 * @example
 * ```ts
 * import { functionalCodes, isGovernmentFundCode } from "juesuan/codes";
 * isGovernmentFundCode(functionalCodes, "2296002"); // => true
 * isGovernmentFundCode(functionalCodes, "2101501"); // => false
 * ```
 */
export function isGovernmentFundCode(catalogue: Catalogue, code: string): boolean {
  return budgetsOf(catalogue, code).includes("政府性基金预算");
}

/**
 * Whether a functional code may stand in 国有资本经营预算财政拨款支出决算表: it is under 223, or it, or something
 * below it, is of that budget (rule CD-09).
 *
 * @example
 * ```ts
 * import { functionalCodes, isStateCapitalCode } from "juesuan/codes";
 * isStateCapitalCode(functionalCodes, "2230105"); // => true
 * isStateCapitalCode(functionalCodes, "2010101"); // => false
 * ```
 */
export function isStateCapitalCode(catalogue: Catalogue, code: string): boolean {
  return budgetsOf(catalogue, code).includes("国有资本经营预算");
}
