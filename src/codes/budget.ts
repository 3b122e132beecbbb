import { need, needParts } from "../errors";
import type { Catalogue } from "./catalogue";
import type { BudgetKind, CodeRow } from "./entry";
import { isValidIn } from "./lookup";
import { levelOf, parentCodeOf } from "./shape";

/** 超长期特别国债, of the 政府性基金预算, stands in 款 98 of the 类 it is spent in, from this year on. */
const bondsFrom = 2024;

/**
 * The name that a 款 98 has from 2024 on, whatever its 类: not all of them are in the catalogue. Null for any other
 * code, and for years before.
 *
 * @example
 * ```ts
 * import { specialBondName } from "juesuan/advanced";
 * specialBondName("21398", 2025); // => "超长期特别国债安排的支出"
 * specialBondName("21398", 2023); // => null
 * specialBondName("2139801", 2025); // => null
 * ```
 */
export function specialBondName(code: string, year?: number): string | null {
  need("text", code, "code");
  if (year !== undefined) need("number", year, "year");
  const is98 = code.length === 5 && code.startsWith("2") && code.endsWith("98");
  return is98 && (year ?? bondsFrom) >= bondsFrom ? "超长期特别国债安排的支出" : null;
}

/**
 * The budgets a functional code may stand under: those of the code and of all below it (a 类 such as 212
 * carries codes of several budgets). A code the catalogue does not hold has those of the nearest code above
 * it. With a year those of its rows that hold in it; of all years where the code holds in none, or no year is given.
 * 款 98, which carries 超长期特别国债 from 2024 on, may always be 政府性基金预算; with a year from 2024 on so may every
 * 类, for it may have a 款 98.
 *
 * @returns Empty where nothing above the code is known either, or where the classification has no budgets.
 *
 * @example
 * ```ts
 * import { functionalCodes } from "juesuan/codes";
 * import { budgetsOf } from "juesuan/advanced";
 * budgetsOf(functionalCodes, "2101501"); // => ["一般公共预算"]
 * budgetsOf(functionalCodes, "20822"); // => ["政府性基金预算"]
 * budgetsOf(functionalCodes, "212").includes("政府性基金预算"); // => true
 * budgetsOf(functionalCodes, "210", 2023); // => ["一般公共预算"]
 * budgetsOf(functionalCodes, "21605", 2018).length; // => 3
 * budgetsOf(functionalCodes, "216", 2023); // => ["一般公共预算"]
 * ```
 */
export function budgetsOf(catalogue: Catalogue<CodeRow>, code: string, year?: number): readonly BudgetKind[] {
  needParts(catalogue, { rowsOf: "function", budgetsUnder: "function" }, "catalogue");
  if (levelOf(code) === null) return [];
  let at: string | null = code;
  while (at !== null && catalogue.rowsOf(at).length === 0) at = parentCodeOf(at);
  if (at === null) return [];
  const spans = catalogue.budgetsUnder(at);
  const current = spans.filter((span) => year === undefined || isValidIn(span, year));
  const budgets = [...new Set((current.length > 0 ? current : spans).map(({ budget }) => budget))];
  const bonds = code.length === 3 ? year !== undefined : code.slice(3, 5) === "98";
  if (!bonds || (year ?? bondsFrom) < bondsFrom || budgets.length === 0) return budgets;
  return budgets.includes("政府性基金预算") ? budgets : [...budgets, "政府性基金预算"];
}

/**
 * Whether a functional code may stand in 政府性基金预算财政拨款收入支出决算表: it, or something below it, may be of that
 * budget ({@link budgetsOf}; rule CD-09).
 *
 * @example
 * ```ts
 * import { functionalCodes } from "juesuan/codes";
 * import { isGovernmentFundCode } from "juesuan/advanced";
 * isGovernmentFundCode(functionalCodes, "2296002"); // => true
 * isGovernmentFundCode(functionalCodes, "2101501"); // => false
 * ```
 */
export function isGovernmentFundCode(catalogue: Catalogue<CodeRow>, code: string, year?: number): boolean {
  return budgetsOf(catalogue, code, year).includes("政府性基金预算");
}

/**
 * Whether a functional code may stand in 国有资本经营预算财政拨款支出决算表: it, or something below it, is of that
 * budget, as all of 223 is (rule CD-09).
 *
 * @example
 * ```ts
 * import { functionalCodes } from "juesuan/codes";
 * import { isStateCapitalCode } from "juesuan/advanced";
 * isStateCapitalCode(functionalCodes, "2230105"); // => true
 * isStateCapitalCode(functionalCodes, "2010101"); // => false
 * ```
 */
export function isStateCapitalCode(catalogue: Catalogue<CodeRow>, code: string, year?: number): boolean {
  return budgetsOf(catalogue, code, year).includes("国有资本经营预算");
}
