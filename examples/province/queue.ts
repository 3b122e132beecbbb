/** Many machines: BullMQ on Redis hands the batches to processes, and to others when one dies. */
import { type ChildProcess, fork } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Queue } from "bullmq";
import { idsOf, type Task } from "./batch";
import type { Progress, Timing } from "./engine";
import type { Message } from "./process";
import { redis } from "./redis";

export interface QueueOptions {
  readonly workers: number;
  /** So often a busy worker is killed by SIGKILL. */
  readonly kills: number;
  readonly lockSeconds: number;
}

/** How a run over the queue went. */
export interface QueueRun extends Timing {
  readonly killed: readonly string[];
  readonly failed: readonly string[];
}

/** Works on all batches by workers of its own. Those that die are replaced. */
export async function onQueue(
  store: string,
  tasks: readonly Task[],
  { workers, kills, lockSeconds }: QueueOptions,
  progress: Progress,
): Promise<QueueRun> {
  const started = performance.now();
  const server = await redis();
  const name = `province-${process.pid}-${Date.now()}`;
  const queue = new Queue<Task, number>(name, {
    connection: { url: server.url, maxRetriesPerRequest: null },
  });
  const team = new Team(workers, [name, store, String(lockSeconds)], server.url);
  try {
    await team.ready();
    const ready = performance.now();
    await queue.addBulk(
      tasks.map((task) => ({
        name: "audit",
        data: task,
        // The id of the batch is that of the job: a batch that is added twice is one job.
        opts: { jobId: task.id, attempts: 3, backoff: { type: "exponential", delay: 1000 } },
      })),
    );
    const killed: string[] = [];
    const size = tasks.reduce((sum, task) => sum + idsOf(task).length, 0) / tasks.length;
    for (;;) {
      const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
      progress(Math.round(completed * size));
      if (completed + failed === tasks.length) break;
      if (team.broken !== null) throw new Error(team.broken);
      if (killed.length < kills && completed / tasks.length >= killed.length / (kills + 1)) {
        const victim = await team.kill();
        if (victim !== null) killed.push(victim);
      } else await setTimeout(100);
    }
    const ended = performance.now();
    const failed = (await queue.getFailed()).map((job) => `${job.id}: ${job.failedReason}`);
    return {
      startSeconds: (ready - started) / 1000,
      workSeconds: (ended - ready) / 1000,
      coreSeconds: team.coreSeconds,
      megabytes: team.megabytes,
      killed,
      failed,
    };
  } finally {
    await team.stop();
    await queue.obliterate({ force: true });
    await queue.close();
    await server.stop();
  }
}

/** Worker processes, always so many. */
class Team {
  private readonly members = new Map<ChildProcess, string | null>();
  private readonly waiting: Promise<void>[] = [];
  private stopping = false;
  /** Why the team is no longer complete. */
  broken: string | null = null;
  coreSeconds = 0;
  megabytes = 0;

  constructor(
    size: number,
    private readonly args: readonly string[],
    private readonly url: string,
  ) {
    for (let count = 0; count < size; count++) this.waiting.push(this.start());
  }

  private start(): Promise<void> {
    const child = fork(fileURLToPath(new URL("./process.js", import.meta.url)), this.args, {
      env: { ...process.env, REDIS_URL: this.url },
    });
    this.members.set(child, null);
    return new Promise((resolve, reject) => {
      child.on("message", (message: Message) => {
        if ("ready" in message) resolve();
        else if ("busy" in message) this.members.set(child, message.busy);
        else {
          this.members.set(child, null);
          this.coreSeconds += message.done.coreSeconds;
          this.megabytes = Math.max(this.megabytes, message.done.megabytes);
        }
      });
      child.once("exit", (code, signal) => {
        this.members.delete(child);
        if (this.stopping) return;
        // One that was killed is replaced; one that ends by itself would do so again.
        if (signal !== null) this.waiting.push(this.start());
        else {
          this.broken = `a worker ended with ${code}`;
          reject(new Error(this.broken));
        }
      });
    });
  }

  async ready(): Promise<void> {
    await Promise.all(this.waiting);
  }

  /** Kills a busy worker after a random part of a second; gives the batch it was working on, null where none was. */
  async kill(): Promise<string | null> {
    await setTimeout(50 + Math.random() * 500);
    const busy = [...this.members].filter(([, batch]) => batch !== null);
    const [child, batch] = busy[Math.floor(Math.random() * busy.length)] ?? [];
    if (child === undefined || batch === undefined || !child.kill("SIGKILL")) return null;
    this.members.delete(child);
    return batch;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const ends = [...this.members.keys()].map(
      (child) => new Promise<void>((resolve) => child.once("exit", () => resolve())),
    );
    for (const child of this.members.keys()) child.kill("SIGTERM");
    await Promise.all(ends);
  }
}
