/**
 * Aggregation: many entries, units or years into one.
 *
 * @module
 */

export { type Aggregates, aggregates, type ParentOptions } from "./consolidation/aggregates";
export type { Child } from "./consolidation/children";
export { type ConsolidateOptions, type Consolidation, consolidate } from "./consolidation/consolidate";
export type { EliminatedTransfer, Transfer } from "./consolidation/eliminate";
export type { PartialAggregate, PartialForm, PartialRow } from "./consolidation/partial";
export { type ReconciledCell, type Reconciliation, reconcile } from "./consolidation/reconcile";
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
export { type Composition, drillDown, type FormFigures } from "./trees/drill-down";
export { type RolledUp, type RollUpOptions, rollUp } from "./trees/roll-up";
