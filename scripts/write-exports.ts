/** Writes `exports` and `typesVersions` of package.json from the files of src/entries; run it after adding one. */
import { readFileSync, writeFileSync } from "node:fs";
import { packageExports, ROOT, typesVersions } from "./folders";

const path = `${ROOT}package.json`;
const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
manifest.exports = packageExports();
manifest.typesVersions = typesVersions();
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`exports: ${Object.keys(packageExports()).join(" ")}`);
