/** Noise only ever adds time: the least of several measurements is nearest to the work itself. */
const ROUNDS = 8;

/** Time of the processor in microseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
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
