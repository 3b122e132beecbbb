/**
 * A province audited and consolidated, on one machine or over a queue:
 *
 *   npm start --prefix examples/province -- [--units 20000] [--folder DIR] [--engine threads|queue] [--workers 2]
 *     [--batch 100] [--seed 1] [--year 2024] [--cells] [--kill N] [--lock SECONDS] [--measure]
 *
 * Without --folder the disclosures are invented, by their numbers. --kill N works over the queue, kills N busy workers
 * and proves that nothing was lost or counted twice. --measure compares one thread, --workers threads and the queue.
 * Results go to examples/out/province. With REDIS_URL the queue is that of a Redis of yours.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ask } from "./ask";
import { auditBatch, idsOf, tasksOf } from "./batch";
import { progressOf, type Timing } from "./engine";
import { onQueue } from "./queue";
import { collect, digestOf, lostAndDouble, storedRecord } from "./store";
import { onThreads } from "./threads";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "20000" },
    folder: { type: "string" },
    engine: { type: "string", default: "threads" },
    workers: { type: "string", default: String(availableParallelism()) },
    batch: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    year: { type: "string", default: "2024" },
    lock: { type: "string", default: "30" },
    kill: { type: "string", default: "0" },
    cells: { type: "boolean", default: false },
    measure: { type: "boolean", default: false },
  },
});
const whole = (name: "units" | "workers" | "batch" | "seed" | "year" | "lock" | "kill"): number => {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name} ${values[name]}: expected a whole number`);
  return value;
};

const root = fileURLToPath(new URL("../../..", import.meta.url));
const out = join(root, "examples/out/province");
const folder = values.folder === undefined ? undefined : resolve(process.env.INIT_CWD ?? ".", values.folder);
const tasks = tasksOf(
  folder === undefined
    ? { kind: "generated", seed: whole("seed"), from: 0, to: whole("units") }
    : { kind: "folder", folder, files: textsIn(folder) },
  Math.max(1, whole("batch")),
  { year: whole("year"), cells: values.cells },
);
const asked = tasks.flatMap(idsOf);
if (asked.length === 0) throw new Error("there is no unit: give --units or a --folder with .txt files");

function textsIn(from: string): string[] {
  const files = readdirSync(from, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

/** A run in a store of its own; nothing is left there of earlier ones. */
async function run(name: string, work: (store: string) => Promise<Timing>): Promise<string> {
  const store = join(out, name);
  for (const old of [store, `${store}-start`]) rmSync(old, { recursive: true, force: true });
  const { startSeconds, workSeconds, coreSeconds, megabytes } = await work(store);
  rmSync(`${store}-start`, { recursive: true, force: true });
  seconds.set(name, workSeconds);
  const rate = (asked.length / workSeconds).toFixed(1);
  const each = ((coreSeconds / asked.length) * 1000).toFixed(1);
  console.log(
    `${name}: ${asked.length} units in ${workSeconds.toFixed(1)} s, ${rate} a second; ${each} ms of a core each, ${megabytes.toFixed(0)} MB (workers started in ${startSeconds.toFixed(1)} s)`,
  );
  return store;
}
const seconds = new Map<string, number>();
const threads = (count: number) =>
  run(`threads-${count}`, (store) => onThreads(store, tasks, count, progressOf(asked.length)));
const queue = (kills: number) =>
  run(kills > 0 ? "queue-killed" : "queue", async (store) => {
    const how = { workers: whole("workers"), kills, lockSeconds: whole("lock") };
    const { killed, failed, ...timing } = await onQueue(store, tasks, how, progressOf(asked.length));
    if (kills > 0) console.log(`killed ${killed.length} busy workers, in ${new Set(killed).size} batches`);
    if (failed.length > 0) throw new Error(`batches failed three times: ${failed.join("; ")}`);
    return timing;
  });

/** The proof that all units are there, each once. */
function prove(store: string) {
  const { ids, leftOut, accumulator } = collect(store);
  const { lost, double, foreign } = lostAndDouble(asked, ids);
  console.log(`  ${asked.length} asked, ${lost.length} lost, ${double} double, ${leftOut.length} left out`);
  for (const { unitId, reason } of leftOut.slice(0, 5)) console.log(`  left out: ${unitId}, ${reason}`);
  if (lost.length + double + foreign.length > 0) throw new Error("units were lost or counted twice");
  return accumulator;
}

/** The proof that two runs gave the same, byte for byte. */
function same(one: string, other: string): void {
  const merged = [one, other].map((store) => JSON.stringify(collect(store).accumulator.partial()));
  if (merged[0] !== merged[1])
    throw new Error(`${basename(one)} and ${basename(other)} make different consolidations`);
  if (digestOf(one) !== digestOf(other))
    throw new Error(`the files of ${basename(one)} and ${basename(other)} differ`);
  console.log(
    `  the merged consolidation (${merged[0]?.length} bytes) and all files are those of ${basename(other)}`,
  );
}

let store: string;
console.log(
  `${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} at the start`,
);
if (values.measure) {
  const one = await threads(1);
  store = await threads(whole("workers"));
  const queued = await queue(0);
  for (const each of [one, store, queued]) prove(each);
  same(store, one);
  same(queued, one);
  const of = (name: string) => seconds.get(name) ?? 0;
  const many = of(`threads-${whole("workers")}`);
  console.log(`${whole("workers")} threads are ${(of("threads-1") / many).toFixed(2)} times as fast as one`);
  console.log(`the queue takes ${(100 * (of("queue") / many - 1)).toFixed(1)} % longer than threads`);
} else if (whole("kill") > 0) {
  store = await queue(whole("kill"));
  prove(store);
  same(store, await threads(whole("workers")));
} else {
  store = await (values.engine === "queue" ? queue(0) : threads(whole("workers")));
  prove(store);
  // The same by hand, without any engine, for some of the batches.
  const sample = tasks.filter((_, at) => at % Math.ceil(tasks.length / 3) === 0);
  for (const task of sample)
    if (JSON.stringify((await auditBatch(task)).record) !== storedRecord(store, task.id))
      throw new Error(`${task.id} is another on one thread`);
  console.log(`  ${sample.length} batches are the same on a single thread`);
}

const began = performance.now();
const { accumulator, ids } = collect(store, (all) => all.reverse());
const { accounts, issues } = accumulator.consolidate({ expected: asked, department: "示例省" });
const total = accounts.forms.expenditure?.rows.find(({ key }) => key === "total")?.cells.total ?? 0;
const bytes = (kind: string) =>
  readdirSync(join(store, kind)).reduce((sum, file) => sum + statSync(join(store, kind, file)).size, 0);
console.log(
  `\nconsolidated ${ids.length} units in ${((performance.now() - began) / 1000).toFixed(1)} s: 本年支出合计 ${(total / 1e10).toFixed(2)}亿元, ${issues.length} issues`,
);
for (const kind of ["records", "units", "findings", "statements", ...(values.cells ? ["cells"] : [])])
  console.log(`  ${kind}: ${(bytes(kind) / asked.length / 1000).toFixed(2)} kB a unit`);
await ask(store);
