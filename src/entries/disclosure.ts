/**
 * Whole disclosures in three steps: `read` what was published, `audit` it, `report` what was found.
 *
 * @module
 */
export {
  type AuditOptions,
  type Auditor,
  audit,
  createAuditor,
  type Disclosure,
  type DisclosureInput,
  type DocumentOptions,
  read,
} from "../disclosure";
export type { DocumentKind, FormRegion, ReadOptions, UnreadLine } from "../reading";
export {
  type Audit,
  type Coverage,
  type Locale,
  type ReportFormat,
  type ReportOptions,
  report,
} from "../report";
export type { Box, Line, Page, PageImage, PageRule, PageText, Sheet, SheetMerge } from "../tables";
