/**
 * Mutates a part of the source and counts what the tests notice: `npm run mutate -- [part …] [file …] [--fresh]`.
 * Files narrow the parts to them; what was found in the others is kept. A part run before is taken up where its
 * files and tests have changed; `--fresh` tries every mutant again.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PARTS, type Part } from "./parts";
import { pageOf, plainScore, type StrykerReport, scoreApart, scoresOf, totalOf, unexplained } from "./report";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const STRYKER = `${ROOT}mutation/node_modules/@stryker-mutator`;
/** Sandboxes and reports: never kept in the repository. */
const WORK = "mutation/.stryker";
/** Runs of a property for each mutant: a mutant lives or dies in the first dozens, and there are thousands of mutants. */
const PROPERTY_RUNS = "100";

const given = process.argv.slice(2);
const fresh = given.includes("--fresh");
const files = given.filter((argument) => argument.includes("/"));
const named = given.filter((argument) => !argument.startsWith("--") && !files.includes(argument));
const held = (named.length > 0 ? named : Object.keys(PARTS)).map(runPart);
process.exitCode = held.every(Boolean) ? 0 : 1;

/** Whether the part holds its floor. */
function runPart(name: string): boolean {
  const part = PARTS[name];
  if (part === undefined) {
    throw new Error(`There is no part ${name}; the parts are ${Object.keys(PARTS).join(", ")}.`);
  }
  mutate(name, part);
  const report = JSON.parse(readFileSync(`${ROOT}${WORK}/${name}.json`, "utf8")) as StrykerReport;
  const scores = scoresOf(report);
  writeFileSync(
    `${ROOT}mutation/results/${name}.md`,
    pageOf(name, scores, new Date().toISOString().slice(0, 10)),
  );
  const total = totalOf(name, scores);
  const score = scoreApart(total);
  const listed = total.survivors.length - unexplained(total.survivors).length;
  console.log(
    `${name}: ${total.killed} killed, ${total.survivors.length} survived (${listed} for a listed reason); ` +
      `score ${plainScore(total).toFixed(1)} %, without the listed ${score.toFixed(1)} %, floor ${part.floor} %`,
  );
  return score >= part.floor;
}

function mutate(name: string, part: Part): void {
  mkdirSync(`${ROOT}${WORK}`, { recursive: true });
  mkdirSync(`${ROOT}mutation/results`, { recursive: true });
  const config = `${WORK}/${name}.config.json`;
  writeFileSync(`${ROOT}${config}`, JSON.stringify(configOf(name, part)));
  const environment = {
    ...process.env,
    MUTATION_TESTS: part.tests.join("\n"),
    MUTATION_LEFT_OUT: (part.leftOut ?? []).join("\n"),
    PROPERTY_RUNS,
  };
  const { status } = spawnSync(process.execPath, [`${STRYKER}/core/bin/stryker.js`, "run", config], {
    cwd: ROOT,
    stdio: "inherit",
    env: environment,
  });
  if (status !== 0) {
    throw new Error(`Stryker ended with ${status} for ${name}; is it installed (npm ci --prefix mutation)?`);
  }
}

function configOf(name: string, part: Part): object {
  return {
    plugins: [`${STRYKER}/vitest-runner/dist/src/index.js`],
    testRunner: "vitest",
    vitest: { configFile: "mutation/vitest.config.ts", related: false },
    mutate: files.length > 0 ? files : part.files,
    coverageAnalysis: "perTest",
    concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
    timeoutMS: 20_000,
    ignoreStatic: part.constantsKept === true,
    incremental: true,
    incrementalFile: `${WORK}/${name}.incremental.json`,
    force: fresh,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: `${WORK}/${name}.json` },
    tempDirName: `${WORK}/sandbox-${name}`,
    ignorePatterns: ["dist", "coverage", "trial", "bench", "examples", "docs/api", WORK],
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
}
