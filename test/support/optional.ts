import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../scripts/folders";

/**
 * A package that only the trial by real programs installs (`npm ci --prefix trial`), or null where it is not there:
 * its tests are then skipped, and say so.
 */
export async function optionalModule(name: string): Promise<unknown> {
  for (const folder of ["", "trial/"]) {
    if (folder !== "" && !existsSync(`${ROOT}${folder}package.json`)) continue;
    try {
      const path = createRequire(`${ROOT}${folder}package.json`).resolve(name);
      return await import(/* @vite-ignore */ pathToFileURL(path).href);
    } catch {
      // Looked for in the next folder.
    }
  }
  console.log(`${name} is not installed here: its tests are skipped (npm ci --prefix trial)`);
  return null;
}
