/** Writes docs/codes.md and docs/codes.zh-CN.md from the catalogue; `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { codesPage } from "./codes-docs/page";
import { ROOT } from "./folders";

const PAGES = { "docs/codes.md": "en", "docs/codes.zh-CN.md": "zh" } as const;

/** The pages by path, as they follow from the data. */
export const codesPages = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(PAGES).map(([path, language]) => [path, codesPage(language)]));

/** Paths of pages that do not say what the data say. */
export const staleCodesPages = (): string[] =>
  [...codesPages()]
    .filter(([path, text]) => !existsSync(ROOT + path) || readFileSync(ROOT + path, "utf8") !== text)
    .map(([path]) => path);

if (process.argv[1]?.endsWith("codes-docs.ts") === true) {
  if (process.argv.includes("--check")) {
    const stale = staleCodesPages();
    for (const path of stale) console.error(`${path} is out of date: run npx tsx scripts/codes-docs.ts`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const [path, text] of codesPages()) writeFileSync(ROOT + path, text);
  }
}
