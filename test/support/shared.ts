import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

/**
 * The text of a file of the folder `shared` beside the repository, or `null` where it is not there (as in a
 * fresh clone). `relative` is the path inside that folder, for instance `domain/rules.md`.
 */
export function sharedFile(relative: string): string | null {
  const path = shared + relative;
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
