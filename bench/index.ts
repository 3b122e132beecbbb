/**
 * Runs the benchmarks and prints them.
 *
 *     npm run bench                      a table for people, with the ratio of every rival to our own figure
 *     npm run bench --silent -- --json   one JSON object for programs: { [key]: { [measure]: number } }
 *     npm run bench -- check read        only the named ones
 *     npm run bench -- --beside FOLDER   the whole job beside another built checkout, in turn, with the ratios
 *
 * All of it runs on built code (`bench/run.ts`). The protocol: a benchmark is a module `bench/<key>.bench.ts` that exports `name` (its key in the JSON) and
 * `run()`, which measures everything side by side in one process and returns its numbers, or a promise of them.
 * The names of measures carry their unit at the end: `us` is our own time in microseconds, `loopUs` the time
 * of the rival `loop`; `mbPerSecond`, `bytes` and so on stand for themselves. A benchmark prints nothing on
 * stdout (stderr is free for remarks), is pure of timers while it measures, and verifies that all sides gave
 * the same result. Add a new module to the list below.
 */
import { loadavg } from "node:os";
import * as audit from "./audit.bench";
import type { Benchmark } from "./benchmark";
import { beside } from "./beside";
import * as check from "./check.bench";
import * as compare from "./compare.bench";
import * as consolidate from "./consolidate.bench";
import * as locate from "./locate.bench";
import * as merge from "./merge.bench";
import * as narrative from "./narrative.bench";
import * as read from "./read.bench";
import * as round from "./round.bench";
import * as score from "./score.bench";

const BENCHMARKS: readonly Benchmark[] = [
  check,
  audit,
  read,
  locate,
  merge,
  consolidate,
  compare,
  round,
  score,
  narrative,
];

const args = process.argv.slice(2);
const at = args.indexOf("--beside");
const [, other] = at < 0 ? [] : args.splice(at, 2);
const wanted = args.filter((arg) => !arg.startsWith("--"));
const asJson = args.includes("--json");
const unknown = wanted.filter((key) => !BENCHMARKS.some(({ name }) => name === key));
if (unknown.length > 0) {
  const known = BENCHMARKS.map(({ name }) => name).join(", ");
  console.error(`No benchmark is called ${unknown.join(", ")}; there are: ${known}.`);
  process.exit(2);
}

if (at >= 0 && other === undefined) {
  console.error("--beside needs the folder of another built checkout.");
  process.exit(2);
}
const [load = 0] = loadavg();
if (load > 1) console.error(`This machine is busy (load ${load.toFixed(1)}): the figures are worth little.`);

const results: Record<string, Record<string, number>> = {};
if (other !== undefined) take("beside", await beside(other));
for (const { name, run } of BENCHMARKS)
  if (wanted.includes(name) || (wanted.length === 0 && other === undefined)) take(name, await run());
if (asJson) console.log(JSON.stringify(results));

function take(name: string, measures: Record<string, number>): void {
  results[name] = measures;
  if (asJson) return;
  console.log(`\n${name}`);
  for (const [measure, value] of Object.entries(measures))
    console.log(`  ${measure.padEnd(24)} ${figure(value).padStart(14)}${ratio(measure, value, measures.us)}`);
}

/** How a rival's time stands to our own, for the measures that are times. */
function ratio(measure: string, value: number, own: number | undefined): string {
  return own === undefined || !measure.endsWith("Us") ? "" : `   ${(value / own).toFixed(2)} × ours`;
}

function figure(value: number): string {
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(4);
}
