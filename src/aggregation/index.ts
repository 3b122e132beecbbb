/**
 * Aggregation: many entries, units or years into one.
 *
 * @module
 */
export { AggregationError, type AggregationProblem } from "./errors";
export {
  type Distortion,
  type RelationPlace,
  type RoundedAccounts,
  type RoundingOptions,
  roundAccounts,
} from "./rounding/round-accounts";
