import { refusal, WRONG_ARGUMENT } from "../errors";
import { LOCALES } from "../guard";

/** Languages of the reports. */
export type Locale = "zh-CN" | "en";

/** Refuses what is no language of the reports, which callers in plain JavaScript may give. */
export function assertLocale(locale: Locale): void {
  if (locale === "zh-CN" || locale === "en") return;
  throw refusal(WRONG_ARGUMENT, locale, LOCALES, ["locale"]);
}
