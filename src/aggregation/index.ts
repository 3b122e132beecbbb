/**
 * Aggregation: many entries, units or years into one.
 *
 * @module
 */

export { type Derivation, type DeriveOptions, deriveForms } from "./entries/derive-forms";
export {
  type AppropriationFund,
  type Entry,
  entrySchema,
  type Fund,
  type ThreePublicCount,
  type ThreePublicExpense,
} from "./entries/entry";
export { type EntriesFromTables, toEntries } from "./entries/to-entries";
export { AggregationError, type AggregationProblem } from "./errors";
export {
  type Distortion,
  type RelationPlace,
  type RoundedAccounts,
  type RoundingOptions,
  roundAccounts,
} from "./rounding/round-accounts";
export type { Issue, IssueKind } from "./tables/issue";
