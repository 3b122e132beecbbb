/**
 * Reports: findings as sentences, text, Markdown and the JSON contract.
 *
 * @module
 */
export type { Audit, Coverage, UnreadText } from "./audit";
export { causesOf } from "./causes";
export {
  type BrokenRecord,
  type CellRecord,
  type DisclosureRecord,
  type DisclosuresRecord,
  type FindingRecord,
  type FormRecord,
  type NotUsedRecord,
  type PlaceRecord,
  SCHEMA_VERSION,
  type SuspectRecord,
  type UnreadRecord,
} from "./contract";
export { describe, describeForm, describePlace, describeSource, type Locale } from "./describe";
export { disclosureRecord, disclosuresRecord, findingRecord } from "./json";
export { type PlaceOf, placesIn, type SourcePlace } from "./places";
export { reasonText } from "./reasons";
export { type ReportFormat, type ReportOptions, report } from "./report";
export { type CellRow, cellRows } from "./rows/cells";
export { rowsToCsv } from "./rows/csv";
export { type FindingRow, type FindingRowsOptions, findingRows } from "./rows/findings";
export { type IndicatorRow, indicatorRows } from "./rows/indicators";
export type { OfUnit, RowPlace, RowsOptions, RowValue } from "./rows/row";
export { type StatementRow, statementRows } from "./rows/statements";
export { type UnitRow, unitRows } from "./rows/units";
export { printedAmount } from "./values";
export { type ArrivalWarning, warningSentences } from "./warnings";
