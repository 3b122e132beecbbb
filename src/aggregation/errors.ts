/** What was wrong with the input of an aggregation. */
export type AggregationProblem =
  /** Accounts that are no children of one parent: two of one id, other years, no year. */
  | "children"
  /** Partial results that were counted by other rules. */
  | "partial"
  /** An entry that breaks its schema, the law or the balance of its fund. */
  | "entry"
  /** A unit or precision finer than the figures were printed. */
  | "precision"
  /** A row, column or code that the form does not have. */
  | "place";

/**
 * Says which input cannot be aggregated, what was found, what was expected and what to do.
 *
 * @example
 * ```ts
 * import { AggregationError } from "juesuan/aggregation";
 * new AggregationError("children", "two children have one id").faults; // => ["two children have one id"]
 * ```
 */
export class AggregationError extends Error {
  override readonly name = "AggregationError";
  constructor(
    readonly problem: AggregationProblem,
    message: string,
    /** One sentence for each fault, where there are several. */
    readonly faults: readonly string[] = [message],
  ) {
    super(message);
  }
}
