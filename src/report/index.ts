/**
 * Reports: findings as sentences, text, Markdown and the JSON contract.
 *
 * @module
 */
export type {
  CellRecord,
  DisclosureRecord,
  FindingRecord,
  PlaceRecord,
  SuspectRecord,
  UnreadRecord,
} from "./contract";
export { describe, describePlace, type Locale } from "./describe";
export { markdownReport, textReport } from "./human";
export { disclosureRecord, findingRecord } from "./json";
export type { ReportInput } from "./report-input";
export { printedAmount } from "./values";
