import type { FinalAccounts } from "../../accounts";
import { needIterable } from "../../errors";
import { type AccumulatorOptions, createAccumulator } from "./accumulator";
import type { Child } from "./children";
import type { Consolidation, ParentOfChildren } from "./finish";

/** How children are consolidated. */
export interface ConsolidateOptions extends AccumulatorOptions, ParentOfChildren {}

/**
 * Consolidates units into a department, or departments into a region: cell by cell over the same forms, in 分, whatever
 * unit each was printed in; the result carries the coarsest precision. Internal transfers are taken out only where
 * both sides are given and equal. The parent is checked again, and each relation it breaks names the children
 * that brought it.
 *
 * The children are taken one at a time and none is kept, so that they may come out of a generator. To spread the work,
 * see `createAccumulator`.
 *
 * @param children - Accounts, or accounts with an id; the department names those without.
 * @throws {JuesuanError} `wrong-children` for two children of one id, other years, an unknown year or department
 * @throws {JuesuanError} `unknown-place` for a row or column that its form does not print
 * @example
 * ```ts
 * import { consolidate } from "juesuan/aggregation";
 * import { amountOf, sampleAccounts } from "juesuan/accounts";
 * const { accounts, issues } = consolidate([
 *   { id: "a", accounts: sampleAccounts() },
 *   { id: "b", accounts: sampleAccounts() },
 * ]);
 * amountOf(accounts, "expenditure", "2101501", "basic"); // => 308320000
 * issues; // => []
 * consolidate([sampleAccounts(), sampleAccounts()]); // throws /was counted already/
 * ```
 */
export function consolidate(
  children: Iterable<FinalAccounts | Child>,
  options: ConsolidateOptions = {},
): Consolidation {
  needIterable(children, "children");
  const accumulator = createAccumulator(options);
  for (const child of children) accumulator.add(child);
  return accumulator.consolidate(options);
}
