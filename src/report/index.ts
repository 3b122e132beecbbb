/**
 * Reports: findings as sentences, text, Markdown and the JSON contract.
 *
 * @module
 */
export { causesOf } from "./causes";
export {
  type BrokenRecord,
  type CellRecord,
  type DisclosureRecord,
  type DisclosuresRecord,
  type FindingRecord,
  type FormRecord,
  type PlaceRecord,
  SCHEMA_VERSION,
  type SuspectRecord,
  type UnreadRecord,
} from "./contract";
export { describe, describePlace, type Locale } from "./describe";
export { DOCUMENT_WARNINGS } from "./document-warnings";
export { markdownReport, textReport } from "./human";
export { disclosureRecord, disclosuresRecord, findingRecord } from "./json";
export { type PlaceOf, placesIn, type SourcePlace } from "./places";
export { reasonText } from "./reasons";
export type { ReportInput, UnreadInput } from "./report-input";
export { type CellRow, cellRows } from "./rows/cells";
export { rowsToCsv } from "./rows/csv";
export { type FindingRow, type FindingRowsOptions, findingRows } from "./rows/findings";
export { type IndicatorRow, indicatorRows } from "./rows/indicators";
export type { OfUnit, RowPlace, RowsOptions, RowValue } from "./rows/row";
export { type StatementRow, statementRows } from "./rows/statements";
export { type UnitRow, unitRows } from "./rows/units";
export { printedAmount } from "./values";
export { type ArrivalWarning, warningSentences } from "./warnings";
