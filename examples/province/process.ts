/**
 * A worker of BullMQ, a process of its own: `node built/process.js QUEUE STORE LOCK_SECONDS`, with
 * REDIS_URL. Any number of them on any number of machines work on one queue.
 */
import { Worker } from "bullmq";
import type { Task } from "./batch";
import { used } from "./engine";
import { work } from "./parquet";

const [queue = "province", store = "out", lockSeconds = "30"] = process.argv.slice(2);
/** What a worker tells the engine that started it: that it is ready, what it works on, what it took so far. */
export type Message =
  | { readonly ready: true }
  | { readonly busy: string }
  | { readonly done: ReturnType<typeof used> };
const tell = (message: Message) => process.send?.(message);

const worker = new Worker<Task, number>(
  queue,
  async ({ data }) => {
    tell({ busy: data.id });
    const before = used().coreSeconds;
    const { partial, leftOut } = await work(store, data);
    const { coreSeconds, megabytes } = used();
    tell({ done: { coreSeconds: coreSeconds - before, megabytes } });
    return partial.counted.length + leftOut.length;
  },
  {
    connection: { url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379", maxRetriesPerRequest: null },
    concurrency: 1,
    // A worker renews the lock of its job by a timer. Work without a pause blocks timers: a lock shorter than such work
    // runs out, and BullMQ hands the job to another worker while the first is still busy with it. So `auditBatch`
    // pauses after each disclosure, and the lock lasts longer than a whole batch of 100 (2 to 9 seconds) anyway. The price: after
    // a crash so much time passes before the batch is started again.
    lockDuration: Number(lockSeconds) * 1000,
    stalledInterval: (Number(lockSeconds) * 1000) / 2,
    // A batch that brings its worker down again and again is at fault itself; the default of 1 is too little where
    // machines are switched off.
    maxStalledCount: 5,
  },
);
// A lock lost to another worker is no harm, since results are idempotent; anything else is told.
worker.on("error", (error) => console.error(`worker ${process.pid}: ${error.message}`));
await worker.waitUntilReady();
tell({ ready: true });
// The engine that started this worker is gone: nobody is left to stop it.
process.on("disconnect", () => process.exit(1));
process.on("SIGTERM", async () => {
  await worker.close();
  process.exit(0);
});
