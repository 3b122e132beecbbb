/** How many times as much the large matter is. */
const TIMES = 32;
/** The large matter is so many times what a test names, the small one a part of it. */
const LARGE = 8;
/**
 * Thirty-two times the matter: linear work takes thirty-two times as long, n^1.1 forty-five times, n^1.5 a hundred and
 * eighty times. What no longer fits into the caches, and objects that outlive the young generation of the heap, cost up
 * to three times as much, the more so beside other work.
 */
export const MOST = 150;

/** Noise only ever adds time: the least of several measurements is nearest to the work itself. */
const ROUNDS = 8;

/**
 * Microseconds that work takes. The time of the processor counts other tests of this process, the clock counts other
 * processes: the less of both is nearest to the work.
 */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(before);
  return Math.min(clock, user + system);
}

/**
 * How much longer the long work takes than the short, the least of both; measured again while it is `most` or more. A
 * ratio of two works on one machine, never a time alone.
 */
export function growth(short: () => unknown, long: () => unknown, most: number): number {
  short();
  let leastShort = Number.POSITIVE_INFINITY;
  let leastLong = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && !(leastLong < most * leastShort); round += 1) {
    for (let turn = 0; turn < 4; turn += 1) leastShort = Math.min(leastShort, cost(short));
    leastLong = Math.min(leastLong, cost(long));
  }
  return leastLong / leastShort;
}

/** How much longer the large matter takes; less than `MOST` where the time grows with the matter. */
export function growthFrom(size: number, workOn: (size: number) => () => unknown): number {
  const large = size * LARGE;
  return growth(workOn(Math.ceil(large / TIMES)), workOn(large), MOST);
}
