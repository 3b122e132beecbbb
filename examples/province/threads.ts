/** One machine: piscina hands the batches to threads. */
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { idsOf, type Task } from "./batch";
import { type Progress, type Timing, used } from "./engine";

/** Works on all batches; a batch that throws ends the run, since a thread that throws is an error of the program. */
export async function onThreads(
  store: string,
  tasks: readonly Task[],
  threads: number,
  progress: Progress,
): Promise<Timing> {
  const started = performance.now();
  const pool = new Piscina<{ store: string; task: Task }, number>({
    filename: fileURLToPath(new URL("./thread.js", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  // Empty batches load the library in every thread, so that its start is not taken for work.
  const empty = tasks[0] as Task;
  const none: Task = { ...empty, id: "start", source: { kind: "folder", folder: ".", files: [] } };
  await Promise.all(Array.from({ length: threads }, () => pool.run({ store: `${store}-start`, task: none })));
  const ready = performance.now();
  const before = used().coreSeconds;
  let done = 0;
  await Promise.all(
    tasks.map(async (task) => {
      await pool.run({ store, task });
      done += idsOf(task).length;
      progress(done);
    }),
  );
  const ended = performance.now();
  const { coreSeconds, megabytes } = used();
  await pool.destroy();
  return {
    startSeconds: (ready - started) / 1000,
    workSeconds: (ended - ready) / 1000,
    coreSeconds: coreSeconds - before,
    megabytes,
  };
}
