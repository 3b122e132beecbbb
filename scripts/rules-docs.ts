/**
 * Writes docs/rules from the files of the rules: a page for each, `<ID>.md`, and an index in two languages; and the page of
 * the sources that they cite. `--check` only compares.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { ROOT } from "./folders";
import { changedPages, reportStale, writePages } from "./made-pages";
import { indexPage } from "./rules-docs/index-pages";
import { documentedRules } from "./rules-docs/load";
import { rulePage } from "./rules-docs/page";
import { sourcesPages, staleSourcesPages } from "./sources-docs";

const FOLDER = "docs/rules";

/** The pages by path, as they follow from the rules. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const rules = await documentedRules();
  const known = new Set(rules.map(({ id }) => id));
  return new Map([
    ...rules.map((one) => [`${FOLDER}/${one.id}.md`, rulePage(one, known)] as const),
    [`${FOLDER}/README.md`, indexPage(rules, "en")],
    [`${FOLDER}/README.zh-CN.md`, indexPage(rules, "zh")],
  ]);
}

/** Paths of pages that do not say what the rules say, or are of no rule. */
export async function stalePages(): Promise<string[]> {
  const pages = await rulePages();
  return [...changedPages(pages), ...strangers(pages)];
}

/** Files of the folder that no rule makes. */
function strangers(pages: ReadonlyMap<string, string>): string[] {
  const files = existsSync(ROOT + FOLDER) ? readdirSync(ROOT + FOLDER) : [];
  return files.map((file) => `${FOLDER}/${file}`).filter((path) => !pages.has(path));
}

if (process.argv[1]?.endsWith("rules-docs.ts") === true) {
  if (process.argv.includes("--check")) {
    reportStale([...(await stalePages()), ...staleSourcesPages()], "rules-docs.ts");
  } else {
    const pages = await rulePages();
    mkdirSync(ROOT + FOLDER, { recursive: true });
    for (const path of strangers(pages)) rmSync(ROOT + path);
    writePages(new Map([...pages, ...sourcesPages()]));
  }
}
