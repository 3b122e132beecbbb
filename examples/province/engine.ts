/** What both engines have. */

/** Says that so many units are done. */
export type Progress = (done: number) => void;

/** How long a run took: until the workers stood ready, and from then to the last batch. */
export interface Timing {
  readonly startSeconds: number;
  readonly workSeconds: number;
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
