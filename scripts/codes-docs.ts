/** Writes docs/codes.md and docs/codes.zh-CN.md from the catalogue; `--check` only compares. */
import { codesPage } from "./codes-docs/page";
import { changedPages, reportStale, writePages } from "./made-pages";

const PAGES = { "docs/codes.md": "en", "docs/codes.zh-CN.md": "zh" } as const;

/** The pages by path, as they follow from the data. */
export const codesPages = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(PAGES).map(([path, language]) => [path, codesPage(language)]));

/** Paths of pages that do not say what the data say. */
export const staleCodesPages = (): string[] => changedPages(codesPages());

if (process.argv[1]?.endsWith("codes-docs.ts") === true) {
  if (process.argv.includes("--check")) reportStale(staleCodesPages(), "codes-docs.ts");
  else writePages(codesPages());
}
