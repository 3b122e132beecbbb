import { do_not_optimize, measure } from "mitata";

/** One benchmark: its key in the JSON, and what it measured by name. */
export interface Benchmark {
  readonly name: string;
  readonly run: () => Promise<Record<string, number>> | Record<string, number>;
}

/** The median time of one call of `work` in microseconds, warmed up, over at least `milliseconds` of calls. */
export async function microseconds(work: () => unknown, milliseconds = 500): Promise<number> {
  const { p50 } = await measure(() => do_not_optimize(work()), { min_cpu_time: milliseconds * 1e6 });
  return p50 / 1000;
}

/** Times of many different matters, in the unit that they were taken in. */
export interface Spread {
  readonly mean: number;
  /** All but one in twenty take no longer. */
  readonly p95: number;
}

/** The mean counts what is rare and dear, as a median does not. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  };
}

/**
 * Microseconds of one call for each of a list of matters, each called in its turn, through the whole list and again for
 * at least `milliseconds` after a first pass that warms up. What a call gives may be a promise.
 */
export async function overAll<T>(
  list: readonly T[],
  work: (one: T) => unknown,
  milliseconds = 800,
): Promise<Spread> {
  for (const one of list) await breathing(work(one));
  const sums = new Float64Array(list.length);
  let passes = 0;
  let spent = 0;
  while (spent < milliseconds) {
    for (let index = 0; index < list.length; index++) {
      const start = performance.now();
      const result = work(list[index] as T);
      do_not_optimize(result);
      if (result instanceof Promise) await result;
      const took = performance.now() - start;
      sums[index] = (sums[index] as number) + took;
      spent += took;
      await breathing(result);
    }
    passes++;
  }
  return spreadOf(Array.from(sums, (sum) => (sum / passes) * 1000));
}

/** Promises alone never let a process breathe, and what they hold is then never freed. */
async function breathing(result: unknown): Promise<void> {
  if (!(result instanceof Promise)) return;
  await result;
  await new Promise(setImmediate);
}
