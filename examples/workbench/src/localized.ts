import type { LocalizedText } from "juesuan/checking";
import type { Locale } from "juesuan/report";

/** The text of a language. */
export function localized(text: LocalizedText, locale: Locale): string {
  return locale === "en" ? text.en : text.zh;
}
