/**
 * Checks a hundred thousand departments as a stream and prints the most memory the process ever had resident; fails
 * above 200 MB. The stream runs bundled in a process of its own, so that no tool that compiles counts.
 *
 *     npx tsx scripts/memory.ts [departments]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { ROOT } from "./folders";

const folder = mkdtempSync(join(tmpdir(), "juesuan-memory-"));
const outfile = join(folder, "stream.mjs");
buildSync({
  entryPoints: [`${ROOT}scripts/memory-stream.ts`],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile,
});
const run = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
rmSync(folder, { recursive: true });
process.exitCode = run.status ?? 1;
