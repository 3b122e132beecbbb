/** Writes the `exports` of package.json from the folders of `src` that have an index; run it after adding one. */
import { readFileSync, writeFileSync } from "node:fs";
import { packageExports, ROOT } from "./folders";

const path = `${ROOT}package.json`;
const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
manifest.exports = packageExports();
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`exports: ${Object.keys(packageExports()).join(" ")}`);
