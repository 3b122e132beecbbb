/**
 * Runs the property tests at length: every test file that uses `test/support/property` or looks at SOAK, with SOAK=1.
 * The properties share what those that set their own time leave of fifteen minutes of two processors; SOAK_SECONDS sets
 * the share of each by hand.
 * Further arguments go to vitest.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { ROOT } from "./folders";

const PROCESSOR_SECONDS = 300;

const files = readdirSync(`${ROOT}test`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .map((file) => ({ file, text: readFileSync(ROOT + file, "utf8") }))
  .filter(({ text }) => /from "[./]*(?:support\/)?(?:property|round-trip)"|env\.SOAK/.test(text));
const properties = files.flatMap(({ text }) => text.match(/\bproperty\(/g) ?? []).length;
const share = Math.min(60, Math.floor(PROCESSOR_SECONDS / Math.max(1, properties)));
const seconds = process.env.SOAK_SECONDS ?? String(share);
console.log(
  `${properties} properties in ${files.length} files, at most ${seconds} s each where the test says nothing`,
);
const vitest = `${ROOT}node_modules/vitest/vitest.mjs`;
const run = spawnSync(
  process.execPath,
  [vitest, "run", ...files.map(({ file }) => file).sort(), ...process.argv.slice(2)],
  {
    cwd: ROOT,
    env: { ...process.env, SOAK: "1", SOAK_SECONDS: seconds },
    stdio: "inherit",
  },
);
process.exitCode = run.status ?? 1;
