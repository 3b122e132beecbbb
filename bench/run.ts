/**
 * `npm run bench`: builds the library as it is published, ties the benchmarks to that build, and runs them in a process
 * of their own, so that what is measured is what users run. `bench/index.ts` says what may follow.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FOLDERS } from "../scripts/folders";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** The build of the library, without types; `dist` is left to `npm run build`. */
const LIBRARY = `${ROOT}bench/.built`;

/** When anything under a folder was last written. */
function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce(
    (latest, path) => Math.max(latest, statSync(`${folder}/${path}`).mtimeMs),
    statSync(`${ROOT}tsup.config.ts`).mtimeMs,
  );
}

function buildLibrary(): void {
  const built = `${LIBRARY}/disclosure/index.js`;
  if (existsSync(built) && statSync(built).mtimeMs > newest(`${ROOT}src`)) return;
  // The benchmarks measure parts that are published within others: the folders of src as they stand.
  const folders = FOLDERS.filter((folder) => folder !== "entries");
  const parts = folders.map((folder) => `--entry.${folder}/index=src/${folder}/index.ts`);
  const { status } = spawnSync("npx", ["tsup", "--silent", "--no-dts", ...parts, "--out-dir", LIBRARY], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** One module of the benchmarks as plain code, its imports of `src` led to the build. */
async function bundle(entry: string): Promise<string> {
  const outfile = `${ROOT}bench/.${entry}.mjs`;
  await build({
    entryPoints: [`${ROOT}bench/${entry}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "built",
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/src\/[a-z-]+$/ }, ({ path }) => ({
            path: `./.built/${path.slice(path.lastIndexOf("/") + 1)}/index.js`,
            external: true,
          })),
      },
    ],
  });
  return outfile;
}

buildLibrary();
const index = await bundle("index");
await bundle("job");
const { status } = spawnSync(process.execPath, ["--expose-gc", index, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
