/**
 * The inner loop: formatter and linter, types, and the fast tests of what differs from the last commit. The rest is for
 * `npm test` and `.ci/run`. `npm run check`
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { ROOT } from "./folders";

/** Tests of the whole that take little time. */
const GATES = ["documentation", "exports", "functions", "layering", "package", "purity"];
/** Tests are stopped after so long, whole folders may take minutes; the first failure stops them too. */
const LONGEST_MS = 20_000;

const BIN = `${ROOT}node_modules/.bin/`;
const CACHE = "node_modules/.cache/check";

mkdirSync(ROOT + CACHE, { recursive: true });
const started = performance.now();
const sound = await Promise.all([
  run("biome", ["check", "--error-on-warnings", "--reporter=summary"]),
  types("tsconfig.json").then(async (ok) => (await types("tsconfig.test.json")) && ok),
]);
const tests = [...GATES.map((name) => `test/gates/${name}.test.ts`), ...nearTests()];
const tested = await run("vitest", ["run", "--reporter=dot", "--silent", "--bail=1", ...tests], LONGEST_MS);
console.log(`check: ${((performance.now() - started) / 1000).toFixed(0)} s`);
if (sound.includes(false) || !tested) process.exitCode = 1;

/** Checks the types of a project, what has not changed from a cache. */
function types(project: string): Promise<boolean> {
  const cache = `${CACHE}/${project.replace(/json$/, "tsbuildinfo")}`;
  return run("tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", cache, "-p", project]);
}

/** The tests that stand nearest to what differs from the last commit: changed tests, and the tests of changed folders. */
function nearTests(): string[] {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\n");
  const changed = [
    ...git("diff", "--name-only", "HEAD"),
    ...git("ls-files", "--others", "--exclude-standard"),
  ];
  const near = changed.flatMap((file) => {
    const folder = /^src\/([^/]+)\//.exec(file)?.[1];
    return folder === undefined ? (/^test\/.*\.test\.ts$/.exec(file) ?? []) : [`test/${folder}/`];
  });
  return [...new Set(near)].filter((path) => existsSync(ROOT + path));
}

/** Runs a program of the repository; one that takes too long is stopped, and says so. */
function run(program: string, args: readonly string[], longest?: number): Promise<boolean> {
  const child = spawn(BIN + program, [...args], { cwd: ROOT, stdio: "inherit" });
  return new Promise((resolve) => {
    let stopped = false;
    const late = setTimeout(
      () => {
        stopped = true;
        console.log(`\n${program}: stopped after ${(longest ?? 0) / 1000} s, the rest is for npm test`);
        child.kill();
      },
      longest ?? 2 ** 31 - 1,
    );
    child.once("close", (code) => {
      clearTimeout(late);
      resolve(stopped || code === 0);
    });
  });
}
