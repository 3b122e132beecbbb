import { need } from "../../errors";
import { exactAll, exactOf, type Numeric, type ScoreOutcome, scoreWithin, undecidable } from "../outcome";
import { proportionalForward } from "./proportional";
import { type Band, bands } from "./steps";

/** The execution of a budget. */
export interface ExecutionCase {
  /** 全年执行数. */
  readonly executed: Numeric;
  /** 全年预算数: the adjusted budget, not the 年初预算数. */
  readonly budget: Numeric;
  /** Weight w, 10 in the national form. */
  readonly weight: Numeric;
}

/**
 * Execution in proportion: w × min(1, 全年执行数 / 全年预算数). A zero budget is undecidable, never 100%.
 *
 * @example
 * ```ts
 * import { executionProportional } from "juesuan/performance";
 * executionProportional({ executed: "2.71", budget: 5, weight: 10 }); // => { kind: "score", score: "5.42" }
 * executionProportional({ executed: 0, budget: 0, weight: 10 }); // => { kind: "undecidable", code: "total-zero", candidates: [] }
 * ```
 */
export function executionProportional(given: ExecutionCase): ScoreOutcome {
  const { executed, budget, weight } = need("object", given, "given");
  const planned = exactOf(budget);
  if (planned?.isNegative() === true && !planned.isZero()) return undecidable("negative-target");
  const outcome = proportionalForward({ target: budget, actual: executed, weight });
  return outcome.kind === "undecidable" && outcome.code === "target-zero"
    ? undecidable("total-zero")
    : outcome;
}

/**
 * Execution by a threshold: the full weight from `threshold` (a share of 1) on, below it in proportion.
 *
 * @example
 * ```ts
 * import { executionByThreshold } from "juesuan/performance";
 * executionByThreshold({ executed: "2174.79", budget: "2388.65", weight: 10, threshold: "0.9" }); // => { kind: "score", score: "10" }
 * executionByThreshold({ executed: 80, budget: 100, weight: 10, threshold: "0.9" }); // => { kind: "score", score: "8" }
 * ```
 */
export function executionByThreshold(given: ExecutionCase & { readonly threshold: Numeric }): ScoreOutcome {
  const outcome = executionProportional(given);
  if (outcome.kind !== "score") return outcome;
  const exact = exactAll([given.threshold, given.executed, given.budget, given.weight]);
  if (exact === null) return undecidable("not-a-number");
  const [threshold, done, plan, w] = exact;
  return done.gte(plan.times(threshold)) ? scoreWithin(w, w) : outcome;
}

/**
 * Execution by bands: the first band the rate reaches gives its share of the weight.
 *
 * @example
 * ```ts
 * import { executionByBands } from "juesuan/performance";
 * const scale = [{ from: "0.95", share: 1 }, { from: "0.8", share: "0.7" }];
 * executionByBands({ executed: 90, budget: 100, weight: 10, bands: scale }); // => { kind: "score", score: "7" }
 * ```
 */
export function executionByBands(given: ExecutionCase & { readonly bands: readonly Band[] }): ScoreOutcome {
  const proportional = executionProportional(given);
  if (proportional.kind !== "score") return proportional;
  const exact = exactAll([given.executed, given.budget]);
  if (exact === null) return undecidable("not-a-number");
  const [done, plan] = exact;
  return bands({ rate: done.div(plan), bands: given.bands, weight: given.weight });
}
