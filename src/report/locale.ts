/** Languages of the reports. */
export type Locale = "zh-CN" | "en";

/** Refuses what is no language of the reports, which callers in plain JavaScript may give. */
export function assertLocale(locale: Locale): void {
  if (locale === "zh-CN" || locale === "en") return;
  throw new RangeError(`locale: found ${JSON.stringify(locale)}, expected "zh-CN" or "en"`);
}
