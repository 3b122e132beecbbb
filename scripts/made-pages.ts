import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "./folders";

/** Paths of pages that stand otherwise in the repository than they are made. */
export function changedPages(pages: ReadonlyMap<string, string>): string[] {
  return [...pages]
    .filter(([path, text]) => !existsSync(ROOT + path) || readFileSync(ROOT + path, "utf8") !== text)
    .map(([path]) => path);
}

export function writePages(pages: ReadonlyMap<string, string>): void {
  for (const [path, text] of pages) writeFileSync(ROOT + path, text);
}

/** What `--check` says of files that are out of date, and which script makes them anew. */
export function reportStale(stale: readonly string[], script: string): void {
  for (const path of stale) console.error(`${path} is out of date: run npx tsx scripts/${script}`);
  process.exitCode = stale.length === 0 ? 0 : 1;
}
