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
export { markdownReport, textReport } from "./human";
export { disclosureRecord, disclosuresRecord, findingRecord } from "./json";
export { type PlaceOf, placesIn, type SourcePlace } from "./places";
export type { ReportInput, UnreadInput } from "./report-input";
export { disclosuresSchema } from "./schema";
export { printedAmount } from "./values";
export { type ArrivalWarning, warningSentences } from "./warnings";
