import type { Finding, LocalizedText, Place } from "../checking";
import { printedValue, titledPlace } from "./values";

/** Languages of the reports. */
export type Locale = "zh-CN" | "en";

/** The text of a locale. */
export function localized(text: LocalizedText, locale: Locale): string {
  return locale === "en" ? text.en : text.zh;
}

/**
 * A place in words: `支出决算表 2101501 基本支出`.
 *
 * @example
 * ```ts
 * import { describePlace } from "juesuan/report";
 * describePlace({ form: "expenditure", row: "2101501", column: "basic", line: 179 }); // => "支出决算表 2101501 基本支出"
 * ```
 */
export function describePlace(place: Place): string {
  const { form, row, column } = titledPlace(place);
  return `${form} ${row} ${column}`;
}

/** Several places, the first ones named and the others counted. */
export function describePlaces(places: readonly Place[], locale: Locale, named = 3): string {
  const names = places.slice(0, named).map(describePlace);
  const more = places.length - names.length;
  if (more > 0) names.push(locale === "en" ? `and ${more} more` : `等${places.length}处`);
  return names.join(locale === "en" ? ", " : "、");
}

/**
 * The sentence of a finding: what is wrong, where, what was found and what was expected.
 *
 * @example
 * ```ts
 * import { describe } from "juesuan/report";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * import { fen } from "juesuan/money";
 * const accounts = structuredClone(sampleAccounts());
 * Object.assign(accounts.forms.expenditure!.rows[3]!.cells, { basic: fen(145_160_000), total: fen(145_160_000) });
 * describe(check(accounts, { rules: arithmeticRules }).findings[0]!, "zh-CN").includes("相差"); // => true
 * ```
 */
export function describe(finding: Finding, locale: Locale = "zh-CN"): string {
  const unit = finding.measure === "money" ? ` ${finding.precision?.unit ?? "元"}` : "";
  const value = (printed: string | null) =>
    printed === null
      ? locale === "en"
        ? "(none)"
        : "（无）"
      : locale === "en"
        ? `${printed}${unit}`
        : `${printed}${unit.trim()}`;
  const difference = finding.difference === null ? null : Math.abs(finding.difference);
  const values: Record<string, string> = {
    where: describePlaces(finding.where, locale),
    against: describePlaces(finding.against, locale),
    expected: value(printedValue(finding, finding.expected)),
    actual: value(printedValue(finding, finding.actual)),
    difference: value(printedValue(finding, difference)),
    tolerance: value(printedValue(finding, finding.tolerance)),
  };
  return fill(localized(finding.message, locale), { ...finding.params, ...values });
}

/** A template with its `{name}` filled; names that nobody gave stay as they are. */
function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
