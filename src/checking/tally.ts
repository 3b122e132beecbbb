import { OUTCOMES, PASS } from "./evaluate";
import type { Outcome, Outcomes } from "./finding";

/** Counts outcomes by rule; rules are named by their index in a list of ids. */
export class Tally {
  private readonly counts: number[];

  /** `from`: counts to begin with, four for each rule in the order of `OUTCOMES`. */
  constructor(
    private readonly ids: readonly string[],
    from: readonly number[],
  ) {
    this.counts = from.slice();
  }

  count(rule: number, outcome: Outcome): void {
    this.add(rule, OUTCOMES.indexOf(outcome), 1);
  }

  /** Takes back a pass that was counted to begin with. */
  insteadOfPass(rule: number, code: number): void {
    this.add(rule, PASS, -1);
    this.add(rule, code, 1);
  }

  private add(rule: number, code: number, count: number): void {
    const at = rule * 4 + code;
    this.counts[at] = (this.counts[at] as number) + count;
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
