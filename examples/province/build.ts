/**
 * Builds what `npm start` runs: the library, where it is not built yet, and the programs of this folder. Threads and
 * processes start as plain Node, from the code that is installed and not from its source.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
if (!existsSync(`${root}/dist/disclosure/index.js`))
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });

const here = fileURLToPath(new URL(".", import.meta.url));
buildSync({
  entryPoints: ["run", "thread", "process"].map((name) => `${here}/${name}.ts`),
  outdir: `${here}/built`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  charset: "utf8",
  // The built library says that its parts have no side effects, and is right.
  logOverride: { "ignored-bare-import": "silent" },
});
