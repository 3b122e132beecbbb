import type { Finding, LocalizedText, Place } from "../checking";
import { need, needObjects, needParts } from "../errors";
import {
  englishCell,
  englishFormTitle,
  englishSource,
  type FormId,
  formOf,
  type Source,
  sourceText,
} from "../forms";
import { englishText, englishUnit } from "./english/text";
import { assertLocale, type Locale } from "./locale";
import { needValues, printedValue, titledPlace } from "./values";

export type { Locale };

/** The text of a locale. */
export function localized(text: LocalizedText, locale: Locale): string {
  return locale === "en" ? text.en : text.zh;
}

/**
 * A place in words: `支出决算表 2101501 基本支出`.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`.
 * @example
 * ```ts
 * import { describePlace } from "juesuan/report";
 * const place = { form: "expenditure", row: "2101501", column: "basic", line: 179 } as const;
 * describePlace(place); // => "支出决算表 2101501 基本支出"
 * describePlace(place, "en"); // => "Statement of final expenditure (2101501, basic expenditure)"
 * ```
 */
export function describePlace(place: Place, locale: Locale = "zh-CN"): string {
  assertLocale(locale);
  need("object", place, "place");
  formOf(place.form);
  need("text", place.row, "place", "row");
  need("text", place.column, "place", "column");
  if (locale === "en") return englishCell(place);
  const { form, row, column } = titledPlace(place);
  return `${form} ${row} ${column}`;
}

/**
 * The official title of a form.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`, `unknown-place` for what is no form.
 * @example
 * ```ts
 * import { describeForm } from "juesuan/report";
 * describeForm("expenditure"); // => "支出决算表"
 * describeForm("expenditure", "en"); // => "Statement of final expenditure"
 * ```
 */
export function describeForm(form: FormId, locale: Locale = "zh-CN"): string {
  assertLocale(locale);
  const { title } = formOf(form);
  return locale === "en" ? englishFormTitle(form) : title;
}

/**
 * The documents that a rule or a finding rests on; in English each with its Chinese title beside it, by which it can be
 * found.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`, and for what is no source.
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan";
 * import { describeSource } from "juesuan/report";
 * const rule = arithmeticRules.find(({ id }) => id === "IN-07");
 * describeSource(rule!.source); // => "部门决算报表 财决03表表内关系；部门决算管理办法（财库〔2021〕36号）"
 * ```
 */
export function describeSource(source: Pick<Source, "document" | "also">, locale: Locale = "zh-CN"): string {
  assertLocale(locale);
  need("object", source, "source");
  need("text", source.document, "source", "document");
  if (source.also !== undefined)
    need("list", source.also, "source", "also").forEach((document, index) => {
      need("text", document, "source", "also", index);
    });
  return locale === "en" ? englishSource(source) : sourceText(source);
}

/** Several places, the first ones named and the others counted. */
export function describePlaces(places: readonly Place[], locale: Locale, named = 3): string {
  const names = places.slice(0, named).map((place) => describePlace(place, locale));
  const more = places.length - names.length;
  if (more > 0) names.push(locale === "en" ? `and ${more} more` : `等${places.length}处`);
  return names.join(locale === "en" ? ", " : "、");
}

/**
 * The sentence of a finding: what is wrong, where, what was found and what was expected. In English the words of the
 * document itself stay as they are printed, in quotation marks.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`.
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
  assertLocale(locale);
  need("object", finding, "finding");
  needObjects(finding.where, "finding", "where");
  needObjects(finding.against, "finding", "against");
  needParts(finding.message, { zh: "text", en: "text" }, "finding", "message");
  needValues(finding, "finding");
  const unit = finding.measure === "money" ? (finding.precision?.unit ?? "元") : "";
  const value = (printed: string | null) => {
    if (locale === "zh-CN") return printed === null ? "（无）" : `${printed}${unit}`;
    return printed === null ? "(none)" : unit === "" ? printed : `${printed} ${englishUnit(unit)}`;
  };
  const difference = finding.difference === null ? null : Math.abs(finding.difference);
  const values: Record<string, string> = {
    where: describePlaces(finding.where, locale),
    against:
      finding.against.length > 0 ? describePlaces(finding.against, locale) : localized(COMPARED, locale),
    expected: value(printedValue(finding, finding.expected)),
    actual: value(printedValue(finding, finding.actual)),
    difference: value(printedValue(finding, difference)),
    tolerance: value(printedValue(finding, finding.tolerance)),
  };
  const params = { ...finding.params, ...values };
  return locale === "en" ? filledEnglish(finding.message.en, params) : fill(finding.message.zh, params);
}

/** In place of what stands in no form of these accounts: a figure of last year. */
const COMPARED: LocalizedText = { zh: "与之比较的数", en: "the figure compared with it" };

type Params = Readonly<Record<string, string | number>>;

const NAMES = /\{([A-Za-z]+)\}/g;

/** A template with its `{name}` filled; names that nobody gave stay as they are. */
function fill(template: string, params: Params, say = (text: string) => text): string {
  return template.replace(NAMES, (whole, name: string) =>
    Object.hasOwn(params, name) ? say(String(params[name])) : whole,
  );
}

const QUOTATION = /(“[^“”]*”)/;

/** An English template: what stands in quotation marks is the document's, the rest is in English. */
function filledEnglish(template: string, params: Params): string {
  return template
    .split(QUOTATION)
    .map((part) =>
      part.startsWith("“") ? `“${fill(part.slice(1, -1), params, inner)}”` : fill(part, params, englishText),
    )
    .join("");
}

/** A text of the document, whose own quotation marks do not end the quotation. */
const inner = (text: string) => text.replace(/“/g, "‘").replace(/”/g, "’");
