import { OUTCOMES } from "./evaluate";
import type { Outcome, Outcomes } from "./finding";

/** Counts outcomes by rule; rules are named by their index in a list of ids. */
export class Tally {
  private readonly counts: Int32Array;

  constructor(private readonly ids: readonly string[]) {
    this.counts = new Int32Array(ids.length * 4);
  }

  count(rule: number, outcome: Outcome): void {
    const at = rule * 4 + OUTCOMES.indexOf(outcome);
    this.counts[at] = (this.counts[at] as number) + 1;
  }

  /** Counts outcomes by code; `ruleOf` gives the rule of each. */
  countAll(ruleOf: Int32Array, codes: Uint8Array): void {
    const { counts } = this;
    for (let i = 0; i < codes.length; i++) {
      const at = (ruleOf[i] as number) * 4 + (codes[i] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }

  all(): Outcomes {
    const { counts } = this;
    let [pass, fail, notApplicable, indeterminate] = [0, 0, 0, 0];
    for (let at = 0; at < counts.length; at += 4) {
      pass += counts[at] as number;
      fail += counts[at + 1] as number;
      notApplicable += counts[at + 2] as number;
      indeterminate += counts[at + 3] as number;
    }
    return { pass, fail, notApplicable, indeterminate };
  }

  /** The counts of every rule that was judged at all; rules that share an id are counted together. */
  byRule(): Record<string, Outcomes> {
    const { counts, ids } = this;
    const result: Record<string, Outcomes> = {};
    for (let rule = 0; rule < ids.length; rule++) {
      const at = rule * 4;
      const pass = counts[at] as number;
      const fail = counts[at + 1] as number;
      const notApplicable = counts[at + 2] as number;
      const indeterminate = counts[at + 3] as number;
      if (pass + fail + notApplicable + indeterminate === 0) continue;
      const id = ids[rule] as string;
      const before = result[id];
      result[id] =
        before === undefined
          ? { pass, fail, notApplicable, indeterminate }
          : {
              pass: before.pass + pass,
              fail: before.fail + fail,
              notApplicable: before.notApplicable + notApplicable,
              indeterminate: before.indeterminate + indeterminate,
            };
    }
    return result;
  }
}
