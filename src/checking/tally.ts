import type { Outcome, Outcomes } from "./finding";

type Counts = { -readonly [K in keyof Outcomes]: number };

/** Counts outcomes by rule. */
export class Tally {
  private readonly counts = new Map<string, Counts>();

  count(rule: string, outcome: Outcome): void {
    let counts = this.counts.get(rule);
    if (counts === undefined) {
      counts = { pass: 0, fail: 0, notApplicable: 0, indeterminate: 0 };
      this.counts.set(rule, counts);
    }
    counts[outcome]++;
  }

  all(): Outcomes {
    const sum: Counts = { pass: 0, fail: 0, notApplicable: 0, indeterminate: 0 };
    for (const counts of this.counts.values()) {
      for (const outcome of ["pass", "fail", "notApplicable", "indeterminate"] as const)
        sum[outcome] += counts[outcome];
    }
    return sum;
  }

  byRule(): Record<string, Outcomes> {
    return Object.fromEntries(this.counts);
  }
}
