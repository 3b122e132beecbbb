import type { FinalAccounts } from "../../accounts";
import { arithmeticRules, type RelationRule } from "../../checking";
import type { CodeScope } from "../../codes";
import { type JuesuanError, need, needObjects, refusal, WRONG_CHILDREN } from "../../errors";
import { type Said, same } from "../../guard";
import { CheckCounts } from "./checks";
import { type Child, namedChild } from "./children";
import type { CountedChild } from "./counted";
import { type Consolidation, finish, type ParentOfChildren } from "./finish";
import { Incidence } from "./incidence";
import type { PartialConsolidation } from "./partial";
import { ChildReader } from "./shares";
import { Sums } from "./sums";

/** How children are counted. */
export interface AccumulatorOptions {
  /** What becomes of a child that was counted already: an error where left out. */
  readonly duplicates?: "refuse" | "ignore";
  /** Relations the parent is checked against; all arithmetic rules of the library where left out. */
  readonly rules?: readonly RelationRule[];
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/**
 * A consolidation while it grows. What throws has counted nothing.
 */
export interface Accumulator {
  /**
   * Counts one child: as much work as it has cells, however many came before. Gives back whether it was counted: not
   * where it was before and duplicates are ignored.
   */
  readonly add: (child: FinalAccounts | Child) => boolean;
  /**
   * Counts what another accumulator counted, as its `partial` gives it. Where duplicates are ignored and one of both
   * has counted all that the other has, the larger stays and the other is ignored; gives back whether anything was
   * counted. Sums cannot be taken apart: two that share some children and not all are always refused.
   */
  readonly merge: (partial: PartialConsolidation) => boolean;
  /** Whether a child of this id was counted. */
  readonly has: (id: string) => boolean;
  /** What was counted so far, as plain JSON. */
  readonly partial: () => PartialConsolidation;
  /** The parent of the children counted so far. */
  readonly consolidate: (options?: ParentOfChildren) => Consolidation;
}

/**
 * Makes an accumulator: it consolidates children one by one as they come, holds no accounts, and exchanges what it knows
 * with others, so that any engine can spread the work. `consolidate` over a list is the same in one call.
 *
 * `add` and `merge` throw `JuesuanError`: `wrong-children` for a child counted already (unless duplicates are
 * ignored), another year, an unknown year or department, or what was counted by other rules; `out-of-range`
 * where a sum leaves the safe range.
 *
 * @example
 * ```ts
 * import { createAccumulator } from "juesuan/aggregation";
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * const [here, there] = [createAccumulator(), createAccumulator({ duplicates: "ignore" })];
 * here.add({ id: "a", accounts: sampleAccounts() });
 * there.add({ id: "b", accounts: sampleAccounts() });
 * there.merge(JSON.parse(JSON.stringify(here.partial()))); // => true
 * there.add({ id: "a", accounts: sampleAccounts() }); // => false
 * here.add({ id: "a", accounts: sampleAccounts() }); // throws /"a" was counted already/
 * amountOf(there.consolidate().accounts, "expenditure", "2101501", "basic"); // => 308320000
 * ```
 */
export function createAccumulator(options: AccumulatorOptions = {}): Accumulator {
  const growing = new Growing(options);
  return {
    add: (child) => growing.add(child),
    merge: (partial) => growing.merge(partial),
    has: (id) => growing.counted.has(id),
    partial: () => growing.freeze(),
    consolidate: (parent = {}) =>
      finish(growing.freeze(), { ...parent, codes: options.codes }, growing.incidence),
  };
}

class Growing {
  readonly incidence: Incidence;
  readonly counted = new Map<string, CountedChild>();
  private readonly rules: readonly string[];
  private readonly ignores: boolean;
  private readonly reader: ChildReader;
  private sums = new Sums();
  private checks = new CheckCounts();
  private unfilled = new Set<string>();
  /** No sum of a cell is larger. */
  private most = 0;

  constructor(options: AccumulatorOptions) {
    const { duplicates = "refuse", rules = arithmeticRules, codes } = need("object", options, "options");
    needObjects(rules, "options", "rules");
    this.ignores = duplicates === "ignore";
    this.rules = [...new Set(rules.map(({ id }) => id))].sort();
    this.incidence = new Incidence(rules);
    this.reader = new ChildReader(this.incidence, codes);
  }

  add(child: FinalAccounts | Child): boolean {
    const { id, accounts, result } = namedChild(child, this.counted.size);
    if (this.counted.has(id)) {
      if (this.ignores) return false;
      throw refusal(
        WRONG_CHILDREN,
        id,
        NOT_COUNTED,
        ["id"],
        [
          `“${id}”已计入：每个单位只计一次；请去掉，或以{ id, accounts }另给编号，或写duplicates: "ignore"`,
          `"${id}" was counted already: each child counts once; leave it out, give it another id as ` +
            '{ id, accounts }, or say duplicates: "ignore"',
        ],
      );
    }
    this.sums.refuseYear(accounts.year, `child "${id}"`);
    const { counted, unfilled, most } = this.reader.read(id, accounts);
    if (this.most + most > Number.MAX_SAFE_INTEGER) this.most = this.sums.largest();
    if (this.most + most <= Number.MAX_SAFE_INTEGER) this.sums.addAccounts(accounts);
    else {
      // Near the end of the safe range: what does not fit must not be added in part.
      const alone = new Sums();
      alone.addAccounts(accounts);
      this.sums.addPartial(alone.freeze());
    }
    this.most += most;
    this.counted.set(id, counted);
    for (const relation of unfilled) this.unfilled.add(relation);
    if (result !== undefined) this.checks.add(result);
    return true;
  }

  merge(partial: PartialConsolidation): boolean {
    if (partial.counted.length === 0) return false;
    if (partial.rules === null || partial.rules.join() !== this.rules.join())
      throw refusal(
        WRONG_CHILDREN,
        partial.rules?.join(", "),
        same(this.rules.join(", ")),
        ["rules"],
        [
          `部分汇总用的规则是${partial.rules?.join("、")}，应为${this.rules.join("、")}：请让各处用同样的规则`,
          `the partial consolidation was counted by the rules ${partial.rules?.join(", ")}, expected ${this.rules.join(", ")}: give all accumulators the same rules`,
        ],
      );
    const twice = partial.counted.filter(({ id }) => this.counted.has(id));
    if (twice.length > 0) {
      if (this.ignores && twice.length === partial.counted.length) return false;
      if (this.ignores && twice.length === this.counted.size) this.clear();
      else throw countedTwice(twice, this.ignores);
    }
    this.sums.addPartial(partial.sums);
    this.most = this.sums.largest();
    for (const child of partial.counted) this.counted.set(child.id, child);
    for (const relation of partial.unfilled) this.unfilled.add(relation);
    this.checks.merge(partial.checks);
    return true;
  }

  private clear(): void {
    this.most = 0;
    this.sums = new Sums();
    this.checks = new CheckCounts();
    this.unfilled = new Set();
    this.counted.clear();
  }

  freeze(): PartialConsolidation {
    return {
      sums: this.sums.freeze(),
      counted: [...this.counted.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      rules: this.counted.size === 0 ? null : [...this.rules],
      unfilled: [...this.unfilled].sort(),
      checks: this.checks.freeze(),
    };
  }
}

const NOT_COUNTED: Said = ["没有计入过的编号", "an id that was not counted"];

function countedTwice(twice: readonly CountedChild[], ignores: boolean): JuesuanError {
  const some = twice.slice(0, 5).map(({ id }) => `"${id}"`);
  const more = twice.length - some.length;
  const names = more > 0 ? `${some.join(", ")} and ${more} more` : some.join(", ");
  const [adviceZh, advice]: Said = ignores
    ? [
        "合计不能拆开，只有一部分单位相同的两份部分汇总不能合并；请分开计入",
        "sums cannot be taken apart, so two partial consolidations that share some children and not all do not merge; count those apart",
      ]
    : [
        '每个单位只计一次；请去掉这份部分汇总，整份会再来的可写duplicates: "ignore"',
        'each child counts once; leave the partial consolidation out, or say duplicates: "ignore" where it may come again as a whole',
      ];
  return refusal(
    WRONG_CHILDREN,
    names,
    NOT_COUNTED,
    ["counted"],
    [
      `${some.join("、")}${more > 0 ? `等${twice.length}个` : ""}已计入：${adviceZh}`,
      `${names} counted already: ${advice}`,
    ],
  );
}
