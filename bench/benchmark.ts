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
