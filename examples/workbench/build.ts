/**
 * Makes the static folder of the workbench: `npm run workbench:build` at the root, `built/` here. Any static server can serve
 * it, and `index.html` opens from the folder itself: every script is a classic one, and workers are made of texts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { make, OUT } from "./make";

await make();
for (const file of readdirSync(OUT).sort()) {
  const bytes = readFileSync(`${OUT}/${file}`);
  console.log(`${file.padEnd(14)} ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes).length)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}
