import type { Locale } from "juesuan/report";
import { standardRules } from "juesuan/rules";
import { localized } from "./localized";

const FORMULAS = new Map(standardRules.map(({ id, formula }) => [id, formula]));

/** The formula of a rule of the library; nothing for a rule of one's own. */
export function formulaOf(rule: string, locale: Locale): string {
  const formula = FORMULAS.get(rule);
  return formula === undefined ? "" : localized(formula, locale);
}
