/** For each variable the indices of the values that are left to it. */
export type Domains = readonly (readonly number[])[];

/** low ≤ Σ of what the chosen values contribute ≤ high. */
export interface Constraint {
  readonly low: number;
  readonly high: number;
  readonly parts: readonly { readonly at: number; readonly values: readonly number[] }[];
}

/** Work for each value of a variable that is looked at: beyond it nothing more is excluded. */
const WORK = 4000;
/** How often all that is left is tried again. */
const ROUNDS = 3;

/**
 * Takes away the values that no choice for all variables can have: by the bounds of each sum, then by trying each
 * value that is left. What is taken away is proven impossible; the work is bounded by a count, so that more may be
 * left than need be. `failed` names the variables of a constraint that nothing satisfies.
 */
export function narrow(
  start: Domains,
  constraints: readonly Constraint[],
): { domains: Domains; failed: number[] } {
  const domains = [...start];
  const over: number[][] = domains.map(() => []);
  constraints.forEach(({ parts }, index) => {
    for (const { at } of parts) over[at]?.push(index);
  });
  let work = WORK * (1 + start.reduce((sum, values) => sum + values.length, 0));
  let trail: { at: number; before: readonly number[] }[] = [];
  /** Narrows by bounds from these constraints on; gives the constraint that fails, or −1. */
  const spread = (from: readonly number[]): number => {
    const queue = new Set(from);
    for (const index of queue) {
      queue.delete(index);
      const { low, high, parts } = constraints[index] as Constraint;
      let [least, most] = [0, 0];
      const bounds = parts.map(({ at, values }) => {
        let [lower, upper] = [Infinity, -Infinity];
        for (const one of domains[at] as readonly number[]) {
          lower = Math.min(lower, values[one] as number);
          upper = Math.max(upper, values[one] as number);
          work--;
        }
        least += lower;
        most += upper;
        return [lower, upper] as const;
      });
      if (work < 0) return -1;
      if (most < low || least > high) return index;
      for (const [place, { at, values }] of parts.entries()) {
        const [lower, upper] = bounds[place] as readonly [number, number];
        const before = domains[at] as readonly number[];
        if (before.length === 1) continue;
        const left = before.filter((one) => {
          const value = values[one] as number;
          return most - upper + value >= low && least - lower + value <= high;
        });
        if (left.length === before.length) continue;
        if (left.length === 0) return index;
        trail.push({ at, before });
        domains[at] = left;
        for (const other of over[at] as readonly number[]) queue.add(other);
      }
    }
    return -1;
  };
  const impossible = (index: number) => ({
    domains,
    failed: (constraints[index]?.parts ?? []).map(({ at }) => at),
  });
  const first = spread(constraints.map((_, index) => index));
  if (first >= 0) return impossible(first);
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const at of domains.keys()) {
      if ((domains[at] as readonly number[]).length === 1) continue;
      for (const one of domains[at] as readonly number[]) {
        const before = domains[at] as readonly number[];
        if (!before.includes(one) || work < 0) continue;
        trail = [];
        domains[at] = [one];
        const fails = spread(over[at] as readonly number[]) >= 0;
        for (const step of trail.reverse()) domains[step.at] = step.before;
        domains[at] = before;
        if (!fails) continue;
        changed = true;
        domains[at] = before.filter((other) => other !== one);
        if (domains[at]?.length === 0) return { domains, failed: [at] };
        const failed = spread(over[at] as readonly number[]);
        if (failed >= 0) return impossible(failed);
      }
    }
  }
  return { domains, failed: [] };
}
