/** What both engines have. */

/** Says that so many units are done. */
export type Progress = (done: number) => void;

/** How long a run took: until the workers stood ready, and from then to the last batch. */
export interface Timing {
  readonly startSeconds: number;
  readonly workSeconds: number;
  /** Seconds of all cores together, as far as it is known; on a busy machine it says more than the clock. */
  readonly coreSeconds: number;
  /** The most memory of this process (threads), or of a worker (queue), in MB. */
  readonly megabytes: number;
}

/** What this process took of cores and memory so far. */
export function used(): { readonly coreSeconds: number; readonly megabytes: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { coreSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** Prints progress on one line of a terminal, and now and then where there is none. */
export function progressOf(total: number): Progress {
  const started = performance.now();
  let last = 0;
  return (done) => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds - last < (process.stderr.isTTY ? 0.5 : 10) && done < total) return;
    last = seconds;
    const left = ((total - done) * seconds) / Math.max(1, done);
    const line = `${done} of ${total} units, ${(done / seconds).toFixed(1)} a second, ${left.toFixed(0)} s left`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}  ${done < total ? "" : "\n"}` : `${line}\n`);
  };
}
