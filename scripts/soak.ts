/**
 * Runs the property tests at length: every test file that uses `test/support/property`, with SOAK=1.
 * Further arguments go to vitest.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { ROOT } from "./folders";

const files = readdirSync(`${ROOT}test`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => /from "[./]*(?:support\/)?property"/.test(readFileSync(ROOT + file, "utf8")))
  .sort();
const vitest = `${ROOT}node_modules/vitest/vitest.mjs`;
const run = spawnSync(process.execPath, [vitest, "run", ...files, ...process.argv.slice(2)], {
  cwd: ROOT,
  env: { ...process.env, SOAK: "1" },
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
