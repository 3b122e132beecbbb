/**
 * Aggregation: many entries, units or years into one.
 *
 * @module
 */

export { type BudgetedCell, compareBudget } from "./comparison/compare-budget";
export {
  type ChangeDirection,
  type ComparedCell,
  type ComparedCode,
  type Continuity,
  compareYears,
  type YearComparison,
} from "./comparison/compare-years";
export { type Share, type Structure, structure } from "./comparison/structure";
export { type Accumulator, type AccumulatorOptions, createAccumulator } from "./consolidation/accumulator";
export { type Aggregates, aggregates, type ParentOptions } from "./consolidation/aggregates";
export type { PartialChecks, RuleCount } from "./consolidation/checks";
export type { Child } from "./consolidation/children";
export { type ConsolidateOptions, consolidate } from "./consolidation/consolidate";
export type { BrokenShare, CountedChild, TransferCell } from "./consolidation/counted";
export type { EliminatedTransfer, Transfer } from "./consolidation/eliminate";
export type { Consolidation, ParentOfChildren } from "./consolidation/finish";
export type {
  PartialAggregate,
  PartialConsolidation,
  PartialForm,
  PartialRow,
} from "./consolidation/partial";
export { type ReconciledCell, type Reconciliation, reconcile } from "./consolidation/reconcile";
export { type Derivation, type DeriveFormsOptions, deriveForms } from "./entries/derive-forms";
export {
  type AppropriationFund,
  type BalanceEntry,
  type CountEntry,
  type EconomicEntry,
  type Entry,
  type EntryCommon,
  type ExpenditureEntry,
  entryShape,
  type Fund,
  type IncomeEntry,
  type StatisticEntry,
  type ThreePublicCount,
  type ThreePublicEntry,
  type ThreePublicExpense,
  type UseEntry,
} from "./entries/entry";
export { parseEntries, tryParseEntries } from "./entries/entry-faults";
export { type EntriesFromTables, toEntries } from "./entries/to-entries";
export { type CofogCertainty, type CofogMapping, cofogOf } from "./exports/cofog";
export {
  type FiscalDataPackage,
  type FiscalDescriptor,
  type FiscalField,
  fiscalDataPackage,
} from "./exports/fiscal-data-package";
export { type FormSheet, type SheetsOptions, toCsv, toSheets } from "./exports/sheets";
export { changeUnit } from "./rounding/change-unit";
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
